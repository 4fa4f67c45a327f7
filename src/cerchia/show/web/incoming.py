"""A form with a file too large for memory, read as it comes: the mark first, then the file, counted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from cerchia.model.desk_errors import UploadBrokenError, UploadMissingError, UploadTooLargeError
from cerchia.show.web.arrivals import most
from cerchia.show.web.visit import UnmarkedError

if TYPE_CHECKING:
    from cerchia.show.web.arrivals import Arrival

FIELD = "export"
SMALL = 1024
"""Bytes of the name or the value of any other field."""
AROUND = 64 << 10
"""Bytes of a form beside its file."""
NAME = 120
"""Bytes of a file's name that are kept."""
UNNAMED = "export.zip"


class Incoming:
    """Reads the form; `begin` is called with the file's name once the mark is seen.

    Raises UnmarkedError, UploadMissingError, UploadBrokenError, UploadTooLargeError and what writing
    raises.
    """

    def __init__(
        self, kind: str, marked: Callable[[str], bool], begin: Callable[[str], Arrival]
    ) -> None:
        """Read a body of this content type; marked: whether a mark is ours."""
        how, options = parse_options_header(kind)
        boundary = options.get(b"boundary", b"")
        if how != b"multipart/form-data" or not boundary:
            raise UploadBrokenError
        self.arrival: Arrival | None = None
        self.permitted = False
        self._marked, self._begin = marked, begin
        self._size = 0
        self._whole = False
        self._headers: dict[str, str] = {}
        self._header, self._value = b"", b""
        self._field = ""
        self._taking: Callable[[bytes], None] = self._keep
        self._kept = b""
        self._parser = MultipartParser(
            boundary,
            {
                "on_part_begin": self._part,
                "on_header_field": self._named,
                "on_header_value": self._valued,
                "on_header_end": self._headed,
                "on_headers_finished": self._open,
                "on_part_data": lambda data, start, end: self._taking(data[start:end]),
                "on_part_end": self._part_end,
                "on_end": self._end,
            },
            max_header_size=4 * SMALL,
        )

    def feed(self, data: bytes) -> None:
        """Take the next bytes."""
        self._size += len(data)
        if self._size > most() + AROUND:
            raise UploadTooLargeError(most=most() >> 20)
        try:
            self._parser.write(data)
        except FormParserError as error:
            raise UploadBrokenError from error

    def whole(self) -> Arrival:
        """Return what came, once all of it has."""
        if self.arrival is None and self._whole:
            raise UploadMissingError
        if self.arrival is None or not self._whole:
            raise UploadBrokenError
        return self.arrival

    def _part(self) -> None:
        self._headers, self._field, self._kept = {}, "", b""
        self._taking = self._keep

    def _named(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def _valued(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _headed(self) -> None:
        self._headers[self._header.decode("latin-1").lower()] = self._value.decode("latin-1")
        self._header = self._value = b""

    def _open(self) -> None:
        _, options = parse_options_header(self._headers.get("content-disposition", ""))
        self._field = options.get(b"name", b"").decode(errors="replace")
        sent = options.get(b"filename")
        if sent is None:
            return
        if not self.permitted:  # nothing is written for who cannot show that he may
            raise UnmarkedError
        if self._field != FIELD or self.arrival is not None:
            raise UploadBrokenError
        if not sent:
            self._taking = _nothing
            return
        self.arrival = self._begin(harmless(sent.decode(errors="replace")))
        self._taking = self.arrival.write

    def _keep(self, data: bytes) -> None:
        self._kept += data
        if len(self._kept) > SMALL:
            raise UploadBrokenError

    def _part_end(self) -> None:
        if self._field == "csrf" and self._taking == self._keep:
            self.permitted = self.permitted or self._marked(self._kept.decode(errors="replace"))
            if not self.permitted:
                raise UnmarkedError

    def _end(self) -> None:
        self._whole = True


def _nothing(data: bytes) -> None:
    """Take the emptiness a browser sends where no file was chosen."""
    if data:
        raise UploadBrokenError


def harmless(sent: str) -> str:
    """Return a file's own name, without folders and without what a shell or a terminal would take for more."""
    base = sent.replace("\\", "/").rpartition("/")[2]
    name = "".join(one for one in base if one.isprintable()).lstrip(".-~ ").strip()
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending) > 10:
        stem, dot, ending = name, "", ""
    cut = stem.encode()[:NAME].decode(errors="ignore")
    return f"{cut}{dot}{ending}" if cut else UNNAMED
