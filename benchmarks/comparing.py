"""What `milepost diff` costs: two commits of the corpus that differ in some units, against a full check."""

import os
import subprocess
from pathlib import Path

from benchmarks.corpus import write_corpus
from benchmarks.result import Result
from benchmarks.spend import Command, best

CHANGED = 20
_ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{who}_{what}": "benchmark" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
}


def two_commits(folder: Path, rounds: int, units: int) -> list[Result]:
    """Measure the comparison of two commits in which 20 units differ, against a check of the whole corpus."""
    root = write_corpus(folder / "compared", units)
    _git(root.parent, "init", "--quiet")
    _commit(root.parent)
    files = sorted(root.glob("*/unit.yml"))
    for file in files[:: max(1, len(files) // CHANGED)][:CHANGED]:
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("minutes: 10\n", "minutes: 20\n"), encoding="utf-8")
    _commit(root.parent)
    diff = Command(["-m", "milepost", "diff", "HEAD~1", "HEAD"], root.parent)
    check = Command(["-m", "milepost", "check", str(root), "--format", "concise"])
    compared, checked = best([diff, check], rounds)
    return [
        Result(
            f"diff of two commits, {CHANGED} units differ",
            f"{compared.cpu:.2f} s CPU",
            f"{checked.cpu:.2f} s CPU, full check",
            compared.cpu / checked.cpu,
            "at most 1.20 of a warm check",
            (str(diff), f"against {check}", f"a corpus of {units:,} units; there is no warm check yet"),
        )
    ]


def _commit(folder: Path) -> None:
    _git(folder, "add", "--all")
    _git(folder, "commit", "--quiet", "--message", "The corpus")


def _git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=folder, env=os.environ | _ALONE, check=True)
