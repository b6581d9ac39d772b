"""A rule's examples as curricula on disk: what an example leaves out is filled in."""

import re
from collections.abc import Mapping
from pathlib import Path

from milepost.model.playlist import Do, walk
from milepost.source.load import load

CURRICULUM = "format: 1\nid: example\ntitle: Example\n"
MARK = re.compile(r"\s*(?:#|<!--) <- ([a-z-]+)(?: -->)?$")


def write_example(folder: Path, files: Mapping[str, str]) -> Path:
    """Write an example below `folder`, without its marks, and return its `units` folder."""
    for path, text in {"units/curriculum.yml": CURRICULUM, **files}.items():
        lines = [MARK.sub("", line) for line in text.split("\n")]
        _write(folder / path, "\n".join(lines))
    _fill_in(folder / "units")
    return folder / "units"


def marked(files: Mapping[str, str], rule: str) -> set[tuple[str, int]]:
    """Return the files and lines on which an example says that a rule speaks."""
    return {
        (path, number)
        for path, text in files.items()
        for number, line in enumerate(text.split("\n"), 1)
        if (found := MARK.search(line)) and found[1] == rule
    }


def _fill_in(root: Path) -> None:
    for unit_file in sorted(root.glob("*/unit.yml")):
        if "playlist:" not in unit_file.read_text():
            unit_file.write_text(unit_file.read_text() + "playlist: [begin]\n")
    for unit in load(root).curriculum.units.values():
        for step in walk(unit.playlist):
            if isinstance(step, Do):
                path = root / unit.id / "activities" / f"{step.activity.name}.md"
                if not path.exists():
                    _write(
                        path,
                        f"---\ntitle: {step.activity.name.replace('-', ' ').capitalize()}\nminutes: 30\n---\nBegin.\n",
                    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
