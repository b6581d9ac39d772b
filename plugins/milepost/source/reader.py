"""YAML into a tree with places, and into what is wrong with it, in a teacher's words."""

from milepost.model.finding import Problem
from milepost.source.hint import Hint
from milepost.source.hint_characters import conflict, without_control_signs, without_hidden_breaks
from milepost.source.limits import FILE, FINDINGS, HINT_WORK
from milepost.source.tree import Node
from milepost.source.yaml_plain import read_plain


def read_yaml(text: str, file: str, *, first_line: int = 1) -> tuple[Node | None, list[Problem]]:
    """Return a YAML text as a tree, and everything that is wrong with it, in the order of its lines.

    Lines count from `first_line`, columns from 1 in characters. Where a mend is known the text is read on as if it
    were mended, so that a tree and problems may both be there; the tree is None where there is nothing to read, or
    where nobody can tell what was meant.
    """
    tree = read_plain(text, first_line)
    return (tree, []) if tree else _Reading(text, file, first_line).read()


class _Reading:
    """The reading of one text that may hold mistakes: its lines as mended so far, and why they were."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self._text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        self._lines: list[str] = []
        self._file = file
        self._first = first_line
        self._hints: dict[int, Hint] = {}

    def read(self) -> tuple[Node | None, list[Problem]]:
        from milepost.source.yaml_tree import Grower, Stop

        if len(self._text) > FILE.most:
            self._add(Hint(FILE.message, 0, 0, 1, "", FILE.help))
            return None, self._problems()
        self._take_out_odd_signs()
        if not self._mend():
            return None, self._problems()
        grower = Grower(self._lines, self._file, self._first)
        try:
            tree = grower.grow()
        except Stop as stop:
            return None, [*self._problems(), *grower.problems, stop.problem]
        if tree is None:
            what = "holds nothing but comments" if any(map(str.strip, self._lines)) else "is empty"
            self._add(Hint(f"the file {what}", 0, 0, 1, "nothing here", "write its keys and values, or delete it"))
        problems = [*self._problems(), *grower.problems]
        return tree, sorted(problems, key=lambda problem: problem.at.span)

    def _take_out_odd_signs(self) -> None:
        text, signs = without_control_signs(self._text)
        text, breaks = without_hidden_breaks(text)
        self._lines = text.split("\n")
        for hint in (signs, breaks):
            if hint:
                self._add(hint._replace(edits={hint.line: self._lines[hint.line]}))

    def _mend(self) -> bool:
        """Mend what can be mended; tell whether the text can be read then."""
        from milepost.source.hint_table import Doctor
        from milepost.source.yaml_fault import find_fault

        halfway = conflict(self._lines)
        if halfway:
            self._add(halfway)
            return False
        doctor = Doctor(HINT_WORK)
        for _ in range(min(FINDINGS, 1 + HINT_WORK // (len(self._text) + 1))):
            fault = find_fault(self._lines)
            if fault is None:
                return True
            hint = doctor.hint(self._lines, fault)
            self._add(hint)
            if not hint.edits:
                return False
        return False

    def _add(self, hint: Hint) -> None:
        """Take a hint and mend the lines it says; a second hint for a line only betters the first one's mend."""
        for number, line in hint.edits.items():
            self._lines[number] = line
        first = self._hints.get(hint.line, hint)
        self._hints[hint.line] = first._replace(edits={**first.edits, **hint.edits})

    def _problems(self) -> list[Problem]:
        return [hint.problem(self._file, self._first) for _, hint in sorted(self._hints.items())]
