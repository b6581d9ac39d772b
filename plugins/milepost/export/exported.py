"""What an export gives: a file's content, and what that kind of file cannot say."""

from dataclasses import dataclass
from typing import Generic, TypeVar

Content = TypeVar("Content", str, bytes)


@dataclass(frozen=True, slots=True)
class Exported(Generic[Content]):
    """The content of a file. `left_out` tells, a sentence each, what of the curriculum it could not express."""

    content: Content
    left_out: tuple[str, ...] = ()


def some(names: "list[str]", most: int = 5) -> str:
    """Return names in backticks, the first few of many."""
    shown = ", ".join(f"`{name}`" for name in names[:most])
    return f"{shown} and {len(names) - most} more" if len(names) > most else shown
