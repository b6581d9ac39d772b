"""What a page may do, told to the browser: nothing from another host, and no code but its own (R2)."""

import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Final

from milepost.escape.html import in_html

_SCRIPT: Final = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL | re.IGNORECASE)
_DATA: Final = re.compile(r"""\btype=["']?(?!module\b|text/javascript\b|application/javascript\b)""")
_CHARSET: Final = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)


def with_policy(html: str, hosts: Sequence[str] = ()) -> str:
    """Return a page with its policy as the first thing a browser reads; `hosts` are others it may load from."""
    policy = in_html(content_policy(html, hosts))
    tags = f'<meta http-equiv="Content-Security-Policy" content="{policy}"><meta name="referrer" content="no-referrer">'
    return _CHARSET.sub(lambda found: found[0] + tags, html, count=1)


def content_policy(html: str, hosts: Sequence[str] = ()) -> str:
    """Return the content security policy of a page.

    The code that a theme writes into its pages is known by its hash, so that no other code in them runs. Styles may
    stand in a page (Material writes some); they cannot act.
    """
    own = " ".join(("'self'", *hosts))
    return "; ".join(
        (
            "default-src 'none'",
            " ".join((f"script-src {own}", *sorted(set(_hashes(html))))),
            f"style-src {own} 'unsafe-inline'",
            f"img-src {own} data:",
            f"font-src {own} data:",
            *(f"{what}-src {own}" for what in ("media", "connect", "worker", "manifest")),
            *([f"frame-src {' '.join(hosts)}"] if hosts else []),
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hashes(html: str) -> Iterator[str]:
    """Yield the hash of each piece of code that stands in a page; data is none."""
    for script in _SCRIPT.finditer(html):
        if "src=" not in script["attributes"] and not _DATA.search(script["attributes"]):
            yield f"'sha256-{b64encode(sha256(script['code'].encode()).digest()).decode()}'"
