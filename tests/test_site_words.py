"""The pages of words: the glossary and the privacy page."""

import re
from pathlib import Path

from inline_snapshot import snapshot

from milepost.analysis.reading_level import flesch_kincaid, reading_level
from milepost.pages.words import LANGUAGES, words_of
from rendered import pages_of, render

ACTIVITY = "---\ntitle: {title}\nminutes: 30\nvocabulary: {words}\n---\nBegin.\n"
FILES = {
    "units/glossary.yml": "Delta: Land at the mouth of a river.\nélan: Force.\nsilt: Fine <soil>.\n",
    "units/nile/unit.yml": "title: Nile\nplaylist: [look, {do: draw, tier: should}]\n",
    "units/nile/activities/look.md": ACTIVITY.format(title="Look", words="[silt]"),
    "units/nile/activities/draw.md": ACTIVITY.format(title="Draw", words="{silt: Mud., sketch: A quick drawing.}"),
    "units/nile/activities/spare.md": ACTIVITY.format(title="Spare", words="{spare: Not in use.}"),
}


def glossary(folder: Path, files: dict[str, str]) -> str:
    page = pages_of(folder, files).page("glossary.md")
    assert page
    lines = []
    for letter in page.facts["letters"]:
        lines.append(letter["letter"])
        for entry in letter["entries"]:
            for meaning in entry["meanings"]:
                met = [
                    f"{one['title']} in {place['unit']} ({one['link']})"
                    for place in meaning["places"]
                    for one in place["activities"]
                ]
                lines.append(f"  {entry['word']}: {meaning['text']} {'; '.join(met)}".rstrip())
    return "\n".join(lines)


def test_every_word_is_listed_with_its_meanings_and_where_it_is_met(tmp_path: Path):
    assert glossary(tmp_path, FILES) == snapshot("""\
D
  Delta: Land at the mouth of a river.
E
  élan: Force.
S
  silt: Fine <soil>. Look in Nile (nile/activities/look.md)
  silt: Mud. Draw in Nile (nile/activities/draw.md)
  sketch: A quick drawing. Draw in Nile (nile/activities/draw.md)\
""")


def test_a_curriculum_without_words_has_no_glossary(tmp_path: Path):
    pages = pages_of(tmp_path, {"units/nile/unit.yml": "title: Nile\n"})
    assert pages.page("glossary.md") is None
    assert "glossary.md" not in str(pages.nav)


def test_words_of_a_unit_alone_make_a_glossary_that_the_navigation_names(tmp_path: Path):
    files = {name: text for name, text in FILES.items() if "glossary" not in name and "look" not in name}
    assert "glossary.md" in str(pages_of(tmp_path, files).nav)


def test_a_meaning_is_text(tmp_path: Path):
    page = pages_of(tmp_path, FILES).page("glossary.md")
    assert page
    assert "Fine &lt;soil&gt;." in render(page)


def test_the_privacy_page_answers_in_the_language_of_the_curriculum(tmp_path: Path):
    """R3."""
    for language in LANGUAGES:
        curriculum = f"format: 1\nid: example\ntitle: Example\nlanguage: {language}\n"
        files = {"units/curriculum.yml": curriculum, "units/nile/unit.yml": "title: Nile\n"}
        page = pages_of(tmp_path / language, files).page("privacy.md")
        assert page
        html = render(page)
        for part in ("kept", "where", "erase", "host", "log", "links", "ask"):
            assert words_of(language).say(f"privacy-{part}-text") in html


def test_every_language_has_the_same_words():
    english = words_of("en").texts
    for language in LANGUAGES:
        assert words_of(language).texts.keys() == english.keys()


FOR_TEACHERS = re.compile("class-|matrix-|course-promises|preview|sample|for-teachers")


def test_a17_students_read_words_of_grade_5_or_lower():
    """A17, by our own formulas: all the sentences together, and each that is long enough to be hard."""
    texts = [
        re.sub(r"\{\w+\}", "it", text)
        for key, said in words_of("en").texts.items()
        for text in ([said] if isinstance(said, str) else said.values())
        if not FOR_TEACHERS.match(key) and text.count(" ") >= 3
    ]
    whole = reading_level("\n\n".join(texts), at_least=-9)
    assert whole
    assert whole.high <= 5
    hard = {text: grade for text in texts if text.count(" ") >= 7 and (grade := grade_of(text)) > 5}
    assert hard == {}


def grade_of(text: str) -> float:
    """The Flesch-Kincaid grade of a short text, which `reading_level` would not judge."""
    words = re.findall(r"[\w’']+", text)
    return flesch_kincaid(words, max(1, len(re.findall(r"[.?!:](?=\s|$)", text))))
