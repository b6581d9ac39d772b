"""Text that others wrote, where it could act: each function is held against what reads that kind of place."""

import csv
import json
import re
from html.parser import HTMLParser
from io import StringIO
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from milepost.escape.calendar import in_calendar
from milepost.escape.csv_cell import in_cell
from milepost.escape.file_name import RESERVED, same_file, unfit
from milepost.escape.html import in_html, in_rendered
from milepost.escape.markdown import in_markdown
from milepost.escape.script import in_script
from milepost.escape.terminal import pieces, printable
from milepost.escape.workflow import command
from milepost.escape.xml import in_xml

SIGNS = "<>&\"'`*_[](){}#|~!$@:;,%=+-.\\/\n\r\t\0\x1b\x85\u2028\u202e0aA é\xa0😀"
any_text = st.text(alphabet=st.sampled_from(SIGNS)) | st.text(alphabet=st.characters(exclude_categories=()))
COMMONMARK = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ordinary = any_text.filter(lambda text: printable(text) == text and text.isascii())


class Read(HTMLParser):
    """What a browser takes a piece of HTML for."""

    def __init__(self, html: str):
        super().__init__()
        self.text, self.elements = "", []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, attrs))

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, data):
        raise AssertionError(data)


def readable(text: str) -> str:
    """What a page can hold of a text."""
    gone = {*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF} - {9, 10, 13}
    return "".join("\ufffd" if ord(sign) in gone else sign for sign in text)


@given(any_text)
def test_a_browser_reads_text_and_attributes_back_as_they_were_meant(text: str):
    page = Read(f"<a title=\"{in_html(text)}\" lang='{in_html(text)}'>{in_html(text)}</a>")
    assert page.elements == [("a", [("title", readable(text)), ("lang", readable(text))])]
    assert page.text == readable(text)


def test_html_holds_no_sign_that_could_act():
    assert in_html("<b title='a' id=\"b\">&amp;\0") == "&lt;b title=&#x27;a&#x27; id=&quot;b&quot;&gt;&amp;amp;\ufffd"


def test_a_word_is_found_in_cleaned_html_as_it_stands_there():
    assert in_rendered("R&D <\"'\xa0>") == "R&amp;D &lt;\"'&nbsp;&gt;"


@given(st.recursive(st.none() | st.booleans() | st.integers() | any_text, lambda inner: st.lists(inner, max_size=3)))
def test_a_script_reads_the_value_and_sees_no_end_of_its_element(value):
    written = in_script({"a": value})
    assert json.loads(written) == {"a": value}
    assert written.isascii()
    assert not set("<>&\n\r") & set(written)


def test_json_in_a_script_is_short_and_keeps_its_order():
    assert in_script({"b": 1, "a": ["</script>", "&"]}) == r'{"b":1,"a":["\u003c/script\u003e","\u0026"]}'


def test_a_number_that_json_does_not_have_is_refused():
    with pytest.raises(ValueError, match="JSON"):
        in_script(float("nan"))


@given(any_text)
def test_a_line_for_a_terminal_is_one_line_in_which_nothing_acts(text: str):
    shown = printable(text)
    assert len(shown.splitlines()) <= 1
    assert "##[" not in shown
    assert not re.match(r" *::[A-Za-z-]+( .*)?::", shown)
    assert not set(map(ord, shown)) & {*range(32), *range(0x7F, 0xA0), 0x202E, 0x2066, 0x200B, 0xFEFF}
    assert "".join(pieces(text)) == shown
    assert len(pieces(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m", "<U+001B>[31m"),
        ("a\u202eb", "a<U+202E>b"),
        ("##[error]", "##<U+005B>error]"),
        ("::add-mask::a", "<U+003A>:add-mask::a"),
        ("  a ::error file=b::c", "  a <U+003A>:error file=b::c"),
        (":::a::", ":<U+003A>:a::"),
        ("a::b, ::, ::d", "a::b, ::, ::d"),
        ("é ✓ 😀", "é ✓ 😀"),
        ("\ud800", "<U+D800>"),
    ],
)
def test_what_acts_in_a_terminal_is_shown_by_its_number(text: str, shown: str):
    assert printable(text) == shown


@example("1. a")
@example("- a")
@example("+ a")
@example("===")
@example("---")
@example("http://a.example/b_c")
@example("    a")
@given(ordinary)
def test_nothing_in_a_text_is_markdown(text: str):
    html = COMMONMARK.render(in_markdown(text))
    page = Read(html)
    assert [tag for tag, _ in page.elements] == (["p"] if text.strip() else [])
    assert " ".join(page.text.replace("\u200b", "").split()) == " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("<b>*a* | [b](c)", r"\<b\>\*a\* \| \[b\](c)"),
        ("@school/team", "@&#8203;school/team"),
        ("#12, GH-12", r"\#&#8203;12, GH-&#8203;12"),
        ("https://a.example, www.a.example", "https:&#8203;//a.example, www&#8203;.a.example"),
        ("$x$", r"\$x\$"),
        ("&lt;", r"\&lt;"),
        ("a\nb", r"a\<U+000A\>b"),
        ("45-60 minutes, 1.5 hours", "45-60 minutes, 1.5 hours"),
        ("1. First", r"1\. First"),
        ("12) First", r"12\) First"),
        ("- First", r"\- First"),
        ("+ First", r"\+ First"),
        ("==", r"\=="),
        ("  first", "first"),
        ("-", r"\-"),
    ],
)
def test_text_in_markdown_calls_nobody_and_links_nowhere(text: str, written: str):
    assert in_markdown(text) == written


