"""Links inside texts: each leads to a page or file of the site, or is found with its place."""

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from examples import write_example
from milepost.check.bodies import bodies
from milepost.check.site_paths import site_paths, targets
from milepost.pages.page_set import page_set
from milepost.workspace import open_workspace
from running import milepost

SAMPLE = Path(__file__).parent.parent / "units"
UNIT = {
    "units/egypt/unit.yml": "title: Egypt\nplaylist: [begin, end]\n",
    "units/egypt/rubrics.yml": "talk: {title: Talk, levels: [A, B], rows: [{name: A, levels: [a, b]}]}\n",
    "units/egypt/activities/end.md": "# End\n\nThe end.\n",
    "units/egypt/media/nile.svg": "<svg/>\n",
    "units/egypt/media/nile-handout.md": "# Nile\n\nThe river.\n",
}


def found(folder: Path, text: str, **more: str) -> list[tuple[str, str, int, int, str]]:
    """The findings about links in a text that starts on line 3."""
    root = write_example(folder, UNIT | {"units/egypt/activities/begin.md": f"# Begin\n\n{text}\n"} | more)
    rules = {"unknown-reference", "outside-curriculum", "file-not-published"}
    told = [one for one in open_workspace(root).findings() if one.rule in rules]
    return [(one.rule, one.problem.message, one.span.line, one.span.column, one.problem.help) for one in told]


def test_a_dead_link_is_found_with_its_place_and_what_was_meant(tmp_path: Path):
    text = "Look at ![the Nile](../media/nil.svg), then go to [the end](ende.md#last)."
    assert found(tmp_path, text) == snapshot(
        [
            (
                "unknown-reference",
                "the text of `begin` links to `../media/nil.svg`, which does not exist",
                3,
                21,
                "did you mean `../media/nile.svg`?",
            ),
            (
                "unknown-reference",
                "the text of `begin` links to `ende.md`, which does not exist",
                3,
                61,
                "did you mean `end.md`?",
            ),
        ]
    )


@pytest.mark.parametrize(
    "text",
    [
        "[a](end.md)",
        "[a](end.md#the-end)",
        "[a](<end.md> 'The end')",
        "[a](#below)",
        "[a](../playlist.md)",
        "[a](../index.md)",
        "[a](../board.md)",
        "[a](../map.md)",
        "[a](../rubrics/talk.md)",
        "[a](../../plan.md)",
        "[a](../media/nile.svg)",
        "[a](../media/nile%2Esvg)",
        "[a](../media/nile-handout.md)",
        "[a](https://example.org/a.md)",
        "[a](mailto:a@example.org)",
        "[a]: end.md",
        "`[a](nowhere.md)`",
        "```\n[a](nowhere.md)\n```",
        "[^1]: nowhere.md",
        "[0, 1](2",
        "f[x] (y.md)",
        '<a href="../playlist.html">a</a>',
        '<a href="end.md">a</a>',
        "[a](../activities/)",
    ],
)
def test_a_link_that_leads_somewhere_is_left_alone(tmp_path: Path, text: str):
    assert found(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "address", "column"),
    [
        ("[a](nowhere.md)", "nowhere.md", 5),
        ("![a](../media/no.png)", "../media/no.png", 6),
        ("[a](<no where.md>)", "no where.md", 6),
        ("a [b [c]](no.md)", "no.md", 11),
        ("[a][b]\n\n[b]: no.md", "no.md", 6),
        ('<img src="../media/no.png" alt="a">', "../media/no.png", 11),
        ('<video src="../media/no.mp4"><track kind="captions" src="../media/nile.svg"></video>', "../media/no.mp4", 13),
        ('<a href="../media/no.pdf">a</a>', "../media/no.pdf", 10),
        ('<a href="no.md#end">a</a>', "no.md", 10),
        ("[a](End.md)", "End.md", 5),
        ("[a](../media\\nile.svg)", "../media\\nile.svg", 5),
    ],
)
def test_every_way_to_write_a_link_is_seen(tmp_path: Path, text: str, address: str, column: int):
    [(rule, message, line, at, _)] = found(tmp_path, text)
    assert (rule, at) == ("unknown-reference", column)
    assert message == f"the text of `begin` links to `{address}`, which does not exist"
    assert line == 3 + text[: text.index(address)].count("\n")


@pytest.mark.parametrize(
    "address",
    [
        "../../../secret.txt",
        "/etc/passwd",
        "C:/a.png",
        "c:\\a.png",
        "\\\\server\\a.png",
        "..%2f..%2f..%2fa",
        "a/../../../../b",
    ],
)
def test_a_link_that_leads_out_is_found(tmp_path: Path, address: str):
    [(rule, message, line, column, _)] = found(tmp_path, f"[a]({address})")
    assert (rule, line, column) == ("outside-curriculum", 3, 5)
    assert message == f"`{address}` leads out of the curriculum's folder"


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("activities/begin.es.md", "units/egypt/activities/begin.es.md"),
        ("activities/begin.teacher.md", "units/egypt/activities/begin.teacher.md"),
        ("media/nile-handout.md", "units/egypt/media/nile-handout.md"),
    ],
)
def test_links_of_translations_notes_and_handouts_are_followed(tmp_path: Path, name: str, file: str):
    write_example(
        tmp_path,
        UNIT | {"units/egypt/activities/begin.md": "# Begin\n\nGo.\n"} | {f"units/egypt/{name}": "# A\n\n[a](no.md)\n"},
    )
    said = milepost("check", "--format", "concise", cwd=tmp_path)
    assert f"{file}:3:5: error[unknown-reference]" in said.out


def test_a_text_may_link_to_every_page_of_the_site():
    curriculum = open_workspace(SAMPLE).curriculum
    pages = page_set(curriculum)
    there = site_paths(curriculum)
    assert [page.address for page in (*pages, *pages.handouts) if page.address not in there] == []
    assert [path for path in pages.media if path not in there] == []


def test_every_picture_of_the_sample_is_published():
    curriculum = open_workspace(SAMPLE).curriculum
    pages = page_set(curriculum)
    shown = {*pages.media, *(page.address for page in pages.handouts)}
    linked = {target.path for body in bodies(curriculum) if body.language for target in targets(body)}
    assert {path for path in linked if "/media/" in path} <= shown
    assert shown
