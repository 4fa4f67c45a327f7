"""The lint: each rule where it must speak and where it must not, spans, verdicts, what was learnt."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bench import lint as learning
from cerchia.language.lint import COSTS, RULES, lint
from cerchia.language.lint.weigh import load
from cerchia.model.lint import KINDS, POST_CLASSES, VERDICTS, Addressee, Finding, Kind, Lint
from cerchia.show.phrases import BOOK, better, wrong

ROOT = Path(__file__).parent.parent.parent
ROCCO = Addressee(first_name="Rocco", last_name="Dalla Pietra")


def found(rule: str, text: str, kind: Kind = "opener", to: Addressee = ROCCO) -> list[Finding]:
    return [one for one in lint(text, kind, to).findings if one.rule == rule]


GOOD: tuple[tuple[Kind, str], ...] = (
    ("opener", "Ciao Rocco, grazie del contatto. A Longarone mi hai detto che la pressa 4 perde olio solo d’inverno: da noi era la guarnizione del ’98. Ti mando la foto?"),
    ("opener", "Hi Rocco, thanks for connecting. In Leeds you said the kiln cracks every third tile. Ours did too until we slowed the last hour. Shall I send you the curve?"),
    ("reply", "Rocco, hai ragione sul giunto 7: l’ho smontato ieri e il dado era spanato. Ti porto quello nuovo giovedì?"),
    ("note", "Hola Rocco, ayer en Bilbao preguntaste por qué se abomba la tapa del bote 12. Creo que es la junta, te mando la foto del nuestro si te sirve."),
    ("note", "Bonjour Rocco, hier à Lyon tu as demandé pourquoi le levain retombe à 4 h. Chez nous c’était le sel. Je t’envoie la courbe ?"),
    ("note", "Hallo Rocco, gestern in Graz hast du gefragt, warum die Orgelpfeife 31 pfeift. Bei uns war es das Leder. Soll ich dir das Foto schicken?"),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), GOOD)
def test_a_message_with_a_true_reason_is_personal_and_has_at_most_hints(
    kind: Kind, text: str
) -> None:
    told = lint(text, kind, ROCCO)
    assert told.verdict == "personal"
    assert [one.rule for one in told.findings if one.severity != "hint"] == []
    assert told.score >= 90


BAD: tuple[tuple[str, Kind, str, str], ...] = (
    ("merge_field", "note", "Ciao {{nome}}, seguo il tuo settore da anni.", "{{nome}}"),
    ("merge_field", "note", "Hi Rocco, I love what [Company] does.", "[Company]"),
    ("merge_field", "post", "Dear %%FIRST_NAME%%, welcome.", "%%FIRST_NAME%%"),
    ("no_name", "note", "Buongiorno, mi piacerebbe ampliare la mia rete.", "Buongiorno"),
    ("no_name", "reply", "Hello there, hope you are well.", "Hello"),
    ("no_reason", "note", "Ciao Rocco, mi piacerebbe entrare in contatto con te. A presto", "Ciao"),
    ("fits_a_hundred", "note", "Hi Rocco, I came across your profile and would love to connect!", "I came across your profile"),
    ("pitch_first", "opener", "Ciao Rocco, grazie. Offriamo software gestionale per officine, prova gratuita e canone da 90 euro al mese. Ti mando il preventivo?", "90 euro"),
    ("pressure", "opener", "Rocco, our demo is free but only until Friday, few places left. Shall I book you in?", "few places left"),
    ("about_me", "note", "Ciao Rocco, sono una consulente, la mia azienda è giovane, il mio percorso è ricco e la mia esperienza è lunga. Sono molto motivata.", ""),
    ("boasting", "note", "Hi Rocco, with over 6,000 followers I am always looking to grow my network.", ""),
    ("several_asks", "reply", "Rocco, quanto costa? Quando arriva? Chi la monta?", "?"),
    ("too_long", "note", "Ciao Rocco, " + "ti scrivo della pressa quattro. " * 12, ""),
    ("no_question", "opener", "Ciao Rocco, grazie del contatto. Buona giornata.", ""),
    ("no_lever", "note", "Hi Rocco, thanks for connecting. Could we have a quick chat? I wanted to ask you for advice.", ""),
    ("no_thanks", "opener", "Ciao Rocco, la pressa 4 perde ancora olio?", "Ciao"),
    ("complaint", "post", "Vergogna. Terza mail senza risposta, nessuno risponde mai, basta. In questo paese non funziona più niente.", ""),
    ("self_centred", "post", "Humbled and honoured to announce my promotion. They said I would never make it. My journey, my dream, my success. Proud.", ""),
    ("advertisement", "post", "Solo fino a domenica: il nostro corso a 79 € invece di 149 €. Iscriviti, link nei commenti!", ""),
    ("no_audience", "profile", "Ingegnere meccanico, 12 anni di stampaggio.", "Ingegnere"),
    ("no_results", "profile", "I help small foundries waste less metal.", ""),
)  # fmt: skip


@pytest.mark.parametrize(("rule", "kind", "text", "span"), BAD)
def test_each_rule_speaks_where_it_must(rule: str, kind: Kind, text: str, span: str) -> None:
    told = found(rule, text, kind, Addressee() if rule in {"no_name", "merge_field"} else ROCCO)
    assert told, [one.rule for one in lint(text, kind).findings]
    start, end = told[0].span
    assert 0 <= start < end <= len(text)
    if span:
        assert text[start:end] == span


QUIET: tuple[tuple[str, Kind, str], ...] = (
    ("merge_field", "note", "Rocco, il tavolo [quello tondo, da 2,40] passa dalla scala? (misura 3)"),
    ("no_name", "note", "Buongiorno Loredana, ho letto la sua tesi sulle cicale."),
    ("pitch_first", "reply", "Rocco, «offriamo software a 90 euro al mese» mi avevi scritto: per me è no, grazie."),
    ("several_asks", "reply", "Rocco, mi hai chiesto «quanto costa? quando arriva? chi la monta?»: costa 12 e arriva lunedì."),
    ("too_long", "reply", "Ciao Rocco, " + "ti scrivo della pressa quattro. " * 12),
    ("no_thanks", "opener", "Rocco, grazie di avermi accettato. La pressa 4 perde ancora?"),
    ("no_question", "opener", "Thanks Rocco. Does press 4 still leak?"),
    ("complaint", "post", "Prima di cambiare la pompa provate così: chiudete il rubinetto 3, aspettate due minuti, guardate il manometro. Da noi in sei mesi ha evitato 4 interventi."),
    ("no_audience", "profile", "I help small foundries waste less metal: 14 % less in 2024."),
    ("no_results", "profile", "I help small foundries waste less metal: 14 % less in 2024."),
)  # fmt: skip


@pytest.mark.parametrize(("rule", "kind", "text"), QUIET)
def test_each_rule_is_quiet_where_it_must(rule: str, kind: Kind, text: str) -> None:
    to = Addressee() if rule == "no_name" else ROCCO
    assert found(rule, text, kind, to) == []


def test_every_rule_is_tried_above_and_the_register_holds_no_other() -> None:
    elsewhere = {"sent_to_many", "ignores_question"}
    assert {rule for rule, *_ in BAD} | elsewhere == {rule.name for rule in RULES}
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(set(rule.kinds) <= set(KINDS) for rule in RULES)


def test_a_question_of_theirs_is_to_be_answered() -> None:
    asked = Addressee("Rocco", asked="Grazie. Traduce anche dal finlandese o solo dallo svedese?")
    told = found("ignores_question", "Grazie a lei Rocco, buona giornata.", "reply", asked)
    assert [one.params["asked"] for one in told] == [
        "Traduce anche dal finlandese o solo dallo svedese?"
    ]
    answer = "Rocco, dal finlandese no: per quello le consiglio una collega di Turku."
    assert found("ignores_question", answer, "reply", asked) == []
    statement = Addressee("Rocco", asked="Grazie, buona giornata.")
    assert found("ignores_question", "Grazie a lei Rocco.", "reply", statement) == []


@pytest.mark.parametrize(
    ("widely", "severity"), [(None, None), (1, None), (2, "warning"), (10, "error")]
)
def test_one_to_many_by_how_many(widely: int | None, severity: str | None) -> None:
    told = found("sent_to_many", GOOD[0][1], "opener", Addressee("Rocco", widely=widely))
    assert [one.severity for one in told] == ([severity] if severity else [])


def test_a_fact_that_is_on_record_makes_a_plain_message_personal() -> None:
    text = "Ciao Rocco, grazie del contatto. Come va la scuola di Vedelago?"
    assert lint(text, "opener", Addressee("Rocco")).verdict == "generic"
    known = Addressee("Rocco", facts=("la scuola di Vedelago",))
    assert lint(text, "opener", known).verdict == "personal"


def test_spans_count_the_characters_of_the_message_as_given() -> None:
    plain = "Ciao Rocco 🙂, ho visto il tuo profilo."
    apart = "  Cia\u0300o\u00a0Rocco 🙂,\n\nho visto il tuo profilo. "
    for text in (plain, apart):
        (one,) = found("fits_a_hundred", text, "note")
        assert text[slice(*one.span)] == "ho visto il tuo profilo"


@pytest.mark.parametrize(
    "text", ["?", "🙂", "...", "\u0300", "x" * 50_000, "{" * 5_000, "«" * 2_000 + "a?" * 2_000, "\u202e\x1b[2J"]
)  # fmt: skip
@pytest.mark.parametrize("kind", KINDS)
def test_anything_can_be_linted(text: str, kind: Kind) -> None:
    told = lint(text, kind)
    assert 0 <= told.score <= 100
    assert all(0 <= one.span[0] <= one.span[1] <= len(text) for one in told.findings)


def test_the_score_is_a_hundred_less_what_each_finding_costs() -> None:
    told: Lint = lint("Ciao Rocco, la pressa 4 perde ancora olio?", "opener", ROCCO)
    assert [one.severity for one in told.findings] == ["hint"]
    assert told.score == 100 - COSTS["hint"]


def test_every_rule_says_why_and_what_is_better_in_both_languages() -> None:
    for rule in RULES:
        for code in (f"lint.{rule.name}", f"lint.{rule.name}.better"):
            assert code in BOOK
    (one,) = found(
        "fits_a_hundred",
        "Hi Rocco, I saw your profile.",
        "note",
        Addressee("Rocco", reason={"en": "You said “the kiln cracks”."}),
    )
    assert better(one, "en").endswith("“You said ‘the kiln cracks’”.")
    assert "“" not in wrong(one, "it")


def test_the_guide_tells_the_why_of_every_rule_and_of_no_other() -> None:
    text = (ROOT / "docs/lint.md").read_text("utf-8")
    assert re.findall(r"^### `(\w+)`", text, re.MULTILINE) == [rule.name for rule in RULES]
    for rule in RULES:
        part = text.split(f"### `{rule.name}`\n")[1].split("###")[0]
        assert len(part.split()) > 15, rule.name
        assert ", ".join(rule.kinds) in part, rule.name


# what was learnt


def test_what_was_learnt_is_what_learning_gives() -> None:
    """The tables are made from the corpus by one command; nobody touches them up."""
    first = learning.lines(ROOT / learning.CORPUS / "messages/first_train.jsonl")
    posts = learning.lines(ROOT / learning.CORPUS / "messages/posts_train.jsonl")
    for rows, label, classes, name in (
        (first, "verdict", VERDICTS, "verdict"),
        (posts, "class", POST_CLASSES, "post"),
    ):
        names, values, labels = learning.matrix(rows, label, classes)
        fitted = learning.fit(values, labels, len(classes))
        shipped = load(name)
        assert sorted(shipped.weights) == names
        for place, feature in enumerate(names):
            _, _, weights = shipped.weights[feature]
            assert weights == pytest.approx(list(fitted.weights[place]), abs=2e-3), feature


def test_messages_not_learnt_from_are_read_right_far_more_often_than_by_guessing() -> None:
    first = learning.lines(ROOT / learning.CORPUS / "messages/first_train.jsonl")
    posts = learning.lines(ROOT / learning.CORPUS / "messages/posts_train.jsonl")
    told: list[str] = []
    assert learning.report("verdict", first, "verdict", VERDICTS, told.append) >= 0.88
    assert learning.report("post", posts, "class", POST_CLASSES, told.append) >= 0.68
    assert "majority 0.338" in told[0]


def test_without_a_sign_of_selling_nothing_is_a_pitch() -> None:
    text = "Ciao Rocco. Officine Zanolla, Studio Meneghel, dal 2003 al 2007, poi dal 2011."
    assert lint(text, "reply").verdict != "pitch"
