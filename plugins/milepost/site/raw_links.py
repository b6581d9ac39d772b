"""Addresses in raw HTML, which MkDocs leaves as they are: like those in Markdown they are meant from file to file."""

import re
from collections.abc import Callable, Mapping
from html import unescape
from posixpath import dirname, join, normpath
from typing import Final
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from mkdocs.structure.files import File

from milepost.escape.html import in_html

_TAG: Final = re.compile(r"""<(?:a|img|video|audio|source|track)(?=\s)(?:[^<>"']|"[^"]*"|'[^']*')*>""", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"""(?<=\s)((?:href|src|poster)\s*=\s*)("[^"]*"|'[^']*'|[^\s"'=<>`]+)""", re.IGNORECASE)
_ELSEWHERE: Final = re.compile(r"[/\\]|[A-Za-z][A-Za-z0-9+.-]*:")
_LEFT_ALONE: Final = frozenset({"video", "audio", "source", "track"})
"""Tags that MkDocs does not look at where it knows their attributes, as with `markdown` in a tag around them."""
_AFTER_ALL: Final = -10


class RawLinks(Extension):
    """A Python-Markdown extension that lets addresses in raw HTML lead where they lead from file to file."""

    def __init__(self) -> None:
        super().__init__()
        self._here: File | None = None
        self._files: Mapping[str, File] = {}

    def begin(self, here: File, files: Mapping[str, File]) -> None:
        """Say of which page the next text is, and which files the site has."""
        self._here, self._files = here, files

    def leads(self, address: str) -> str:
        """Return an address as the built site has it; as it is where it names no file of the site."""
        path = re.split("[?#]", address, maxsplit=1)[0]
        if not self._here or not path or _ELSEWHERE.match(path):
            return address
        there = self._files.get(normpath(join(dirname(self._here.src_uri), unquote(path))))
        return there.url_relative_to(self._here) + address[len(path) :] if there else address

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown calls it so
        """Look through the raw HTML of a text when everything else of it is known."""
        md.treeprocessors.register(_Leading(md, self.leads), "milepost-raw-links", _AFTER_ALL)


class _Leading(Treeprocessor):
    def __init__(self, md: Markdown, leads: Callable[[str], str]) -> None:
        super().__init__(md)
        self.leads = leads

    def run(self, root: Element) -> None:
        """Change the addresses of raw blocks and of raw tags inside lines."""
        blocks = self.md.htmlStash.rawHtmlBlocks
        for number, block in enumerate(blocks):
            if isinstance(block, str):
                blocks[number] = _TAG.sub(self._tag, block)
            else:
                self._inside(block)
        self._inside(root)

    def _inside(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in _LEFT_ALONE:
                for name in ("src", "poster"):
                    if address := element.get(name):
                        element.set(name, self.leads(address))

    def _tag(self, tag: re.Match[str]) -> str:
        return _ADDRESS.sub(self._attribute, tag[0])

    def _attribute(self, found: re.Match[str]) -> str:
        written = found[2][1:-1] if found[2][0] in "\"'" else found[2]
        address = unescape(written)
        leads = self.leads(address)
        return found[0] if leads == address else f'{found[1]}"{in_html(leads)}"'
