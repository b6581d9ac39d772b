"""What a site costs to build, against MkDocs and Material alone on as many pages of the same Markdown."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus import write_corpus
from benchmarks.result import Result
from benchmarks.spend import ROOT, Command, best

_PAGES_IN_UNIT = 27
_PLAIN = {
    "site_name": "Plain",
    "docs_dir": "docs",
    "not_in_nav": "*",
    "use_directory_urls": False,
    "theme": {"name": "material", "font": False, "features": ["navigation.tabs"]},
    "plugins": ["search"],
    "markdown_extensions": ["abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables"],
}


def sites(folder: Path, rounds: int, pages: int) -> list[Result]:
    """Measure a build of about so many pages against a plain site of as many, with the same navigation."""
    ours, plain = folder / f"site-{pages}", folder / f"plain-{pages}"
    write_corpus(ours, round(pages / _PAGES_IN_UNIT), body_parts=3)
    shutil.copy(ROOT / "mkdocs.yml", ours)
    count = write_plain(ours / "units", plain)
    build = Command(["-m", "milepost", "build"], ours)
    mkdocs = Command(["-m", "mkdocs", "build", "--quiet"], plain)
    built, plainly = best([build, mkdocs], rounds)
    return [
        Result(
            f"site build, {count:,} pages",
            f"{built.cpu:.2f} s CPU",
            f"{plainly.cpu:.2f} s CPU, plain site",
            built.cpu / plainly.cpu,
            "at most 1.25",
            (
                str(build),
                f"against {mkdocs} on {count:,} pages: activities with the same Markdown, the other pages as lists",
                f"of the same texts and links, the same navigation, Material and search; best of {rounds}",
                f"{built.memory:.0f} MB against {plainly.memory:.0f} MB, {1000 * built.cpu / count:.1f} ms CPU a page",
            ),
        )
    ]


def write_plain(root: Path, folder: Path) -> int:
    """Write the pages of a curriculum as plain Markdown with a plain `mkdocs.yml`; return how many there are."""
    from milepost.pages.page import NavEntry
    from milepost.pages.page_set import page_set
    from milepost.workspace import open_workspace

    def entries(nav: tuple[NavEntry, ...]) -> list[dict[str, object]]:
        return [{entry.title: entries(entry.entries) if entry.entries else entry.address} for entry in nav]

    site = page_set(open_workspace(root).curriculum)
    known = {page.address for page in site.pages}
    for page in site.pages:
        path = folder / "docs" / page.address
        path.parent.mkdir(parents=True, exist_ok=True)
        text = page.body or "\n".join(_items(page.facts, page.address, known))
        path.write_text(f"# {page.title}\n\n{text}\n", encoding="utf-8")
    config = json.dumps(_PLAIN | {"nav": entries(site.nav)}, indent=1)
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    return len(site.pages)


def _items(facts: object, address: str, known: set[str]) -> Iterator[str]:
    """Yield what a template is given as items of a list: each text, and each link with the text beside it."""
    if isinstance(facts, dict):
        link = facts.get("link")
        text = next((value for key, value in facts.items() if key != "link" and _is_words(value)), "more")
        if isinstance(link, str) and _leads_to(link, address) in known:
            yield f"- [{text}]({link})"
        for key, value in facts.items():
            if key != "link":
                yield from _items(value, address, known)
    elif isinstance(facts, list):
        for value in facts:
            yield from _items(value, address, known)
    elif _is_words(facts):
        yield f"- {facts}"


def _is_words(value: object) -> bool:
    return isinstance(value, str) and " " in value.strip() and "<" not in value


def _leads_to(link: str, address: str) -> str:
    return os.path.normpath(os.path.join(os.path.dirname(address), link.partition("#")[0]))  # noqa: PTH118, PTH120
