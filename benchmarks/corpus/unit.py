"""One unit of the corpus: a sound playlist that differs from unit to unit, its activities and its rubrics."""

from random import Random
from typing import Final

from benchmarks.corpus.blocks import SIZES, Block, lessons, milestone
from benchmarks.corpus.sketch import Place, Sketch
from benchmarks.corpus.words import SUBJECTS

WEEKLY: Final = 200
"""Minutes a week that every unit has."""

FIXED: Final = 8
"""Activities that every unit has: two to begin with, a refresher, three products, an extra and an ending."""


def write_unit(place: Place, size: int, seed: int, body_parts: int) -> tuple[dict[str, str], int]:
    """Return the files of a unit with so many activities, by their path inside its folder, and its weeks."""
    sketch = Sketch(place, Random(f"{seed}/{place.number}"), body_parts)
    _open(sketch)
    _fill(sketch, size - FIXED)
    _close(sketch)
    weeks = -(-sketch.longest // WEEKLY)
    return sketch.files | {"unit.yml": _unit_file(sketch, weeks), "rubrics.yml": _rubrics_file(sketch)}, weeks


def _open(sketch: Sketch) -> None:
    first, second, third = sketch.codes
    start = sketch.add(kind="mini-lesson", grouping="whole-class", teaches=(first, second))
    refresher = sketch.add(kind="practice", minutes="10")
    begin = sketch.add(kind="practice", teaches=(third,), practices=sketch.codes, needs=(start,))
    sketch.files[f"activities/{start}.teacher.md"] = "Begin with the question. Ten minutes to read, ten to talk.\n"
    sketch.playlist += [
        f"- {start}",
        "- self_check: am-i-ready",
        "  title: What can you do already?",
        f"  ask: [{{say: I have done something like this before., if_not: [{refresher}]}}]",
        f"- {{do: {refresher}, tier: should}}",
        f"- {begin}",
    ]
    sketch.done += [start, begin]
    sketch.longest += 25 + 10 + 25


def _fill(sketch: Sketch, left: int) -> None:
    """Add blocks, each with a check-in after it, until so many activities are used up."""
    while left:
        block, size = _next(sketch, left)
        sketch.blocks += 1
        block(sketch, size)
        milestone(sketch, f"check-{sketch.blocks}")
        left -= size


def _next(sketch: Sketch, left: int) -> tuple[Block, int]:
    fitting = [(block, size) for block, size in SIZES if size == left or size <= left - 2]
    return sketch.rng.choice(fitting) if fitting else (lessons, left)


def _close(sketch: Sketch) -> None:
    kinds = ("writing", "project", "presentation")
    options = [sketch.add(kind=kind, minutes="45-50", evidence="The finished work") for kind in kinds]
    if sketch.paths:
        options[2] = f"{{do: {options[2]}, only_if: {sketch.rng.choice(sketch.paths)}}}"
    sketch.playlist += ["- choose: product", "  prompt: How will you show it?", "  pick: 1", "  rubric: final-work"]
    sketch.playlist += ["  from:", *(f"    - {option}" for option in options)]
    milestone(sketch, "final-check")
    extra = sketch.add(minutes="15", needs=sketch.known())
    end = sketch.add(kind="reflection", grouping="whole-class", needs=("product",))
    sketch.playlist += [f"- {{do: {extra}, tier: aspire}}", f"- {end}"]
    sketch.longest += 50 + 15 + 25


def _unit_file(sketch: Sketch, weeks: int) -> str:
    place, codes = sketch.place, ", ".join(sketch.codes)
    lines = [
        f"title: {place.title}",
        f"subject: {SUBJECTS[place.subject]}",
        f"grades: [{place.grade}]",
        f"question: What do {place.title.split()[0].lower()} have to do with us?",
        f"targets: [{{i_can: I can explain my work with evidence., standards: [{codes}]}}]",
        f"weeks: {weeks}",
        f"personalizes: [{', '.join(sorted(sketch.claims))}]",
        f"owners: [grade-{place.grade}-team]",
        f"reviewed: 2026-09-{place.number % 28 + 1:02}",
        "license: CC-BY-4.0",
        f"standards: {{teaches: [{codes}], practices: [{codes}], assesses: [{codes}]}}",
        *([f"needs: [{place.before}]"] if place.before else []),
        "playlist:",
        *(f"  {line}" for line in sketch.playlist),
        "",
    ]
    return "\n".join(lines)


def _rubrics_file(sketch: Sketch) -> str:
    levels = "      levels: [Names it, Describes it, Explains it, Uses it in a new case]"
    lines = ["final-work:", "  title: Final work", "  levels: [Beginning, Developing, Proficient, Extending]"]
    lines += ["  mastery: Proficient in every row", "  rows:"]
    for code, name in zip(sketch.codes, ("Idea", "Evidence", "Clearness"), strict=True):
        lines += [f"    - name: {name}", f"      assesses: [{code}]", levels]
    lines += ["check-in:", "  title: Check-in", "  levels: [Not yet, On the way, There, Beyond]", "  rows:"]
    return "\n".join([*lines, "    - name: Notes", levels, ""])
