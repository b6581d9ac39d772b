"""How large a file and what is in it may be: one table, with what a teacher is told."""

from typing import Final, NamedTuple


class Limit(NamedTuple):
    """The most there may be of something, and the words for when there is more."""

    most: int
    message: str
    help: str


FILE: Final = Limit(1_000_000, "the file is larger than 1 MB", "split it; pictures and recordings belong in `media`")
"""Bytes of a file."""
DEPTH: Final = Limit(
    32,
    "this stands inside more than 32 other lists and keys",
    "take some of them apart: each `[`, each `{` and each step further in counts",
)
"""Lists and mappings inside each other."""
NODES: Final = Limit(50_000, "the file holds more than 50,000 values", "split it into several files")
"""Values of a file, lists and mappings among them."""
KEY: Final = Limit(
    200, "a key is longer than 200 characters", "a key is a short name such as `title`; put quotes around a text"
)
"""Characters of a key."""
TEXT: Final = Limit(
    256_000, "a text is longer than 256,000 characters", "put long texts into the Markdown of an activity"
)
"""Characters of one text."""
HINT: Final = 300
"""Characters of a line that are looked at to find a mend."""
HINT_WORK: Final = 1_000_000
"""Characters that are read again, for a file, to try mends."""
FINDINGS: Final = 20
"""Mistakes of one file after which reading stops."""
