"""Text for a property of an iCalendar file (RFC 5545, 3.3.11)."""

from typing import Final

_MEANS: Final = str.maketrans({sign: f"\\{sign}" for sign in "\\;,"})


def in_calendar(text: str) -> str:
    r"""Return a text as a TEXT value: `\`, `;`, `,` and line ends are escaped, what cannot be printed is dropped."""
    lines = text.translate(_MEANS).splitlines()
    return "\\n".join("".join(filter(str.isprintable, line)) for line in lines)
