"""The lines of the student experience for home, units and playlists that hold without a script, by their numbers."""

import re
from pathlib import Path

import pytest

from egypt import FILES, html_of, part, words
from milepost.pages.page import PageSet
from rendered import pages_of, render


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> PageSet:
    return pages_of(tmp_path_factory.mktemp("pages"), FILES)


def playlist(pages: PageSet) -> str:
    return html_of(pages, "egypt/playlist.md")


def step(pages: PageSet, name: str, tag: str = "li") -> str:
    html = playlist(pages)
    return part(html, re.search(rf'<{tag}\b[^>]*id="step-{name}"', html)[0], tag)


def test_s5_every_page_has_one_h1_and_says_its_language(pages: PageSet):
    for page in pages:
        assert len(re.findall(r"<h1\b", render(page))) == 1, page.address
        assert page.facts["language"] == page.language
    assert pages.page("egypt/activities/flood.es.md").language == "es"


def test_s6_every_page_of_a_student_says_where_the_work_is_kept_and_links_to_my_plan(pages: PageSet):
    for page in pages:
        if page.template not in {"plan.html", "class.html", "standards.html", "privacy.html"}:
            foot = part(render(page), '<p class="mp-kept">', "p")
            assert "Open My plan" in foot or "Abrir Mi plan" in foot, page.address
            assert re.search(r'href="(\.\./)*plan\.md"', foot), page.address


def test_h1_home_shows_a_card_for_each_unit(pages: PageSet):
    card = words(part(html_of(pages, "index.md"), '<li class="mp-unit"', "li"))
    for shown in ("Ancient Egypt", "How did people build a state?", "3 weeks", "10 to 12 must-do steps"):
        assert shown in card


def test_u1_the_overview_shows_the_unit_whole(pages: PageSet):
    html = html_of(pages, "egypt/index.md")
    text = words(html)
    for shown in (
        "How did people build a state?",
        "3 weeks",
        "hours",
        "I can say what a source leaves out.",
        "Says what a source leaves out",
        "Ready to research Talk with your teacher",
    ):
        assert shown in text
    assert "<details class" in html
    assert "open" not in re.search(r"<details([^>]*)>", html)[1]
    for link in ("playlist.md", "board.md", "map.md"):
        assert f'href="{link}"' in html
    road = words(part(html, '<ol class="mp-road">', "ol"))
    for must in ("Begin", "Are you ready?", "Which land?", "Map", "Log", "Diary", "Museum"):
        assert must in road
    assert "Artifact" not in road


def test_u2_every_path_has_a_card_that_links_to_its_place_on_the_playlist(pages: PageSet):
    html = part(html_of(pages, "egypt/index.md"), '<ul class="mp-options mp-options--big">', "ul")
    assert re.findall(r'href="(playlist\.md#[^"]*)"', html) == ["playlist.md#step-nile", "playlist.md#step-desert"]
    for shown in ("The Nile", "Black fields.", "60 to 75 min", "2 steps", "The desert", "30 min", "1 step"):
        assert shown in words(html)


def test_u4_the_overview_has_a_small_map(pages: PageSet):
    assert '<svg class="mp-mini"' in html_of(pages, "egypt/index.md")


def test_l1_a_step_shows_number_title_tier_minutes_kind_grouping_and_device(pages: PageSet):
    shown = step(pages, "flood")
    assert words(shown).startswith("Step 4.1 Must do The flood")
    for word, icon in (
        ("30 to 45 min", "clock"),
        ("Reading", "reading"),
        ("In pairs", "pairs"),
        ("No screen", "device-none"),
    ):
        assert re.search(rf'#mp-i-{icon}"/></svg><span>{word}</span>', shown)
    assert 'href="activities/flood.md"' in shown
    assert "Should do" in words(step(pages, "refresher"))
    assert "Aspire to do" in words(step(pages, "artifact"))


def test_l1_difficulty_is_nowhere(pages: PageSet):
    for page in pages:
        assert "ifficulty" not in render(page)


