"""A student who opens pages of the sample in a browser."""

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_errors(page) -> Iterator[None]:
    """Fail where a page's script or console has an error."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield
    assert errors == []


def until(page, expression: str, arg=None) -> None:
    """Wait until an expression is true on a page; Playwright's own way needs `eval`, which our pages forbid."""
    for _ in range(100):
        if page.evaluate(expression, arg):
            return
        page.wait_for_timeout(50)
    raise AssertionError(expression)