@given(any_text, st.lists(any_text, min_size=1, max_size=3))
def test_a_runner_reads_a_command_as_it_was_meant(value: str, lines: list[str]):
    line = command("error", {"file": value, "line": 3}, *lines)
    assert len(line.splitlines()) == 1
    head, _, said = line.removeprefix("::error ").partition("::")
    file, _, rest = head.removeprefix("file=").partition(",")
    assert rest == "line=3"
    assert decoded(file.replace("%3A", ":").replace("%2C", ",")) == printable(value)
    assert decoded(said).split("\n") == [printable(part) for part in lines]


def decoded(text: str) -> str:
    return text.replace("%0A", "\n").replace("%25", "%")


def test_a_command_cannot_be_ended_or_begun_by_what_is_in_it():
    said = command("error", {"file": "a,b:c%", "line": 1}, "100 %\n::error::no", "more")
    assert said == "::error file=a%2Cb%3Ac%25,line=1::100 %25<U+000A><U+003A>:error::no%0Amore"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "  @"])
def test_no_cell_is_a_formula(start: str):
    assert in_cell(f"{start}1+1") == f"'{start}1+1"


@given(any_text.filter(lambda text: "\0" not in text))
def test_a_sheet_reads_a_cell_as_it_was_meant(text: str):
    page = StringIO(newline="")
    csv.writer(page).writerow([in_cell(text), "next"])
    [[cell, after]] = csv.reader(StringIO(page.getvalue(), newline=""))
    assert cell in (text, f"'{text}")
    assert after == "next"


@pytest.mark.parametrize("text", ["", "1+1=2", "a", "Égypte", " a", "X=1"])
def test_an_ordinary_cell_stays_as_it_is(text: str):
    assert in_cell(text) == text


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("a:b.png", "`:` may not stand in the name of a file on Windows"),
        ("what?.png", "`?` may not stand in the name of a file on Windows"),
        ("a\\b", "`\\` may not stand in the name of a file on Windows"),
        ("a/b", "`/` may not stand in the name of a file on Windows"),
        ("a\nb", "a sign in its name cannot be seen"),
        ("a\u202eb", "a sign in its name cannot be seen"),
        ("a\u200bb", "a sign in its name cannot be seen"),
        ("a\udcffb", "a sign in its name cannot be seen"),
        ("a ", "its name starts or ends with a space, or ends with a dot, which Windows takes away"),
        (" a", "its name starts or ends with a space, or ends with a dot, which Windows takes away"),
        ("a.", "its name starts or ends with a space, or ends with a dot, which Windows takes away"),
        ("..", "its name starts or ends with a space, or ends with a dot, which Windows takes away"),
        ("con", "Windows keeps the name `con` for itself"),
        ("NUL.tar.gz", "Windows keeps the name `NUL` for itself"),
        ("Aux .md", "Windows keeps the name `Aux ` for itself"),
        ("lpt9.md", "Windows keeps the name `lpt9` for itself"),
        ("COM¹", "Windows keeps the name `COM¹` for itself"),
        ("a" * 201, "its name is too long for some systems"),
        ("é" * 101, "its name is too long for some systems"),
    ],
)
def test_a_name_that_some_system_cannot_have_says_why(name: str, why: str):
    assert unfit(name) == why


@pytest.mark.parametrize(
    "name",
    [
        "X",
        "conX.md",
        "nile\xa0",
        "nile.svg",
        "Die Pyramiden (1).PNG",
        "ミイラ.md",
        ".gitignore",
        "console.md",
        "com10",
        "con-text.md",
        "a" * 200,
    ],
)
def test_an_ordinary_name_is_fit(name: str):
    assert unfit(name) == ""


def test_windows_keeps_22_names_and_their_raised_numbers():
    assert {"con", "prn", "aux", "nul", "com1", "lpt1", "com³"} <= RESERVED
    assert len(RESERVED) == 28


@pytest.mark.parametrize(("one", "other"), [("Nile.svg", "nile.SVG"), ("e\u0301.md", "É.md"), ("straße", "STRASSE")])
def test_names_that_a_disk_takes_for_one_are_the_same_file(one: str, other: str):
    assert same_file(one) == same_file(other)


def test_other_names_are_not_the_same_file():
    assert same_file("e.md") != same_file("é.md")


@example("\ud800 \udfff \ufffe \uffff \x1b \ud7ff \ue000 😀")
@given(any_text)
def test_what_is_left_for_xml_can_be_written_and_read_again(text: str):
    element = ET.Element("text")
    element.text = in_xml(text)
    assert (ET.fromstring(ET.tostring(element, encoding="utf-8")).text or "") == element.text


def test_xml_keeps_every_character_that_it_can_hold():
    assert in_xml("\t\n ~\ud7ff\ue000\ufffd😀\0\r\x1f\ud800\udfff\ufffe\uffff") == "\t\n ~\ud7ff\ue000\ufffd😀"


def test_a_calendar_text_is_one_line_with_its_signs_escaped():
    assert in_calendar("a\\b;c,d\r\ne\x1bf\n") == r"a\\b\;c\,d\nef"
