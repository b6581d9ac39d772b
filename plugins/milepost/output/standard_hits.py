"""Standards that words lead to, one a line."""

import json
from collections.abc import Iterator, Sequence
from textwrap import shorten

from milepost.analysis.names import Names
from milepost.escape.terminal import printable
from milepost.model.grades import grade_name
from milepost.model.standard import Standard
from milepost.output.columns import width as columns_of


def hits(words: Sequence[str], names: Names) -> Iterator[Standard]:
    """Yield the standards whose code and text hold all of these words, whatever their case."""
    wanted = [word.casefold() for word in words]
    for framework in names.curriculum.frameworks:
        for standard in framework.items.values():
            text = f"{names.code(standard.key)} {standard.statement}".casefold()
            if all(word in text for word in wanted):
                yield standard


def hit_lines(found: Sequence[Standard], names: Names, limit: int, width: int) -> Iterator[str]:
    """Yield at most `limit` of them for a person, and how many more there are."""
    shown = found[:limit]
    codes = [printable(names.code(standard.key)) for standard in shown]
    widest = max(map(columns_of, codes), default=0)
    for code, standard in zip(codes, shown, strict=True):
        room = max(width - widest - 2, 30)
        text = shorten(printable(standard.statement or "(no text)"), room, placeholder=" …")
        yield f"{code}{' ' * (widest - columns_of(code))}  {text}"
    if len(found) > limit:
        yield f"and {len(found) - limit:,} more; add a word, or show more with `--limit`"


def hits_json(found: Sequence[Standard], names: Names) -> str:
    """Return all of them for programs: one JSON object, version 1."""
    told = [
        {
            "code": names.code(standard.key),
            "framework": standard.key.framework,
            "identifier": standard.key.guid,
            "statement": standard.statement,
            "grades": [grade_name(grade) for grade in standard.grades],
        }
        for standard in found
    ]
    return json.dumps({"version": 1, "standards": told}, indent=2)
