"""What the owner notes about people: kept, changed, taken out, brought back, and held to its limits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cerchia.decisions import (
    cadences,
    copied,
    drafted,
    forgotten,
    journal,
    levers,
    marks,
    notes,
    proposals,
    tags,
    views,
)
from cerchia.decisions.store import Store, open_store
from cerchia.model import mark, mark_errors
from cerchia.model.errors import ConflictError, UnreadableError
from cerchia.model.mark import Lever, TagCount, View
from cerchia.model.plan import Settled

if TYPE_CHECKING:
    from pathlib import Path

GOLD: Any = "gold"
ADA, BO = "a1b2c3d4e5f6", "b1b2c3d4e5f6"


def of(store: Store, person: str = ADA) -> mark.Marks:
    return marks.marks(store, [person])[person]


def test_several_notes_each_change_and_go_on_their_own(store: Store) -> None:
    first, second = (
        notes.add(store, ADA, " Le piace\r\nil noce "),
        notes.add(store, ADA, "Due figli"),
    )
    found = of(store).notes
    assert [(one.id, one.text) for one in found] == [
        (second, "Due figli"),
        (first, "Le piace\nil noce"),
    ]
    made, number = found[1].made, found[1].number
    notes.change(store, (ADA, first), "Le piace il rovere", seen=number)
    changed = of(store).notes[1]
    assert (changed.text, changed.made) == ("Le piace il rovere", made)
    assert changed.at > made
    with pytest.raises(ConflictError):
        notes.change(store, (ADA, first), "Il faggio", seen=number)
    gone = notes.remove(store, (ADA, first), seen=changed.number)
    assert [one.id for one in of(store).notes] == [second]
    with pytest.raises(mark_errors.MarkUnknownError):
        notes.change(store, (ADA, first), "x")
    store.undo(gone)
    assert [one.id for one in of(store).notes] == [second, first]
    assert of(store, BO) == mark.Marks(BO)


def test_tags_are_trimmed_without_doubles_and_keep_the_spelling_in_use(store: Store) -> None:
    tags.save(store, ADA, [" Cliente ", "#faggi", "cliente", "", "  due   parole"], seen=0)
    assert of(store).tags == ("Cliente", "faggi", "due parole")
    number = tags.save(store, BO, ["CLIENTE", "Straße"])
    assert of(store, BO).tags == ("Cliente", "Straße")
    assert of(store, BO).tags_number == number
    assert tags.counts(store) == [
        TagCount("Cliente", 2), TagCount("Straße", 1), TagCount("due parole", 1), TagCount("faggi", 1),
    ]  # fmt: skip
    assert tags.people(store, "cliente") == [ADA, BO]
    assert tags.people(store, "nobody") == []


def test_one_tag_more_or_less_beside_what_others_say(store: Store) -> None:
    assert tags.add(store, ADA, "uno") == ("uno",)
    assert tags.add(store, ADA, "Due") == ("uno", "Due")
    assert tags.add(store, ADA, "DUE") == ("uno", "Due")
    assert tags.drop(store, ADA, "UNO") == ("Due",)
    assert tags.drop(store, ADA, "due") == ()
    assert tags.counts(store) == []
    store.undo()
    assert of(store).tags == ("Due",)


def test_no_tags_where_there_were_none_is_not_said(store: Store) -> None:
    assert tags.save(store, ADA, [], seen=0) == 0
    assert cadences.save(store, ADA, None) == 0
    assert store.history() == []


@given(st.lists(st.text(max_size=12), max_size=12))
def test_whatever_is_typed_tags_stay_clean(typed: list[str]) -> None:
    try:
        found = tags.clear(typed, [])
    except mark_errors.WordsMissingError:  # nothing but what nobody sees
        return
    assert len({one.casefold() for one in found}) == len(found)
    assert all(one == " ".join(one.split()) and one.isprintable() for one in found)
    assert tags.clear(found, []) == found


def test_a_cadence_is_kept_changed_and_dropped(store: Store) -> None:
    first = cadences.save(store, ADA, 30, seen=0)
    assert cadences.save(store, ADA, 30, seen=0) == first
    with pytest.raises(ConflictError):
        cadences.save(store, ADA, 60, seen=0)
    found = of(store).cadence
    assert found is not None
    assert (found.days, found.number) == (30, first)
    assert cadences.all_cadences(store) == [found]
    last = cadences.save(store, ADA, None, seen=first)
    assert (of(store).cadence, of(store).cadence_number) == (None, last)
    assert cadences.all_cadences(store) == []


def test_a_person_of_two_ids_has_all_that_was_said_of_either(store: Store) -> None:
    notes.add(store, BO, "before the merge")
    tags.save(store, ADA, ["Uno", "due"])
    tags.save(store, BO, ["uno", "tre"])
    cadences.save(store, ADA, 30)
    cadences.save(store, BO, 60)
    found = marks.whole(store, [ADA, BO])
    assert (found.person, [one.text for one in found.notes]) == (ADA, ["before the merge"])
    assert found.tags == ("Uno", "due", "tre")
    assert found.cadence is not None
    assert (found.cadence.days, found.cadence_number) == (60, of(store).cadence_number)
    assert tags.drop_of(store, [ADA, BO], "UNO") == ("due", "tre")
    assert tags.of_all(store, {ADA: [ADA, BO], "x": ["x"]}) == {ADA: ("due", "tre"), "x": ()}


def test_the_last_word_on_a_cadence_counts_whichever_id_it_was_said_of(store: Store) -> None:
    cadences.save(store, ADA, 30)
    cadences.save(store, BO, 60)
    seen = cadences.save(store, ADA, 30, of(store).cadence_number, [BO])
    assert (whole := marks.whole(store, [ADA, BO]).cadence) is not None
    assert whole.days == 30
    cadences.save(store, ADA, None, seen, [BO])
    assert marks.whole(store, [ADA, BO]).cadence is None
    assert [(one.person, one.days) for one in cadences.words(store)] == [(BO, 60), (ADA, 0)]
    assert cadences.save(store, "cy", None, also=[BO]) > 0
    assert marks.whole(store, ["cy", BO]).cadence is None


def test_levers_are_listed_changed_and_taken_out(store: Store) -> None:
    one = levers.save(store, Lever("", "discount", " 10 %  sul listino ", date(2026, 12, 31), 0))
    assert (one.text, levers.all_levers(store)) == ("10 % sul listino", [one])
    two = levers.save(store, replace(one, until=None), seen=one.number)
    assert levers.all_levers(store) == [two]
    with pytest.raises(ConflictError):
        levers.save(store, replace(one, text="20 %"), seen=one.number)
    levers.remove(store, one.id, seen=two.number)
    assert levers.all_levers(store) == []
    with pytest.raises(mark_errors.MarkUnknownError):
        levers.remove(store, one.id)
    store.undo()
    assert levers.all_levers(store) == [two]


def test_views_have_a_name_of_their_own_on_each_page(store: Store) -> None:
    one = views.save(store, View("", "Titolari", "people", "?standing=opportunity&q=pmi", 0))
    assert one.query == "standing=opportunity&q=pmi"
    views.save(store, View("", "titolari", "conversations", "", 0))
    with pytest.raises(mark_errors.ViewTakenError):
        views.save(store, View("", "TITOLARI", "people", "", 0))
    views.save(store, replace(one, name="Anna"))
    assert [each.name for each in views.all_views(store)] == ["Anna", "titolari"]
    assert [each.page for each in views.all_views(store, "people")] == ["people"]
    views.remove(store, one.id)
    assert [each.name for each in views.all_views(store)] == ["titolari"]


@pytest.mark.parametrize(
    ("page", "query"),
    [
        ("//evil", ""),
        ("people", "a#b"),
        ("people", "a\r\nSet-Cookie: x"),
        ("", ""),
        ("people", "è"),
    ],
)
def test_a_view_leads_nowhere_else(store: Store, page: str, query: str) -> None:
    with pytest.raises(mark_errors.ViewInvalidError):
        views.save(store, View("", "x", page, query, 0))


def test_copied_messages_are_counted_until_they_are_taken_back(store: Store) -> None:
    assert store.many(copied.KIND) == 0
    first = copied.add(store, ADA, "reply", "Ciao Ada")
    copied.add(store, BO, "reply", "Ciao Bo")
    notes.add(store, ADA, "Le piace il noce")
    assert store.many(copied.KIND) == 2
    store.undo(first)
    assert store.many(copied.KIND) == 1


def test_a_draft_is_kept_until_its_thing_is_done_and_from_then_on_if_that_is_undone(
    store: Store,
) -> None:
    put_off = Settled("t1", ADA, "reply", "owed", "later", date(2026, 11, 24))
    assert drafted.kept(store, ADA, "t1") == ""
    first = drafted.save(store, ADA, "t1", "Ciao  Ada\r\n")
    proposals.save(store, put_off)
    assert drafted.save(store, ADA, "t1", "Ciao  Ada") == first
    assert drafted.kept(store, ADA, "t1") == "Ciao  Ada"
    assert drafted.kept(store, ADA, "t2") == drafted.kept(store, BO, "t1") == ""
    done = proposals.save(store, replace(put_off, state="done"))
    assert drafted.kept(store, ADA, "t1") == ""
    store.undo(done)
    assert drafted.kept(store, ADA, "t1") == "Ciao  Ada"


def test_undoing_takes_back_the_message_copied_along_and_no_other(store: Store) -> None:
    done = proposals.save(store, Settled("t1", ADA, "reply", "owed", "done", date(2026, 11, 24)))
    copied.add(store, ADA, "reply", "With it", done)
    copied.add(store, ADA, "reply", "Before it")
    copied.add(store, BO, "reply", "Another's", done + 9)
    journal.undo(store, done)
    assert [one.text for one in copied.recent(store, 9)] == ["Another's", "Before it"]


def test_what_was_copied_stands_by_person_and_overall_the_newest_first(store: Store) -> None:
    copied.add(store, ADA, "reply", "Ciao Ada")
    copied.add(store, BO, "welcome", "Ciao Bo")
    number = copied.add(store, ADA, "rekindle", "Come va?")
    assert [one.text for one in of(store).copied] == ["Come va?", "Ciao Ada"]
    found = copied.recent(store, 2)
    assert [(one.person, one.kind, one.text) for one in found] == [
        (ADA, "rekindle", "Come va?"), (BO, "welcome", "Ciao Bo"),
    ]  # fmt: skip
    assert [one.text for one in copied.recent(store, 9, 2)] == ["Ciao Ada"]
    store.undo(number)
    assert [one.text for one in of(store).copied] == ["Ciao Ada"]


def test_many_people_in_one_question_and_none_of_anothers(store: Store) -> None:
    tags.save(store, ADA, ["x"])
    notes.add(store, f"{ADA}0", "of somebody whose id only begins alike")
    found = marks.marks(store, [ADA, BO, *(f"{number:012}" for number in range(300))])
    assert len(found) == 302
    assert found[ADA].tags == ("x",)
    assert tags.of(store, [ADA, BO]) == {ADA: ("x",), BO: ()}
    assert found[ADA].notes == found[BO].notes == ()


@pytest.mark.parametrize(
    ("error", "say"),
    [
        (mark_errors.WordsMissingError, lambda s: notes.add(s, ADA, " \n\u0000 ")),
        (mark_errors.WordsLongError, lambda s: notes.add(s, ADA, "x" * 4_001)),
        (mark_errors.WordsLongError, lambda s: tags.save(s, ADA, ["x" * 41])),
        (mark_errors.TagsManyError, lambda s: tags.save(s, ADA, [str(n) for n in range(21)])),
        (mark_errors.CadenceInvalidError, lambda s: cadences.save(s, ADA, 0)),
        (mark_errors.CadenceInvalidError, lambda s: cadences.save(s, ADA, 3_651)),
        (mark_errors.KindUnknownError, lambda s: copied.add(s, ADA, "spam", "x")),
        (mark_errors.WordsLongError, lambda s: copied.add(s, ADA, "reply", "x" * 10_001)),
        (mark_errors.KindUnknownError, lambda s: levers.save(s, Lever("", GOLD, "x", None, 0))),
        (mark_errors.MarkUnknownError, lambda s: levers.save(s, Lever("../x", "other", "x", None, 0))),
        (mark_errors.MarkUnknownError, lambda s: views.remove(s, "12345678")),
        (mark_errors.WordsLongError, lambda s: views.save(s, View("", "x", "people", "q" * 2_001, 0))),
    ],
)  # fmt: skip
def test_what_cannot_be_kept_is_named_and_nothing_is_said(store: Store, error, say) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    with pytest.raises(error):
        say(store)
    assert store.history() == []


def test_history_says_about_whom_and_what_was_taken_out(store: Store) -> None:
    note = notes.add(store, ADA, "x")
    notes.remove(store, (ADA, note))
    tags.save(store, ADA, ["x"])
    tags.save(store, ADA, [])
    cadences.save(store, ADA, 9)
    levers.save(store, Lever("", "other", "Una visita", None, 0))
    views.save(store, View("", "Mie", "people", "", 0))
    copied.add(store, BO, "reply", "Ciao")
    assert [(one.kind, one.about, one.gone) for one in journal.history(store)] == [
        ("note", ADA, False), ("note", ADA, True), ("tags", ADA, False), ("tags", ADA, True),
        ("cadence", ADA, False), ("lever", "Una visita", False), ("view", "Mie", False),
        ("copied", BO, False),
    ]  # fmt: skip


def test_a_forgetting_takes_every_mark_undone_and_changed_ones_too(store: Store) -> None:
    note = notes.add(store, ADA, "faggi")
    notes.change(store, (ADA, note), "noci")
    notes.remove(store, (ADA, note))
    store.undo(tags.save(store, ADA, ["faggi"]))
    cadences.save(store, ADA, 30)
    copied.add(store, ADA, "reply", "faggi")
    views.save(store, View("", "Lei", "people", f"id={ADA}&x=1", 0))
    notes.add(store, BO, "resta")
    assert forgotten.forget(store, [ADA], ["url:in/ada"]) == 7
    assert [one.kind for one in store.history()] == ["note", "forgotten_key", "forgotten"]
    assert of(store, BO).notes[0].text == "resta"


@pytest.mark.parametrize("kind", [*marks.KINDS, *marks.NAMED])
@pytest.mark.parametrize("body", ['"x"', "[1]", "{}", "true", "-4"])
def test_what_other_hands_changed_is_named(store: Store, kind: str, body: str) -> None:
    store.say(kind, ADA if kind in {"tags", "cadence"} else f"{ADA}:1", body)
    with pytest.raises(UnreadableError):
        (levers.all_levers(store), views.all_views(store), of(store), drafted.kept(store, ADA, "1"))
    assert journal.history(store)


@pytest.mark.slow
def test_so_it_is_in_postgresql(url: str) -> None:
    with open_store(url) as store:
        note = notes.add(store, ADA, "Le piace il noce")
        notes.add(store, f"{ADA}0", "another")
        tags.save(store, ADA, ["Uno", "due"])
        tags.save(store, BO, ["uno"])
        copied.add(store, BO, "reply", "Ciao")
        assert [one.id for one in of(store).notes] == [note]
        assert tags.counts(store) == [TagCount("Uno", 2), TagCount("due", 1)]
        assert tags.people(store, "UNO") == [ADA, BO]
        assert [one.person for one in copied.recent(store, 5)] == [BO]
        assert store.latest("tags", [ADA, "x"])["x"] == 0


def test_a_kept_place(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        notes.add(store, ADA, "x")
    assert (tmp_path / "decisions.db").stat().st_mode & 0o777 == 0o600
