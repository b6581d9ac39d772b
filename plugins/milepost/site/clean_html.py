"""What of an activity's text reaches a page: an allow-list, applied to the HTML that Markdown has made."""

import re
from collections.abc import Iterator
from typing import Final

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

_NAMES: Final = (
    "a abbr aside audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em "
    "figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd label li mark ol p pre q rp rt ruby s samp section "
    "small source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var video wbr"
)
TAGS: Final = frozenset(_NAMES.split())
_MEDIA: Final = {"src", "width", "height"}
_ATTRIBUTES: Final[dict[str, set[str]]] = {
    "*": {"id", "class", "lang", "dir", "title", "role", "tabindex", "aria-label", "aria-labelledby", "aria-hidden"},
    "a": {"href", "hreflang", "download"},
    "audio": {*_MEDIA, "controls", "preload"},
    "col": {"span"},
    "colgroup": {"span"},
    "details": {"open"},
    "div": {"data-tabs"},
    "img": {*_MEDIA, "alt", "loading"},
    "input": {"name", "checked"},
    "label": {"for"},
    "ol": {"start", "reversed", "type"},
    "source": {"src", "type"},
    "td": {"colspan", "rowspan", "headers", "style"},
    "th": {"colspan", "rowspan", "headers", "scope", "style"},
    "time": {"datetime"},
    "track": {"src", "kind", "srclang", "label", "default"},
    "video": {*_MEDIA, "controls", "preload", "poster", "playsinline"},
}
_LOADED: Final = frozenset({"src", "poster"})
_ELSEWHERE: Final = re.compile(r"\s*(?:[a-zA-Z][a-zA-Z0-9+.-]*:|[/\\]{2})")
_WITHOUT_THEIR_TEXT: Final = {"script", "style"}
_INPUT: Final = re.compile(r"<input\b[^>]*>", re.IGNORECASE)
_RADIO: Final = re.compile(r"""\stype=["']?radio\b""", re.IGNORECASE)
_CHECKED: Final = re.compile(r"\schecked\b", re.IGNORECASE)
_CHECKBOX: Final = re.compile(r"""\stype=["']?checkbox\b""", re.IGNORECASE)
_STARTS: Final = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)")


class CleanHtml(Extension):
    """A Python-Markdown extension that keeps what a lesson needs and drops what could act or load from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self._left_out: list[str] = []

    def left_out(self) -> Iterator[str]:
        """Yield, once, what was dropped since the last call: names of elements, addresses of what is not here."""
        yield from dict.fromkeys(self._left_out)
        self._left_out.clear()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown calls it so
        """Clean after everything else that Markdown does."""
        md.postprocessors.register(_Cleaning(self._left_out), "milepost-clean", -100)


class _Cleaning(Postprocessor):
    def __init__(self, left_out: list[str]) -> None:
        super().__init__()
        self.left_out = left_out
        self.cleaner = nh3.Cleaner(
            tags=set(TAGS),
            clean_content_tags=_WITHOUT_THEIR_TEXT,
            attributes=_ATTRIBUTES,
            attribute_filter=self.kept,
            tag_attribute_values={"input": {"type": {"radio"}}},
            url_schemes={"http", "https", "mailto"},
            filter_style_properties={"text-align"},
            link_rel=None,
        )

    def run(self, text: str) -> str:
        """Return the HTML of a page without what is not allowed."""
        self.left_out += [name for name in _STARTS.findall(text) if name.lower() not in TAGS]
        return self.cleaner.clean(_INPUT.sub(_drawn, text))

    def kept(self, _tag: str, attribute: str, value: str) -> str | None:
        """Return the value of an attribute, None where a browser would load it from another place by itself."""
        if attribute in _LOADED and _ELSEWHERE.match(value):
            self.left_out.append(value)
            return None
        return value


def _drawn(found: re.Match[str]) -> str:
    """Return a box to tick as a drawn one, since nobody could tick it or hear what it is about; drop other fields."""
    if _CHECKBOX.search(found[0]):
        return "\u2611" if _CHECKED.search(found[0]) else "\u2610"
    return found[0] if _RADIO.search(found[0]) else ""
