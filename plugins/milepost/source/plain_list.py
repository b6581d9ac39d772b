"""A plain list of standards or skills, from its tree into the model, with what is wrong with the list."""

from collections.abc import Collection, Mapping

from milepost.model.finding import Label, Problem
from milepost.model.span import Ref
from milepost.model.standard import Framework, Standard, StandardKey
from milepost.source.case_tree import closing
from milepost.source.keys import Keys


def read_plain_list(keys: Keys) -> tuple[Framework, list[Problem]]:
    """Return the framework of a plain list, and what is wrong with it; a standard's code is its identity.

    Where codes are parts of one another in a circle, it is cut where it closes.
    """
    rows: dict[str, Keys] = {}
    for item in keys.mappings("items"):
        if code := item.text("code"):
            rows.setdefault(code, item)
    parents = {code: {ref.name: ref for ref in item.refs("parent")} for code, item in rows.items()}
    cut = list(closing({code: list(above) for code, above in parents.items()}))
    problems = [*_repeated_codes(keys), *(_circle(code, parents[code][parent]) for code, parent in cut)]
    return _framework(keys, rows, set(cut)), problems


def _framework(keys: Keys, rows: Mapping[str, Keys], cut: Collection[tuple[str, str]]) -> Framework:
    framework_id = keys.text("id")
    return Framework(
        id=framework_id,
        title=keys.text("framework") or framework_id,
        version=keys.text("version"),
        file=keys.file,
        items={code: _standard(framework_id, code, item, cut) for code, item in rows.items()},
        at=keys.places(keys.place("id")),
        language=keys.text("language"),
        publisher=keys.text("publisher"),
        license=keys.text("license"),
        source_url=keys.text("source"),
        parents=tuple(ref for item in rows.values() for ref in item.refs("parent")),
    )


def _standard(framework_id: str, code: str, keys: Keys, cut: Collection[tuple[str, str]]) -> Standard:
    return Standard(
        StandardKey(framework_id, code),
        code,
        keys.text("statement"),
        grades=keys.grades(),
        parents=tuple(parent for parent in keys.texts("parent") if (code, parent) not in cut),
        replaced_by=keys.texts("replaced_by"),
        withdrawn=keys.data("withdrawn") is True,
    )


def _circle(code: str, parent: Ref) -> Problem:
    itself = parent.name == code
    return Problem(
        f"`{code}` is a part of itself" if itself else f"`{code}` is a part of `{parent.name}`, which is a part of it",
        Label(parent.span, "this closes the circle"),
        help="take this `parent` out, or name the code that stands above it",
        rule="wrong-shape",
    )


def _repeated_codes(keys: Keys) -> list[Problem]:
    """Return a problem for each code that stands a second time in a plain list."""
    first: dict[str, Ref] = {}
    refs = [ref for item in keys.mappings("items") if (ref := item.ref("code"))]
    return [_repeated(ref, first[ref.name]) for ref in refs if first.setdefault(ref.name, ref) is not ref]


def _repeated(ref: Ref, first: Ref) -> Problem:
    return Problem(
        f"the code `{ref.name}` stands twice in this list",
        Label(ref.span, "the second time"),
        help="give one of them another code, or delete it",
        related=(Label(first.span, "the first time"),),
        rule="duplicate-id",
    )
