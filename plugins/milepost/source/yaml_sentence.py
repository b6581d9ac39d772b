"""Texts in brackets that a comma has split: found where that is certain, and joined again.

In `{ }`, an entry without colon and value behind a text without quotes is the rest of that text, if either has
several words or the key is one for sentences. In `[ ]`, entries without quotes are one text when the first has
several words, starts with a capital and ends no sentence, when those behind it start with small letters, and when
the last of them ends with `?` or `!`, or starts with a word such as "and" and ends with a full stop. So these are
lists: `[Map skills, rivers and seas]`, `[printed map, glue etc.]`, `[Why here?, why then?]`.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final

from milepost.model.span import Place
from milepost.source.limits import HINT
from milepost.source.tree import Node
from milepost.source.yaml_line import quoted

Report = Callable[[Place, str], None]
"""Takes the place of a text that was split, and how to mend it."""

_SENTENCES: Final = frozenset(("title", "question", "summary", "i_can", "say", "prompt", "because", "statement"))
_JOINING = """
    and or but so because which who that then if when while not as
    y o pero porque que und oder aber weil et ou mais parce
"""
_JOINING_WORDS: Final = frozenset(_JOINING.split())
_ENDS: Final = re.compile(r"[^\W\d_]{2}[\"')]?[.?!]\Z")
_LETTER: Final = re.compile(r"[^\W\d_]")


def join_keys(
    keys: dict[str, Place], values: dict[str, Node], lines: Sequence[str], offset: int, report: Report
) -> None:
    """Join keys of `{ }` that are the rest of the text before them; `offset` is the number of the first line."""
    owner = ""
    joined = {}
    for key, place in list(keys.items()):
        if values[key].data is not None or values[key].place[:2] != place[2:]:
            owner = key
        elif owner and _is_plain(values[owner], lines, offset) and _is_rest(owner, values[owner].data, key):
            del keys[key], values[key]
            joined[owner] = values[owner] = _between(values[owner].place, place, lines, offset)
    for node in joined.values():
        report(node.place, _mend(node.place, lines, offset))


def join_entries(items: list[Node], lines: Sequence[str], offset: int, report: Report) -> list[Node]:
    """Return the entries of `[ ]` with those joined that are one text; `offset` is the number of the first line."""
    if not any(isinstance(item.data, str) and _ENDS.search(item.data) for item in items[1:]):
        return items
    texts = [item.data if _is_plain(item, lines, offset) else "" for item in items]
    whole: list[Node] = []
    for last, item in enumerate(items):
        first = _begins(texts, last)
        whole.append(item)
        if first < last:
            whole[first - last - 1 :] = [_between(items[first].place, item.place, lines, offset)]
            report(whole[-1].place, _mend(whole[-1].place, lines, offset))
    return whole


def _begins(texts: Sequence[str], last: int) -> int:
    """Return the entry with which the text that ends in entry `last` begins; `last` itself where it is whole."""
    words = texts[last].split()
    ends = _ENDS.search(texts[last]) and (not texts[last].endswith(".") or words[0] in _JOINING_WORDS)
    first = last
    while ends and first > 0 and _starts_small(texts[first]) and _goes_on(texts[first - 1]):
        first -= 1
    is_sentence = not _starts_small(texts[first]) and len(texts[first].split()) > 1
    return first if is_sentence else last


def _goes_on(text: str) -> bool:
    return bool(text) and not _ENDS.search(text)


def _starts_small(text: str) -> bool:
    letter = _LETTER.search(text, 0, HINT)
    return letter is not None and letter[0].islower()


def _is_plain(node: Node, lines: Sequence[str], offset: int) -> bool:
    """Tell whether a node is a text that was written without quotes."""
    line, column, _, _ = node.place
    return isinstance(node.data, str) and lines[line - offset][column - 1 : column] not in {'"', "'"}


def _is_rest(owner: str, text: str, key: str) -> bool:
    return " " in text or " " in key or owner in _SENTENCES


def _between(first: Place, last: Place, lines: Sequence[str], offset: int) -> Node:
    """Return the text from one place to another as one node."""
    place = (*first[:2], *last[2:])
    parts = list(lines[first[0] - offset : last[2] - offset + 1])
    parts[-1] = parts[-1][: last[3] - 1]
    parts[0] = parts[0][first[1] - 1 :]
    return Node(" ".join(part.strip() for part in parts), place)


def _mend(place: Place, lines: Sequence[str], offset: int) -> str:
    line = lines[place[0] - offset]
    if place[0] != place[2] or len(line) > HINT:
        return "write it in quotes"
    start, end = place[1] - 1, place[3] - 1
    return f"write it in quotes: `{(line[:start] + quoted(line[start:end]) + line[end:]).strip()}`"
