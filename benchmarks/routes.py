"""What answers about routes cost: of playlists with very many routes, and as a part of a whole check."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from time import process_time

from benchmarks.corpus import write_corpus
from benchmarks.result import Result
from benchmarks.spend import Command, best
from milepost.analysis.names import Names
from milepost.analysis.routes import Answers, answers
from milepost.model.curriculum import Curriculum
from milepost.source.load import load

OPTIONS = 10
ASKING = [
    "alone-throughout",
    "assessed-before-taught",
    "calendar-overrun",
    "ceiling",
    "check-in-gap",
    "choice-never-offered",
    "choice-strands-student",
    "condition-order",
    "conditions-entangled",
    "duplicate-id",
    "milestone-missing",
    "never-practiced",
    "prerequisite-cycle",
    "prerequisite-not-guaranteed",
    "standard-not-guaranteed",
    "workload-balance",
]
"""The rules that ask about routes."""


def playlists(folder: Path, rounds: int) -> list[Result]:
    """Measure all answers, and each failing route, of units made to be hard."""
    return [result for name, made in _hard(folder) for result in _asked(name, made, rounds)]


def share_of_check(folder: Path, rounds: int, units: int) -> list[Result]:
    """Measure a check of the corpus with the rules about routes, against one without."""
    full, plain = (write_corpus(folder / name, units) for name in ("with-routes", "without-routes"))
    with (plain / "curriculum.yml").open("a", encoding="utf-8") as file:
        file.write("rules:\n" + "".join(f"  {rule}: off\n" for rule in ASKING))
    commands = [Command(["-m", "milepost", "check", str(root), "--format", "concise"]) for root in (full, plain)]
    with_routes, without = best(commands, rounds)
    return [
        Result(
            "full check with routes",
            f"{with_routes.cpu:.2f} s CPU",
            f"{without.cpu:.2f} s CPU, those rules off",
            with_routes.cpu / without.cpu,
            "at most 1.25",
            (str(commands[0]), f"a corpus of {units:,} units; best of {rounds}"),
        )
    ]


def _hard(folder: Path) -> Iterator[tuple[str, Curriculum]]:
    yield "12 choices of 10, 200 needs", _unit(folder / "plain", 12, 0, 200)
    yield "10 choices of 10, 20 conditions", _unit(folder / "conditions", 10, 20, 100)
    yield "the same, two names each", _unit(folder / "pairs", 10, 20, 100, names=2)
    yield "40 choices, each on a pair", _unit(folder / "hostile", 40, 117, 0, names=2)
    steps = ", ".join(f"a{number}" for number in range(2000))
    yield (
        "2,000 steps",
        _written(folder / "long", f"title: Long\nplaylist: [{steps}]\n", {f"a{n}": "" for n in range(2000)}),
    )


def _unit(folder: Path, choices: int, conditions: int, needs: int, names: int = 1) -> Curriculum:
    """Return a unit with a row of choices; what options depend on, need and teach is drawn, the same each time."""
    draw = Random(4)
    ids = [[f"a{choice}-{option}" for option in range(OPTIONS)] for choice in range(choices)]

    def before(choice: int) -> str:
        return draw.choice(ids[draw.randrange(choice)])

    places = [(choice, option) for choice in range(1, choices) for option in range(1, OPTIONS)]
    asking = {place: dict.fromkeys(before(place[0]) for _ in range(names)) for place in draw.sample(places, conditions)}
    steps, pages = [], {}
    for choice, row in enumerate(ids):
        options = [
            f"{{do: {name}, only_if: {{any: [{', '.join(asked)}]}}}}"
            if (asked := asking.get((choice, option)))
            else name
            for option, name in enumerate(row)
        ]
        steps.append(f"  - {{choose: c{choice}, from: [{', '.join(options)}]}}\n")
        for name in row:
            needed = dict.fromkeys(before(choice) for _ in range(2 * needs // 200 if choice else 0))
            pages[name] = (
                f"minutes: {draw.randrange(10, 60)}\nteaches: [S{draw.randrange(60)}]\nneeds: [{', '.join(needed)}]\n"
            )
    promised = ", ".join(f"S{number}" for number in range(60))
    return _written(folder, f"title: Hard\nstandards: {{teaches: [{promised}]}}\nplaylist:\n{''.join(steps)}", pages)


def _written(folder: Path, unit: str, pages: dict[str, str]) -> Curriculum:
    root = folder / "units"
    (root / "hard" / "activities").mkdir(parents=True)
    (root / "standards").mkdir()
    (root / "curriculum.yml").write_text("format: 1\nid: a\ntitle: A\nstandards: [standards/skills.yml]\n")
    items = "".join(f"  - {{code: S{number}, statement: Knows {number}}}\n" for number in range(60))
    (root / "standards" / "skills.yml").write_text(f"id: skills\nitems:\n{items}")
    (root / "hard" / "unit.yml").write_text(unit)
    for name, facts in pages.items():
        (root / "hard" / "activities" / f"{name}.md").write_text(f"---\ntitle: {name}\n{facts}---\nBegin.\n")
    return load(root).curriculum


def _asked(name: str, made: Curriculum, rounds: int) -> Iterator[Result]:
    first = [_time(lambda: _all_answers(made)) for _ in range(max(rounds, 3))]
    found, took = min(first, key=lambda one: one[1])
    how = (f"in one process, best of {max(rounds, 3)}",)
    if not isinstance(found, Answers):
        yield Result(name, f"{took * 1e3:.0f} ms CPU", "5000 ms, then refused", took / 5, "at most 1.00", how)
        return
    hold = {"12 choices of 10, 200 needs": 50}.get(name, 500)
    yield Result(
        name,
        f"{took * 1e3:.0f} ms CPU",
        f"{hold} ms",
        took * 1e3 / hold,
        "at most 1.00",
        (*how, f"{found.routes:.3g} routes"),
    )
    failing = (*found.unmet_needs, *found.broken_promises)[:40]
    if failing:
        took = min(_time(lambda: [found.show(one) for one in failing])[1] for _ in range(max(rounds, 3))) / len(failing)
        hold_each = 50 / 40 if hold == 50 else 20
        yield Result(
            "  each failing route",
            f"{took * 1e3:.2f} ms CPU",
            f"{hold_each:g} ms",
            took * 1e3 / hold_each,
            "at most 1.00",
            how,
        )


def _all_answers(made: Curriculum) -> object:
    [unit] = made.units.values()
    found = answers(made, Names(made), unit)
    if isinstance(found, Answers):
        _ = found.minutes, found.standards, found.unmet_needs, found.stuck, found.twice, found.longest_stretch
        _ = found.option_minutes, found.must_minutes, found.decisions, found.effects, found.no_order
    return found


def _time(ask: Callable[[], object]) -> tuple[object, float]:
    start = process_time()
    found = ask()
    return found, process_time() - start
