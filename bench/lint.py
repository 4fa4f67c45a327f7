"""Learn and measure the lint's verdicts: python -m bench.lint [--train].

The model is multinomial logistic regression on standardised features, found by plain gradient descent
from zero: deterministic, a hundred numbers in a table. Ten-fold cross-validation beside the majority.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cerchia.language.lint import words
from cerchia.language.lint.features import features, post_features, read
from cerchia.language.lint.weigh import post, verdict
from cerchia.model.lint import POST_CLASSES, VERDICTS

CORPUS = Path("corpus")
DATA = Path("src/cerchia/language/lint/data")
STEPS, RATE, L2, FOLDS = 1_500, 0.8, 0.01, 10
ORDINARY = {"it": 3, "en": 3}
"""In how many conversations a word must stand to be ordinary; 2 where there are few of them."""
Table = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Means, spreads, weights (feature x class) and biases."""

    mean: Table
    spread: Table
    weights: Table
    bias: Table

    def predict(self, rows: Table) -> NDArray[np.intp]:
        """Return the likeliest class of each row."""
        sums = (rows - self.mean) / self.spread @ self.weights + self.bias
        found: NDArray[np.intp] = np.argmax(sums, axis=1)
        return found


def lines(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def fit(rows: Table, labels: NDArray[np.intp], classes: int) -> Fitted:
    """Return the weights that make the labels likeliest, small ones preferred."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0)
    spread[spread < 1e-9] = 1.0
    scaled, wanted = (rows - mean) / spread, np.eye(classes)[labels]
    weights, bias = np.zeros((rows.shape[1], classes)), np.zeros(classes)
    for _ in range(STEPS):
        sums = scaled @ weights + bias
        powers = np.exp(sums - sums.max(axis=1, keepdims=True))
        off = (powers / powers.sum(axis=1, keepdims=True) - wanted) / len(rows)
        weights -= RATE * 0.25 * (scaled.T @ off + L2 * weights)
        bias -= RATE * 0.25 * off.sum(axis=0)
    return Fitted(mean, spread, weights, bias)


def numbers(row: dict[str, Any]) -> dict[str, float]:
    """Return the features of a line of the corpus."""
    if "class" in row:
        return post_features(read(row["text"]))
    first = row["to"]["first"]
    return features(read(row["text"]), {words.fold(part) for part in first.split() if part})


def matrix(
    rows: Sequence[dict[str, Any]], label: str, classes: Sequence[str]
) -> tuple[list[str], Table, NDArray[np.intp]]:
    """Return the names of the features, their values and the labels."""
    told = [numbers(row) for row in rows]
    names = sorted(told[0])
    labels = np.array([classes.index(row[label]) for row in rows])
    return names, np.array([[one[name] for name in names] for one in told]), labels


def crossed(values: Table, labels: NDArray[np.intp], classes: int) -> NDArray[np.intp]:
    """Return what each row is taken for by a model that has not seen its fold."""
    order = np.random.default_rng(7).permutation(len(values))
    found = np.zeros(len(values), dtype=np.intp)
    for part in np.array_split(order, FOLDS):
        rest = np.setdiff1d(order, part)
        found[part] = fit(values[rest], labels[rest], classes).predict(values[part])
    return found


def report(
    title: str,
    rows: Sequence[dict[str, Any]],
    label: str,
    classes: tuple[str, ...],
    tell: Callable[[str], None],
) -> float:
    """Tell how well the model reads what it has not seen; return the share it gets right."""
    _, values, labels = matrix(rows, label, classes)
    found = crossed(values, labels, len(classes))
    right = float((found == labels).mean())
    most = Counter(labels.tolist()).most_common(1)[0][1] / len(rows)
    tell(f"{title}: {right:.3f} right of {len(rows)} (majority {most:.3f}), {FOLDS}-fold")
    for language in ("it", "en", "es", "fr", "de"):
        mine = np.array([row["lang"] == language for row in rows])
        tell(f"  {language} {(found == labels)[mine].mean():.3f} of {int(mine.sum())}")
    for place, name in enumerate(classes):
        hit = int(((found == place) & (labels == place)).sum())
        tell(
            f"  {name}: precision {hit / max(1, int((found == place).sum())):.3f}, recall {hit / int((labels == place).sum()):.3f}"
        )
    return right


def held_out(rows: Sequence[dict[str, Any]], label: str, tell: Callable[[str], None]) -> None:
    """Tell how well the shipped model reads the part that nobody looked at while building."""
    weigh = post if label == "class" else verdict
    read_as = [weigh(numbers(row))[0] for row in rows]
    right = [str(one) == row[label] for one, row in zip(read_as, rows, strict=True)]
    tell(f"held out, {label}: {sum(right) / len(right):.3f} right of {len(right)}")
    for language in ("it", "en", "es", "fr", "de"):
        mine = [hit for hit, row in zip(right, rows, strict=True) if row["lang"] == language]
        tell(f"  {language} {sum(mine) / len(mine):.3f} of {len(mine)}")


def ordinary() -> str:
    """Return the table of ordinary words: in several conversations of the corpus, of one language."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for path in sorted((CORPUS / "conversations" / "train").glob("*.jsonl")):
        for talk in lines(path):
            spoken = words.read(" . ".join(message[3] for message in talk["messages"])).spoken
            seen[talk["lang"]].update({one.folded for one in spoken if one.written.islower()})
            names[talk["lang"]].update({one.folded for one in spoken if one.capital})
    rows = [
        f"{language}\t"
        + " ".join(
            sorted(
                word
                for word, n in count.items()
                if n >= ORDINARY.get(language, 2) and n > names[language][word]
            )
        )
        for language, count in sorted(seen.items())
    ]
    return (
        "# Words everybody writes, by language; made by bench.lint --train.\n"
        + "\n".join(rows)
        + "\n"
    )


def table(rows: Sequence[dict[str, Any]], label: str, classes: tuple[str, ...]) -> str:
    """Return a model as a table, learnt from all rows."""
    names, values, labels = matrix(rows, label, classes)
    found = fit(values, labels, len(classes))
    told = [
        "# Learnt by bench.lint --train: feature, mean, spread, a weight a class.",
        "\t".join(("feature", "mean", "spread", *classes)),
    ]
    told.append("\t".join(("bias", "0", "1", *(f"{one:.4f}" for one in found.bias))))
    for place, name in enumerate(names):
        weights = (f"{one:.4f}" for one in found.weights[place])
        told.append(
            "\t".join((name, f"{found.mean[place]:.4f}", f"{found.spread[place]:.4f}", *weights))
        )
    return "\n".join(told) + "\n"


def main() -> None:
    """Measure, and with --train write the tables anew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--train", action="store_true", help="write the tables anew")
    if parser.parse_args().train:
        (DATA / "ordinary.tsv").write_text(ordinary(), "utf-8")
    first, posts = (
        lines(CORPUS / "messages/first_train.jsonl"),
        lines(CORPUS / "messages/posts_train.jsonl"),
    )
    report("verdict", first, "verdict", VERDICTS, print)
    report("post", posts, "class", POST_CLASSES, print)
    held_out(lines(CORPUS / "messages/first_test.jsonl"), "verdict", print)
    held_out(lines(CORPUS / "messages/posts_test.jsonl"), "class", print)
    if parser.parse_args().train:
        (DATA / "verdict_model.tsv").write_text(table(first, "verdict", VERDICTS), "utf-8")
        (DATA / "post_model.tsv").write_text(table(posts, "class", POST_CLASSES), "utf-8")


if __name__ == "__main__":
    main()
