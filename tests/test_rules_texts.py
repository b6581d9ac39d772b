"""The rules about what stands in the texts of activities: what they find, where, and what they let pass."""

from pathlib import Path

import pytest

from examples import write_example
from milepost.check.rules.reading_level import HARD
from milepost.workspace import open_workspace

UNIT = "title: Egypt\ngrades: [4]\nplaylist: [begin]\n"
HEAD = "---\ntitle: Begin\n---\n"


def found(tmp_path: Path, rule: str, text: str, **files: str) -> list[tuple[str, str]]:
    """Return the places and messages of a rule for an activity's text, other files by their names with `_` for `/`."""
    others = {path.replace("__", "/").replace("_", "."): text for path, text in files.items()}
    frame = {"units/egypt/unit.yml": UNIT, "units/egypt/activities/begin.md": text}
    workspace = open_workspace(write_example(tmp_path, frame | others))
    spans = [(one.span, one.problem.message) for one in workspace.findings() if one.rule == rule]
    return [(f"{span.file[12:]}:{span.line}:{span.column}-{span.end_column}", message) for span, message in spans]


def test_places_are_exact_below_front_matter_and_in_translations(tmp_path):
    text = f"{HEAD}Look.\n\nHere: ![](../media/nile.svg) and ![ ](a.png).\n"
    assert found(
        tmp_path, "image-without-alt", text, units__egypt__activities__begin_es_md="# Uno\n\n![](b.png)\n"
    ) == [
        ("activities/begin.es.md:3:1-11", "the picture `b.png` has no words for those who cannot see it"),
        ("activities/begin.md:6:7-29", "the picture `../media/nile.svg` has no words for those who cannot see it"),
        ("activities/begin.md:6:34-45", "the picture `a.png` has no words for those who cannot see it"),
    ]


def test_places_are_exact_below_a_heading_that_gives_the_title(tmp_path):
    assert found(tmp_path, "image-without-alt", "# Begin\n\n<img src=a.png>\n") == [
        ("activities/begin.md:3:1-16", "the picture `a.png` has no words for those who cannot see it")
    ]


def test_a_finding_in_a_text_is_accepted_by_a_comment_above_it(tmp_path):
    comment = "<!-- milepost: ignore[image-without-alt] a border, nothing to see -->"
    assert found(tmp_path, "image-without-alt", f"{HEAD}{comment}\n![](a.png)\n") == []


@pytest.mark.parametrize(
    ("written", "what", "host"),
    [
        ("![A](https://a.org/x.png)", "a picture", "a.org"),
        ("![A](//a.org/x.png)", "a picture", "a.org"),
        ("![A](HTTP://me@A.org:80/x.png)", "a picture", "a.org"),
        ("![A][x]\n\n[x]: https://a.org/x.png", "a picture", "a.org"),
        ("<img alt='' src='&#104;ttps://a.org'>", "a picture", "a.org"),
        ("<img alt='' src='\\\\a.org\\x'>", "a picture", "a.org"),
        ("<img alt='' srcset='x.png 1x, https://a.org/x.png 2x'>", "a picture", "a.org"),
        ("<script src=https://a.org/x.js></script>", "a script", "a.org"),
        ("<iframe src='https://a.org'></iframe>", "a page inside the page", "a.org"),
        ("<link rel=stylesheet href=//a.org/x.css>", "a style sheet", "a.org"),
        ("<audio controls><source src=https://a.org/x.mp3></audio>", "a video or recording", "a.org"),
        ("<video poster=https://a.org/x.png></video>", "a video", "a.org"),
        ("<p style='background: url(https://a.org/x.png)'>", "a style or picture", "a.org"),
        ("<style>@import 'https://a.org/x.css';</style>", "a style or picture", "a.org"),
        ("```mermaid\ngraph LR\n```", "the program that draws a diagram", "unpkg.com"),
    ],
)
def test_whatever_loads_from_another_host_is_found(tmp_path, written, what, host):
    ((_, message),) = found(tmp_path, "remote-resource", f"{HEAD}{written}\n")
    assert message == f"the page of `begin` would load {what} from `{host}`"


