"""Splink 5 on the same records, as its guide has it: the yardstick beside our matcher.

The same names in words, e-mails, numbers and employers; its own comparisons, term frequencies and
estimates; m counted from the labels of the world that ours learned from, and the threshold found as
ours is. Only for `make eval`, where it is installed.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from typing import Any

from bench.figures import wilson
from bench.who_train import LEARN, PRECISION, THRESHOLD, opened
from bench.world import world
from bench.world_mess import CAREFUL, LEARNED_ON, Mind
from cerchia.resolve.match import prepare

Pairs = list[tuple[int, int, float]]
_ROWS = """
    select s.record, s.given, s.family, s.emails, s.phones, s.employers[1] as employer,
           s.places[1] as place, s.keys[1] as profile, t.person, s.stands_for[1] as root, s.firms
    from match_side s join truth t using (record) order by s.record
"""


def joined(minds: Sequence[Mind]) -> list[tuple[int, int]] | None:
    """Return the pairs Splink joins in a world; None where it is not installed."""
    if find_spec("splink") is None:
        return None
    least = _threshold()
    return [(one, other) for one, other, weight in _scored(minds) if weight >= least]


@cache
def _threshold() -> float:
    """Return the least weight at which what Splink joins is right with our lower bound."""
    rows = []
    for seed in THRESHOLD:
        minds = world(seed, CAREFUL)
        rows += [(weight, minds[a - 1].person == minds[b - 1].person) for a, b, weight in _scored(minds)]  # fmt: skip
    least, right = 1e9, 0
    for n, (weight, is_right) in enumerate(sorted(rows, reverse=True), 1):
        right += is_right
        if wilson(right, n)[0] >= PRECISION:
            least = weight
    return least


def _scored(minds: Sequence[Mind]) -> Pairs:
    linker = _linker(minds, _model())
    found = linker.inference.predict(threshold_match_weight=-10)
    rows = found.as_record_list()
    return [
        (min(row["record_l"], row["record_r"]), max(row["record_l"], row["record_r"]), row["match_weight"])
        for row in rows
    ]  # fmt: skip


@cache
def _model() -> Any:
    """Return the settings, with u estimated and m counted on the world that ours learned from."""
    linker = _linker(world(LEARN, LEARNED_ON), _settings())
    linker.training.estimate_probability_two_random_records_match(
        ["array_length(list_intersect(l.emails, r.emails)) > 0"], recall=0.2
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=5e6, seed=1)
    linker.training.estimate_m_from_label_column("person")
    return linker.misc.save_model_to_json()


def _linker(minds: Sequence[Mind], settings: Any) -> Any:
    import duckdb  # noqa: PLC0415 - only where Splink is
    from splink import DuckDBAPI, Linker  # noqa: PLC0415

    with opened(minds) as engine:
        prepare.make(engine)
        rows = engine.rows(_ROWS)
    connection = duckdb.connect()
    connection.execute(
        "create table world (record integer, given varchar, family varchar, emails varchar[],"
        " phones varchar[], employer varchar, place varchar, profile varchar, person integer,"
        " root varchar, firms varchar[])"
    )
    connection.executemany("insert into world values (?,?,?,?,?,?,?,?,?,?,?)", [
        tuple(cell if cell not in ("", []) else None for cell in row) for row in rows
    ])  # fmt: skip
    api = DuckDBAPI(connection)
    return Linker(api.register("world"), settings, log_level=None)


def _settings() -> Any:
    import splink.comparison_library as cl  # noqa: PLC0415
    from splink import SettingsCreator, block_on  # noqa: PLC0415
    from splink.blocking_rule_library import CustomRule  # noqa: PLC0415

    return SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="record",
        blocking_rules_to_generate_predictions=[
            block_on("family", "substr(given, 1, 1)"),
            block_on("family", "root"),
            CustomRule("l.given = r.family and l.family = r.given"),
            block_on("emails", arrays_to_explode=["emails"]),
            block_on("phones", arrays_to_explode=["phones"]),
            block_on("firms", "root", arrays_to_explode=["firms"]),
        ],
        comparisons=[
            cl.NameComparison("given").configure(term_frequency_adjustments=True),
            cl.NameComparison("family").configure(term_frequency_adjustments=True),
            cl.ArrayIntersectAtSizes("emails", [1]),
            cl.ArrayIntersectAtSizes("phones", [1]),
            cl.ArrayIntersectAtSizes("firms", [1]),
            cl.JaroWinklerAtThresholds("employer", [0.92]).configure(
                term_frequency_adjustments=True
            ),
            cl.ExactMatch("place"),
            cl.ExactMatch("profile"),
        ],
        additional_columns_to_retain=["person"],
    )
