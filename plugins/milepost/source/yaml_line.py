"""A line of YAML taken apart and put together again, and the lines around it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from milepost.source.limits import HINT

_KEYS = """
    title subject grades question summary targets i_can standards teaches practices assesses weeks minutes_per_week
    personalizes status owners reviewed license credits needs assumes defaults minutes grouping device kind led_by
    playlist do choose any_order section milestone self_check path tier times prompt pick from steps interests was
    only_if chosen_by rubric evidence check_in questions reflect rotate ask say if_so if_not any need because
    difficulty better_after vocabulary supports resources materials file link print levels mastery rows name texts
    id framework version items code statement parent replaced_by format language profile courses after
    rules_version rules severity
"""
KEYS: Final = frozenset(_KEYS.split())
"""The format's own keys: by them a key in a wrong place is told from a word of a text."""

SPACES: Final = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that look like one and are none to YAML."""
UNSEEN: Final = "\u200b\u2060\ufeff"
"""Signs without width, left behind by copying. Joiners and marks of direction are part of a language and stay."""
BULLETS: Final = "–—―•·‣▪●○◦"
CURLY: Final = "“”„‟«»"
CLOSERS: Final = {"[": "]", "{": "}"}

_LINE: Final = re.compile(
    r"(?P<lead>[ \t]*(?:-[ \t]+)*)"
    r"(?P<key>(?:\"[^\"]{0,80}\"|'[^']{0,80}'|(?:[^\s\"'\[\]{},#&*!|>%@`:-]|-(?=\S))[^:\"\[\]{},]{0,80}?)"
    r":(?=[ \t]|$)[ \t]*)?",
)
_COMMENT: Final = re.compile(r"[ \t]+# ")
_ENTRY_KEY: Final = re.compile(r" *(?:[\w-]{1,60}: +)?")


class Parts(NamedTuple):
    """One line: its indentation and dashes, its key with colon and space, its value, and a comment."""

    lead: str
    key: str
    value: str
    tail: str

    @property
    def name(self) -> str:
        """The key itself, empty where there is none."""
        return self.key.rstrip(" \t:").strip("\"'")

    @property
    def column(self) -> int:
        """Where the value starts, from 0."""
        return len(self.lead) + len(self.key)

    @property
    def is_in_brackets(self) -> bool:
        """Whether the value is a list or keys in brackets."""
        return self.value[:1] in CLOSERS

    @property
    def is_sentence_so_far(self) -> bool:
        """Whether the key is no key but the beginning of a text."""
        return (" " in self.name or self.name[:1].isupper()) and self.name.lower() not in KEYS

    def with_value(self, value: str) -> str:
        """Return the line with another value."""
        return f"{self.lead}{self.key}{value}{self.tail}"


def take_apart(line: str) -> Parts:
    """Take a line apart; only its beginning is looked at closely."""
    found = _LINE.match(line, 0, HINT)
    assert found is not None
    rest = line[found.end() :]
    comment = _COMMENT.search(rest, 0, HINT)
    end = comment.start() if comment else len(rest.rstrip())
    return Parts(found["lead"], found["key"] or "", rest[:end], rest[end:].rstrip())


def entry_at(line: str, column: int) -> tuple[int, int]:
    """Return where the value in brackets around a column starts and ends, behind its key if it has one."""
    head = line[:HINT]
    start = max(head.rfind(sign, 0, column) for sign in "[{,") + 1
    end = min((at for sign in ",]}" if (at := head.find(sign, column)) >= 0), default=len(line.rstrip()))
    key = _ENTRY_KEY.match(line, start)
    assert key is not None
    return key.end(), max(key.end(), end)


def quoted(text: str) -> str:
    """Return a text in the quotation marks that suit it."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def indentation(line: str) -> int:
    """Return how many spaces a line starts with."""
    return len(line) - len(line.lstrip(" "))


def lines_above(lines: Sequence[str], number: int) -> Iterator[int]:
    """Yield the numbers of the lines above that say something, the nearest first, as far as a cause is looked for."""
    for at in range(min(number, len(lines)) - 1, max(-1, number - HINT), -1):
        said = lines[at].lstrip()
        if said and said[0] != "#":
            yield at


def lines_from(lines: Sequence[str], number: int) -> Iterator[tuple[int, str]]:
    """Yield a line and those below it with their numbers, as far as a cause is looked for."""
    return ((at, lines[at]) for at in range(number, min(number + HINT, len(lines))))


def block_from(lines: Sequence[str], number: int) -> Iterator[tuple[int, str]]:
    """Yield a line and those below it that are indented at least as far, but for empty ones."""
    for at, line in lines_from(lines, number):
        if line.strip():
            if indentation(line) < indentation(lines[number]):
                return
            yield at, line


def columns_above(lines: Sequence[str], number: int) -> set[int]:
    """Return the columns at which a line could stand, going by the lines above it."""
    columns: set[int] = set()
    limit = HINT
    for at in lines_above(lines, number):
        start, parts = indentation(lines[at]), take_apart(lines[at])
        if start < limit:
            dashes = [found.start() for found in re.finditer("-", parts.lead)]
            columns.update(column for column in (start, *dashes, len(parts.lead)) if column < limit)
            if limit == HINT and parts.key and not parts.value:
                columns.add(len(parts.lead) + 2)
            limit = start
        if not start:
            break
    return columns
