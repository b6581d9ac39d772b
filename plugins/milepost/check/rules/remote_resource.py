"""A page would load something from another site by itself.

Whoever runs that site learns which student looks at what, and when. The page also breaks without a connection, and
when the other site changes. A link that a student chooses to follow is no such thing.
"""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from milepost.analysis.markdown_code import fences, without_code
from milepost.analysis.markdown_parts import Attribute, Tag, images, tags
from milepost.check.bodies import bodies
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity

_REMOTE: Final = re.compile(r"\s*(?:(?:https?|ftp|wss?):|[/\\]{2})", re.IGNORECASE)
_BEFORE_HOST: Final = re.compile(r"\s*(?:[a-z]+:)?[/\\]*", re.IGNORECASE)
_LOADS: Final = ("src", "poster", "data", "background")
_LOADS_BY_LINK: Final = {"link", "image", "use", "feimage"}
_STYLE: Final = re.compile(r"(?:url\(\s*[\"']?|@import\s+[\"'])\s*((?:https?:)?//[^\s\"')]+)", re.IGNORECASE)
_WORDS: Final = {
    "img": "a picture",
    "image": "a picture",
    "script": "a script",
    "iframe": "a page inside the page",
    "link": "a style sheet",
    "video": "a video",
    "audio": "a recording",
    "source": "a video or recording",
    "track": "captions",
}
_DIAGRAMS: Final = "unpkg.com"
"""Where the site's theme gets the program that draws `mermaid` diagrams."""


def find(inquiry: Inquiry) -> Iterator[Problem]:
    """Find pictures, scripts, frames, styles, videos and sounds from hosts that the option `allow` does not name."""
    allowed = {str(host).lower() for host in inquiry.options["allow"]}
    for body in bodies(inquiry.curriculum):
        for what, address in _loaded(body.text):
            host = _host(address.value)
            if host not in allowed:
                yield Problem(
                    f"the page of `{body.name}` would load {what} from `{host}`",
                    Label(body.span(address.start, address.end), "on another site"),
                    help="put a copy under the unit's `media/` if its licence allows, or write a link: "
                    f"`[words](address)`; the option `allow: [{host}]` of this rule lets this host pass",
                )


def _loaded(text: str) -> Iterator[tuple[str, Attribute]]:
    """Yield what a browser would load from elsewhere, in words, with the address."""
    for image in images(text):
        if _REMOTE.match(image.address.value):
            yield "a picture", image.address
    for tag in tags(text):
        for address in _addresses(tag):
            if _REMOTE.match(address.value):
                yield _WORDS.get(tag.name, "something"), address
    if "<" in text and "//" in text:
        for style in _STYLE.finditer(without_code(text)):
            yield "a style or picture", Attribute(style[1], *style.span(1))
    if "mermaid" in text:
        for fence in fences(text):
            if fence.word.strip("{. }").startswith("mermaid"):
                yield "the program that draws a diagram", Attribute(f"https://{_DIAGRAMS}", *fence.line)


def _addresses(tag: Tag) -> Iterator[Attribute]:
    found = tag.attributes
    yield from (found[name] for name in _LOADS if name in found)
    if "srcset" in found:
        yield from (found["srcset"]._replace(value=one) for one in re.findall(r"[^\s,]+", found["srcset"].value))
    if tag.name in _LOADS_BY_LINK:
        yield from (found[name] for name in ("href", "xlink:href") if name in found)


def _host(address: str) -> str:
    """Return the host an address names, as a browser understands it; the address itself where it names none."""
    plain = _BEFORE_HOST.sub("//", address, count=1).replace("\\", "/")
    try:
        return urlsplit(plain.split()[0]).hostname or address
    except ValueError:
        return address


UNIT = {"units/egypt/unit.yml": "title: Egypt\nplaylist: [begin]\n", "units/egypt/media/nile.svg": "<svg/>\n"}
PAGE = "---\ntitle: Begin\nminutes: 30\n---\nLook at the map.\n\n"
RULE = Rule(
    name="remote-resource",
    severity=Severity.ERROR,
    find=find,
    options={"allow": []},
    bad=UNIT
    | {
        "units/egypt/activities/begin.md": PAGE
        + "![The Nile](https://maps.example.org/nile.png) <!-- <- remote-resource -->\n\n"
        '<iframe src="https://video.example.org/nile" title="The Nile"></iframe> <!-- <- remote-resource -->\n'
    },
    good=UNIT
    | {
        "units/egypt/activities/begin.md": PAGE
        + "![The Nile](../media/nile.svg)\n\nMore maps are [in the museum](https://maps.example.org/nile).\n"
    },
)
