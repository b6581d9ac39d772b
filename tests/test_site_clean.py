"""What of an activity's Markdown reaches its page."""

import re
from pathlib import Path

import pytest
from markdown import Markdown

from built_site import Site, mkdocs_build, write_config
from examples import write_example
from milepost.site.clean_html import CleanHtml
from milepost.site.frame import EXTENSIONS


def cleaned(text: str) -> tuple[str, list[str]]:
    cleaning = CleanHtml()
    html = Markdown(extensions=[*EXTENSIONS, "fenced_code", "toc", cleaning]).convert(text)
    return html, list(cleaning.left_out())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("| a | b |\n|:-:|---|\n| 1 | 2 |", '<td style="text-align:center">1</td>'),
        ('!!! note "Look"\n    Here.', '<p class="admonition-title">Look</p>'),
        ("<details markdown><summary>More</summary>\n\n*Here*\n\n</details>", "<summary>More</summary>"),
        ("Text[^1]\n\n[^1]: Note", 'href="#fn:1"'),
        ("Text[^1]\n\n[^1]: Note", '<li id="fn:1">'),
        ("```\n<b>\n```", "&lt;b&gt;"),
        ("![A map](media/map.png)", '<img alt="A map" src="media/map.png">'),
        ('<ruby lang="ja">川<rt>かわ</rt></ruby>', '<ruby lang="ja">川<rt>かわ</rt></ruby>'),
        ("[Away](https://example.org)", '<a href="https://example.org">Away</a>'),
        ("## Two words", '<h2 id="two-words">Two words</h2>'),
        ("*[BCE]: Before\n\nBCE", '<abbr title="Before">BCE</abbr>'),
        (
            '<video src="media/a.mp4" controls><track kind="captions" src="media/a.vtt" srclang="en"></video>',
            '<track kind="captions" src="media/a.vtt" srclang="en">',
        ),
    ],
)
def test_what_a_lesson_needs_is_kept(text: str, shown: str):
    html, left_out = cleaned(text)
    assert shown in html
    assert left_out == []


@pytest.mark.parametrize(
    ("text", "gone", "named"),
    [
        ("<script>alert(1)</script>Text", "alert", ["script"]),
        ("<style>p {display: none}</style>Text", "display", ["style"]),
        ("<p onclick='x()'>Text</p>", "onclick", []),
        ("Text\n{: onclick='x()' }", "onclick", []),
        ("[Text](javascript:x())", "javascript", []),
        ("[Text](JaVa&#10;Script:x())", "href", []),
        ("<a href='data:text/html,x'>Text</a>", "data:", []),
        ("<form><button>Text</button></form>", "<form", ["form", "button"]),
        ("<iframe src='https://video.example/1'></iframe>Text", "iframe", ["iframe", "https://video.example/1"]),
        ("![Text](https://pictures.example/1.png)Text", "pictures", ["https://pictures.example/1.png"]),
        ("<img src='//pictures.example/1.png'>Text", "pictures", ["//pictures.example/1.png"]),
        (r"<img src='/\pictures.example/1.png'>Text", "pictures", [r"/\pictures.example/1.png"]),
        ("<video poster='https://a.example/b.png'></video>Text", "a.example", ["https://a.example/b.png"]),
        ("<p style='position: fixed'>Text</p>", "position", []),
        ("<svg><a xlink:href='javascript:x()'>Text</a></svg>Text", "javascript", ["svg"]),
        ("<math><mtext><img src=x onerror=x()></mtext></math>Text", "onerror", ["math", "mtext"]),
        ("</div></main><h9>Text", "</main>", ["h9"]),
        ("<!-- a comment -->Text", "comment", []),
        ("<input type='password' name='x'>Text", "password", []),
    ],
)
def test_what_could_act_or_load_from_elsewhere_is_dropped_and_named(text: str, gone: str, named: list[str]):
    html, left_out = cleaned(text)
    assert gone not in html
    assert "Text" in html
    assert left_out == named


def test_a10_a_list_to_tick_comes_out_as_text_and_no_box_to_fill_in_stays():
    text = (
        "- [ ] Pack\n- [x] Draw\n\n<input type=checkbox checked> Read <input name='who'> <input type='radio' name='a'>"
    )
    html = Markdown(extensions=["pymdownx.tasklist", CleanHtml()]).convert(text)
    assert re.findall(r"[\u2610\u2611] \w+", html) == ["\u2610 Pack", "\u2611 Draw", "\u2611 Read"]
    assert re.findall("<input[^>]*>", html) == ['<input type="radio" name="a">']
    assert "[ ] Pack" in cleaned("- [ ] Pack")[0]  # as it is without that extension


def test_what_was_left_out_is_told_once():
    cleaning = CleanHtml()
    Markdown(extensions=[cleaning]).convert("<script></script><script></script>")
    assert list(cleaning.left_out()) == ["script"]
    assert list(cleaning.left_out()) == []


def test_a_build_names_the_page_and_what_it_leaves_out(tmp_path: Path):
    activity = "---\ntitle: Go\nminutes: 30\n---\n<iframe></iframe>Watch.\n"
    write_example(tmp_path, {"units/egypt/unit.yml": "title: Egypt\n", "units/egypt/activities/begin.md": activity})
    built = mkdocs_build(write_config(tmp_path, directories=False), tmp_path / "site")
    assert "`egypt/activities/begin.md` holds `iframe`, which is left out of the page" in built.stderr
    assert "Watch." in Site(tmp_path / "site").text("egypt/activities/begin.html")
