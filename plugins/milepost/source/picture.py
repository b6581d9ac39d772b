"""SVG: a picture that a browser may also open by itself, as a page that runs what stands in it.

What is allowed is listed; everything else is named, with its place. Browsers run the start of a picture that is broken
further down, so one that cannot be read to its end is refused as well.
"""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple
from xml.parsers import expat

_SVG: Final = "http://www.w3.org/2000/svg"
_ACTIVE: Final = re.compile(r"http://www\.w3\.org/(?:1999/xhtml|1998/Math|1999/XSL|2001/XInclude|2001/xml-events)")
_NAMES: Final = (
    "svg g defs symbol use a title desc metadata switch view path rect circle ellipse line polyline polygon text tspan "
    "textPath image marker pattern mask clipPath filter linearGradient radialGradient stop style "
    "animate animateTransform animateMotion mpath set"
)
_DRAWN: Final = frozenset(_NAMES.split())
_FILTER: Final = re.compile(r"fe[A-Z]\w+")
_ANIMATES: Final = frozenset({"animate", "animateTransform", "animateMotion", "set"})
_FOLLOWED: Final = re.compile(r"(?:https?://|mailto:|(?![^/?#]*:)(?![/\\]{2}))", re.IGNORECASE)
_LOADED: Final = re.compile(r"(?:#|data:image/(?:png|jpeg|gif|webp);base64,|(?![^/?#]*:)(?![/\\]))", re.IGNORECASE)
_STYLE: Final = re.compile(r"@import|\\|url\((?!\s*[\"']?\s*(?:#|data:image/(?:png|jpeg|gif|webp);))", re.IGNORECASE)
_ELSEWHERE: Final = re.compile(r"url\((?!\s*[\"']?\s*#)", re.IGNORECASE)
_NOT_ANIMATED: Final = re.compile("href|^on|:on", re.IGNORECASE)
_UNSEEN: Final = re.compile(r"[\x00-\x20]")


class Fault(NamedTuple):
    """What in a picture could act or load from elsewhere, in words, and its line and column, counted from 1."""

    what: str
    line: int
    column: int


def picture_fault(data: bytes) -> Fault | None:
    """Return the first thing in an SVG file that no picture needs and a page could use; None where there is none."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Fault("it is not saved as UTF-8", 1, 1)
    reading = _Reading()
    try:
        reading.parser.Parse(text.encode())
        reading.parser.Parse(b"", True)  # noqa: FBT003 - it has no name there
    except expat.ExpatError as error:
        reading.tell("it cannot be read to its end", error.lineno, error.offset + 1)
    return reading.fault


class _Reading:
    def __init__(self) -> None:
        self.parser = expat.ParserCreate("utf-8", "}")
        self.parser.StartElementHandler = self.element
        self.parser.XmlDeclHandler = self.declaration
        self.parser.StartDoctypeDeclHandler = self.document_type
        self.parser.ProcessingInstructionHandler = self.instruction
        self.parser.CharacterDataHandler = self.characters
        self.parser.EndElementHandler = self.end
        self.parser.buffer_text = True
        self.fault: Fault | None = None
        self.style: list[str] | None = None

    def tell(self, what: str, line: int = 0, column: int = 0) -> None:
        if self.fault is None:
            place = (line, column) if line else (self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
            self.fault = Fault(what, *place)

    def declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and encoding.lower() not in {"utf-8", "us-ascii"}:
            self.tell(f"it says that it is saved as {encoding}")

    def document_type(self, _name: str, _system: str | None, _public: str | None, has_inside: int) -> None:
        if has_inside:
            self.tell("it declares entities of its own")

    def instruction(self, target: str, _data: str) -> None:
        self.tell(f"`<?{target} …?>` may load a program")

    def element(self, tag: str, attributes: Mapping[str, str]) -> None:
        space, _, name = tag.rpartition("}")
        if space in {"", _SVG} and (name in _DRAWN or _FILTER.fullmatch(name)):
            self.style = [] if name == "style" else None
        elif space in {"", _SVG} or _ACTIVE.match(space):
            self.tell(f"`<{name}>` is no part of a picture")
        for key, value in attributes.items():
            self.attribute(name, key.rpartition("}")[2], value)

    def attribute(self, element: str, name: str, value: str) -> None:
        plain = _UNSEEN.sub("", value)
        if name.lower().startswith("on"):
            self.tell(f"`{name}` runs a program")
        elif name == "href" and not (_FOLLOWED if element == "a" else _LOADED).match(plain):
            self.tell(f"`{name}` leads elsewhere")
        elif name == "base":
            self.tell("`xml:base` changes where links lead")
        elif element in _ANIMATES and name == "attributeName" and _NOT_ANIMATED.search(plain):
            self.tell(f"`<{element}>` changes where a link leads")
        elif (_STYLE if name == "style" else _ELSEWHERE).search(value):
            self.tell(f"`{name}` loads from elsewhere")

    def characters(self, text: str) -> None:
        if self.style is not None:
            self.style.append(text)

    def end(self, _tag: str) -> None:
        if self.style and _STYLE.search("".join(self.style)):
            self.tell("`<style>` loads from elsewhere")
        self.style = None
