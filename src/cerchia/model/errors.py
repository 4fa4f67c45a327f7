"""What cerchia refuses, as named errors: a code and parameters, no sentence."""

from __future__ import annotations


class CerchiaError(Exception):
    """Something the user can cause; every face shows it in one or two sentences.

    `code` names the sentence in show/phrases.py, `params` fill its places.
    """

    code = "error"

    def __init__(self, **params: str | int) -> None:
        super().__init__(self.code, params)
        self.params = params


class PathMissingError(CerchiaError):
    """There is nothing at this path."""

    code = "path_missing"


class UnreadableError(CerchiaError):
    """The file cannot be opened: rights, a broken zip, an encrypted zip."""

    code = "unreadable"


class NotAnExportError(CerchiaError):
    """No source recognises anything in there."""

    code = "not_an_export"


class HostileArchiveError(CerchiaError):
    """The archive would write outside, or unpack to far more than it says."""

    code = "hostile_archive"


class OtherOwnerError(CerchiaError):
    """The export is somebody else's than what the circle holds."""

    code = "other_owner"


class CircleEmptyError(CerchiaError):
    """The circle holds no import yet."""

    code = "circle_empty"


class CircleBusyError(CerchiaError):
    """Another import is writing to this circle."""

    code = "circle_busy"


class CircleNewerError(CerchiaError):
    """The circle was written by a newer cerchia."""

    code = "circle_newer"


class PersonUnknownError(CerchiaError):
    """Nobody in the circle answers to this name, URL or id."""

    code = "person_unknown"


class PersonAmbiguousError(CerchiaError):
    """Several people answer to this name."""

    code = "person_ambiguous"


class PurposeMissingError(CerchiaError):
    """The owner has not said what the circle is for."""

    code = "purpose_missing"


class PurposeInvalidError(CerchiaError):
    """The purpose contradicts itself or says nothing; `problems` lists every fault."""

    code = "purpose_invalid"


class DateInvalidError(CerchiaError):
    """This is not a date."""

    code = "date_invalid"


class ZoneUnknownError(CerchiaError):
    """There is no such time zone."""

    code = "zone_unknown"


class FolderUnwritableError(CerchiaError):
    """The circle's folder cannot be made or written: rights, or a full disk."""

    code = "folder_unwritable"


class PurposeUnknownError(CerchiaError):
    """No purpose of this name was ever kept."""

    code = "purpose_unknown"


class DriverMissingError(CerchiaError):
    """The database named by its URL needs an extra that is not installed."""

    code = "driver_missing"
