"""Where a YAML text first goes wrong: where libyaml gives up, or where it would read what no teacher meant."""

from collections.abc import Sequence
from typing import Any, Final

from yaml import YAMLError
from yaml._yaml import CParser
from yaml.events import MappingStartEvent, ScalarEvent, SequenceStartEvent

from milepost.source.hint import Fault
from milepost.source.limits import DEPTH, NODES
from milepost.source.yaml_trap import Watch

_VALUES: Final = frozenset((ScalarEvent, MappingStartEvent, SequenceStartEvent))
_KINDS: Final = {
    "mapping values are not allowed in this context": "colon",
    "could not find expected ':'": "no colon",
    "found unexpected end of stream": "quote",
    "found unexpected document indicator": "quote",
    "found unknown escape character": "escape",
    "did not find expected hexdecimal number": "escape",
    "did not find expected ',' or ']'": "bracket",
    "did not find expected ',' or '}'": "bracket",
    "did not find expected node content": "nothing",
    "did not find expected key": "key",
    "did not find expected '-' indicator": "item",
    "block sequence entries are not allowed in this context": "list",
    "mapping keys are not allowed in this context": "sign",
    "found character that cannot start any token": "sign",
    "did not find expected comment or line break": "sign",
    "did not find expected alphabetic or numeric character": "sign",
    "did not find expected tag URI": "sign",
    "found unexpected ':'": "gap",
}


def find_fault(lines: Sequence[str]) -> Fault | None:
    """Return the first fault of a text; None where there is none, or none before a limit is reached."""
    return search(lines, NODES.most)[0]


def search(lines: Sequence[str], most: int) -> tuple[Fault | None, int]:
    """Return the same, and how many values were read; where they are more than `most`, reading went no further."""
    watch = Watch(lines)
    parser = CParser("\n".join(lines))
    values = 0
    try:
        while values <= most:
            event = parser.get_event()
            if event is None or len(watch.inside) > DEPTH.most:
                break
            values += event.__class__ in _VALUES
            fault = watch.see(event)
            if fault:
                return fault, values
    except YAMLError as error:
        return _fault(error, watch.text), values
    return None, values


def _fault(error: Any, text: tuple[int, int] | None) -> Fault:  # noqa: ANN401 - what libyaml raises has no types
    mark, context = error.problem_mark, error.context_mark
    begin = (context.line, context.column) if context and "block" not in error.context else None
    return Fault(_KINDS.get(error.problem, ""), mark.line, mark.column, begin, text)
