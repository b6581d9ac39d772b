"""What becomes a file of the site: the pages of the page set and its media, and nothing else of the folder."""

from collections.abc import Collection, Mapping
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from milepost.escape.script import in_script
from milepost.pages.links import with_links
from milepost.pages.page import Data, NavEntry, Page, PageSet
from milepost.site.addressed import browser_link


def publish(files: Files, pages: PageSet, config: MkDocsConfig) -> Files:
    """Return MkDocs' files without what a curriculum's folder holds besides media, and with every page of the set."""
    media = frozenset(pages.media)
    kept = [file for file in files if not _in_folder(file, config) or _is_media(file, media, config)]
    in_nav = frozenset(_addresses(pages.nav))
    data = [File.generated(config, one.address, content="") for one in pages.data]
    made = [_file(page, config, in_nav=page.address in in_nav) for page in (*pages, *pages.handouts)]
    published = Files([*kept, *made, *data])
    for file, one in zip(data, pages.data, strict=True):
        file.content_string = _script(one, file, published.src_uris)
    return published


def _script(data: Data, here: File, files: Mapping[str, File]) -> str:
    """Return the script that gives data its name; what stands in it is JSON, so that nothing of it acts."""
    facts = with_links(data.facts, lambda link: browser_link(link, here, files))
    return f"{data.name} = {in_script(facts)};\n"


def _in_folder(file: File, config: MkDocsConfig) -> bool:
    return file.src_dir == config.docs_dir


def _is_media(file: File, media: Collection[str], config: MkDocsConfig) -> bool:
    """Tell whether a file is named by the page set, and no link on the way to it leads elsewhere."""
    if file.src_uri not in media:
        return False
    path = PurePosixPath(file.src_uri)
    folder = Path(config.docs_dir)
    return not any((folder / part).is_symlink() for part in (path, *path.parents[:-1]))


def _file(page: Page, config: MkDocsConfig, *, in_nav: bool) -> File:
    """Return the file of a page. It is empty: its text comes later, so that no line of it is taken for settings."""
    level = InclusionLevel.INCLUDED if in_nav else InclusionLevel.NOT_IN_NAV
    file = File.generated(config, page.address, content="", inclusion=level)
    file.edit_uri = page.source or None
    return file


def _addresses(entries: tuple[NavEntry, ...]) -> list[str]:
    return [address for entry in entries for address in (entry.address, *_addresses(entry.entries)) if address]
