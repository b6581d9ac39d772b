"""What an unquoted word means: true, false, nothing and plain decimal numbers; everything else is text."""

import re
from typing import Final

WORDS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "Null", "NULL", "~", ""), None),
}
"""The words of the YAML 1.2 core schema; `yes`, `no`, `on` and `off` are text."""

NUMBER_STARTS: Final = frozenset("-0123456789")
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,307})(\.[0-9]{1,307})?")


def number(text: str) -> str | int | float:
    """Return `45` and `-1.5` as numbers, and as the text they are `010`, `1e3`, `0x1`, `12:30`, `.5` and `2026-09-01`."""
    found = _NUMBER.fullmatch(text)
    if not found:
        return text
    return float(text) if found[1] else int(text)
