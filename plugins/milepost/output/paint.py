"""Colours for a terminal, or none."""

from dataclasses import dataclass
from typing import Final

_CODES: Final = {"error": "1;31", "warning": "1;33", "note": "1;36", "bold": "1", "frame": "34", "help": "32"}


@dataclass(frozen=True, slots=True)
class Paint:
    """Paints text in one of a few styles: a severity, `bold`, `frame` or `help`."""

    on: bool = False

    def __call__(self, style: str, text: str) -> str:
        """Return the text in a style, or as it is where there are no colours."""
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if self.on and text else text


PLAIN: Final = Paint()
