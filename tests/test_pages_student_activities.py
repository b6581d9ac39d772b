"""The lines of the student experience for activities, boards and plans that hold without a script, by their numbers."""

import re

import pytest

from egypt import FILES, html_of, part, words
from milepost.pages.page import PageSet
from milepost.pages.prose import finished
from rendered import pages_of, render


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> PageSet:
    return pages_of(tmp_path_factory.mktemp("pages"), FILES)


def test_a1_an_activity_shows_where_it_is_and_all_that_is_known(pages: PageSet):
    html = html_of(pages, "egypt/activities/flood.md")
    text = words(html)
    for shown in (
        "Units Ancient Egypt Playlist The flood",
        "Step 3 of 11 on this route: The Nile",
        "I can say what a source leaves out.",
        "30 to 45 min",
        "The water left silt.",
    ):
        assert shown in text
    order = ["The water left silt.", "Picture", "Help with this step", "What to show", "Next"]
    assert [text.index(shown) for shown in order] == sorted(text.index(shown) for shown in order)


def test_a1_a_page_of_the_teacher_is_not_offered(pages: PageSet):
    assert "Answers" not in html_of(pages, "egypt/activities/flood.md")
    assert not [path for path in pages.media if "teacher" in path]


def test_a2_the_way_on_names_where_it_leads(pages: PageSet):
    first = part(html_of(pages, "egypt/activities/refresher.md"), '<nav class="mp-pager"', "nav")
    assert words(first) == "Back Are you ready? Next: Choose 1 of 2 Which land? The first one is The flood"
    assert re.findall(r'<a[^>]*href="([^"]*)"', first) == [
        "../playlist.md#step-ready",
        "../playlist.md#step-land",
        "flood.md",
    ]
    last = part(html_of(pages, "egypt/activities/harvest.md"), '<nav class="mp-pager"', "nav")
    assert words(last) == "Back The flood Next: milestone Ready to research"


def test_a3_help_shows_the_parts_that_exist(pages: PageSet):
    html = html_of(pages, "egypt/activities/flood.md")
    text = words(part(html, '<section class="mp-panel mp-supports"', "section"))
    assert text == (
        "Help with this step Words silt Fine soil. Other languages Español On paper Flood Transcript A farmer speaks."
    )
    assert "mp-supports" not in html_of(pages, "egypt/activities/harvest.md")


def test_a3_words_are_marked_where_the_text_first_uses_them(pages: PageSet):
    page = pages.page("egypt/activities/flood.md")
    assert '<a class="mp-word" href="#word-1"><dfn>silt</dfn></a>' in finished("<p>The water left silt.</p>", page)
    assert '<dt id="word-1">' in render(page)


def test_a5_a_link_to_another_site_says_where_it_opens(pages: PageSet):
    text = words(html_of(pages, "egypt/activities/flood.md"))
    assert "River data opens example.org" in text


def test_translations_link_to_one_another_and_say_their_language(pages: PageSet):
    own, told = html_of(pages, "egypt/activities/flood.md"), html_of(pages, "egypt/activities/flood.es.md")
    assert '<a href="flood.es.md" lang="es" hreflang="es" dir="ltr">' in own
    assert '<a href="flood.md" lang="en" hreflang="en" dir="ltr">' in told
    assert "Paso 3 de 11" in words(told)
    assert "El Nilo" in words(told)
    assert '<ul class="mp-list" lang="en"><li>a pencil' in told
    spanish = html_of(pages, "egypt/playlist.es.md")
    assert "¿Qué tierra?" in spanish
    assert 'href="activities/flood.es.md"' in spanish
    assert '<a href="activities/caravan.md" lang="en">' in spanish


def test_b1_a_sheet_of_the_board_has_at_most_nine_squares_that_say_what_to_do(pages: PageSet):
    html = html_of(pages, "egypt/board.md")
    sheets = html.split('<div class="mp-sheet">')[1:]
    assert all(sheet.count("mp-square__top") <= 9 for sheet in sheets)
    square = words(part(html, '<li class="mp-square', "li"))
    assert square == "The Nile Black fields. 60 to 75 min"
    assert "mp-tick" in part(html, '<li class="mp-square', "li")


def test_b2_the_board_states_the_rules_and_marks_what_is_must_do(pages: PageSet):
    html = html_of(pages, "egypt/board.md")
    assert "Choose 1 of 2" in words(html)
    assert "A thick border means must do." in words(html)
    must = part(html, '<li class="mp-square mp-square--must"', "li")
    assert "Must do" in words(must)
    also = words(part(html, '<section class="mp-also"', "section"))
    assert "Ready to research Talk with your teacher" in also
    assert "Museum" in also


def test_m3_a_blank_plan_has_every_part_of_my_plan(pages: PageSet):
    text = words(html_of(pages, "plan.md"))
    for shown in (
        "Name",
        "About me",
        "food",
        "My goals",
        "My picks",
        "My steps",
        "Looking back",
        "My evidence",
        "Check-ins",
    ):
        assert shown in text