def test_l1_the_list_is_nested_as_the_playlist_is(pages: PageSet):
    group, section = step(pages, "workshops"), step(pages, "making")
    assert "In any order: do both" in words(group)
    assert "Stations, 20 minutes each" in words(group)
    assert '<ul class="mp-step__more mp-group">' in group
    assert "<ol" not in group
    assert '<ol class="mp-steps">' in section
    assert re.search(r"<h3[^>]*><bdi>Make it", section)


def test_l1_a_routine_has_as_many_boxes_as_times(pages: PageSet):
    assert step(pages, "diary").count("mp-tick") == 5
    assert "5 times" in words(step(pages, "diary"))


def test_l1a_every_path_is_a_section_with_a_heading_and_an_anchor_and_is_open(pages: PageSet):
    for name, title in (("nile", "The Nile"), ("desert", "The desert")):
        path = step(pages, name, "section")
        assert f'<h4 class="mp-h3" id="step-{name}-title"><bdi>{title}' in path
        assert "hidden" not in path.split(">")[0]
    assert "The flood" in words(step(pages, "nile", "section"))


def test_l4_what_comes_first_is_said_where_there_is_a_reason(pages: PageSet):
    assert "First finish: Begin. You use the same table." in words(step(pages, "flood"))
    assert 'href="#step-begin"' in step(pages, "flood")


def test_l5_a_choice_is_a_group_with_its_rule_and_cards(pages: PageSet):
    choice = step(pages, "product")
    legend = words(part(choice, "<legend", "legend"))
    assert legend == "Make a choice Choose 1 or 2 of 3"
    assert "One rubric for every choice: Source notes" in words(choice)
    assert 'href="rubrics/notes.md"' in choice
    assert 'href="activities/report.md"' in choice
    assert "If you like: food" in words(step(pages, "land"))


def test_l5a_an_option_that_is_not_for_everyone_is_there_and_last(pages: PageSet):
    options = re.findall(r'id="(step-[^"]*)"', part(step(pages, "product"), "<ul class", "ul"))
    assert options == ["step-report", "step-model", "step-play"]
    assert "For students who did The desert" in words(step(pages, "play"))


def test_l5b_a_choice_of_the_teacher_says_so(pages: PageSet):
    assert "Your teacher decides" in words(step(pages, "lesson"))
    assert "Your teacher decides" not in words(step(pages, "product"))


def test_l7_and_l8_a_milestone_says_what_to_show_with_whom_and_how_to_get_ready(pages: PageSet):
    text = words(step(pages, "research"))
    for shown in (
        "Milestone",
        "What comes before it Begin Are you ready? Which land?",
        "Show one of these A page A recording",
        "See the rubric: Source notes",
        "Talk with your teacher",
        "Which source do you trust?",
        "Look back What surprised you?",
    ):
        assert shown in text


def test_l9a_a_self_check_shows_its_statements_with_what_they_suggest(pages: PageSet):
    text = words(step(pages, "ready"))
    assert "I can read a map. Not yet: Try Refresher." in text
    assert "I know old texts. Yes, I can: Try Artifact." in text


def test_l10_nothing_that_needs_a_script_is_there_and_one_sentence_offers_the_board(pages: PageSet):
    for page in pages:
        if page.template not in {"plan.html", "class.html"}:  # what they have for a script is hidden without one
            assert not re.findall(r"<(button|input|textarea|select|script)\b", render(page)), page.address
    assert words(playlist(pages)).count("print the choice board. Choice board") == 1


def test_l10_every_link_leads_to_a_page_or_file_of_the_site(pages: PageSet):
    addresses = {page.address for page in pages} | set(pages.media)
    for page in pages:
        for link in re.findall(r'href="([^"#:]+)(?:#[^"]*)?"', render(page)):
            folder = Path("/") / Path(page.address).parent
            there = str((folder / link).resolve().relative_to("/"))
            assert there in addresses, (page.address, link)


def test_l10_every_anchor_on_another_page_is_there(pages: PageSet):
    ids = {page.address: set(re.findall(r'\sid="([^"]*)"', render(page))) for page in pages}
    for page in pages:
        for link, anchor in re.findall(r'href="([^"#:]+)#([^"]*)"', render(page)):
            there = str((Path("/") / Path(page.address).parent / link).resolve().relative_to("/"))
            assert anchor in ids[there], (page.address, link, anchor)
