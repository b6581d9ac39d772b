"""A new curriculum: its settings, a first unit, the site, and what makes a folder a pleasure to work in."""

import json
from datetime import date
from typing import Final

from milepost import __version__
from milepost.scaffold.fill import fill, template
from milepost.scaffold.unit import NewUnit, unit_files
from milepost.scaffold.yaml_text import yaml_text
from milepost.source.shape_files import read_schema

_SKILL: Final = "explains-with-evidence"
_EXPLAINED: Final = {
    "curriculum": "units/curriculum.yml",
    "glossary": "units/glossary.yml",
    "framework": "units/standards/*.yml",
    "unit": "units/*/unit.yml",
    "unit-texts": "units/*/unit.*.yml",
    "rubrics": "units/*/rubrics.yml",
}
"""The files whose keys an editor explains, by the schema that knows them."""


def curriculum_files(title: str, curriculum_id: str, unit_id: str, unit: NewUnit, today: date) -> dict[str, str]:
    """Return the files of a new curriculum with one unit, by their names inside its folder."""
    named = {"id": curriculum_id, "title": yaml_text(title), "grades": unit.grades}
    inside = unit_files(unit, today, code=_SKILL)
    return {
        "README.md": fill("curriculum/README.md", title=title, unit=unit_id, version=__version__),
        "mkdocs.yml": fill("curriculum/mkdocs.yml", title=named["title"]),
        ".gitignore": template("curriculum/gitignore"),
        **_editor_files(),
        "units/curriculum.yml": fill("curriculum/curriculum.yml", **named),
        "units/standards/skills.yml": fill(
            "curriculum/skills.yml", **named, framework=yaml_text(f"{title}: our own skills")
        ),
        **{f"units/{unit_id}/{name}": text for name, text in inside.items()},
    }


def _editor_files() -> dict[str, str]:
    """Return what makes Visual Studio Code explain every key, also without a network."""
    names = {kind: f".vscode/schemas/{kind}.schema.json" for kind in _EXPLAINED}
    settings = {"yaml.schemas": {f"./{names[kind]}": pattern for kind, pattern in _EXPLAINED.items()}}
    return {
        ".vscode/settings.json": _json(settings),
        ".vscode/extensions.json": template("curriculum/extensions.json"),
        **{name: _json(read_schema(kind)) for kind, name in names.items()},
    }


def _json(data: object) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"
