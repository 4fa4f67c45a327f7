"""requests: which wait and what to do with each; the policy; those sent; what became of the accepted."""

from __future__ import annotations

from typing import Annotated

import typer

from cerchia.model.requests import POLICIES, WITHDRAW
from cerchia.show import contract, contract_requests
from cerchia.show.cli import out
from cerchia.show.cli.desk import circle_of, hush, note, opened
from cerchia.show.cli.wanted import Command, Wanted, one_of

Rule = Annotated[str | None, typer.Option(metavar="open|selective", help="option.policy")]


def requests(wanted: Wanted, policy: Rule = None) -> None:
    """List the requests that wait, with a verdict, its reasons and the answer ready."""
    chosen = None if policy is None else one_of("--policy", policy, POLICIES)
    with opened(wanted) as desk:
        chosen = chosen or desk.circle.policy()
        rows = desk.circle.requests(desk.ask, chosen, wanted.lang)
        hush(desk)
    if wanted.json:
        out.lines(contract.request(row, wanted.lang) for row in rows)
        return
    from cerchia.show.cli.pages import requests as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.show(Paper(wanted.lang, place=wanted.place()), rows, chosen)


def policy(
    wanted: Wanted,
    chosen: Annotated[
        str | None, typer.Argument(metavar="open|selective", help="option.new_policy")
    ] = None,
) -> None:
    """Show the policy that counts, or keep another one."""
    known = None if chosen is None else one_of("open|selective", chosen, POLICIES)
    circle = circle_of(wanted)
    if known is not None:
        circle.keep_policy(known)
    if wanted.json:
        out.one(contract_requests.policy(circle.policy()))
        return
    if known is not None:
        note("policy.kept", wanted.lang, policy=known)
        return
    from cerchia.show.cli.pages import requests as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.policy(Paper(wanted.lang, place=wanted.place()), circle.policy())


def sent(
    wanted: Wanted,
    days: Annotated[
        int, typer.Option("--days", min=1, metavar="N", help="option.withdraw")
    ] = WITHDRAW,
) -> None:
    """Show the owner's own requests: pending, accepted, to withdraw."""
    with opened(wanted) as desk:
        found = desk.circle.sent(desk.ask, days)
        hush(desk)
    if wanted.json:
        out.one(contract_requests.sent(found))
        return
    from cerchia.show.cli.pages import requests_sent as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.sent(Paper(wanted.lang, place=wanted.place()), found)


def after(wanted: Wanted, policy: Rule = None) -> None:
    """Show what became of the accepted requests, by the verdict they would have had."""
    chosen = None if policy is None else one_of("--policy", policy, POLICIES)
    with opened(wanted) as desk:
        found = desk.circle.after(desk.ask, chosen)
        hush(desk)
    if wanted.json:
        out.one(contract_requests.after(found))
        return
    from cerchia.show.cli.pages import requests_sent as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.after(Paper(wanted.lang, place=wanted.place()), found)


_TAKES = ("paths", "purpose", "as_of", "circle", "zone")
COMMAND = Command("", requests, _TAKES, "requests")
POLICY = Command("policy", policy, ("circle", "zone"), "requests")
SENT = Command("sent", sent, _TAKES, "requests")
AFTER = Command("after", after, _TAKES, "requests")
