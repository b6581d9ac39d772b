"""Texts: the gist of Markdown, the rendered text of an activity, the words of the site."""

import json
import re
from string import Formatter

import pytest
from inline_snapshot import snapshot

from milepost.pages.gist import gist
from milepost.pages.grades import grades_text
from milepost.pages.prose import mark_words, scrolling_tables
from milepost.pages.words import FOLDER, LANGUAGES, direction_of, name_of, shown_number, words_of

SILT = {"word": "silt", "meaning": "Fine soil.", "anchor": "word-1"}
MIXED = {"word": "mixed numeral", "meaning": "Both.", "anchor": "word-2"}


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("## Read\n\nLook at the picture. Then talk.", "Look at the picture."),
        ("# Title\nText at once. More.", "Text at once."),
        ("- a list\n- of things\n\nThe first sentence", "The first sentence"),
        ("> A quotation.\n\n| a | b |\n| - | - |\n\nAfter them.", "After them."),
        (
            "1. Do this.\n2. Do that.\n\nThen **stop** and _think_ about [the map](map.md).",
            "Then stop and think about the map.",
        ),
        ('"First Mo had a box. Next he had a boat."', "First Mo had a box."),
        ('"Stop!" she said. He stopped.', '"Stop!"'),
        ("![A picture](a.png)\n\n[ref]: https://example.org\n\nHere. There.", "Here."),
        ("河水上涨。然后退去。", "河水上涨。"),
        ("", ""),
        ("- only\n- a list", ""),
    ],
)
def test_the_gist_is_the_first_sentence_of_the_first_paragraph(markdown, expected):
    assert gist(markdown) == expected


def test_a_long_gist_ends_at_a_word():
    assert gist("word " * 60) == "word " * 31 + "word…"


def test_the_first_use_of_a_word_links_to_its_meaning():
    html = "<p>The Silt was dark. More silt came.</p>"
    assert mark_words(html, [SILT]) == (
        '<p>The <a class="mp-word" href="#word-1"><dfn>Silt</dfn></a> was dark. More silt came.</p>'
    )


def test_words_in_headings_links_code_and_tags_are_left_alone():
    html = '<h2>silt</h2><p title="silt"><a href="silt.html">silt</a> <code>silt</code> <b>silt</b></p>'
    assert mark_words(html, [SILT]).count("mp-word") == 1
    assert '<b><a class="mp-word" href="#word-1"><dfn>silt</dfn></a></b>' in mark_words(html, [SILT])


def test_only_whole_words_are_marked():
    assert mark_words("<p>silty mixed numerals</p>", [SILT, MIXED]) == "<p>silty mixed numerals</p>"


def test_words_with_special_letters_are_found():
    word = {"word": "salt & pepper", "meaning": "Both.", "anchor": "word-1"}
    assert mark_words("<p>salt &amp; pepper</p>", [word]) == (
        '<p><a class="mp-word" href="#word-1"><dfn>salt &amp; pepper</dfn></a></p>'
    )


def test_a_text_without_words_to_know_stays_as_it_is():
    assert mark_words("<p>silt</p>", []) == "<p>silt</p>"


def test_every_table_scrolls_and_has_a_name_of_its_own():
    html = "<p>a</p><table><tr></tr></table><table></table><p>b</p>"
    assert scrolling_tables(html, "en") == snapshot(
        '<p>a</p><div class="mp-scroll" role="region" tabindex="0" aria-label="Table 1, scrolls sideways"><table class="mp-grid"><tr></tr></table></div><div class="mp-scroll" role="region" tabindex="0" aria-label="Table 2, scrolls sideways"><table class="mp-grid"></table></div><p>b</p>'
    )


def test_a_table_with_a_class_of_its_own_keeps_it():
    assert scrolling_tables('<table class="wide"></table>', "en") == '<table class="wide"></table>'


def test_every_language_has_the_same_words_with_the_same_blanks():
    def shapes(language):
        texts = json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))
        return {key: blanks(text) for key, text in texts.items()}

    for language in LANGUAGES:
        assert shapes(language) == shapes("en")


def blanks(text) -> set[str]:
    forms = [text] if isinstance(text, str) else [text["one"], text["other"]]
    return {name for form in forms for _, name, _, _ in Formatter().parse(form) if name}


def test_no_word_of_the_site_stands_there_unused():
    package = FOLDER.parent.parent
    text = "\n".join(file.read_text(encoding="utf-8") for kind in ("*.py", "*.html") for file in package.rglob(kind))
    assert [key for key in words_of("en").texts if not key.startswith("my-") and not _is_used(key, text)] == []


def _is_used(key: str, text: str) -> bool:
    """Tell whether a word is named somewhere: whole, without its ending, or put together as in `f"kind-{kind}"`."""
    parts = [key[:at] for at, letter in enumerate(key) if letter == "-"]
    return (
        bool(re.search(rf"[\"'.]{re.escape(key)}\b(?!-)", text))
        or f'"{key.removesuffix("-range")}"' in text
        or any(f'"{part}-{{' in text or f'"{part}-" ~' in text or f'_word("{part}"' in text for part in parts)
    )


def test_a_language_without_words_of_its_own_gets_english_ones():
    assert words_of("vi").language == "en"
    assert words_of("es-MX").say("playlist") == "Plan de pasos"


def test_lists_read_as_sentences():
    words = words_of("en")
    assert [words.listed(["a", "b", "c"][:many], "or") for many in range(4)] == ["", "a", "a or b", "a, b or c"]


def test_numbers_read_as_people_write_them():
    assert [shown_number(number) for number in (3, 2.5, 0.5, 1.25)] == ["3", "2½", "½", "1.25"]


def test_languages_name_themselves_and_know_their_direction():
    assert [(name_of(code), direction_of(code)) for code in ("es-MX", "ar", "tlh")] == [
        ("Español", "ltr"), ("العربية", "rtl"), ("tlh", "ltr"),
    ]  # fmt: skip


def test_grades_read_as_people_say_them():
    words = words_of("en")
    given = ((6,), (6, 7), (0, 1), (-1, 0, 1, 2), (6, 7, 8), (3, 5, 9), ())
    assert [grades_text(grades, words) for grades in given] == snapshot(
        ["Grade 6", "Grades 6 and 7", "Grades K and 1", "Grades PK–2", "Grades 6–8", "Grades 3, 5 and 9", ""]
    )
