"""Text for GitHub's workflow commands, which a runner reads in the log of a job."""

from collections.abc import Mapping
from typing import Final

from milepost.escape.terminal import printable

_IN_MESSAGE: Final = {"%": "%25", "\n": "%0A"}
_IN_PROPERTY: Final = _IN_MESSAGE | {":": "%3A", ",": "%2C"}


def command(name: str, properties: Mapping[str, str | int], *lines: str) -> str:
    """Return a workflow command, itself one line, with the lines of its message; whatever acts in them is shown."""
    facts = ",".join(f"{key}={_written(printable(str(value)), _IN_PROPERTY)}" for key, value in properties.items())
    message = "\n".join(map(printable, lines))
    return f"::{name} {facts}::{_written(message, _IN_MESSAGE)}"


def _written(text: str, signs: Mapping[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in text)
