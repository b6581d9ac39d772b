"""Templates of what is written, filled in."""

from pathlib import Path
from string import Template
from typing import Final

_TEMPLATES: Final = Path(__file__).with_name("templates")


def fill(name: str, **values: str) -> str:
    """Return the template with this name, every `$word` replaced by its value."""
    return Template(template(name)).substitute(values)


def template(name: str) -> str:
    """Return a template as it stands."""
    return (_TEMPLATES / name).read_text(encoding="utf-8")
