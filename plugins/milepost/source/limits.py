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
HINT_WORK: Final = 500_000
"""Characters and line ends that are read again, for a file, to try mends."""
HINT_VALUE: Final = 40
"""Characters that take as long to read again as one value does besides its own."""
FINDINGS: Final = 20
"""Mistakes of one file after which reading stops."""
PAGE: Final = Limit(
    100_000, "the text is longer than 100,000 characters, some 15,000 words", "split it over several activities"
)
"""Characters of a Markdown text. What it may hold is bounded as well, since some small texts take minutes to show."""
INSIDE: Final = Limit(
    40,
    "this stands inside more than 40 quotes, lists and boxes",
    "take some of them apart: each `>`, each `-` and each step further in counts",
)
"""Quotes, lists and boxes inside each other in Markdown."""
OPEN_BRACKETS: Final = Limit(
    500_000,
    "too many square brackets stand open up to here",
    "close each `[` with `]` and each `(` of a link with `)`, or write `\\[` where no link is meant",
)
"""Characters between the brackets of Markdown and where they are closed, all together."""
OPEN_BACKTICKS: Final = Limit(
    20_000_000,
    "too many backticks have no partner up to here",
    "close each piece of code with as many backticks as it starts with, or write ``\\```",
)
"""Characters from backticks without a partner to the end of their paragraph, for each run of the paragraph."""
OPEN_TAGS: Final = Limit(
    3_000_000,
    "too many `<` start something that no `>` ends",
    "close each tag with `>`, or put the sign between backticks",
)
"""Characters from a `<` that is not closed to the end of the text, all together; `<!` and `<?` count tenfold."""
MARKDOWN_TAGS: Final = Limit(
    100, "more than 100 tags hold Markdown", "split the page, or take `markdown` out of tags that do not need it"
)
"""Tags with the attribute `markdown`."""
FOOTNOTES: Final = Limit(
    300, "the page has more than 300 footnotes and marks of footnotes", "split it over several activities"
)
"""Footnotes and references to them."""
ABBREVIATIONS: Final = Limit(
    100, "the page explains more than 100 abbreviations", "put words to know under `vocabulary` or into `glossary.yml`"
)
"""Lines such as `*[BCE]: …`."""
BOXES: Final = Limit(500, "the page has more than 500 boxes", "split it over several activities")
"""Lines that start with `!!!` or `???`."""
OPEN_BRACES: Final = Limit(
    5_000_000,
    "too many `{` stand on long lines up to here",
    "break the line, or put it between lines of three backticks",
)
"""Characters from a `{` to the end of its line, all together."""
HEADINGS: Final = Limit(1_000, "the page has more than 1,000 headings", "split it over several activities")
"""Headings of a page; lines in code that start with `#` are counted too."""
CONTENTS: Final = Limit(10, "`[TOC]` stands on the page more than 10 times", "write it once")
"""Tables of contents."""
CELLS: Final = Limit(20_000, "the tables of the page have more than 20,000 cells", "split them over several activities")
"""Cells of tables, those that a short row leaves out among them."""
REPEATED: Final = Limit(
    2_000_000,
    "long addresses or explanations on this page would be repeated too often",
    "shorten the longest one, or use it fewer times",
)
"""Characters that a page gets from definitions of links and abbreviations, wherever they are used."""
