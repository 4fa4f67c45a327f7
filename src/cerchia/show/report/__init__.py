"""The report: the whole answer as one file that a consultant would show to a client."""

from __future__ import annotations

from cerchia.show.report.page import MARK, render

__all__ = ["MARK", "render"]
