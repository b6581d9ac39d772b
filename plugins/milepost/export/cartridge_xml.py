"""The XML of a Common Cartridge 1.1 or 1.3: its manifest and its web links."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, Literal, NamedTuple
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from milepost.escape.xml import in_xml

Version = Literal["1.1", "1.3"]
VERSIONS: Final[tuple[Version, ...]] = ("1.1", "1.3")
Named = tuple[str, str, str]
"""A standard: its publisher, code and GUID."""

_SPACES: Final[dict[Version, str]] = {"1.1": "imsccv1p1", "1.3": "imsccv1p3"}
_LINK_TYPES: Final[dict[Version, str]] = {"1.1": "imswl_xmlv1p1", "1.3": "imswl_xmlv1p3"}


class Link(NamedTuple):
    """A page of the site, as a resource of the cartridge."""

    id: str
    title: str
    url: str
    standards: tuple[Named, ...] = ()

    @property
    def file(self) -> str:
        """The file that holds the link."""
        return f"links/{self.id}.xml"


class Item(NamedTuple):
    """A place in the table of contents that opens a page."""

    id: str
    link: Link


class Folder(NamedTuple):
    """A place in the table of contents that holds others."""

    id: str
    title: str
    items: "tuple[Entry, ...]"


Entry = Item | Folder


def manifest(version: Version, guid: str, title: str, language: str, items: Iterable[Entry]) -> str:
    """Return `imsmanifest.xml`: the table of contents, and every link once with its standards (1.3 only)."""
    space, items = _SPACES[version], list(items)
    root = Element(
        "manifest",
        {
            "identifier": guid,
            "xmlns": f"http://www.imsglobal.org/xsd/{space}/imscp_v1p1",
            "xmlns:lomimscc": f"http://ltsc.ieee.org/xsd/{space}/LOM/manifest",
        },
    )
    metadata = SubElement(root, "metadata")
    _text(metadata, "schema", "IMS Common Cartridge")
    _text(metadata, "schemaversion", f"{version}.0")
    general = SubElement(SubElement(metadata, "lomimscc:lom"), "lomimscc:general")
    _text(SubElement(general, "lomimscc:title"), "lomimscc:string", title).set("language", in_xml(language))
    contents = SubElement(root, "organizations")
    contents = SubElement(contents, "organization", {"identifier": f"{guid}-contents", "structure": "rooted-hierarchy"})
    _list(SubElement(contents, "item", {"identifier": f"{guid}-root"}), items)
    resources = SubElement(root, "resources")
    for link in {link.id: link for link in _links(items)}.values():
        resource = SubElement(resources, "resource", {"identifier": link.id, "type": _LINK_TYPES[version]})
        if version == "1.3" and link.standards:
            _standards(SubElement(resource, "metadata"), link.standards)
        SubElement(resource, "file", {"href": link.file})
    return _written(root)


def web_link(version: Version, link: Link) -> str:
    """Return the file of a web link."""
    wl = f"imswl_v{version.replace('.', 'p')}"
    root = Element("webLink", {"xmlns": f"http://www.imsglobal.org/xsd/{_SPACES[version]}/{wl}"})
    _text(root, "title", link.title)
    SubElement(root, "url", {"href": in_xml(link.url), "target": "_blank"})
    return _written(root)


def _list(parent: Element, items: Iterable[Entry]) -> None:
    for item in items:
        if isinstance(item, Folder):
            element = SubElement(parent, "item", {"identifier": item.id})
            _text(element, "title", item.title)
            _list(element, item.items)
        else:
            element = SubElement(parent, "item", {"identifier": item.id, "identifierref": item.link.id})
            _text(element, "title", item.link.title)


def _links(items: Iterable[Entry]) -> Iterator[Link]:
    for item in items:
        if isinstance(item, Folder):
            yield from _links(item.items)
        else:
            yield item.link


def _standards(metadata: Element, standards: Iterable[Named]) -> None:
    xmlns = {"xmlns": "http://www.imsglobal.org/xsd/imsccv1p3/imscsmd_v1p0"}
    root = SubElement(metadata, "curriculumStandardsMetadataSet", xmlns)
    for publisher, named in groupby(sorted(standards), lambda standard: standard[0]):
        guids = SubElement(
            SubElement(root, "curriculumStandardsMetadata", {"providerId": in_xml(publisher)}), "setOfGUIDs"
        )
        for _, code, guid in named:
            labelled = SubElement(guids, "labelledGUID")
            _text(labelled, "label", code)
            _text(labelled, "GUID", guid)


def _text(parent: Element, tag: str, text: str) -> Element:
    """Add an element that holds a text."""
    element = SubElement(parent, tag)
    element.text = in_xml(text)
    return element


def _written(root: Element) -> str:
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'
