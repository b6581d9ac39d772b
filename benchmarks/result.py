"""What was measured, against what, and how it is printed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table: `ratio` is `measured` by `yardstick`, `hold` what the design asks for."""

    what: str
    measured: str
    yardstick: str
    ratio: float
    hold: str
    how: tuple[str, ...]
    """The commands, and what they read: enough to repeat it by hand."""


HEADINGS = ("what", "measured", "yardstick", "ratio", "hold")
WIDTHS = (34, 14, 30, 8, 0)


def table(results: list[Result]) -> str:
    """Return the results as a table, with the commands under each line."""
    lines = [_line(HEADINGS)]
    for result in results:
        lines.append(_line((result.what, result.measured, result.yardstick, f"{result.ratio:.2f}", result.hold)))
        lines += [f"    {line}" for line in result.how]
    return "\n".join(lines)


def _line(cells: tuple[str, ...]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, WIDTHS, strict=True)).rstrip()
