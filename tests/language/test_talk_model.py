"""The models that weigh a conversation: their tables, their sums, and what the law forbids them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from math import exp

import pytest

from cerchia.language import talk
from cerchia.language.talk import model as model_module
from cerchia.language.talk.decide import weighed
from cerchia.language.talk.ending import by_rule, ending
from cerchia.language.talk.facts import Done, Facts, Opened, Responses, Scale
from cerchia.language.talk.features import features
from cerchia.language.talk.lexicon import ACTS, Act
from cerchia.language.talk.line import Thread, hear
from cerchia.language.talk.model import NAMES, Model, lanes, packed, parsed, shipped, written
from cerchia.language.talk.parts import parts
from cerchia.model.talk import Said, Setting, Talk

START = datetime.fromisoformat("2016-03-01")


def talk_of(*lines: str, setting: Setting | None = None) -> Talk:
    said = []
    for number, line in enumerate(lines):
        who, text = line.split(": ", 1)
        said.append(Said(number, who == "me", START + timedelta(days=number), text))
    return Talk(said, setting or Setting())


def thread_of(*lines: str, setting: Setting | None = None) -> Thread:
    return hear(talk_of(*lines, setting=setting))


@pytest.mark.parametrize("weights", [[0, 0], [5, -7, 0], [-1, -1, -1, -1], [2**30, -(2**30)]])
def test_weights_come_out_of_their_lanes_as_they_went_in(weights: list[int]) -> None:
    assert lanes(packed(weights), len(weights)) == weights


def test_lanes_are_summed_each_for_itself() -> None:
    rows = [[3, -9, 100], [-4, 2, -250], [0, -1, 7]]
    assert lanes(sum(packed(row) for row in rows), 3) == [-1, -8, -143]


def test_likely_is_the_softmax_of_the_sums() -> None:
    model = Model(("a", "b"), 1.0, packed([0, 0]), {"x": packed([693, 0]), "y": packed([0, 2000])})
    assert model.likely([("x", "unheard of")])["a"] == pytest.approx(2 / 3, abs=1e-3)
    assert model.likely([]) == {"a": 0.5, "b": 0.5}


def test_a_table_is_read_as_it_was_written() -> None:
    model = Model(("a", "b"), 1.25, packed([10, -10]), {"x y": packed([-3, 4])})
    assert parsed(written(model)) == model


def test_the_shipped_tables_are_small_and_whole() -> None:
    for name in NAMES:
        model: Model = getattr(shipped(), name)
        assert 100 < len(model.weights) < 5000
        assert len(written(model)) < 500_000
    assert set(shipped().outcome.answers) == {"spam", "courtesy", "courtesy_known", "deepening"}
    assert set(shipped().mail.answers) == {"spam", "ignored"}
    assert set(shipped().ball.answers) == {"mine", "theirs", "nobody"}


def facts(groups: Iterable[Facts]) -> list[str]:
    return [fact for group in groups for fact in group]


def test_a_model_remembers_what_a_group_weighs_and_forgets_in_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(model_module, "_REMEMBERED", 3)
    model = Model(("a", "b"), 1.0, 0, {f"f{n}": packed([n, -n]) for n in range(9)})
    for _ in range(2):
        found = [model.likely([(f"f{n}",), ("f1", f"f{n}")])["a"] for n in range(9)]
        assert found == [1 / (1 + exp(-(4 * n + 2) / 1000)) for n in range(9)]


def test_a_scale_names_every_edge_reached() -> None:
    scale = Scale("words", 1, 5, 9)
    assert tuple(scale(5)) == ("words>=1", "words>=5")
    assert scale(5) is scale(6)  # a model knows a group again by itself
    assert tuple(scale(0.5)) == ()


def test_acts_are_named_by_side_and_paired_with_the_response() -> None:
    assert facts(Done("me:")(Act.THANKS | Act.ASKS)) == ["me:thanks", "me:asks"]
    assert facts(Done("me:", sum(ACTS.values()))(sum(ACTS.values()))) == [
        f"me:{name}" for name in ACTS
    ]
    met, me = Responses(), Opened("me")
    met.add(me, Act.ASKS, Act.ANSWERS)
    met.add(me, Act.ASKS, Act.ANSWERS | Act.THANKS)
    met.add(me, 0, Act.ASKS)
    assert sorted(facts(met.facts())) == ["me:asks>answers", "me:asks>thanks", "me:nothing>asks"]


def test_facts_say_who_began_and_how_the_other_responded() -> None:
    thread = thread_of("me: Grazie del contatto!", "them: Ciao! Quanto costa?")
    found = facts(features(thread, None, None))
    assert {"first:me", "last:them", "course:me-them", "turns>=2", "them asks>=1"} <= set(found)
    assert len(found) == len(set(found))
    assert not any("grazie" in fact for fact in found)


def test_the_ending_sees_a_promise_by_its_form() -> None:
    thread = thread_of("them: Mi serve la scheda", "me: La cerco e gliela inoltro domani")
    found = facts(ending(thread, "deepening", by_rule(thread, "deepening")[0]))
    assert "turn 1 me:will_do" in found
    assert "me will in time" in found


def test_parts_are_read_from_titles_in_five_languages() -> None:
    assert "recruits" in parts("IT Recruiter") & parts("Responsable Recrutement")
    assert "buys" in parts("Einkauf") & parts("Head of procurement") & parts("Ufficio acquisti")
    assert "teaches" in parts("Formatrice d'adultes")
    assert parts("") == frozenset()


def test_nothing_is_spam_that_neither_sells_nor_begs() -> None:
    thread = thread_of("me: Ciao!", "them: Ciao a te")
    assert weighed(thread, shipped(), None, None)["spam"] == 0.0


def test_a_thumb_takes_nothing_up() -> None:
    found = talk.read(talk_of("me: Quanto costa la consulenza? Ci serve un preventivo", "them: 👍"))
    assert found.outcome == "courtesy"
    assert dict(found.scores)["deepening"] == 0.0


def test_scores_hold_the_confidence_and_sum_to_one() -> None:
    found = talk.read(talk_of("me: Grazie del contatto, come va?", "them: Tutto bene, grazie!"))
    scores = dict(found.scores)
    assert scores[found.outcome] == found.confidence == max(scores.values())
    assert sum(scores.values()) == pytest.approx(1, abs=0.003)
    alone = talk.read(talk_of("me: Grazie del contatto, come va?"))
    assert alone.scores == (("no_reply", 0.99),)


def test_a_colleague_is_known_until_they_say_otherwise() -> None:
    lines = ("me: Grazie del contatto! Come va?", "them: Tutto bene, grazie, buon lavoro")
    assert talk.read(talk_of(*lines, setting=Setting(colleague=True))).outcome == "courtesy_known"
    assert talk.read(talk_of(*lines)).outcome == "courtesy"


def test_who_looks_for_a_post_and_who_fills_one() -> None:
    fixed = ("them: Giovedì alle 10 in sede.", "me: Perfetto, ci sarò.")
    offered = "them: Buongiorno, abbiamo una posizione aperta a Treviso, le interessa un colloquio?"
    seeking = Setting(title="HR Manager", headline="In cerca di nuove opportunità")
    found = talk.read(talk_of(offered, "me: Volentieri, quando?", *fixed, setting=seeking))
    assert found.topic == "job"
    asked = "them: Buongiorno, ho visto il vostro annuncio per un saldatore, posso mandarle il CV?"
    hiring = Setting(title="Saldatore", headline="Recruiter, profili tecnici")
    told = (
        "me: Sì, la selezione la seguo io: cerchiamo un saldatore a TIG. È libero per un colloquio?"
    )
    found = talk.read(talk_of(asked, told, *fixed, setting=hiring))
    assert found.topic == "hiring"
