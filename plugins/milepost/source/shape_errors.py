"""Where a document does not hold to its schema, as `jsonschema` finds it: slow, and exact about the place."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Any, Final, Protocol

from milepost.source.shape_files import FORMATS, Schema, read_schema
from milepost.source.shape_mistake import Document, Mistake

MOST: Final = 200
"""So many mistakes of one file are explained; a hostile file would otherwise take minutes."""


class _Validator(Protocol):
    def iter_errors(self, instance: Any) -> Iterator[Any]: ...  # noqa: ANN401 - a document

    def is_valid(self, instance: Any) -> bool: ...  # noqa: ANN401 - a document

    def evolve(self, **changes: Any) -> "_Validator": ...  # noqa: ANN401 - as attrs


def mistakes(document: Document) -> Iterator[Mistake]:
    """Yield what does not hold, in the order of the schema."""
    for error in islice(_validator(document.kind).iter_errors(document.root.data), MOST):
        path, of_key = tuple(error.absolute_path), "propertyNames" in error.absolute_schema_path
        yield Mistake(document, path, error.validator, error.validator_value, error.schema, error.instance, of_key)


def fits(value: Any, part: Schema, kind: str) -> bool:  # noqa: ANN401 - any value of a document
    """Tell whether a value would fit a part of the schema of `kind`."""
    return _validator(kind).evolve(schema={**part, "definitions": read_schema(kind)["definitions"]}).is_valid(value)


@cache
def _validator(kind: str) -> _Validator:
    from jsonschema import Draft7Validator, FormatChecker
    from jsonschema.validators import extend

    formats = FormatChecker(formats=())
    for name, check in FORMATS.items():
        formats.checks(name)(lambda value, check=check: not isinstance(value, str) or check(value))
    explainer = extend(Draft7Validator, {"pattern": _whole_pattern})  # type: ignore[no-untyped-call]
    validator: _Validator = explainer(read_schema(kind), format_checker=formats)
    return validator


def _whole_pattern(_validator: Any, pattern: str, instance: Any, _schema: Any) -> Iterator[Any]:  # noqa: ANN401
    """Look for a pattern as JSON Schema means it: in Python alone, `$` also fits before a last line break."""
    from jsonschema import ValidationError

    if isinstance(instance, str) and not re.search(re.sub(r"\$$", r"\\Z", pattern), instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")
