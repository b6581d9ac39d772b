"""Values that do not fit: of another kind, not one of the words, out of bounds, empty, twice."""

import re
from collections.abc import Iterator
from typing import Final

from milepost.model.finding import Problem
from milepost.model.web_address import host_of
from milepost.source.shape_mend import as_id, mended_line
from milepost.source.shape_mistake import Mistake, repeated
from milepost.source.shape_words import as_written, label_of, nearest, quoted, what_it_is, what_to_write

_PLAIN: Final = re.compile(r"[\w./?&=%~+-]{1,200}")


def wrong_kind(mistake: Mistake) -> Iterator[Problem]:
    """A list where a number is meant, a number where a text is meant, nothing at all."""
    value, place = mistake.value, mistake.place_of_value()
    if value is None:
        yield mistake.problem(f"{mistake.name} says nothing", place, "nothing here", _help_for_nothing(mistake))
    else:
        message = f"{mistake.name} cannot be {what_it_is(value)}"
        yield mistake.problem(message, place, label_of(value), _write(mistake))


def wrong_word(mistake: Mistake) -> Iterator[Problem]:
    """A word that is none of the words that are possible here."""
    words, value = mistake.demand, mistake.value
    if value is None:
        yield from wrong_kind(mistake)
        return
    allowed = what_to_write(mistake.schema)
    near = mended_line(mistake).removeprefix(f"{mistake.key}: ")
    near = near or nearest(str(value), [word for word in words if isinstance(word, str)])
    if near == value:
        mend = f"write `{near}` without quotation marks"
    elif near and len(words) > 1:
        mend = f"did you mean `{near}`? It can be {allowed}"
    else:
        mend = f"write {allowed}"
    message = f"{mistake.name} cannot be {what_it_is(value)}"
    yield mistake.problem(message, mistake.place_of_value(), "none of the words", mend)


def wrong_form(mistake: Mistake) -> Iterator[Problem]:
    """A text of the right kind that is no id, no range, no day, or empty; a number that is out of bounds."""
    value, place = mistake.value, mistake.place_of_value()
    if "maxLength" in mistake.schema:
        yield from bad_id(mistake)
    elif isinstance(value, str) and not value.strip():
        yield mistake.problem(f"{mistake.name} is empty", place, "no words in it", _help_for_nothing(mistake))
    elif mistake.demand == "rising-range":
        low, _, high = value.partition("-")
        mend = f"write `{mistake.key}: {high}-{low}`"
        yield mistake.problem(f"{mistake.name} runs backwards, from {low} to {high}", place, "backwards", mend)
    elif mistake.demand == "web-address":
        mend = f"write `{mistake.key}: https://{value}`" if _lacks_only_its_start(value) else _write(mistake)
        yield mistake.problem(f"{mistake.name} is no web address", place, "no page can link to it", mend)
    else:
        message = f"{mistake.name} cannot be {what_it_is(value)}"
        yield mistake.problem(message, place, "does not fit", _write(mistake))


def _lacks_only_its_start(address: str) -> bool:
    host = host_of(f"https://{address}")
    return (
        "." in host
        and ("/" in address or host.startswith("www."))
        and ":" not in address
        and _PLAIN.fullmatch(address) is not None
    )


def bad_id(mistake: Mistake) -> Iterator[Problem]:
    """A text that cannot be an id."""
    value = mistake.value
    longest = mistake.schema["maxLength"]
    reason = f"is too long for an id, which has at most {longest} characters" if len(value) > longest else "is no id"
    mend = as_id(value)
    offer = f"write `{mend}`" if mend else "write lower-case words joined by hyphens, such as `big-questions`"
    yield mistake.problem(f"{quoted(value)} {reason}", mistake.place_of_value(), "no id", offer)


def too_few(mistake: Mistake) -> Iterator[Problem]:
    """An empty list where something has to be."""
    message = f"{mistake.name} is an empty list"
    yield mistake.problem(message, mistake.place_of_value(), "empty", f"write {what_to_write(mistake.schema)}")


def twice(mistake: Mistake) -> Iterator[Problem]:
    """An entry of a list that stands in it already."""
    for early, late in repeated(mistake.value):
        message = f"`{mistake.key}` has {quoted(as_written(mistake.value[late]))} twice"
        first = (mistake.place_of_entry(early), "the first time")
        yield mistake.problem(message, mistake.place_of_entry(late), "again", "take one of them out", first)


def _write(mistake: Mistake) -> str:
    line, wanted = mended_line(mistake), what_to_write(mistake.schema)
    if isinstance(mistake.value, str) and line.removeprefix(f"{mistake.key}: ") == mistake.value:
        return f"write `{line}` without quotation marks"
    if line:
        return f"write `{line}`"
    examples = mistake.schema.get("examples") if mistake.schema.get("type") == "object" else None
    if not examples:
        return f"write {wanted}"
    if mistake.path:
        return f"write {wanted}, such as `{as_written(examples[0])}`"
    key, value = next(iter(examples[0].items()))
    return f"write keys with values, such as `{key}: {as_written(value)}`"


def _help_for_nothing(mistake: Mistake) -> str:
    wanted = what_to_write(mistake.schema)
    if not mistake.path:
        return _write(mistake)
    if mistake.is_required:
        return f"write {wanted} after `{mistake.key}:`"
    return f"write {wanted}, or delete {'the entry' if mistake.is_entry else f'`{mistake.key}`'}"
