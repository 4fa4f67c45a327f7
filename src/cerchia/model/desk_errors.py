"""Errors of the desk and of what it prepares: uploads, a port, answers that are not ready yet."""

from __future__ import annotations

from cerchia.model.errors import CerchiaError


class UploadBusyError(CerchiaError):
    """Another export is on its way into the circle."""

    code = "upload_busy"


class UploadTooLargeError(CerchiaError):
    """More was sent than is taken."""

    code = "upload_too_large"


class UploadMissingError(CerchiaError):
    """The form came without a file."""

    code = "upload_missing"


class UploadBrokenError(CerchiaError):
    """What was sent is no form, or ends in the middle."""

    code = "upload_broken"


class UploadStoppedError(CerchiaError):
    """The owner stopped what was on its way."""

    code = "upload_stopped"


class FindingsPendingError(CerchiaError):
    """The circle is being worked through for the first time: answers are not ready yet."""

    code = "findings_pending"


class FindingsFailedError(CerchiaError):
    """The circle cannot be worked through; said: by the program that tried, in its words."""

    code = "findings_failed"


class PortBusyError(CerchiaError):
    """Somebody else listens where the desk would."""

    code = "port_busy"


class SearchMissingError(CerchiaError):
    """The search of these findings is not built yet, or turned out to be damaged."""

    code = "search_missing"
