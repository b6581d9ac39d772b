"""The formulas for how hard a text is to read, and what of a Markdown text they look at."""

import pytest

from milepost.analysis.reading_level import coleman_liau, flesch_kincaid, reading_level, syllables
from milepost.check.rules.reading_level import EASY, HARD

ANY = -100.0


def test_the_formulas_are_those_that_were_published():
    words = ["river", "rises"] * 50
    assert flesch_kincaid(words, 10) == pytest.approx(0.39 * 10 + 11.8 * 2 - 15.59)
    assert coleman_liau(words, 10) == pytest.approx(0.0588 * 500 - 0.296 * 10 - 15.8)


@pytest.mark.parametrize(
    ("word", "count"),
    [("the", 1), ("make", 1), ("makes", 1), ("table", 2), ("tree", 1), ("river", 2), ("wanted", 2), ("called", 1),
     ("boxes", 2), ("pages", 2), ("people", 2), ("civilization", 5), ("NILE", 1), ("hmm", 1)],
)  # fmt: skip
def test_syllables_are_counted_as_they_are_spoken(word, count):
    assert syllables(word) == count


def test_a_hard_text_is_told_from_an_easy_one():
    easy, hard = reading_level(EASY, ANY), reading_level(HARD, ANY)
    assert easy
    assert hard
    assert easy.low <= easy.high < 6
    assert 12 < hard.low <= hard.high


def test_a_text_is_as_hard_as_the_easier_answer_says():
    level = reading_level(HARD, ANY)
    assert level
    assert reading_level(HARD, level.low) == level
    assert reading_level(HARD, level.low + 0.1) is None


def test_a_hundred_words_are_too_few_and_one_more_is_enough():
    """E6."""
    assert reading_level("Egypt " * 100, ANY) is None
    assert reading_level("Egypt " * 101, ANY)


@pytest.mark.parametrize(
    "furniture",
    [
        "\n```\nincomprehensibilities institutionalization\n```\n",
        "\n| incomprehensibilities | institutionalization |\n| --- | --- |\n",
        "\n# Incomprehensibilities of institutionalization\n",
        "\n![Incomprehensibilities](../media/institutionalization.svg)\n",
        "\n<!-- incomprehensibilities -->\n",
        "\n<span title='incomprehensibilities'></span>\n",
    ],
)
def test_what_is_no_sentence_does_not_count(furniture):
    assert reading_level(EASY + furniture * 20, ANY) == reading_level(EASY, ANY)


def test_where_a_link_leads_does_not_count():
    linked = EASY.replace("the river", "[the river](https://example.org/incomprehensibilities)")
    assert reading_level(linked, ANY) == reading_level(EASY, ANY)


def test_each_item_of_a_list_is_a_sentence_of_its_own():
    items = "".join(f"- {word} the river, the fields and the village\n" for word in ["Draw", "Name", "Find"] * 8)
    in_a_row = items.replace("- ", "").replace("\n", " ")
    listed, long = reading_level(items, ANY), reading_level(in_a_row, ANY)
    assert listed
    assert long
    assert listed.high < long.low
