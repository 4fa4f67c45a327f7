#!/bin/sh
# What the tests need from the system: installed where we may, else named with the command to run.
set -eu
need=""
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null 2>&1 || need="$need postgresql"
for name in chromium chromium-browser google-chrome google-chrome-stable none; do
  command -v "$name" >/dev/null 2>&1 && break
done
[ "$name" = none ] && need="$need chromium"
command -v pdftotext >/dev/null 2>&1 || need="$need poppler-utils"
[ -z "$need" ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "installing for the tests:$need"
  apt-get update -qq >/dev/null
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $need >/dev/null
  exit 0
fi
echo "The tests need$need. Install with: sudo apt-get install$need"
exit 1
