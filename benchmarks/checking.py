"""What `milepost check` costs: the whole corpus, one unit, and a command that does nothing."""

from pathlib import Path

from benchmarks.corpus import write_corpus
from benchmarks.result import Result
from benchmarks.spend import Command, best, spend

_NOTHING = Command(["-c", "pass"])
_HEAVY = """
import sys
from milepost.cli import main
main(["--help"])
heavy = [name for name in ("yaml", "networkx", "jsonschema", "jsonschema_rs", "mkdocs", "rich") if name in sys.modules]
print("it imports", ", ".join(heavy) or "nothing that only other commands need")
"""


def whole_corpus(folder: Path, rounds: int, units: int) -> list[Result]:
    """Measure a check of a corpus with so many units against PyYAML alone on the same YAML."""
    root = write_corpus(folder / "corpus", units)
    check = Command(["-m", "milepost", "check", str(root), "--format", "concise"])
    parse = Command(["-m", "benchmarks.parse_yaml", str(root)])
    checked, parsed = best([check, parse], rounds)
    size = sum(path.stat().st_size for path in root.rglob("*") if path.is_file()) / 1e6
    corpus = f"a corpus of {units:,} units, {units * 20:,} activity files, {size:.0f} MB; best of {rounds}"
    return [
        Result(
            "full check, no cache",
            f"{checked.cpu:.2f} s CPU",
            f"{parsed.cpu:.2f} s CPU, CSafeLoader",
            checked.cpu / parsed.cpu,
            "at most 1.00",
            (str(check), f"against {parse}", corpus),
        ),
        Result(
            "memory of the full check",
            f"{checked.memory:.0f} MB",
            f"{parsed.memory:.0f} MB, CSafeLoader",
            checked.memory / parsed.memory,
            "600 MB",
            ("the same runs; the most that was held at once",),
        ),
    ]


def one_unit(folder: Path, rounds: int) -> list[Result]:
    """Measure a check of one unit, and of the whole sample, against the start of Python."""
    del folder
    results = []
    for what, path in (("check of one unit", "units/living-systems"), ("check of the sample", "units")):
        check = Command(["-m", "milepost", "check", path, "--format", "concise"])
        results.append(_against_start(what, check, rounds, "0.4 s CPU"))
    return results


def command_help(folder: Path, rounds: int) -> list[Result]:
    """Measure `--help` against the start of Python, and tell which heavy libraries it imports."""
    del folder
    imported = spend(Command(["-c", _HEAVY])).printed.splitlines()[-1]
    return [_against_start("--help", Command(["-m", "milepost", "--help"]), rounds, "0.1 s CPU", imported)]


def _against_start(what: str, command: Command, rounds: int, hold: str, *more: str) -> Result:
    rounds = max(rounds, 5)
    cost, start = best([command, _NOTHING], rounds)
    how = (str(command), f"against {_NOTHING}; whole processes, best of {rounds}", *more)
    return Result(what, f"{cost.cpu:.3f} s CPU", f"{start.cpu:.3f} s CPU, Python", cost.cpu / start.cpu, hold, how)
