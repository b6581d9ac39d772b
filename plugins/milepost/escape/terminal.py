"""Foreign text for a terminal or a log: nothing in it can act, hide, or turn the line around."""

import re
from typing import Final

_ACTS: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # control characters, among them the escape that starts a terminal command
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that reverse the direction of what follows
    "\u200b\u2028\u2029\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff"  # what cannot be seen
    "\ud800-\udfff]"  # halves of characters, which no encoding can write
    r"|(?<=##)\["  # `##[` starts a command in a workflow log, wherever it stands on a line
    r"|:(?=:[A-Za-z-]+(?: .*?)?::)"  # so does `::name::`, where a line begins with it or is broken before it
)


def printable(text: str) -> str:
    """Return text with everything that acts instead of showing written as `<U+001B>`; it is always one line."""
    return (
        text
        if text.isascii() and text.isprintable() and "##[" not in text and "::" not in text
        else _ACTS.sub(_name, text)
    )


def pieces(text: str) -> list[str]:
    """Return the same, character by character: how each character of a text is shown."""
    acting = {found.start(): _name(found) for found in _ACTS.finditer(text)}
    return [acting.get(index, character) for index, character in enumerate(text)]


def _name(found: re.Match[str]) -> str:
    return f"<U+{ord(found[0]):04X}>"
