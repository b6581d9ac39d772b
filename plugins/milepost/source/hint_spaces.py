"""Hints about spaces that are none: tabs, and what word processors and web pages leave behind."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from milepost.source.hint import Fault, Hint, also
from milepost.source.limits import HINT
from milepost.source.yaml_line import SPACES, UNSEEN, columns_above, lines_from

_TAB: Final = re.compile(r" *(?:- *)*\t")
_ODD: Final = re.compile(rf"[{SPACES}{UNSEEN}]")
_LEAD: Final = re.compile(rf"[ {SPACES}{UNSEEN}]*(?:-[ {SPACES}{UNSEEN}]+)*")
_KEY: Final = re.compile(rf"([A-Za-z_][\w-]*)[ {SPACES}{UNSEEN}]*:(?:[ {SPACES}{UNSEEN}]+|\Z)")
_EDGE: Final = re.compile(
    rf"(?:(?<=[\[\]{{}},])|(?<=\w:)) *[{SPACES}{UNSEEN}]+ *| *[{SPACES}{UNSEEN}]+(?=[\[\]{{}},]|\Z)"
)
_INSIDE: Final = re.compile(rf"\A[{UNSEEN}]+|(?<=[!-~])[{UNSEEN}]+(?=[!-~])")


def tabs(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """Tabs where only spaces indent."""
    for number, line in fault.suspects(lines):
        found = _TAB.match(line, 0, HINT)
        if not found:
            continue
        message, mend = "a tab stands after the dash", "put a space in its place"
        if not line.strip():
            message, mend = "this empty line holds a tab", "empty the line"
        elif "-" not in found[0]:
            message, mend = "this line is indented with a tab", "indent with spaces"
        hint = Hint(message, number, found.end() - 1, found.end(), "a tab", mend)
        for width in (2, 4, 8):
            edits = {at: _untabbed(text, width) for at, text in lines_from(lines, number) if _TAB.match(text, 0, HINT)}
            yield hint._replace(message=message + also(edits), edits=edits)
        for width in sorted(columns_above(lines, number), reverse=True):
            yield hint._replace(edits={number: " " * width + line.lstrip(" \t")})


def odd_spaces(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """Spaces and invisible signs where YAML looks for ordinary ones."""
    for number, line in fault.suspects(lines):
        found = _ODD.search(line, 0, HINT)
        if found and _straight(line) != line:
            edits = {at: new for at, text in lines_from(lines, number) if (new := _straight(text)) != text}
            message, label = "this space is not an ordinary one, as copied text often has them", "looks like a space"
            mend = f"{'write it' if line[: found.start()].strip() else 'indent it'} with ordinary spaces"
            if found[0] in UNSEEN:
                message, label, mend = "an invisible sign stands here, left behind by copying", "here", "take it out"
            yield Hint(message + also(edits), number, found.start(), found.end(), label, mend, edits)


def _untabbed(line: str, width: int) -> str:
    said = line.lstrip(" \t-")
    lead = line[: len(line) - len(said)]
    return lead.replace("-\t", "- ").replace("\t", " " * width) + said if line.strip() else ""


def _straight(line: str) -> str:
    """Return a line with ordinary spaces wherever YAML looks for them, and without invisible signs."""
    if line.isascii() or len(line) > HINT:
        return line
    lead = _LEAD.match(line)
    assert lead is not None
    begin = "".join(sign if sign in " -" else "" if sign in UNSEEN else " " for sign in lead[0])
    rest = line[lead.end() :]
    key = _KEY.match(rest)
    if key:
        begin, rest = f"{begin}{key[1]}: ", rest[key.end() :]
    return (begin + _INSIDE.sub("", _EDGE.sub(" ", rest))).rstrip()
