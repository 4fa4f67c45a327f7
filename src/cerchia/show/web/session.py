"""Who may speak to the desk: one start link, one session, one mark in every form.

Everything here lasts for one start of the server and is forgotten with it.
"""

from __future__ import annotations

import hmac
import secrets
import threading

MARK = 32
"""Letters of a form's mark: 128 bits."""
WAYS_IN = 8
"""Start links that may wait to be used at a time; the oldest go first."""


class Session:
    """The secrets of one start."""

    def __init__(self, port: int) -> None:
        """Make the secrets for a desk at this port."""
        self.port = port
        self.cookie = f"cerchia-{port}"
        self._key = secrets.token_urlsafe(32)
        self._ways_in: list[str] = []
        self._one_at_a_time = threading.Lock()

    def way_in(self) -> str:
        """Return a new token for a start link; it opens once."""
        token = secrets.token_urlsafe(24)
        with self._one_at_a_time:
            self._ways_in = [*self._ways_in, token][-WAYS_IN:]
        return token

    def enter(self, token: str) -> str | None:
        """Use a token up and return the session's key; None for one that is not, or no longer, good."""
        with self._one_at_a_time:
            known = next((one for one in self._ways_in if _same(one, token)), None)
            if known is None:
                return None
            self._ways_in.remove(known)
        return self._key

    def knows(self, key: str) -> bool:
        """Say whether a cookie's value is this session's."""
        return _same(self._key, key)

    @property
    def mark(self) -> str:
        """The mark every form carries, so that no other page can send one."""
        return self.mark_of("")

    def mark_of(self, circle: str) -> str:
        """Return the mark of forms of a circle beside the owner's: what is meant for one never reaches the other."""
        return hmac.new(self._key.encode(), b"form" + circle.encode(), "sha256").hexdigest()[:MARK]

    def marked(self, given: str, circle: str = "") -> bool:
        """Say whether a form carries the mark."""
        return _same(self.mark_of(circle), given)


def _same(ours: str, theirs: str) -> bool:
    return hmac.compare_digest(ours.encode(), theirs.encode(errors="replace"))
