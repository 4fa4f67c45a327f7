"""What cerchia refuses about notes, tags, cadences, levers, views and copied messages."""

from __future__ import annotations

from cerchia.model.errors import CerchiaError


class WordsMissingError(CerchiaError):
    """A note, a tag, a lever, a view or a message is to be kept and has no words."""

    code = "words_missing"


class WordsLongError(CerchiaError):
    """What is to be kept has more letters than it may."""

    code = "words_long"


class TagsManyError(CerchiaError):
    """One person may have so many tags and no more."""

    code = "tags_many"


class CadenceInvalidError(CerchiaError):
    """A cadence is a number of days, from one on."""

    code = "cadence_invalid"


class KindUnknownError(CerchiaError):
    """There is no such kind of lever or message."""

    code = "kind_unknown"


class MarkUnknownError(CerchiaError):
    """No note, lever or view has this id."""

    code = "mark_unknown"


class ViewTakenError(CerchiaError):
    """Another view of this page has the name already."""

    code = "view_taken"


class ViewInvalidError(CerchiaError):
    """A view names a page that cannot be one, or a query that would lead elsewhere."""

    code = "view_invalid"


class AmountInvalidError(CerchiaError):
    """This is no amount, and no number of hours."""

    code = "amount_invalid"
