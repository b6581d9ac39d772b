"""What is wrong with a document that does not fit its schema: one problem for each mistake, in a teacher's words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from milepost.model.finding import Problem
from milepost.source.shape_errors import MOST, mistakes
from milepost.source.shape_files import read_schema
from milepost.source.shape_keys import extra_keys, key_without_its_other, misplaced, missing, not_exactly_one
from milepost.source.shape_mistake import Document, Mistake
from milepost.source.shape_value import bad_id, too_few, twice, wrong_form, wrong_kind, wrong_word
from milepost.source.tree import Node

_ABOUT_KEYS: Final = {"additionalProperties", "required", "dependencies"}
_EXPLAIN: Final[Mapping[str, Callable[[Mistake], Iterator[Problem]]]] = {
    "type": wrong_kind,
    "enum": wrong_word,
    "pattern": wrong_form,
    "format": wrong_form,
    "minimum": wrong_form,
    "exclusiveMinimum": wrong_form,
    "maximum": wrong_form,
    "maxLength": bad_id,
    "minItems": too_few,
    "uniqueItems": twice,
    "required": missing,
    "additionalProperties": extra_keys,
    "dependencies": key_without_its_other,
    "oneOf": not_exactly_one,
    "not": misplaced,
}


def explain(node: Node, kind: str, file: str, torn: Sequence[Problem] = ()) -> list[Problem]:
    """Return what is wrong with a document that does not fit the schema of `kind`, in file order.

    `torn` are the problems that the text of the document has already; what may be gone with them is left out.
    """
    document = Document(node, read_schema(kind), kind, file)
    found = _one_for_each_cause(list(mistakes(document)))
    problems = (
        problem
        for mistake in found
        if not (torn and _may_follow(mistake, torn))
        for problem in _EXPLAIN[mistake.keyword](mistake)
    )
    return sorted(set(islice(problems, MOST)), key=lambda problem: (problem.at.span, problem.message))


def _may_follow(mistake: Mistake, torn: Sequence[Problem]) -> bool:
    """Tell whether a mistake may be gone once a text is mended: something is missing, or what stands there is torn."""
    place = mistake.node.place[:2]
    return mistake.keyword == "required" or any(place == problem.at.span[1:3] for problem in torn)


def _one_for_each_cause(found: list[Mistake]) -> Iterator[Mistake]:
    """Leave out what is wrong only because something else is wrong at the same place.

    What is of a wrong kind altogether holds to nothing else either; and while a step has two of the keys of which one
    is meant, or none, nobody can tell which others it may have.
    """
    of_wrong_kind = {mistake.path for mistake in found if mistake.keyword == "type" and not mistake.of_key}
    unclear = {mistake.path for mistake in found if mistake.keyword == "oneOf"}
    for mistake in found:
        if mistake.path in of_wrong_kind and mistake.keyword != "type":
            continue
        if mistake.path not in unclear or mistake.keyword not in _ABOUT_KEYS:
            yield mistake
