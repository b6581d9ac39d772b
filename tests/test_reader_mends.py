"""A corrected line that is offered mends its file: put in place, the finding is gone."""

import re
from collections.abc import Iterator

from bad_files import FOLDER, index, read
from milepost.model.finding import Problem
from reader_texts import TEXTS
from test_reader_breaks import BREAKS, broken

LINE = re.compile(r"[^`]*: `(.*)`")
EXPECTED = 0.95


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


def is_gone(name: str, text: str, problem: Problem, line: str) -> bool:
    after = read(name, put_in_place(text, problem, line).encode())[1]
    return all((other.at.span.line, other.message) != (problem.at.span.line, problem.message) for other in after)


def mends() -> Iterator[tuple[str, bool]]:
    """Yield every corrected line that the bad files and the broken real ones are offered, and whether it mends."""
    for name in index():
        data = (FOLDER / name).read_bytes()
        for problem in read(name, data)[1]:
            line = offered(problem.help)
            if line is not None:
                yield name, is_gone(name, data.decode("utf-8-sig"), problem, line)
    for name in BREAKS:
        for text, _ in broken(name):
            for problem in read("broken.yml", text.encode())[1]:
                line = offered(problem.help)
                if line is not None:
                    yield name, is_gone("broken.yml", text, problem, line)


def test_nearly_every_corrected_line_mends():
    tried = list(mends())
    failed = sorted({name for name, is_mended in tried if not is_mended})
    assert len(tried) > 1000
    assert sum(is_mended for _, is_mended in tried) >= EXPECTED * len(tried), failed


def test_most_findings_on_the_bad_files_offer_a_corrected_line():
    helps = [told.help for expected in index().values() for told in expected.findings]
    assert sum(offered(help_text) is not None for help_text in helps) >= 0.7 * len(helps)


def test_the_texts_that_are_broken_are_whole_before():
    assert all(read("whole.yml", text.encode())[1] == [] for text in TEXTS.values())
