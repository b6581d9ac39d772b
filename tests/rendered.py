"""Pages as their templates draw them, without MkDocs: autoescaping is off around them, as it is there."""

from pathlib import Path
from types import SimpleNamespace

from jinja2 import Environment, FileSystemLoader

from examples import write_example
from milepost.model.curriculum import Curriculum
from milepost.pages.page import Page, PageSet
from milepost.pages.page_set import page_set
from milepost.pages.words import site_facts
from milepost.source.load import load

TEMPLATES = Path(__file__).parent.parent / "plugins" / "milepost" / "theme" / "templates"


def curriculum_of(folder: Path, files: dict[str, str]) -> Curriculum:
    """Read a curriculum; what the files leave out is filled in. Nothing in it may be wrong."""
    loaded = load(write_example(folder, files))
    assert not loaded.problems, [problem.message for problem in loaded.problems]
    return loaded.curriculum


def pages_of(folder: Path, files: dict[str, str]) -> PageSet:
    return page_set(curriculum_of(folder, files))


def render(page: Page) -> str:
    """Return the body of a page as HTML."""
    env = Environment(loader=FileSystemLoader(TEMPLATES), trim_blocks=True, lstrip_blocks=True)  # noqa: S701 - as MkDocs
    config = SimpleNamespace(extra=SimpleNamespace(milepost=site_facts(page.language) | {"host": "", "hosts": []}))
    site_page = SimpleNamespace(meta=SimpleNamespace(milepost=page.facts), content=page.body)
    return env.get_template(f"mp/{page.template}").render(page=site_page, config=config)
