"""Write the corpus into a folder: `python -m benchmarks.corpus FOLDER --units 2000`."""

import argparse
from pathlib import Path

from benchmarks.corpus import write_corpus


def main() -> None:
    """Write what the command line asks for, and say what was written."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corpus", description=__doc__)
    parser.add_argument("folder", type=Path, help="where to write `units/`")
    parser.add_argument("--units", type=int, default=2000, help="how many units (2000)")
    parser.add_argument("--size", type=int, default=0, help="activities in each unit (14 to 26, 20 on average)")
    parser.add_argument(
        "--body-parts", type=int, default=0, help="how long the activities' texts are (0: a sentence or two)"
    )
    parser.add_argument("--seed", type=int, default=1, help="another seed gives another corpus (1)")
    asked = parser.parse_args()
    root = write_corpus(asked.folder, asked.units, seed=asked.seed, size=asked.size, body_parts=asked.body_parts)
    files = [path for path in root.rglob("*") if path.is_file()]
    print(f"{len(files):,} files, {sum(path.stat().st_size for path in files) / 1e6:.1f} MB in {root}")


if __name__ == "__main__":
    main()
