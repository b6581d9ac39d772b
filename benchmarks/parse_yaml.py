"""The yardstick for `check`: read every YAML file and front matter of a folder with PyYAML's fastest loader, no more.

python -m benchmarks.parse_yaml units
"""

import sys
from pathlib import Path

import yaml


def main(root: Path) -> None:
    """Parse what is in the folder and say how much it was."""
    characters = files = 0
    for path in sorted(root.rglob("*")):
        if path.suffix in {".yml", ".md"}:
            text = path.read_text(encoding="utf-8")
            if path.suffix == ".md":
                text = text[4 : text.index("\n---\n", 3) + 1] if text.startswith("---\n") else ""
            yaml.load(text, yaml.CSafeLoader)
            characters += len(text)
            files += bool(text)
    print(f"{files:,} files, {characters:,} characters of YAML")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
