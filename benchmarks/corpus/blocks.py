"""What the middle of a playlist is built from: each block adds its steps, its activities and its minutes."""

from collections.abc import Callable
from typing import Final

from benchmarks.corpus.sketch import Sketch
from benchmarks.corpus.words import INTERESTS, KINDS

Block = Callable[[Sketch, int], None]


def lessons(sketch: Sketch, size: int) -> None:
    """Add a section of lessons in a row, each of which needs the one before."""
    needs, steps = sketch.known(), []
    for _ in range(size):
        steps.append(sketch.add(practices=(sketch.rng.choice(sketch.codes),), needs=needs))
        needs = (steps[-1],)
    name = f"part-{sketch.blocks}"
    sketch.playlist += [f"- section: {name}", f"  title: Part {sketch.blocks}", "  steps:"]
    sketch.playlist += [f"    - {step}" for step in steps]
    _finish(sketch, name, 25 * size)


def one_of(sketch: Sketch, size: int) -> None:
    """Add a choice of one among activities of different kinds."""
    _, options = _choice(sketch, size, 1)
    _finish(sketch, f"{{any: [{', '.join(options)}]}}", 25)


def two_of(sketch: Sketch, size: int) -> None:
    """Add a choice of two among activities of different kinds."""
    name, _ = _choice(sketch, size, 2)
    _finish(sketch, name, 50)


def _choice(sketch: Sketch, size: int, pick: int) -> tuple[str, list[str]]:
    name = f"pick-{sketch.blocks}"
    kinds = sketch.rng.sample(KINDS, size)
    options = [sketch.add(kind=kind, minutes="20-25", practices=sketch.codes[:1]) for kind in kinds]
    sketch.playlist += [f"- choose: {name}", "  prompt: Which would you like to work on?", f"  pick: {pick}"]
    sketch.playlist.append(f"  from: [{', '.join(options)}]")
    return name, options


def paths(sketch: Sketch, size: int) -> None:
    """Add a choice among paths of two steps, the second of which needs the first."""
    name = f"way-{sketch.blocks}"
    sketch.playlist += [f"- choose: {name}", "  prompt: Which way do you want to go?", "  pick: 1", "  from:"]
    sketch.paths = [f"{name}-{number}" for number in range(1, size // 2 + 1)]
    for path in sketch.paths:
        first = sketch.add(minutes="20", practices=sketch.codes[:1], needs=sketch.known())
        second = sketch.add(minutes="20-25", practices=sketch.codes[1:2], needs=(first,))
        sketch.playlist += [
            f"    - path: {path}",
            f"      title: {sketch.names[-1]}",
            f"      summary: Two steps that lead to {sketch.names[-2].lower()}.",
            f"      interests: [{sketch.rng.choice(INTERESTS)}]",
            f"      steps: [{first}, {second}]",
        ]
    sketch.claims.add("path")
    _finish(sketch, name, 45)


def stations(sketch: Sketch, size: int) -> None:
    """Add stations that rotate, for pairs."""
    name = f"stations-{sketch.blocks}"
    needs = sketch.known()
    steps = [sketch.add(grouping="pairs", minutes="20", needs=needs) for _ in range(size)]
    sketch.playlist += [f"- any_order: {name}", "  title: Stations", "  rotate: 20", f"  steps: [{', '.join(steps)}]"]
    _finish(sketch, name, 20 * size)


def topics(sketch: Sketch, size: int) -> None:
    """Add topics of two steps each, in the student's own order."""
    name = f"topics-{sketch.blocks}"
    sketch.playlist += [f"- any_order: {name}", "  title: In your own order", "  steps:"]
    for number in range(1, size // 2 + 1):
        first = sketch.add(needs=sketch.known())
        second = sketch.add(grouping="small-group", needs=(first,))
        sketch.playlist.append(f"    - {{section: {name}-{number}, steps: [{first}, {second}]}}")
    sketch.claims.add("path")
    _finish(sketch, name, 25 * size)


def milestone(sketch: Sketch, name: str) -> None:
    """Add a milestone at which the student talks with the teacher."""
    evidence = sketch.rng.choice(("A page of notes", "{any: [A written page, A short recording]}"))
    sketch.playlist += [
        f"- milestone: {name}",
        "  title: Show where you are",
        "  minutes: 10",
        f"  evidence: {evidence}",
        "  check_in: teacher",
        "  questions: [What can you do now that you could not do before?]",
        "  rubric: check-in",
        "  reflect: [What will you do next?]",
    ]
    _finish(sketch, name, 10)


def _finish(sketch: Sketch, entry: str, minutes: int) -> None:
    sketch.done.append(entry)
    sketch.longest += minutes


SIZES: Final[tuple[tuple[Block, int], ...]] = (
    (lessons, 3),
    (one_of, 3),
    (two_of, 3),
    (paths, 4),
    (paths, 6),
    (stations, 3),
    (topics, 4),
)
"""The blocks, with the number of activities each takes."""
