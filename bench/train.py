"""Train the models that read conversations, from corpus/ alone: `make train`.

Writes src/cerchia/language/talk/data/model_*.tsv. The same conversations give the same tables:
nothing here is drawn at random. Needs the extra `train` (scikit-learn).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import log
from types import MappingProxyType

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from bench.labelled import CORPUS, ROOT, Labelled, older, part
from cerchia.language.talk import pitch, subject
from cerchia.language.talk.ending import by_rule, ending
from cerchia.language.talk.facts import Facts
from cerchia.language.talk.features import features
from cerchia.language.talk.line import Thread, hear
from cerchia.language.talk.model import NAMES, UNIT, WORDS, Model, Models, packed, written
from cerchia.language.talk.topic import stems, told

DATA = ROOT / "src/cerchia/language/talk/data"
TEMPERS = tuple(step / 20 for step in range(8, 61))
WRITERS = frozenset(file.stem for file in CORPUS.glob("*/*.jsonl"))
"""Who wrote the corpus; the older sets count less."""
DEEPENINGS = frozenset(file.stem for file in CORPUS.glob("topics/*.jsonl"))
"""Who wrote deepenings only: they would teach that everything deepens."""
LEAST = 20
"""Weights below this many thousandths are left out."""


@dataclass(frozen=True, slots=True)
class Example:
    """The facts of one conversation, its answer, how much it counts, and who wrote it."""

    facts: frozenset[str]
    answer: str
    counts: float
    writer: str


@dataclass(frozen=True, slots=True)
class Task:
    """What one model learns.

    examples: how it sees a conversation, None where it has nothing to say. loose: how far weights
    may grow (C). older: what a conversation of the older sets counts. rarer: what an answer counts
    more. fewest: a fact in fewer conversations is left out. among: whether it is asked among deepenings,
    so that a file of nothing else teaches it too. sure: whether anybody asks how sure the answer is.
    """

    example: Callable[[Labelled, Thread], tuple[Collection[Facts], str] | None]
    loose: float
    older: float
    rarer: Mapping[str, float] = field(default_factory=dict)
    fewest: int = 3
    among: bool = False
    sure: bool = True


def _facts(thread: Thread) -> Collection[Facts]:
    return features(thread, pitch.strongest(thread), subject.best(thread.lines))


def _mail(row: Labelled, thread: Thread) -> tuple[Collection[Facts], str] | None:
    """Learn spam wherever they wrote: it reads the same whether I answered or not."""
    if not thread.theirs:
        return None
    return _facts(thread), "spam" if row.outcome == "spam" else "ignored"


def _outcome(row: Labelled, thread: Thread) -> tuple[Collection[Facts], str] | None:
    if not thread.theirs or not thread.mine:
        return None
    return _facts(thread), row.outcome


def _ball(row: Labelled, thread: Thread) -> tuple[Collection[Facts], str] | None:
    if row.outcome in {"spam", "silent", "no_reply"}:
        return None
    return ending(thread, row.outcome, by_rule(thread, row.outcome)[0]), row.ball


def _topic(row: Labelled, thread: Thread) -> tuple[Collection[Facts], str] | None:
    if row.outcome != "deepening" or row.topic is None:
        return None
    matter = subject.best(thread.lines)
    words = [
        Facts(sorted(side + stem for stem in said))
        for side, said in zip(WORDS, stems(thread), strict=True)
    ]
    return [*told(thread, None if matter is None else matter.opening), *words], row.topic


TASKS: Mapping[str, Task] = MappingProxyType(
    {
        "mail": Task(_mail, loose=0.2, older=0.2, rarer={"spam": 1.2}),
        "outcome": Task(_outcome, loose=0.2, older=0.3, rarer={"courtesy_known": 1.4, "spam": 1.2}),
        "ball": Task(_ball, loose=0.4, older=1.0, among=True),
        "topic": Task(_topic, loose=0.1, older=0.3, fewest=5, among=True, sure=False),
    }
)


def examples(task: Task, rows: Sequence[Labelled]) -> list[Example]:
    """Return the rows as `task` sees them."""
    found = []
    for row in rows:
        if row.writer in DEEPENINGS and not task.among:
            continue
        seen = task.example(row, hear(row.talk))
        if seen is not None:
            counts = (1.0 if row.writer in WRITERS else task.older) * task.rarer.get(seen[1], 1.0)
            facts = frozenset(fact for group in seen[0] for fact in group)
            found.append(Example(facts, seen[1], counts, row.writer))
    return found


def fit(task: Task, rows: Sequence[Example], temper: float = 1.0) -> Model:
    """Return the model that these examples teach."""
    often = Counter(fact for row in rows for fact in row.facts)
    facts = sorted(fact for fact, count in often.items() if count >= task.fewest)
    place = {fact: number for number, fact in enumerate(facts)}
    columns = [sorted(place[fact] for fact in row.facts if fact in place) for row in rows]
    starts = np.cumsum([0, *(len(row) for row in columns)])
    seen = csr_matrix(
        (np.ones(starts[-1]), np.concatenate(columns), starts), shape=(len(rows), len(facts))
    )
    learned = LogisticRegression(C=task.loose, solver="newton-cg", max_iter=500, tol=1e-10).fit(
        seen, [row.answer for row in rows], sample_weight=[row.counts for row in rows]
    )
    weights, bias = learned.coef_, learned.intercept_
    if len(learned.classes_) == 2:
        weights, bias = (
            np.vstack([-weights / 2, weights / 2]),
            np.concatenate([-bias / 2, bias / 2]),
        )
    whole = np.rint(weights.T * UNIT).astype(int)
    table = {
        fact: packed([int(one) for one in row])
        for fact, row in zip(facts, whole, strict=True)
        if abs(row).max() >= LEAST
    }
    return Model(
        tuple(str(one) for one in learned.classes_),
        temper,
        packed([int(one) for one in np.rint(bias * UNIT)]),
        table,
    )


def temper(task: Task, rows: Sequence[Example]) -> float:
    """Return what to divide scores by so that confidences come true on writers not learned from."""
    if not task.sure:
        return 1.0
    unseen: list[tuple[Model, Example]] = []
    for writer in sorted({row.writer for row in rows} & WRITERS):
        model = fit(task, [row for row in rows if row.writer != writer])
        unseen += [(model, row) for row in rows if row.writer == writer]
    return min(TEMPERS, key=lambda one: _surprise(unseen, one)) if unseen else 1.0


def _surprise(unseen: Sequence[tuple[Model, Example]], at: float) -> float:
    return -sum(
        log(max(replace(model, temper=at).likely([tuple(row.facts)]).get(row.answer, 0.0), 1e-6))
        for model, row in unseen
    )


def train(rows: Sequence[Labelled], tempers: Mapping[str, float] | None = None) -> Models:
    """Return the models that `rows` teach."""
    made = []
    for name in NAMES:
        seen = examples(TASKS[name], rows)
        at = temper(TASKS[name], seen) if tempers is None else tempers[name]
        made.append(fit(TASKS[name], seen, at))
    return Models(*made)


def main() -> None:
    """Train on the train part and the older sets, and write the tables."""
    models = train([*part("train"), *part("topics"), *older()])
    for name in NAMES:
        model: Model = getattr(models, name)
        (DATA / f"model_{name}.tsv").write_text(written(model), "utf-8")
        print(f"{name:8} {len(model.weights):5} facts, temper {model.temper}")


if __name__ == "__main__":
    main()
