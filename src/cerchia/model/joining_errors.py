"""What is refused of merges and splits: codes and parameters, no sentence."""

from __future__ import annotations

from cerchia.model.errors import CerchiaError


class AlreadyOneError(CerchiaError):
    """Both names mean one person already."""

    code = "already_one"


class PartOwnError(CerchiaError):
    """What should be taken out of somebody is the person themself."""

    code = "part_own"


class PartFixedError(CerchiaError):
    """This stands in one conversation of two with the person's address: it cannot be somebody else."""

    code = "part_fixed"
