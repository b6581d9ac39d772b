"""Keys that do not fit: unknown, missing, at the wrong place, or two where one is meant."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from milepost.model.finding import Problem
from milepost.source.shape_errors import MOST
from milepost.source.shape_files import resolve
from milepost.source.shape_meant import Meant, is_known, meant
from milepost.source.shape_mend import as_id
from milepost.source.shape_mistake import Mistake
from milepost.source.shape_words import listed, quoted, what_to_write

_NAMED_BY: Final = ("choose", "any_order", "section", "path", "milestone", "self_check", "id")
_FEW: Final = 8
_MISPLACED: Final = {
    "only_if": ("`only_if` belongs to an option of a choice", "put it on an entry under `from`, or take it out"),
    "tier": ("an option of a choice cannot have a `tier`", "put it on the choice itself, or take it out"),
    "path": ("`path` belongs among the options of a choice", "write `section:` here, or put the path under `from`"),
}


def extra_keys(mistake: Mistake) -> Iterator[Problem]:
    """Keys that are not known here."""
    for key, near in _unknown(mistake).items():
        yield _not_known(mistake, key, near)


def missing(mistake: Mistake) -> Iterator[Problem]:
    """A key that has to be there, unless it is there and misspelled."""
    unknown, known = _unknown(mistake), mistake.schema["properties"]
    if unknown and len(known) == 1:
        return
    misspelled = {near.key for near in unknown.values() if near and not near.home}
    for key in mistake.demand:
        if key not in mistake.value and key not in misspelled:
            wanted = what_to_write(resolve(known[key], mistake.document.schema))
            message, place = f"{_named(mistake)} has no `{key}`", mistake.place_of_thing(_NAMED_BY)
            yield mistake.problem(message, place, f"no `{key}`", f"add `{key}:` with {wanted}")


def key_without_its_other(mistake: Mistake) -> Iterator[Problem]:
    """A key that means something beside another one only."""
    for key, (other,) in mistake.demand.items():
        if key in mistake.value and other not in mistake.value:
            mend = f"write `{{{other}: …, {key}: …}}`, or take `{key}` out"
            message = f"`{key}` stands without `{other}`"
            yield mistake.problem(message, mistake.node.keys[key], f"no `{other}` beside it", mend)


def not_exactly_one(mistake: Mistake) -> Iterator[Problem]:
    """Two of the keys of which one is meant, or none."""
    keys = [branch["required"][0] for branch in mistake.demand]
    present = [key for key in mistake.value if key in keys]
    if present:
        yield _too_many(mistake, present)
        return
    guesses = ((key, meant(key, mistake, keys)) for key in islice(mistake.value, MOST))
    misspelled = next(((key, guess) for key, guess in guesses if guess and not guess.home), None)
    if misspelled:
        yield _not_known(mistake, *misspelled)
    else:
        yield _none_of(mistake, [f"`{key}`" for key in keys if key not in _MISPLACED])


def misplaced(mistake: Mistake) -> Iterator[Problem]:
    """A key that belongs somewhere near."""
    message, mend = _MISPLACED[mistake.key]
    yield mistake.problem(message, mistake.place_of_key(), "not here", mend)


def _unknown(mistake: Mistake) -> dict[str, Meant | None]:
    """Return the keys that are not known, each with what was most likely meant."""
    known = mistake.schema["properties"]
    unknown = (key for key in mistake.value if key not in known and not key.startswith("x-"))
    return {key: meant(key, mistake, list(known)) for key in islice(unknown, MOST)}


def _not_known(mistake: Mistake, key: str, near: Meant | None) -> Problem:
    known = [f"`{name}`" for name in mistake.schema.get("properties", {})]
    if near and near.home and near.key == key:
        mend = f"it belongs to {near.home}"
    elif near and near.home:
        mend = f"did you mean `{near.key}`? It belongs to {near.home}"
    elif near and near.key in mistake.value:
        mend = f"`{near.key}` is there already: take one of the two out"
    elif near:
        mend = f"did you mean `{near.key}`?"
    elif len(known) <= _FEW:
        mend = f"possible here: {listed(known, 'and')}"
    else:
        mend = f"take it out, or write `x-{as_id(key) or 'note'}` to keep it for yourselves"
    message = f"{_thing(mistake)} cannot have {quoted(key)}"
    return mistake.problem(message, mistake.node.keys[key], "not known here", mend)


def _too_many(mistake: Mistake, present: list[str]) -> Problem:
    places = [mistake.node.keys[key] for key in present]
    both = "both " if len(present) == 2 else ""
    message = f"{_thing(mistake)} has {both}{listed([f'`{key}`' for key in present], 'and')}"
    is_step = mistake.schema["title"] == "a step"
    mend = f"split it into two steps: begin the line of `{present[1]}` with `- `" if is_step else "keep one of them"
    first, *others = places
    return mistake.problem(message, others[0], "one too many", mend, (first, f"`{present[0]}` stands here"))


def _none_of(mistake: Mistake, offered: list[str]) -> Problem:
    lacking = f"neither {listed(offered, 'nor')}" if len(offered) == 2 else f"none of {listed(offered)}"
    message = f"{_thing(mistake)} has {lacking}"
    mend = f"add {listed(offered)}"
    if id_alone := _id_with_a_title(mistake):
        mend = f"write `{id_alone}` alone if that is the id"
    return mistake.problem(message, mistake.place_of_thing(_NAMED_BY), "none of them here", mend)


def _id_with_a_title(mistake: Mistake) -> str:
    """Return the id where a step was written as an id with its title after it; empty where it was not."""
    key, title = next(iter(mistake.value.items()), ("", None))
    is_one = len(mistake.value) == 1 and isinstance(title, str | None) and not key.startswith("x-")
    return as_id(key) if is_one and not is_known(key, mistake.document.kind) else ""


def _thing(mistake: Mistake) -> str:
    """Return what the keys belong to, as in "a milestone"."""
    return mistake.schema["title"] if mistake.schema.get("type") == "object" else mistake.name


def _named(mistake: Mistake) -> str:
    """Return what the keys belong to, with its id where it has one, as in "the milestone `ready`"."""
    thing = re.sub(r"^an? ", "the ", _thing(mistake))
    ids = [mistake.value[key] for key in _NAMED_BY if isinstance(mistake.value.get(key), str)]
    return f"{thing} {quoted(ids[0])}" if ids else thing
