"""What is wrong with the rows of a CASE package: one finding for each kind of fault, with its first places."""

from collections.abc import Callable, Sequence
from typing import Final, Literal, NamedTuple

from milepost.model.finding import Label, Problem
from milepost.model.span import Place
from milepost.source.json_places import Path, span_at
from milepost.source.limits import TEXT

__all__ = ["Faults", "Path"]

Kind = Literal["circle", "kind", "long", "nameless", "twice"]
_SHOWN: Final = 4
"""How many places one finding names."""
_PUBLISHER: Final = "tell its publisher; until it is mended, correct it in this file"


class _Words(NamedTuple):
    rule: str
    message: Callable[[str], str]
    label: str
    help: str = _PUBLISHER


_WORDS: Final[dict[Kind, _Words]] = {
    "circle": _Words("wrong-shape", lambda what: f"{what} is a part of its own parts", "this closes the circle"),
    "kind": _Words("wrong-shape", lambda what: f"{what} is not written as CASE packages write it", "of another kind"),
    "long": _Words("wrong-shape", lambda what: f"{what} holds more than {TEXT.most:,} characters", "far too long"),
    "nameless": _Words("wrong-shape", lambda _: "an item of this package has no `identifier`", "nothing can name it"),
    "twice": _Words("duplicate-id", lambda what: f"the identifier `{what}` stands twice in this package", "once more"),
}


class _Fault(NamedTuple):
    what: str
    at: Path
    first: Path | None


class Faults:
    """The faults of one package, which stands at `inside` in the text of a file."""

    def __init__(self, text: str, file: str, inside: Path) -> None:
        self._text, self._file, self._inside = text, file, inside
        self._found: dict[Kind, list[_Fault]] = {}

    def add(self, kind: Kind, what: str, at: Path, first: Path | None = None) -> None:
        """Take a fault at a place of the package; `first` is the place that it repeats."""
        self._found.setdefault(kind, []).append(_Fault(what, at, first))

    def place(self, at: Path) -> Place:
        """Return where a value of the package stands."""
        return span_at(self._text, self._file, (*self._inside, *at))[1:]

    def problems(self) -> list[Problem]:
        """Return a problem for each kind of fault."""
        return [self._problem(_WORDS[kind], found) for kind, found in sorted(self._found.items())]

    def _problem(self, words: _Words, found: Sequence[_Fault]) -> Problem:
        first, *others = found
        more = f", and {len(others)} more like it" if others else ""
        repeated = [self._label(first.first, "the first time")] if first.first else []
        return Problem(
            words.message(first.what) + more,
            self._label(first.at, words.label),
            help=words.help,
            related=(*repeated, *(self._label(other.at, words.label) for other in others[: _SHOWN - 1])),
            rule=words.rule,
        )

    def _label(self, path: Path, words: str) -> Label:
        return Label(span_at(self._text, self._file, (*self._inside, *path)), words)
