"""The files of `tests/bad`, and what its index says each of them is told."""

import re
from pathlib import Path
from typing import NamedTuple

from milepost.model.finding import Problem
from milepost.source.files import decode
from milepost.source.front_matter import split
from milepost.source.reader import read_yaml
from milepost.source.tree import Node

FOLDER = Path(__file__).parent / "bad"
FINDING = re.compile(r"  (\d+):(\d+)-(\d+) ([a-z-]+): (.*) \[(.*)\]")


class Told(NamedTuple):
    """One finding of the index."""

    line: int
    column: int
    end_column: int
    rule: str
    message: str
    label: str
    help: str


class Expected(NamedTuple):
    """What the index says of a file."""

    findings: list[Told]
    is_read: bool


def index() -> dict[str, Expected]:
    """Read the index: a name on a line of its own, findings below it, each with its help on a line of its own."""
    files: dict[str, Expected] = {}
    name = ""
    lines = iter((FOLDER / "index.txt").read_text(encoding="utf-8").splitlines())
    for line in lines:
        if line.startswith("#"):
            continue
        if not line.startswith(" "):
            name = line
            files[name] = Expected([], is_read=True)
        elif line.strip() == "nothing is read":
            files[name] = files[name]._replace(is_read=False)
        elif found := FINDING.fullmatch(line):
            files[name].findings.append(Told(*map(int, found.groups()[:3]), *found.groups()[3:], next(lines).strip()))
        else:
            assert line.strip() == "quiet", line
    return files


def read(name: str, data: bytes) -> tuple[Node | None, list[Problem]]:
    """Read a file as a curriculum's files are read."""
    text, problems = decode(data, name)
    if text is None:
        return None, problems
    if name.endswith(".md"):
        node, _, _, more = split(text, name)
    else:
        node, more = read_yaml(text, name)
    return node, problems + more
