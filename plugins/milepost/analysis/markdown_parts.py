"""The pictures, links and raw HTML tags of a Markdown text, each with its place in it."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Final, NamedTuple

from milepost.analysis.markdown_code import without_code

_BRACKET: Final = re.compile(r"\\.|(!?)\[|\]|\n[ \t]*\n", re.DOTALL)
_TARGET: Final = re.compile(r"\(\s*(?:<([^<>\n]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))")
_ENDS: Final = re.compile(r"""\s*(?:"[^"\n]*"|'[^'\n]*')?\s*\)""")
_NAMED: Final = re.compile(r"[ ]?\[([^\[\]]*)\]")
_DEFINITION: Final = re.compile(r"^[ ]{0,3}\[([^\[\]\n]+)\]:[ \t]*\n?[ \t]*<?([^\s<>]+)", re.MULTILINE)
_TAG: Final = re.compile(r"""<([a-z][a-z0-9-]*)(?=[\s/>])((?:[^<>"']|"[^"]*"|'[^']*')*)>""", re.IGNORECASE)
_END_TAG: Final = re.compile(r"</([a-z][a-z0-9-]*)\s*>", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(r"""([^\s=<>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")
_FROM_FILE_TO_FILE: Final = re.compile(r"media/|\.md(?:[?#]|\Z)")

_LONGEST_TITLE: Final = 500


class Attribute(NamedTuple):
    """The value of an attribute, and where it stands."""

    value: str
    start: int
    end: int


class Image(NamedTuple):
    """A picture written as Markdown: its words for who cannot see it, its address, and where both stand."""

    alt: str
    address: Attribute
    start: int
    end: int


class Tag(NamedTuple):
    """A raw HTML tag, names in lower case; the name of an end tag begins with `/`."""

    name: str
    attributes: Mapping[str, Attribute]
    start: int
    end: int


def images(text: str) -> Iterator[Image]:
    """Yield the pictures of a Markdown text; code is left alone. A text without any costs one search."""
    if "![" not in text:
        return
    text = without_code(text)
    named: dict[str, Attribute] | None = None
    for start, close in _alternatives(text):
        alt = text[start + 2 : close]
        if target := _TARGET.match(text, close + 1):
            group = 1 if target[1] is not None else 2
            end = text.find(")", target.end(), target.end() + _LONGEST_TITLE) + 1 or target.end()
            yield Image(alt, Attribute(unescape(target[group]), *target.span(group)), start, end)
            continue
        if named is None:
            named = _definitions(text)
        reference = _NAMED.match(text, close + 1)
        name = reference[1] if reference and reference[1].strip() else alt
        if address := named.get(_folded(name)):
            yield Image(alt, address, start, reference.end() if reference else close + 1)


def links(text: str) -> Iterator[Attribute]:
    """Yield the address of every link, picture, video and sound, written as Markdown, as a definition or as HTML.

    A link in HTML to what is neither a `.md` file nor under `media/` is left out: it may name a page as the site does.
    """
    if "](" in text or "]:" in text:
        plain = without_code(text)
        for _, close in _alternatives(plain, pictures_only=False):
            target = _TARGET.match(plain, close + 1)
            if target and _ENDS.match(plain, target.end()):
                group = 1 if target[1] is not None else 2
                yield Attribute(unescape(target[group]), *target.span(group))
        for definition in _DEFINITION.finditer(plain):
            if not definition[1].startswith("^"):
                yield Attribute(unescape(definition[2]), *definition.span(2))
    for tag in tags(text):
        found = tag.attributes
        yield from (found[name] for name in ("src", "poster") if name in found)
        if "href" in found and _FROM_FILE_TO_FILE.search(found["href"].value):
            yield found["href"]


def tags(text: str) -> Iterator[Tag]:
    """Yield the raw HTML tags of a Markdown text; code is left alone. A text without any costs one search."""
    if "<" not in text:
        return
    text = without_code(text)
    found = [*_TAG.finditer(text), *_END_TAG.finditer(text)]
    for tag in sorted(found, key=re.Match.start):
        end_tag = tag.re is _END_TAG
        name = f"{'/' if end_tag else ''}{tag[1].lower()}"
        yield Tag(name, {} if end_tag else _attributes(text, *tag.span(2)), *tag.span())


def _alternatives(text: str, *, pictures_only: bool = True) -> Iterator[tuple[int, int]]:
    """Yield where each `![`, or each `[` as well, starts and where its `]` stands; a paragraph ends what is open."""
    opened: list[int | None] = []
    for found in _BRACKET.finditer(text):
        if found[0][0] == "\n":
            opened.clear()
        elif found[0].endswith("[") and found[0][0] != "\\":
            opened.append(found.start() if found[1] or not pictures_only else None)
        elif found[0] == "]" and opened and (start := opened.pop()) is not None:
            yield start, found.start()


def _definitions(text: str) -> dict[str, Attribute]:
    found: dict[str, Attribute] = {}
    for definition in _DEFINITION.finditer(text):
        found.setdefault(_folded(definition[1]), Attribute(unescape(definition[2]), *definition.span(2)))
    return found


def _folded(name: str) -> str:
    return " ".join(name.lower().split())


def _attributes(text: str, start: int, end: int) -> dict[str, Attribute]:
    found: dict[str, Attribute] = {}
    for one in _ATTRIBUTE.finditer(text, start, end):
        group = one.lastindex or 1
        value = unescape(one[group]) if group > 1 else ""
        found.setdefault(one[1].lower(), Attribute(value, *one.span(group)))
    return found
