"""Markdown that would keep a build busy for minutes: refused before it is shown, with its place, and nothing else is."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from examples import write_example
from milepost.model.span import Span
from milepost.site.frame import EXTENSIONS
from milepost.source import limits
from milepost.source.limits import Limit
from milepost.source.markdown_gate import too_much
from running import milepost

HEAVY = [
    ("[" * 8000, limits.OPEN_BRACKETS),
    ("![" * 4000, limits.OPEN_BRACKETS),
    ("[a](" * 2000, limits.OPEN_BRACKETS),
    ("[a](<" * 2000, limits.OPEN_BRACKETS),
    ("[a][" * 2000, limits.OPEN_BRACKETS),
    ("[" * 2000 + "a" + "](b)" * 2000, limits.OPEN_BRACKETS),
    ("[" * 50 + "[a](b) " * 10_000, limits.OPEN_BRACKETS),
    ('<p markdown="span">\n' + "[\n\n" * 2000 + "</p>", limits.OPEN_BRACKETS),
    ("<summary markdown>\n" + "[\n\n" * 2000 + "</summary>", limits.OPEN_BRACKETS),
    ("``a`" * 4000, limits.OPEN_BACKTICKS),
    (" ".join("`" * length for length in range(1, 200)), limits.OPEN_BACKTICKS),
    ("<a " * 4000, limits.OPEN_TAGS),
    ('<a "' * 4000, limits.OPEN_TAGS),
    ("</a" * 4000, limits.OPEN_TAGS),
    ("<![CDATA[\n\n" * 1000, limits.OPEN_TAGS),
    ("<?a>" * 1000, limits.OPEN_TAGS),
    ("# a" + " {" * 10_000, limits.OPEN_BRACES),
    ("# a\n" * 4000, limits.HEADINGS),
    ("a\n=\n\n" * 4000, limits.HEADINGS),
    ("> a\n> -\n>\n" * 4000, limits.HEADINGS),
    ("!!! note\n" * 4000, limits.BOXES),
    ("??? note\n" * 4000, limits.BOXES),
    ("[^1]\n\n[^1]: " + "[^1] " * 1000, limits.FOOTNOTES),
    ("".join(f"[^{n}]: [^{n + 1}]\n" for n in range(1000)), limits.FOOTNOTES),
    ("".join(f"*[A{n}]: a\n" for n in range(1000)), limits.ABBREVIATIONS),
    ("[TOC]\n\n" * 200 + "# a\n\n" * 200, limits.CONTENTS),
    ("|a" * 1000 + "|\n" + "|-" * 1000 + "|\n" + "|1|\n" * 1000, limits.CELLS),
    ("a|b\n-|-\n" + "1\n" * 20_000, limits.CELLS),
    ("> |a|\n> |-|\n" + "> |1|\n" * 12_000, limits.CELLS),
    ("[a]: " + "b" * 20_000 + "\n\n" + "[a] " * 10_000, limits.REPEATED),
    ("[a b]: c '" + "d" * 20_000 + "'\n\n" + "[x][A  B] " * 5000, limits.REPEATED),
    ("*[A]: " + "b" * 20_000 + "\n\n" + "A " * 10_000, limits.REPEATED),
    ("<div markdown>\n" * 1000 + "a\n" + "</div>\n" * 1000, limits.MARKDOWN_TAGS),
    ("- " * 1000 + "a", limits.INSIDE),
    ("1. " * 1000 + "a", limits.INSIDE),
    ("[^1]: " + "- " * 1000 + "a", limits.INSIDE),
    ("> " * 1000 + "a", limits.INSIDE),
    ("> - " * 500 + "a", limits.INSIDE),
    ("\n\n".join(" " * 4 * step + "- a" for step in range(100)), limits.INSIDE),
    ("\n\n".join("\t" * step + "!!! note" for step in range(100)), limits.INSIDE),
    ("a\n" + ":   " * 1000 + "b", limits.INSIDE),
    ("word " * 20_001, limits.PAGE),
]


@pytest.mark.parametrize(("text", "limit"), HEAVY, ids=range(len(HEAVY)))
def test_a_text_that_is_too_much_says_what_is_and_where(text: str, limit: Limit):
    problem = too_much(f"Read this.\n\n{text}", "units/egypt/activities/begin.md", 5)
    assert problem
    assert (problem.message, problem.help, problem.rule) == (limit.message, limit.help, "unreadable-file")
    span = problem.at.span
    lines = ["", "", "", "", *f"Read this.\n\n{text}".split("\n")]
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1


QUIET = [
    "Times are in [0, 1), then in [1, 2). " * 30 + "\n\n" + "So [3, 4) it goes on.\n\n" * 100,
    "- [a map](../media/map.svg)\n" * 500,
    "`a` and ``b`` and `c`. " * 400,
    "One ` stays alone. " + "`a` " * 50,
    "```\n" + "if (a < b && c[0] < d) { e = `f`; }\n" * 300 + "```\n",
    "    x <y\n" * 200,
    "# A\n\ntext\n\n" * 300,
    "A word[^1] and another[^2].\n\n[^1]: One\n[^2]: Two\n" + "".join(f"\n[^n{n}]\n\n[^n{n}]: a\n" for n in range(100)),
    "".join(f"*[A{n}]: a long word\n" for n in range(100)) + "A1 A2 " * 1000,
    "".join(f"[a{n}]: https://example.org/{'b' * 60}\n" for n in range(200)) + "".join(f"[a{n}] " for n in range(200)),
    "|a|b|c|d|e|\n|-|-|-|-|-|\n" + "|1|2|3|4|5|\n" * 1000,
    "<table>\n" + "<tr><td>a</td><td>b</td></tr>\n" * 500 + "</table>",
    "<details markdown><summary>More</summary>\n\n[a](b) [0, 1)\n\n</details>\n\n" * 20,
    "".join("    " * step + f"- step {step}\n" for step in range(12)),
    "> " * 12 + "a letter in a letter",
    "- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -\n",
    "Name: " + "_ " * 60 + "\n\n" + "*" * 90 + "\n\n" + ". " * 90,
    "!!! note\n    Look.\n\n" * 200,
    "<!-- a comment -->\n" * 300,
    r"$$\frac{a}{b} = \sqrt{c}$$" * 50,
    "{a} and {b} are sets.\n" * 1000,
    "[1] and [2] " * 300 + "from ]3, 4]( " * 300,
    "[a](" + "(" * 2000 + ")" * 2000 + ")",
    "word " * 20_000,
]


@pytest.mark.parametrize("text", QUIET, ids=range(len(QUIET)))
def test_long_and_odd_texts_that_are_shown_at_once_pass(text: str):
    assert too_much(text, "f.md", 1) is None


@pytest.mark.parametrize(
    ("make", "limit"),
    [
        (lambda n: "[^1] " * n, limits.FOOTNOTES),
        (lambda n: "*[A]: a\n" * n, limits.ABBREVIATIONS),
        (lambda n: "[toc]\n" * n, limits.CONTENTS),
        (lambda n: "# a\n" * n, limits.HEADINGS),
        (lambda n: "a\n\n!!! b\n" * n, limits.BOXES),
        (lambda n: "<div markdown>\n" * n, limits.MARKDOWN_TAGS),
        (lambda n: "> " * n + "a", Limit(limits.INSIDE.most * 4 // 5, *limits.INSIDE[1:])),
        (lambda n: ">" * n + "a", limits.INSIDE),
        (lambda n: " " * 4 * n + "a", limits.INSIDE),
        (lambda n: "\t" * n + "a", limits.INSIDE),
        (lambda n: "a" * n, limits.PAGE),
        (lambda n: "|" * 99 + "\n" + "-|" * 99 + "\n" + "|\n" * (n // 100 - 2), Limit(20_000, *limits.CELLS[1:])),
    ],
)
def test_a_limit_speaks_one_step_beyond_and_not_before(make, limit: Limit):
    assert too_much(make(limit.most), "f.md", 1) is None
    problem = too_much(make(limit.most + (100 if limit.message == limits.CELLS.message else 1)), "f.md", 1)
    assert problem
    assert problem.message == limit.message


@pytest.mark.parametrize(
    ("text", "limit", "place"),
    [
        ("a\n" * 10 + "[TOC]\n" * 11, limits.CONTENTS, (25, 1)),
        ("a [^b]" * 301, limits.FOOTNOTES, (5, 300 * 6 + 3)),
        ("a" * 100_001, limits.PAGE, (5, 100_001)),
        ("a\n\n" + ">" * 50, limits.INSIDE, (7, 42)),
        ("\n" + ">" * 50, limits.INSIDE, (6, 42)),
    ],
)
def test_the_place_is_the_first_thing_beyond_the_limit(text: str, limit: Limit, place: tuple[int, int]):
    problem = too_much(text, "f.md", 5)
    assert problem
    assert problem.message == limit.message
    assert problem.at.span == Span("f.md", *place, place[0], place[1] + 1)


@given(
    st.lists(
        st.sampled_from(
            sorted(set(re.findall(r"\W", "".join(text[:40] for text, _ in HEAVY))) | {"a", "\n\n", "    "})
        ),
        max_size=300,
    )
)
def test_no_text_stops_the_gate_and_what_passes_is_shown(pieces: list[str]):
    text = "".join(pieces)
    if not too_much(text, "f.md", 1):
        Markdown(extensions=[*EXTENSIONS, "toc", "fenced_code"]).convert(text)


@pytest.mark.parametrize(
    "name", ["activities/begin.md", "activities/begin.es.md", "activities/begin.teacher.md", "media/a.md"]
)
def test_every_markdown_file_passes_the_gate(tmp_path: Path, name: str):
    files = {
        "units/egypt/unit.yml": "title: Egypt\nplaylist: [begin]\n",
        "units/egypt/activities/begin.md": "# Begin\n",
    }
    write_example(tmp_path, files | {f"units/egypt/{name}": f"# Begin\n\n{'[' * 8000}\n"})
    said = milepost("check", "--format", "concise", cwd=tmp_path)
    assert said.code == 1
    assert f"units/egypt/{name}:3:63: error[unreadable-file] {limits.OPEN_BRACKETS.message}" in said.out


def test_a_build_ends_even_where_the_finding_is_accepted(tmp_path: Path):
    heavy = f"# Begin\n\n<!-- milepost: ignore[unreadable-file] it is art -->\n{'[' * 8000}\n"
    files = {"units/curriculum.yml": "format: 1\nid: a\ntitle: A\nrules: {unreadable-file: off}\n"}
    files |= {"units/egypt/unit.yml": "title: Egypt\nplaylist: [begin]\n", "units/egypt/activities/begin.md": heavy}
    write_example(tmp_path, files)
    (tmp_path / "mkdocs.yml").write_text("site_name: A\ndocs_dir: units\nplugins: [milepost]\n", encoding="utf-8")
    command = [sys.executable, "-m", "milepost", "build"]
    built = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120)
    assert built.returncode == 0, built.stderr
    assert "[[" not in (tmp_path / "site" / "egypt" / "activities" / "begin" / "index.html").read_text(encoding="utf-8")
