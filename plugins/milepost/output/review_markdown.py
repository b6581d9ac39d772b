"""A review as the Markdown of one comment on a pull request."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from milepost.output.marked import capital, marked, sentence
from milepost.output.review import Part, Point, Review
from milepost.output.review_findings import said
from milepost.output.review_lines import Weight

MARKER: Final = "<!-- milepost-review -->"
"""The first line: a comment that begins with it is the one to write again."""
MOST_BYTES: Final = 60_000
_CUT: Final = "*The rest is left out, since a comment holds no more; `milepost diff` shows all of it.*"


def review_markdown(review: Review) -> Iterator[str]:
    """Yield the lines of a review, at most 60 kB in all: what matters less is left out first, and said to be."""
    lines = list(_all(review))
    if _size(lines) <= MOST_BYTES:
        yield from lines
        return
    room = MOST_BYTES - _size([_CUT, ""])
    for line in lines:
        room -= _size([line])
        if room < 0:
            break
        yield line
    yield from ("", _CUT)


def _all(review: Review) -> Iterator[str]:
    yield from (MARKER, f"## {marked(review.verdict)}", "")
    yield marked(f"What changes from {review.base} to {review.head}, for every route that a student can take.")
    yield from _points("Must be mended", review.must_fix)
    yield from _points("Please judge", review.to_judge)
    parts = [part for part in review.parts if part.numbers or part.of(Weight.TELL)]
    if parts:
        yield from ("", "### Changes by unit")
        for part in parts:
            yield from _part(part)
    yield from _details(review)


def _points(heading: str, points: Sequence[Point]) -> Iterator[str]:
    if points:
        yield from ("", f"### {heading}", "")
        for point in points:
            about = f"**{marked(capital(point.about))}:** " if point.about else ""
            yield f"- {about}{sentence(point.text)}"


def _part(part: Part) -> Iterator[str]:
    yield from ("", f"**{marked(capital(part.title))}**", "")
    if part.numbers:
        yield from ("| | before | after |", "| --- | --- | --- |")
        yield from (f"| {one.name} | {marked(one.before)} | {marked(one.after)} |" for one in part.numbers)
        yield ""
    yield from (f"- {sentence(text)}" for text in part.of(Weight.TELL))


def _details(review: Review) -> Iterator[str]:
    yield from _folded(
        "Wording and other details",
        [marked(f"{part.title}: {text}") for part in review.parts for text in part.of(Weight.DETAIL)],
    )
    yield from _folded("New advice", [marked(point.text) for point in review.notes])
    yield from _folded("No longer found", [marked(said(finding)) for finding in review.changes.fixed])
    waiting = [marked(f"`{name}`") for name in review.changes.waiting]
    yield from _folded("Units and courses that wait for a changed one, and stay as they are", waiting)


def _folded(summary: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        yield from ("", "<details>", f"<summary>{summary} ({len(items)})</summary>", "")
        yield from (f"- {item}" for item in items)
        yield from ("", "</details>")


def _size(lines: Iterable[str]) -> int:
    return sum(len(line.encode()) + 1 for line in lines)
