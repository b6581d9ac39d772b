"""`milepost read`: one file as it is understood, and what is wrong with it."""

import json

import pytest
from inline_snapshot import snapshot

from milepost.output.json_v1 import json_v1
from milepost.output.report import report_on
from milepost.source import read_bytes, read_text
from milepost.workspace import open_workspace
from running import milepost, milepost_apart, write_tree

UNIT = """\
title: Egypt: the river
grades: [4, yes, ~]
steps:
  - do: sources
    times: 2
  - - 1
    - {a: [2.5, true]}

note: |
  One.
  Two.
no: {}
"""


@pytest.fixture
def folder(tmp_path):
    return write_tree(
        tmp_path, {"a.yml": UNIT, "b.md": "---\ntitle: Begin\nminutes: 30\n---\nBegin.\n", "c.md": "Hi.\n"}
    )


def test_values_are_shown_as_they_are_understood_and_then_what_is_wrong(folder):
    ran = milepost("read", "a.yml", cwd=folder)
    assert (ran.code, ran.err) == (1, "")
    assert "\n" + ran.out == snapshot("""\

 1 | title: "Egypt: the river"
 2 | grades:
 2 |   - 4
 2 |   - "yes"
 2 |   - (nothing)
 3 | steps:
 4 |   - do: "sources"
 5 |     times: 2
 6 |   - - 1
 7 |     - a:
 7 |         - 2.5
 7 |         - true
 9 | note: "One.\\nTwo.\\n"
12 | no: (no keys)

error[unreadable-file]: the text of `title` has a colon in it, so it needs quotes
 --> a.yml:1:13
  |
1 | title: Egypt: the river
  |             ^ this colon
  = help: write it in quotes: `title: "Egypt: the river"`

1 error in `a.yml`
""")


def test_of_a_markdown_file_the_facts_are_shown(folder):
    ran = milepost("read", "b.md", cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    assert "\n" + ran.out == snapshot("""\

2 | title: "Begin"
3 | minutes: 30

no problems found in `b.md`
""")


def test_a_markdown_file_without_facts_has_no_values_and_nothing_wrong(folder):
    assert milepost("read", "c.md", cwd=folder).out == snapshot("""\
the file holds text only, and no values between `---` lines

no problems found in `c.md`
""")
    assert json.loads(milepost("read", "c.md", "--format", "json", cwd=folder).out) == {"data": None, "findings": []}


def test_programs_get_data_and_findings_and_nothing_else(folder):
    ran = milepost("read", "a.yml", "--format", "json", cwd=folder)
    found = json.loads(ran.out)
    assert (ran.code, ran.err, list(found)) == (1, "", ["data", "findings"])
    assert found["data"] == {
        "title": "Egypt: the river",
        "grades": [4, "yes", None],
        "steps": [{"do": "sources", "times": 2}, [1, {"a": [2.5, True]}]],
        "note": "One.\nTwo.\n",
        "no": {},
    }
    ((rule, file, line),) = [(one["rule"], one["file"], one["line"]) for one in found["findings"]]
    assert (rule, file, line) == ("unreadable-file", "a.yml", 1)


def test_findings_are_told_as_check_tells_them(tmp_path):
    files = {"units/curriculum.yml": "format: 1\nid: a\ntitle: A\n", "units/a/unit.yml": "title: [A\n"}
    root = write_tree(tmp_path, files)
    checked = json.loads(json_v1(report_on(open_workspace(root / "units"), "units/a/unit.yml")))["findings"]
    read = json.loads(milepost("read", "units/a/unit.yml", "--format", "json", cwd=root).out)["findings"]
    assert read
    assert all(one in [other | {"unit": ""} for other in checked] for one in read)


def test_a_warning_alone_does_not_fail(tmp_path):
    root = write_tree(tmp_path, {"a.yml": "targets: [{i_can: I say what it tells, and what not.}]\n"})
    ran = milepost("read", "a.yml", cwd=root)
    assert ran.code == 0
    assert "warning[sentence-in-brackets]" in ran.out


@pytest.mark.parametrize(("name", "sentence"), [("nix.yml", "there is no file `nix.yml`"), (".", "`.` is no file")])
def test_what_is_no_file_is_said_in_one_sentence(tmp_path, name, sentence):
    assert milepost("read", name, cwd=tmp_path) == (2, "", f"error: {sentence}\n")


def test_a_file_that_is_no_text_is_named_without_an_excerpt(tmp_path):
    (tmp_path / "a.yml").write_bytes(b"\xff\xfea\0")
    ran = milepost("read", "a.yml", cwd=tmp_path)
    assert ran.code == 1
    assert ran.out == snapshot("""\
error[unreadable-file]: the file is saved as UTF-16, and only UTF-8 can be read
 --> a.yml:1:1
  = help: save it again and choose UTF-8 as the encoding

1 error in `a.yml`
""")


def test_a_large_file_is_refused_without_being_read_whole(tmp_path):
    (tmp_path / "a.yml").write_bytes(b"a: 1\n" * 2_000_000)
    ran = milepost("read", "a.yml", cwd=tmp_path)
    assert ran.code == 1
    assert "the file is larger than 1 MB" in ran.out


def test_what_acts_on_a_terminal_and_what_is_long_is_made_harmless(tmp_path):
    root = write_tree(tmp_path, {"a.yml": f'"k\\u202Ey": "\\e]0;x"\nlong: {"a" * 5000}\n'})
    lines = milepost("read", "a.yml", cwd=root).out.splitlines()
    assert lines[0] == '1 | "k<U+202E>y": "\\u001b]0;x"'
    assert len(lines[1]) <= 160
    assert lines[1].endswith("...")
    assert milepost_apart("read", "a.yml", cwd=root, PYTHONIOENCODING="ascii").code == 0


def test_the_same_is_offered_as_a_function():
    read = read_text("a: 1\na: 2\n", "a.yml")
    assert read.tree
    assert read.tree.data == {"a": 1}
    assert [(problem.rule, problem.at.span.line) for problem in read.problems] == [("wrong-shape", 2)]
    assert read_text("---\na: 1\n---\nb: 2\n", "a.MD").tree == read_text("\na: 1\n", "a.yml").tree
    assert read_bytes(b"\xef\xbb\xbfa: 1\r\n", "a.yml").text == "a: 1\n"
    assert read_bytes(b"\xff\xfea\0", "a.yml")[::2] == (None, None)
