"""Break the escaping and the reader in small ways, and tell how much of it the tests see.

usage: python tools/mutants.py [how many mutants of the reader] [a seed, which takes the same ones again]

All mutants of the escaping are tried, and of the reader, which has thousands, as many as are asked for. It happens in a
copy of the last commit, so that a mutant never stands among your own files. What is outside functions is not mutated.
"""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

VERSION = "3.8.1"
OUTCOMES = {0: "survived", 1: "killed", 3: "killed", 33: "not tested"}


def outcomes(copy: Path, part: str) -> dict[str, int | None]:
    """Return for each mutant of a part of `milepost` how its tests ended, None where they have not run."""
    files = sorted((copy / "mutants/src/milepost" / part).glob("*.meta"))
    return {name: code for file in files for name, code in json.loads(file.read_text())["exit_code_by_key"].items()}


def tell(part: str, codes: dict[str, int | None]) -> None:
    """Print the score of a part, and every mutant that nothing saw."""
    ran = {name: OUTCOMES.get(code, "killed") for name, code in codes.items() if code is not None}
    counted = Counter(ran.values())
    print(*sorted(name for name, outcome in ran.items() if outcome != "killed"), sep="\n")
    score = counted["killed"] / max(1, counted.total())
    print(f"{part}: {counted.total()} of {len(codes)} mutants, {dict(counted)}, {score:.1%} killed", flush=True)


def main(how_many: str = "600", seed: str = "milepost") -> None:
    """Set up mutmut, make a copy, run every mutant of the escaping and a sample of the reader's, and tell of both."""
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", f"mutmut=={VERSION}"], check=True)
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        subprocess.run(["git", "clone", "--quiet", ".", copy], check=True)
        (copy / "plugins").rename(copy / "src")  # the only names that mutmut knows for the folder of packages

        def run(*names: str) -> None:
            command = [sys.executable, "-m", "mutmut", "run", "--max-children", "2", *names]
            subprocess.run(command, cwd=copy, check=True, stdout=subprocess.DEVNULL)

        run("milepost.escape.*")
        tell("escape", outcomes(copy, "escape"))
        (copy / "mutants/mutmut-stats.json").unlink()
        run(*Random(seed).sample(sorted(outcomes(copy, "source")), int(how_many)))
        tell("source", outcomes(copy, "source"))


if __name__ == "__main__":
    main(*sys.argv[1:])
