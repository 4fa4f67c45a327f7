"""Texts of people on a page: what was found marked, their own lines kept, nothing of them markup."""

from __future__ import annotations

import html

from hypothesis import given
from hypothesis import strategies as st

from cerchia.language.lint import lint
from cerchia.model.search import Excerpt, Place
from cerchia.show.phrases import lined
from cerchia.show.tongue import Tongue
from cerchia.show.web.pages.messages_checked import checked
from cerchia.show.web.pages.search import marked


def test_the_page_that_holds_a_message_is_counted_from_the_newest() -> None:
    # 120 messages, 50 a page: the newest page holds 70-119, the one before 20-69, the last 0-19
    found = {place: Place(place, 120).page(50) for place in (119, 70, 69, 20, 19, 0)}
    assert found == {119: None, 70: None, 69: 70, 20: 70, 19: 20, 0: 20}


def test_what_was_found_is_marked_and_what_they_wrote_is_no_markup() -> None:
    words = Excerpt("<b>ciao</b> a te", ((3, 7),), before=True, after=False)
    assert marked(words) == "…&lt;b&gt;<mark>ciao</mark>&lt;/b&gt; a te"


def test_lines_stay_and_what_turns_a_text_goes() -> None:
    assert lined("a\nb\u202ec\x00d") == "a\nb c d"


@given(st.text(max_size=300))
def test_the_twin_of_a_text_says_the_text(text: str) -> None:
    found = checked(Tongue("en"), text, lint(text, "reply"))
    if found.twin:
        bare = found.twin.replace("<mark>", "").replace("</mark>", "")
        assert html.unescape(bare) == lined(text)
