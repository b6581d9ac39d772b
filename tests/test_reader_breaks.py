"""Real files, broken on one line in ways that teachers break them: the finding stands on that line."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from random import Random

import pytest

from milepost.source.reader import read_yaml
from milepost.source.tree import Node
from reader_texts import TEXTS

SAMPLE_FOLDER = Path(__file__).parents[1] / "units"
Break = Callable[[str], str | None]
"""Breaks a line; None where the line is not one that can be broken in this way."""

TEXT = re.compile(r"( *(?:- )?[a-z_]+: )([A-Z][^\[\]{}\"']*)")
ITEM = re.compile(r"( +)- (.*)")
KEY = re.compile(r"( *(?:- )?)([a-z_]+): (.+)")


def on_text(wrap: Callable[[str], str]) -> Break:
    """Change the text behind a key."""

    def broken(line: str) -> str | None:
        found = TEXT.fullmatch(line)
        return found and found[1] + wrap(found[2])

    return broken


def replaced(pattern: str, new: str) -> Break:
    """Replace the first match of a pattern."""

    def broken(line: str) -> str | None:
        return re.sub(pattern, new, line, count=1) if re.search(pattern, line) else None

    return broken


def split_in_two(text: str, joint: str) -> str:
    words = text.split(" ")
    half = (len(words) + 1) // 2
    return " ".join(words[:half]) + joint + " ".join(words[half:])


BREAKS: dict[str, Break] = {
    "a tab": replaced(r"^ +", "\t"),
    "one space too many": replaced(r"^(?=[ \w])", " "),
    "one space too few": replaced(r"^ ", ""),
    "no space after the colon": replaced(r"^( *(?:- )?[a-z_]+): ", r"\1:"),
    "no space after the dash": replaced(r"^( +)- ", r"\1-"),
    "an en dash": replaced(r"^( +)- ", r"\1– "),
    "a bullet": replaced(r"^( +)- ", r"\1• "),
    "a star": replaced(r"^( +)- (?=\w)", r"\1* "),
    "a colon in a text": on_text(lambda text: split_in_two(text, ": ") if " " in text else f"{text}: {text}"),
    "a colon at its end": on_text(lambda text: f"{text}:"),
    "an open quotation mark": on_text(lambda text: f'"{text}'),
    "an open single mark": on_text(lambda text: f"'{text}"),
    "an apostrophe in single marks": on_text(lambda text: f"'{text}'s end'"),
    "marks inside marks": on_text(lambda text: f'"The "{text}" of it"'),
    "a text behind the marks": on_text(lambda text: f'"{text}" and more'),
    "curly marks around a colon": on_text(lambda text: f"“{text}: {text}”"),
    "a backslash": on_text(lambda text: f'"{text}\\d"'),
    "an at sign": on_text(lambda text: f"@{text}"),
    "a backtick": on_text(lambda text: f"`{text}`"),
    "a percent sign": on_text(lambda text: f"%{text}"),
    "bold words": on_text(lambda text: f"**{text}**"),
    "an exclamation mark": on_text(lambda text: f"!{text}"),
    "an ampersand": on_text(lambda text: f"&{text}"),
    "a word in brackets": on_text(lambda text: f"[Optional] {text}"),
    "a hash": on_text(lambda text: f"#{text}"),
    "an open bracket": replaced(r"\](?!.*\])", ""),
    "an open brace": replaced(r"\}", ""),
    "a bracket twice": replaced(r"\](?!.*\])", "]]"),
    "the wrong bracket": replaced(r"\](?!.*[\]}])", "}"),
    "a comma twice": replaced(r"(?<=[\[{].{9}), ", ",, "),
    "a comma missing in braces": replaced(r"(\{[^,\[]*), (?=[a-z_]+: )", r"\1 "),
    "a no-break space after the colon": replaced(r": ", ":\u00a0"),
    "no-break spaces in front": replaced(r"^ {2}", "\u00a0\u00a0"),
    "an invisible sign in front": replaced(r"^(?=[a-z])", "\u200b"),
    "an equals sign": replaced(r"^( *)([a-z_]+): (?=[A-Za-z0-9])", r"\1\2 = "),
    "a wide colon": replaced(r"^( *(?:- )?[a-z_]+): ", r"\1："),
    "no colon": replaced(r"^( *(?:- )?[a-z_]+): ", r"\1 "),
    "a semicolon": replaced(r"^( *)([a-z_]+): (?=[A-Za-z0-9])", r"\1\2; "),
    "no dash": replaced(r"^( +)- (?=\w)", r"\1"),
    "a dash too many": replaced(r"^( +)(?=[a-z_]+: )", r"\1- "),
    "an item behind its key": replaced(r"^( *[a-z_]+: )\[(\w[^\[\]{}]*)\]", r"\1- \2"),
    "a bold key": replaced(r"^( *(?:- )?)([a-z_]+): ", r"\1**\2**: "),
    "a second key": on_text(lambda text: f"{text} minutes: 5"),
    "a second key behind the marks": on_text(lambda text: f'"{text}" minutes: 5'),
    "one curly mark": on_text(lambda text: f'"{text}”'),
    "a brace that only closes": replaced(r"\{", ""),
    "a comma behind brackets": replaced(r"(?<=[\]}])$", ","),
    "a wide space after the colon": replaced(r": ", ":\u3000"),
    "a mark of Git": replaced(r"^.*", "<<<<<<< HEAD"),
    "a control sign": replaced(r"(?<=\w\w\w)", "\x0b"),
    "a line separator": replaced(r"(?<=: \w\w\w)", "\u2028"),
}
EXPECTED = 0.98


SAMPLE = {str(path): path.read_text(encoding="utf-8") for path in sorted(SAMPLE_FOLDER.glob("**/*.yml"))}


@cache
def broken(name: str) -> tuple[tuple[str, int], ...]:
    """Return every text that this break makes of the whole ones, with the number of its broken line."""
    return tuple(one for text in TEXTS.values() for one in _differing(text, _breakable(text, name)))


@cache
def broken_sample(name: str) -> tuple[tuple[str, int], ...]:
    """Return what this break makes of each file of the sample, on one line of it that chance chooses."""
    chance = Random(name)
    lines = ((text, _breakable(text, name)) for text in SAMPLE.values())
    return tuple(one for text, able in lines if able for one in _differing(text, [chance.choice(able)]))


def _breakable(text: str, name: str) -> list[tuple[int, str]]:
    """Return the lines that this break can break, by their numbers from 0, as they are then."""
    lines = enumerate(text.split("\n"))
    return [(number, new) for number, line in lines if not line.startswith("#") and (new := BREAKS[name](line))]


def _differing(text: str, breaks: Iterable[tuple[int, str]]) -> Iterator[tuple[str, int]]:
    """Yield the broken texts, but for those that still say the same: nothing is wrong with them."""
    lines = text.split("\n")
    whole = _whole(text)
    for number, new in breaks:
        changed = "\n".join([*lines[:number], new, *lines[number + 1 :]])
        tree, problems = read_yaml(changed, "file.yml")
        if problems or not tree or tree.data != whole.data:
            yield changed, number + 1


@cache
def _whole(text: str) -> Node:
    tree, problems = read_yaml(text, "file.yml")
    assert tree
    assert not problems
    return tree


def is_found(text: str, line: int) -> bool:
    """Tell whether the text has a finding on this line, and no other."""
    return [problem.at.span.line for problem in read_yaml(text, "file.yml")[1]] == [line]


@cache
def found(name: str) -> list[bool]:
    """Return for each text that this break makes whether it is found."""
    return [is_found(text, line) for text, line in broken(name)]


@pytest.mark.parametrize("name", BREAKS)
def test_a_break_is_found_on_its_own_line(name: str):
    hits = found(name)
    assert hits
    assert sum(hits) >= 0.9 * len(hits)


def test_nearly_all_breaks_are_found_on_their_own_line():
    hits = [hit for name in BREAKS for hit in found(name)]
    assert len(BREAKS) >= 30
    assert len(hits) > 1000
    assert sum(hits) >= EXPECTED * len(hits)


def test_nearly_all_breaks_of_the_sample_are_found_on_their_own_line():
    hits = [is_found(text, line) for name in BREAKS for text, line in broken_sample(name)]
    assert len(SAMPLE) >= 20
    assert len(hits) > 400
    assert sum(hits) >= EXPECTED * len(hits)
