"""Addresses on the web that a page may link to: anything else could run in the reader's browser, or leads nowhere."""

import re
from typing import Final
from urllib.parse import urlsplit

_ODD: Final = re.compile(r"[\s\x00-\x20\x7f\\\"<>^`{|}]")


def host_of(address: str) -> str:
    """Return the host of an address that begins with `https://` or `http://`; nothing for any other."""
    try:
        parts = urlsplit(address)
        port = parts.port  # raises ValueError as a host such as `[` does
    except ValueError:
        return ""
    is_one = parts.scheme in {"http", "https"} and port != 0 and not _ODD.search(parts.netloc)
    return (parts.hostname or "") if is_one else ""


def is_web_address(address: str) -> bool:
    """Tell whether a text is an address that a page may link to."""
    return bool(host_of(address))
