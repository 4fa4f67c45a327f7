"""E-mail: mbox, Google Takeout, Maildir and single messages, of any program and language."""
