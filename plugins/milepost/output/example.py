"""A rule's examples: small curricula, as texts by path, that show what it finds and what it leaves alone."""

import re
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from milepost.check.rule import Example, Rule
from milepost.model.playlist import Do
from milepost.output.report import Report
from milepost.source.load import load
from milepost.workspace import open_workspace

MARK: Final = re.compile(r"[^\S\n]*(?:#|<!--) <- ([a-z-]+)(?: -->)?$", re.MULTILINE)
"""Ends each line of an example on which the rule of that name speaks."""
_CURRICULUM: Final = "format: 1\nid: example\ntitle: Example\n"


def unmarked(example: Example) -> dict[str, str]:
    """Return an example without its marks, as a teacher would write it."""
    return {path: MARK.sub("", text) for path, text in example.items()}


def write_example(folder: Path, example: Example) -> Path:
    """Write an example below a folder, what it leaves out filled in, and return its `units` folder."""
    for path, text in unmarked({"units/curriculum.yml": _CURRICULUM, **example}).items():
        _write(folder / path, text)
    root = folder / "units"
    for unit_file in root.glob("*/unit.yml"):
        text = unit_file.read_text(encoding="utf-8")
        if "playlist:" not in text:
            _write(unit_file, f"{text}playlist: [begin]\n")
    for activity_file, text in _missing_activities(root).items():
        _write(activity_file, text)
    return root


def report_of(rule: Rule) -> Report:
    """Return what a rule finds in its bad example."""
    with TemporaryDirectory(prefix="milepost-example-") as folder:
        workspace = open_workspace(write_example(Path(folder), rule.bad))
    findings = tuple(finding for finding in workspace.findings() if finding.rule == rule.name)
    return Report(findings, workspace.sources, units=0, activities=0)


def _missing_activities(root: Path) -> Mapping[Path, str]:
    found = {}
    for unit in load(root).curriculum.units.values():
        for step in unit.parts:
            if isinstance(step, Do):
                name = step.activity.name
                title = name.replace("-", " ").capitalize()
                found[root / unit.id / "activities" / f"{name}.md"] = f"---\ntitle: {title}\nminutes: 30\n---\nBegin.\n"
    return {path: text for path, text in found.items() if not path.exists()}


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
