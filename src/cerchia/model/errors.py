"""What cerchia refuses, as named errors: a code and parameters, no sentence."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cerchia.model.journal import Since


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


class TableUnknownError(NotAnExportError):
    """A table by itself, and its columns are those of no export that is known."""

    code = "table_unknown"


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


class NotAContactError(CerchiaError):
    """This person was met, but is no contact, so nothing changes without them."""

    code = "not_a_contact"


class CleanupNoneError(CerchiaError):
    """No list of a clean-up is under way."""

    code = "cleanup_none"


class NotOnListError(CerchiaError):
    """This person is not on the list that is under way."""

    code = "not_on_list"


class ConversationUnknownError(CerchiaError):
    """No conversation has this id, and nobody answers to this name."""

    code = "conversation_unknown"


class ConversationAmbiguousError(CerchiaError):
    """There are several conversations with this person."""

    code = "conversation_ambiguous"


class ConversationWordlessError(CerchiaError):
    """Nothing was ever written with this person: there is no outcome to correct."""

    code = "conversation_wordless"


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


class DiskFullError(CerchiaError):
    """There is no room left to write, or not as much as an import will take."""

    code = "disk_full"


class CircleDamagedError(CerchiaError):
    """Something that cannot be made anew is broken; why: facts, decisions or settings."""

    code = "circle_damaged"


class PurposeUnknownError(CerchiaError):
    """No purpose of this name was ever kept."""

    code = "purpose_unknown"


class PurposeVersionUnknownError(CerchiaError):
    """A purpose of this name was kept, but never in a version of this number."""

    code = "purpose_version_unknown"


class SinceLateError(CerchiaError):
    """A review begins on the day it ends, or later: the circle's newest day is `until`."""

    code = "since_late"


class VocabularyStrangeError(CerchiaError):
    """A file that was to be a vocabulary is none; why: columns, rows or size."""

    code = "vocabulary_strange"


class VocabularyLanguageError(CerchiaError):
    """The language of a vocabulary is not said and not in its name."""

    code = "vocabulary_language"


class VocabularyUnknownError(CerchiaError):
    """No vocabulary was added in this language."""

    code = "vocabulary_unknown"


class DriverMissingError(CerchiaError):
    """The database named by its URL needs an extra that is not installed."""

    code = "driver_missing"


class ImportUnknownError(CerchiaError):
    """No import has this id or comes from an archive of this name, or several do."""

    code = "import_unknown"


class NothingToUndoError(CerchiaError):
    """Nothing was decided, or all of it is undone, or the one named is."""

    code = "nothing_to_undo"


class DecisionFixedError(CerchiaError):
    """What this decision stands for is gone and cannot be brought back."""

    code = "decision_fixed"


class ConfirmationMissingError(CerchiaError):
    """Something that cannot be taken back was asked for, and nobody is there to confirm it."""

    code = "confirmation_missing"


class PassphraseMissingError(CerchiaError):
    """No passphrase was given, an empty one, or two that differ."""

    code = "passphrase_missing"


class PassphraseWrongError(CerchiaError):
    """The passphrase does not open this backup."""

    code = "passphrase_wrong"


class NotABackupError(CerchiaError):
    """The file is no backup of cerchia's."""

    code = "not_a_backup"


class BackupDamagedError(CerchiaError):
    """The backup is not as it was written: a byte changed, or its end is missing."""

    code = "backup_damaged"


class BackupNewerError(CerchiaError):
    """The backup was written by a newer cerchia."""

    code = "backup_newer"


class FolderTakenError(CerchiaError):
    """There is something in the folder that a backup should be restored to."""

    code = "folder_taken"


class FileExistsAlreadyError(CerchiaError):
    """The file is there already."""

    code = "file_exists"


class FileInsideError(CerchiaError):
    """A backup inside the circle would go with it."""

    code = "file_inside"


class FileUnwritableError(CerchiaError):
    """The file cannot be written: rights, or no such folder."""

    code = "file_unwritable"


class ReasonMissingError(CerchiaError):
    """Nothing on record is a reason to write to this person and to nobody else."""

    code = "reason_missing"


class AboutMissingError(CerchiaError):
    """An introduction was asked for, and to whom was not said."""

    code = "about_missing"


class MessageMissingError(CerchiaError):
    """There is no message to lint: standard input was empty."""

    code = "message_missing"


class EndpointInvalidError(CerchiaError):
    """The address of a language model is none, or would carry words over the net in the clear."""

    code = "endpoint_invalid"


class ModelUnreachableError(CerchiaError):
    """The language model did not answer, or not in time."""

    code = "model_unreachable"


class ModelRefusedError(CerchiaError):
    """The language model answered with an error, or with something that is no answer."""

    code = "model_refused"


class NotConfirmedError(CerchiaError):
    """The owner did not confirm that something leaves this machine; nothing left."""

    code = "not_confirmed"


class TableInvalidError(CerchiaError):
    """The file is no table we can read; why: empty, no_rows, large, spreadsheet."""

    code = "table_invalid"


class ColumnUnknownError(CerchiaError):
    """A column was named that the table does not have."""

    code = "column_unknown"


class ColumnMissingError(CerchiaError):
    """No column of the table says what it takes to read it; why: who, when, what, role."""

    code = "column_missing"


class TableUnconfirmedError(CerchiaError):
    """How a table is read was shown, and nobody was there to confirm it."""

    code = "table_unconfirmed"


class ResultUnknownError(CerchiaError):
    """No result has this id, and none came from a file of this name."""

    code = "result_unknown"


class ResultFutureError(CerchiaError):
    """A result was given a day that is yet to come."""

    code = "result_future"


class ConflictError(CerchiaError):
    """Something else counts now than the speaker had before his eyes; nothing was written.

    since: what was said about it meanwhile and counts, the latest last; none of it where what the
    speaker saw was taken back.
    """

    code = "conflict"

    def __init__(self, since: tuple[Since, ...], **params: str | int) -> None:
        super().__init__(**params)
        self.since = since


_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_UNWRITABLE = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


def of_disk(error: OSError, circle: str) -> DiskFullError | FolderUnwritableError | None:
    """Return what the disk's refusal to write to a circle is called; None for anything else."""
    if error.errno in _FULL:
        return DiskFullError()
    if error.errno in _UNWRITABLE:
        return FolderUnwritableError(circle=circle, why=error.strerror or "")
    return None
