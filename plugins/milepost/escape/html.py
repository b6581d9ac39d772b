"""Text for HTML, between tags and in attributes alike; SVG inside a page is read by the same rules."""

import re
from html import escape
from typing import Final

_NO_TEXT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What XML does not allow, HTML replaces or a file cannot hold."""


def in_html(text: str) -> str:
    """Return text as it stands between tags or in a quoted attribute; what no page can hold becomes `U+FFFD`."""
    return _NO_TEXT.sub("\ufffd", escape(text))


def in_rendered(text: str) -> str:
    """Return text as it stands between the tags of cleaned HTML, where quotation marks stay: to find it there."""
    return escape(text, quote=False).replace("\xa0", "&nbsp;")
