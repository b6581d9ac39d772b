"""The lines of the student experience that hold without a script, by their numbers."""

import re
from pathlib import Path

import pytest

from milepost.pages.page import PageSet
from milepost.pages.prose import finished
from rendered import pages_of, render

FILES = {
    "units/curriculum.yml": """\
format: 1
id: riverside
title: Riverside School
profile: {interests: [food, machines]}
standards: [standards/skills.yml]
""",
    "units/standards/skills.yml": """\
id: skills
framework: Skills
items:
  - {code: source, statement: Says what a source leaves out}
  - {code: change, statement: Tells what changed}
""",
    "units/egypt/unit.yml": """\
title: Ancient Egypt
question: How did people build a state?
weeks: 3
targets:
  - {i_can: I can say what a source leaves out., standards: [source]}
playlist:
  - do: begin
  - self_check: ready
    title: Are you ready?
    ask:
      - {say: I can read a map., if_not: [refresher]}
      - {say: I know old texts., if_so: [artifact]}
  - {do: refresher, tier: should}
  - choose: land
    prompt: Which land?
    from:
      - {path: nile, title: The Nile, summary: Black fields., interests: [food], steps: [flood, harvest]}
      - {path: desert, title: The desert, steps: [caravan]}
  - milestone: research
    title: Ready to research
    evidence: {any: [A page, A recording]}
    check_in: teacher
    questions: [Which source do you trust?]
    rubric: notes
    reflect: [What surprised you?]
  - any_order: workshops
    title: Workshops
    rotate: 20
    steps: [map, log]
  - section: making
    title: Make it
    steps:
      - choose: product
        pick: 1-2
        rubric: notes
        from: [report, model, {do: play, only_if: desert}]
      - choose: lesson
        chosen_by: teacher
        from: [labels, captions]
      - {do: diary, times: 5}
  - {do: artifact, tier: aspire}
  - museum
""",
    "units/egypt/unit.es.yml": """\
title: El antiguo Egipto
texts: {land: {prompt: ¿Qué tierra?}, nile: {title: El Nilo}}
""",
    "units/egypt/rubrics.yml": """\
notes:
  title: Source notes
  levels: [Beginning, Proficient]
  mastery: Proficient in every row
  rows:
    - {name: Sources, assesses: [source], levels: [Names one, Uses two]}
""",
    "units/egypt/activities/flood.md": """\
---
title: The flood
minutes: 30-45
kind: reading
grouping: pairs
device: none
difficulty: 4
practices: [source]
needs: [{need: begin, because: You use the same table.}]
evidence: A marked picture
rubric: notes
vocabulary: {silt: Fine soil.}
supports: {read_aloud: true, offline: media/flood.txt, transcript: A farmer speaks.}
resources:
  - {title: Picture, file: media/picture.txt, print: true}
  - {title: River data, link: "https://example.org/nile"}
  - {title: Answers, file: media/answers.teacher.txt}
materials: [a pencil]
---
The water left silt.

| a | b |
""",
    "units/egypt/activities/flood.es.md": "---\ntitle: La crecida\n---\nEl agua dejó limo.\n",
    "units/egypt/media/flood.txt": "flood",
    "units/egypt/media/picture.txt": "picture",
    "units/egypt/media/answers.teacher.txt": "answers",
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> PageSet:
    return pages_of(tmp_path_factory.mktemp("pages"), FILES)


def html_of(pages: PageSet, address: str) -> str:
    page = pages.page(address)
    assert page, address
    return re.sub(r"\s+", " ", render(page))


def part(html: str, start: str, tag: str) -> str:
    """Return an element from where it starts to its end."""
    at = html.index(start)
    depth = 0
    for found in re.finditer(rf"<(/?){tag}\b", html[at:]):
        depth += -1 if found[1] else 1
        if depth == 0:
            return html[at : at + found.end() + 1]
    raise AssertionError(start)


def words(html: str) -> str:
    """Return what a reader reads."""
    shown = re.sub(r"<(svg|symbol)\b.*?</\1>|<p[^>]*\shidden>.*?</p>", "", html)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", shown)).replace(" .", ".").strip()


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
        if page.template not in {"plan.html", "standards.html", "privacy.html"}:
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
