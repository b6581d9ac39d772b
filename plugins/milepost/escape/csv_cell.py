"""Text for a cell of CSV, which spreadsheets take for a formula where it starts like one."""

from typing import Final

_ACTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a formula starts with; the wide signs become plain in some programs."""


def in_cell(text: str) -> str:
    """Return text as it can safely stand in a spreadsheet: an apostrophe goes before what would be a formula.

    Quotation marks, commas and line ends are the business of the `csv` module.
    """
    return f"'{text}" if text.lstrip(" ").startswith(_ACTS) else text
