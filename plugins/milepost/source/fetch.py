"""A file from the web, fetched only when somebody asks for it: never while checking or building."""

import socket
import ssl
from http.client import HTTPException, HTTPMessage
from typing import IO, Final
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from milepost.errors import CannotRunError
from milepost.source.folder import MOST_PACKAGE_BYTES

_SECONDS: Final = 30
_HERE: Final = {"localhost", "127.0.0.1", "::1"}
_REFUSALS: Final = {
    401: "it asks for a login; download the file in a browser and give its name instead",
    403: "it does not let everybody in; download the file in a browser and give its name instead",
    404: "there is nothing at this address; is it complete?",
}


def fetch(address: str) -> bytes:
    """Return what an `https` address leads to. Raises CannotRunError, in a sentence, where it cannot."""
    _refuse_unsafe(address)
    headers = {"Accept": "application/json, */*;q=0.5", "User-Agent": "milepost"}
    request = Request(address, headers=headers)  # noqa: S310 - https only
    try:
        with _opener().open(request, timeout=_SECONDS) as answer:
            data: bytes = answer.read(MOST_PACKAGE_BYTES + 1)
    except HTTPError as error:
        why = _REFUSALS.get(error.code, f"its server answers with error {error.code}; try again later")
        raise CannotRunError(f"`{address}` cannot be fetched: {why}") from None
    except (URLError, OSError, HTTPException) as error:
        raise CannotRunError(f"`{address}` cannot be fetched: {_why(error)}") from None
    if len(data) > MOST_PACKAGE_BYTES:
        raise CannotRunError(f"`{address}` is larger than 64 MB; ask its publisher for one framework alone")
    return data


def _refuse_unsafe(address: str) -> None:
    parts = urlsplit(address)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _HERE):
        raise CannotRunError(f"`{address}` does not begin with `https://`, so anybody could change it on its way")


class _Redirects(HTTPRedirectHandler):
    """Follows an address that has moved, to safe ones only."""

    def redirect_request(  # noqa: PLR0917 - urllib calls it so
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        _refuse_unsafe(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener() -> OpenerDirector:
    return build_opener(_Redirects())


def _why(error: Exception) -> str:
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, socket.gaierror):
        return "no such host is known here; is the address right, and is this computer online?"
    if isinstance(reason, TimeoutError):
        return f"there was no answer within {_SECONDS} seconds; try again later"
    if isinstance(reason, ssl.SSLError):
        return "its server could not prove that it is the one you mean"
    return "its server cannot be reached; is this computer online?"
