"""The sample's site, built once, and a student who opens its pages in a browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from built_site import mkdocs_build

ROOT = Path(__file__).parent.parent


def build_sample(folder: Path, theme: str = "material") -> Path:
    """Build the sample into a folder and return its site."""
    config = folder / "mkdocs.yml"
    text = (ROOT / "mkdocs.yml").read_text().replace("docs_dir: units", f"docs_dir: {ROOT / 'units'}")
    config.write_text(text if theme == "material" else text.replace("  name: material", f"  name: {theme}"))
    built = mkdocs_build(config, folder / "site")
    assert built.returncode == 0, built.stderr
    return folder / "site"


@contextmanager
def no_errors(page) -> Iterator[None]:
    """Fail where a page's script or console has an error."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield
    assert errors == []
