"""What an unquoted word means: true, false, nothing, plain decimal numbers; everything else is a text."""

import re
from typing import Final

WORDS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "Null", "NULL", "~", ""), None),
}
"""The words of YAML 1.2's core schema; `yes`, `no`, `on` and `off` are texts."""

NUMBER_STARTS: Final = frozenset("-0123456789")
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,307})(\.[0-9]{1,307})?")


def plain_value(text: str) -> str | int | float | bool | None:
    """Return what an unquoted text means."""
    if text in WORDS:
        return WORDS[text]
    return number(text) if text[0] in NUMBER_STARTS else text


def number(text: str) -> str | int | float:
    """Return `45` and `-1.5` as numbers; as the texts they are `010`, `1e3`, `0x1`, `12:30`, `6-8` and dates."""
    found = _NUMBER.fullmatch(text)
    if not found:
        return text
    return float(text) if found[1] else int(text)
