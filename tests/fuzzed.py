"""Whatever stands in a file, reading ends in a tree or in words: never in an exception, never in silence."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from examples import write_example
from milepost.check.accept import acceptances
from milepost.check.inquiry import Inquiry, inquire
from milepost.check.rules import (
    image_without_alt,
    outside_curriculum,
    reading_level,
    remote_resource,
    video_without_captions,
)
from milepost.model.activity import Activity
from milepost.model.finding import Problem
from milepost.model.unit import Unit
from milepost.source.files import decode
from milepost.source.front_matter import split
from milepost.source.limits import PAGE
from milepost.source.markdown_cost import depth
from milepost.source.markdown_gate import GATES, Gate, too_much
from milepost.source.reader import read_yaml
from milepost.workspace import open_workspace

READ_RULES: Final = frozenset({"unreadable-file", "wrong-shape", "sentence-in-brackets"})
MARKDOWN_RULES: Final = (
    image_without_alt.RULE, outside_curriculum.RULE, reading_level.RULE, remote_resource.RULE, video_without_captions.RULE,
)  # fmt: skip


def check_yaml(text: str) -> None:
    node, problems = read_yaml(text, "file.yml")
    assert node is not None or problems
    assert_well_formed(problems, text)
    assert all(problem.help and problem.rule in READ_RULES and len(problem.message) < 400 for problem in problems)


def check_markdown(text: str) -> None:
    _, body, line, problems = split(text, "file.md")
    assert_well_formed(problems, text)
    assert all(problem.help and problem.rule in READ_RULES and len(problem.message) < 400 for problem in problems)
    assert 1 <= line <= text.count("\n") + 2
    assert text.replace("\r\n", "\n").endswith(body)
    check_body(body)


def check_body(body: str) -> None:
    """The gate says what counting everything says; what passes is asked for pictures, links and words."""
    is_refused = len(body) > PAGE.most or depth(body) is not None or any(_refuses(gate, body) for gate in GATES)
    problem = too_much(body, "file.md", 1)
    assert bool(problem) == is_refused
    if problem:
        assert_well_formed([problem], body)
        return
    inquiry = _about(body)
    for rule in MARKDOWN_RULES:
        assert_well_formed(list(rule.find(inquiry.with_options(rule.options))), body)
    assert all(one.rule for one in acceptances({"file.md": body}))


def _refuses(gate: Gate, body: str) -> bool:
    total = 0
    for at, cost in gate.costs(body):
        assert 0 <= at <= len(body)
        assert cost >= 0
        total += cost
        if total > gate.limit.most:
            return True
    return False


def check_bytes(data: bytes, check: Callable[[str], None]) -> None:
    text, problems = decode(data, "file.yml")
    assert text is not None or problems
    if text is not None:
        assert_well_formed(problems, text)
        assert "\r" not in text
        assert "\0" not in text
        check(text)


def assert_well_formed(problems: Sequence[Problem], text: str) -> None:
    """Each place is one of the text, and each message says something."""
    lines = text.count("\n") + text.count("\r") + 1
    for problem in problems:
        span = problem.at.span
        assert 1 <= span.line <= span.end_line <= lines, problem
        assert (span.line, 1) <= (span.line, span.column) <= (span.end_line, span.end_column), problem
        assert problem.message


@cache
def _empty() -> tuple[Inquiry, Unit, Activity]:
    with TemporaryDirectory() as folder:
        write_example(
            Path(folder),
            {
                "units/egypt/unit.yml": "title: Egypt\ngrades: [2]\nplaylist: [begin]\n",
                "units/egypt/activities/begin.md": "---\ntitle: Begin\n---\n",
            },
        )
        curriculum = open_workspace(Path(folder) / "units").curriculum
    unit = curriculum.units["egypt"]
    return inquire(curriculum), unit, unit.activities["begin"]


def _about(body: str) -> Inquiry:
    """Return a look at a curriculum that is one page."""
    inquiry, unit, activity = _empty()
    page = replace(activity, body=body, body_line=1)
    curriculum = replace(inquiry.curriculum, units={"egypt": replace(unit, activities={"begin": page})})
    return replace(inquiry, curriculum=curriculum)
