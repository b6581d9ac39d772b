"""A new rubric."""

from milepost.scaffold.fill import fill
from milepost.scaffold.yaml_text import yaml_text


def rubric_text(rubric_id: str, title: str) -> str:
    """Return the lines of `rubrics.yml` for a new rubric."""
    return fill("rubric.yml", id=rubric_id, title=yaml_text(title))
