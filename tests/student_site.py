"""A student who opens pages of the sample in a browser."""

from collections.abc import Iterator
from contextlib import contextmanager

from sample_site import build_sample

__all__ = ["build_sample", "no_errors"]


@contextmanager
def no_errors(page) -> Iterator[None]:
    """Fail where a page's script or console has an error."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield
    assert errors == []
