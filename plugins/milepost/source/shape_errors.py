"""Where a document does not hold to its schema, as `jsonschema` finds it: exact about the place."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import islice
from typing import Any, Final, Protocol

from milepost.source.shape_files import FORMATS, Schema, read_schema, resolve
from milepost.source.shape_mistake import Document, Mistake, repeated

MOST: Final = 200
"""So many mistakes of one file are explained."""


class Explainer(Protocol):
    """What is used of `jsonschema`'s validator."""

    def iter_errors(self, instance: object) -> Iterator[Any]: ...  # noqa: D102 - as there


def mistakes(document: Document) -> Iterator[Mistake]:
    """Yield what does not hold, in the order of the schema."""
    for error in islice(explainer(document.kind).iter_errors(document.root.data), MOST):
        yield Mistake(
            document,
            path := tuple(error.absolute_path),
            error.validator,
            error.validator_value,
            error.schema,
            error.instance,
            is_required=bool(path) and path[-1] in _required_beside(error.absolute_schema_path, document.schema),
            of_key="propertyNames" in error.absolute_schema_path,
        )


def fits(value: object, part: Schema, kind: str) -> bool:
    """Tell whether a value would fit a part of the schema of `kind`."""
    return _decider(kind, json.dumps(part))(value)


@cache
def explainer(kind: str) -> Explainer:
    """Return `jsonschema`'s validator, with our formats, for the schema of `kind`."""
    from jsonschema import Draft7Validator, FormatChecker
    from jsonschema.validators import extend

    formats = FormatChecker(formats=())
    for name, check in FORMATS.items():
        formats.checks(name)(partial(_is_no_text_or, check))
    ours = {"$ref": partial(_where_wrong, kind), "pattern": _whole_pattern, "uniqueItems": _unique}
    validator: Explainer = extend(Draft7Validator, ours)(read_schema(kind), format_checker=formats)  # type: ignore[no-untyped-call]
    return validator


@cache
def _decider(kind: str, part: str) -> Callable[[object], bool]:
    from jsonschema_rs import Draft7Validator

    schema = {**json.loads(part), "definitions": read_schema(kind).get("definitions", {})}
    return Draft7Validator(schema, formats=dict(FORMATS), validate_formats=True).is_valid


def _required_beside(way: Iterable[str | int], root: Schema) -> Sequence[str]:
    """Return the keys that are required in the innermost mapping on the way through the schema to a mistake."""
    part: Any = root
    required: Sequence[str] = ()
    for step in way:
        part = resolve(part, root) if isinstance(part, dict) else part
        if step == "properties":
            required = part.get("required", ())
        part = part[step]
    return required


def _is_no_text_or(check: Callable[[str], bool], value: object) -> bool:
    return not isinstance(value, str) or check(value)


def _where_wrong(kind: str, validator: Any, ref: str, value: Any, schema: Schema) -> Iterator[Any]:  # noqa: ANN401
    """Look into a part that is wrong and pass over what is right, or 50,000 steps would take minutes."""
    from jsonschema import Draft7Validator

    if not fits(value, {"$ref": ref}, kind):
        yield from Draft7Validator.VALIDATORS["$ref"](validator, ref, value, schema)


def _whole_pattern(_validator: object, pattern: str, value: object, _schema: Schema) -> Iterator[Any]:
    """Look for a pattern as the schema means it: in Python alone, `$` also fits before a last line break."""
    from jsonschema import ValidationError

    if isinstance(value, str) and not re.search(re.sub(r"\$$", r"\\Z", pattern), value):
        yield ValidationError("does not match")


def _unique(_validator: object, is_meant: bool, value: object, _schema: Schema) -> Iterator[Any]:  # noqa: FBT001
    """Look for repeated entries in one pass; `jsonschema` compares each with each."""
    from jsonschema import ValidationError

    if is_meant and isinstance(value, list) and next(repeated(value), None):
        yield ValidationError("repeated")
