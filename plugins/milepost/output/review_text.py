"""A review for a terminal."""

import textwrap
from collections.abc import Iterator, Sequence

from milepost.escape.terminal import printable
from milepost.output.review import Point, Review
from milepost.output.review_findings import said
from milepost.output.review_lines import Weight

_WIDTH = 100


def review_text(review: Review) -> Iterator[str]:
    """Yield the lines of a review: the verdict first."""
    yield printable(review.verdict)
    yield printable(f"from {review.base} to {review.head}")
    yield from _points("Must be mended", review.must_fix)
    yield from _points("Please judge", review.to_judge)
    for part in review.parts:
        yield from _listed(
            part.title or "The curriculum",
            [
                *(f"{one.name}: {one.before} → {one.after}" for one in part.numbers),
                *part.of(Weight.TELL),
                *part.of(Weight.DETAIL),
            ],
        )
    yield from _points("New advice", review.notes)
    yield from _listed("No longer found", [said(finding) for finding in review.changes.fixed])
    yield from _listed(
        "Wait for a changed unit, and stay as they are", [f"`{name}`" for name in review.changes.waiting]
    )


def _points(heading: str, points: Sequence[Point]) -> Iterator[str]:
    return _listed(heading, [f"{one.about}: {one.text}" if one.about else one.text for one in points])


def _listed(heading: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        yield from ("", printable(f"{heading}:"))
        for item in items:
            yield from textwrap.wrap(
                printable(item), _WIDTH, initial_indent="  - ", subsequent_indent="    ", break_on_hyphens=False
            )