@pytest.mark.parametrize(
    "written",
    [
        "[A film](https://a.org/x.mp4), <https://a.org> and https://a.org",
        "<a href='https://a.org'>A</a>",
        "![A](../media/x.png)",
        "<img alt='' src='data:image/png;base64,AAAA'>",
        "`<img src=https://a.org/x.png>` and `url(https://a.org)`",
        "```html\n<script src=https://a.org/x.js></script>\n```",
        "```\nmermaid\n```",
    ],
)
def test_links_and_code_load_nothing(tmp_path, written):
    assert found(tmp_path, "remote-resource", f"{HEAD}{written}\n") == []


def test_the_address_is_what_is_underlined(tmp_path):
    ((place, _),) = found(tmp_path, "remote-resource", f"{HEAD}See ![A](https://a.org/x.png)\n")
    assert place == "activities/begin.md:4:10-29"


def test_a_host_is_allowed_by_its_whole_name(tmp_path):
    rules = "format: 1\nid: a\ntitle: A\nrules: {remote-resource: {allow: [A.org]}}\n"
    text = f"{HEAD}![A](https://a.org/1) ![B](https://b.a.org/2) ![C](https://a.org.evil.net/3)\n"
    messages = [message for _, message in found(tmp_path, "remote-resource", text, units__curriculum_yml=rules)]
    assert [message.split("`")[3] for message in messages] == ["b.a.org", "a.org.evil.net"]


@pytest.mark.parametrize(
    ("written", "count"),
    [
        ("<video src=a.mp4></video>", 1),
        ("<video><source src=a.mp4></video><video src=b.mp4></video>", 2),
        ("<video src=a.mp4><track kind=captions src=a.vtt></video>", 0),
        ("<video src=a.mp4><track src=a.vtt></video>", 0),
        ("<video src=a.mp4><track kind=captions></video>", 1),
        ("<video src=a.mp4><track kind=chapters src=a.vtt></video>", 1),
        ("<video src=a.mp4></video><track kind=captions src=a.vtt>", 1),
        ("<video src=a.mp4>", 1),
        ("`<video src=a.mp4>`", 0),
        ("<audio src=a.mp3></audio>", 0),
    ],
)
def test_a_video_needs_captions_before_it_ends(tmp_path, written, count):
    assert len(found(tmp_path, "video-without-captions", f"{HEAD}{written}\n")) == count


def test_a_video_among_the_resources_needs_captions_too(tmp_path):
    head = "---\ntitle: Begin\nresources: [{title: Film, file: media/film.MP4}]\n%s---\nWatch.\n"
    (tmp_path / "units/egypt/media").mkdir(parents=True)
    (tmp_path / "units/egypt/media/film.MP4").touch()
    place = "activities/begin.md:3:33-47"
    assert found(tmp_path, "video-without-captions", head % "") == [
        (place, "the video `media/film.MP4` has no captions")
    ]
    said = head % "supports: {captions: The words are part of the picture.}\n"
    assert found(tmp_path, "video-without-captions", said + "<video src=b.mp4></video>\n") == []


def test_a_hard_text_is_found_where_it_begins_and_told_as_a_range(tmp_path):
    text = f"{HEAD}\n<!-- a note -->\nRead this.\n{HARD}"
    assert found(tmp_path, "reading-level", text) == [
        ("activities/begin.md:6:1-11", "the text of `begin` reads like grade 12 or above, and `egypt` is for grade 4")
    ]


@pytest.mark.parametrize("language", ["es", "de-AT"])
def test_the_level_of_texts_in_other_languages_is_not_looked_at(tmp_path, language):
    curriculum = f"format: 1\nid: a\ntitle: A\nlanguage: {language}\n"
    assert found(tmp_path, "reading-level", HEAD + HARD, units__curriculum_yml=curriculum) == []
    translated = found(tmp_path, "reading-level", HEAD + HARD, units__egypt__activities__begin_en_md=HARD,
                       units__curriculum_yml=curriculum)  # fmt: skip
    assert [place for place, _ in translated] == ["activities/begin.en.md:1:1-103"]


def test_how_far_above_is_far_is_for_the_curriculum_to_say(tmp_path):
    curriculum = "format: 1\nid: a\ntitle: A\nrules: {reading-level: {grades_above: 90}}\n"
    assert found(tmp_path, "reading-level", HEAD + HARD, units__curriculum_yml=curriculum) == []


def test_a_unit_without_grades_has_nothing_to_be_above_of(tmp_path):
    unit = "title: Egypt\nplaylist: [begin]\n"
    assert found(tmp_path, "reading-level", HEAD + HARD, units__egypt__unit_yml=unit) == []
