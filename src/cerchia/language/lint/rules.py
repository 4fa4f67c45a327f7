"""The register: every rule, and for which kinds of message it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cerchia.language.lint import aim, form, public
from cerchia.language.lint.case import Case
from cerchia.model.lint import Finding, Kind

Check = Callable[[Case], Iterator[Finding]]
ONE_TO_ONE: tuple[Kind, ...] = ("note", "opener", "reply")
PUBLIC: tuple[Kind, ...] = ("post", "profile")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its check, whose name is the rule's, and the kinds it stands for."""

    check: Check
    kinds: tuple[Kind, ...]

    @property
    def name(self) -> str:
        """The rule's code."""
        return self.check.__name__


RULES: tuple[Rule, ...] = (
    Rule(form.merge_field, (*ONE_TO_ONE, *PUBLIC)),
    Rule(form.no_name, ONE_TO_ONE),
    Rule(aim.no_reason, ("note", "opener")),
    Rule(aim.fits_a_hundred, ONE_TO_ONE),
    Rule(aim.pitch_first, ONE_TO_ONE),
    Rule(aim.pressure, ONE_TO_ONE),
    Rule(aim.ignores_question, ("opener", "reply")),
    Rule(aim.sent_to_many, ONE_TO_ONE),
    Rule(aim.about_me, ONE_TO_ONE),
    Rule(aim.boasting, (*ONE_TO_ONE, *PUBLIC)),
    Rule(form.several_asks, ONE_TO_ONE),
    Rule(form.too_long, (*ONE_TO_ONE, *PUBLIC)),
    Rule(form.no_question, ("opener",)),
    Rule(aim.no_lever, ONE_TO_ONE),
    Rule(form.no_thanks, ("opener",)),
    Rule(public.complaint, ("post",)),
    Rule(public.self_centred, ("post",)),
    Rule(public.advertisement, ("post",)),
    Rule(public.no_audience, ("profile",)),
    Rule(public.no_results, ("profile",)),
)
