"""A corrected line that is offered mends its file: put in place, the finding is gone."""

import re
from collections.abc import Iterator

from bad_files import FOLDER, index, read
from milepost.model.finding import Problem
from milepost.source import read_bytes
from reader_texts import TEXTS
from test_reader_breaks import BREAKS, broken

LINE = re.compile(r".*?: `(.*)`")


def offered(help_text: str) -> str | None:
    found = LINE.fullmatch(help_text)
    return found[1] if found else None


def put_in_place(text: str, problem: Problem, line: str) -> str:
    lines = text.replace("\r\n", "\n").split("\n")
    number = problem.at.span.line - 1
    old = lines[number]
    shows_indentation = "indent" in problem.help
    lines[number] = line if shows_indentation else old[: len(old) - len(old.lstrip())] + line
    return "\n".join(lines)


def mends(name: str, text: str) -> Iterator[bool]:
    """Yield for each corrected line that a text is offered whether it leaves fewer findings in its place, and no new one."""
    found = read(name, text.encode())[1]
    for problem in found:
        line = offered(problem.help)
        if line is not None:
            yield told(read(name, put_in_place(text, problem, line).encode())[1]) < told(found)


def told(problems: list[Problem]) -> set[tuple[int, str]]:
    return {(problem.at.span.line, problem.message) for problem in problems}


def test_nearly_every_corrected_line_mends_a_bad_file():
    texts = {name: read_bytes((FOLDER / name).read_bytes(), name).text for name in index()}
    tried = [is_mended for name, text in texts.items() if text for is_mended in mends(name, text)]
    assert len(tried) > 150
    assert sum(tried) >= 0.9 * len(tried)


def test_nearly_every_corrected_line_mends_a_broken_real_file():
    tried = [is_mended for name in BREAKS for text, _ in broken(name) for is_mended in mends("broken.yml", text)]
    assert len(tried) > 1000
    assert sum(tried) >= 0.98 * len(tried)


def test_most_findings_on_the_bad_files_offer_a_corrected_line():
    helps = [told.help for expected in index().values() for told in expected.findings]
    assert sum(offered(help_text) is not None for help_text in helps) >= 0.7 * len(helps)


def test_the_texts_that_are_broken_are_whole_before():
    assert all(read("whole.yml", text.encode())[1] == [] for text in TEXTS.values())
