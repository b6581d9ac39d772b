"""Measure Milepost and print ratios: `python -m benchmarks`, or only some of it with `python -m benchmarks help unit`.

Times are processor time of whole processes, measured in turn with their yardstick, so that a busy or slow machine
changes both. Nothing fails when a hold is missed: this tells, it does not judge.
"""

import argparse
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.building import sites
from benchmarks.checking import command_help, one_unit, whole_corpus
from benchmarks.comparing import two_commits
from benchmarks.frameworks import large_package
from benchmarks.result import Result, table
from benchmarks.routes import playlists, share_of_check
from benchmarks.serving import edits
from benchmarks.spend import CommandFailedError

Measure = Callable[[Path, int], list[Result]]


def measures(units: int) -> dict[str, Measure]:
    """Return what can be measured, by name, the quick ones first."""
    return {
        "help": command_help,
        "unit": one_unit,
        "framework": large_package,
        "routes": playlists,
        "serve": edits,
        "corpus": partial(whole_corpus, units=units),
        "diff": partial(two_commits, units=units),
        "routes-share": partial(share_of_check, units=units),
        "site-300": partial(sites, pages=300),
        "site-1000": partial(sites, pages=1000),
    }


def main() -> int:
    """Measure what the command line asks for, and print it line by line as it is known."""
    names = list(measures(0))
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"what to measure: {', '.join(names)} (all)")
    parser.add_argument("--rounds", type=int, default=3, help="how often each is measured; the best counts (3)")
    parser.add_argument("--units", type=int, default=2000, help="units of the corpus (2000)")
    asked = parser.parse_args()
    if unknown := set(asked.names) - set(names):
        parser.error(f"there is no measure {', '.join(sorted(unknown))}")
    if not hasattr(os, "wait4"):
        print("this needs a system that counts processor time by process, such as Linux or macOS", file=sys.stderr)
        return 2
    return _measure(asked.names or names, asked.rounds, asked.units)


def _measure(names: list[str], rounds: int, units: int) -> int:
    results, failed = [], 0
    with TemporaryDirectory(prefix="milepost-benchmarks-") as folder:
        for name in names:
            print(f"measuring {name} …", file=sys.stderr)
            try:
                results += measures(units)[name](Path(folder), rounds)
            except CommandFailedError as error:
                print(f"{name} could not be measured: {error}", file=sys.stderr)
                failed = 1
    print(table(results))
    return failed


if __name__ == "__main__":
    sys.exit(main())
