"""A link leads to a place that its page does not have.

The page opens at its top instead, and a student has to look for what was meant. A place is named after `#`: the words
of a heading in small letters joined by hyphens, or a name of your own, written as `## Heading {#my-name}`.
"""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from posixpath import dirname, normpath
from typing import Final
from urllib.parse import unquote

from milepost.analysis.markdown_parts import links
from milepost.analysis.markdown_places import headings, lacks
from milepost.check.bodies import Body, bodies
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity

OF_PAGES: Final = (
    "about", "also", "as-list", "back", "bring", "by-student", "checks", "code", "erase", "erasing",
    "everyone", "evidence", "finish", "goals", "help", "how", "materials", "needs", "news", "not-read",
    "paper", "paste", "picked", "picks", "promises", "proof", "ready", "resources", "show", "showing",
    "signs", "steps", "talks", "tally", "targets", "unit", "units", "who", "whose", "whose-says", "words",
)  # fmt: skip
"""Places that pages have besides those of their text."""
_MADE: Final = ("mp-", "word-", "choose-", "group-", "row-", "step-", "__", "fn")
_FEW: Final = 5


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find links to a place in the text of an activity or a handout that no heading and no name there could be."""
    shown = [body for body in bodies(inquiry.curriculum) if body.language]
    if not any("#" in body.text for body in shown):
        return
    by_path = {body.file.partition("/")[2]: body for body in shown}
    for body in shown:
        if "#" in body.text:
            yield from _dead(body, by_path)


def _dead(body: Body, by_path: Mapping[str, Body]) -> Iterator[Problem]:
    here = body.file.partition("/")[2]
    for link in links(body.text):
        address, _, place = link.value.strip().partition("#")
        path = normpath(f"{dirname(here)}/{unquote(address.partition('?')[0])}") if address else here
        page = by_path.get(path)
        if page and is_missing(page, place):
            yield Problem(
                f"the text of `{body.name}` links to `{link.value.strip()}`, a place that the page does not have",
                Label(body.span(link.start, link.end), "no such place"),
                help=_mend(headings(page.text), unquote(place)),
            )


def is_missing(page: Body, place: str) -> bool:
    """Tell whether the page of a text has no such place for certain: neither the text nor what stands around it."""
    if place in OF_PAGES or place.startswith(_MADE):
        return False
    title = page.activity.title if page.activity else ""
    return lacks(f"# {title}\n{page.text}", place)


def _mend(known: list[str], place: str) -> str:
    near = get_close_matches(place.lower(), known, n=1)
    if near:
        return f"did you mean `#{near[0]}`?"
    if not known:
        return "the text of the page has no headings; take the `#` and what follows out"
    listed = ", ".join(f"`#{name}`" for name in known[:_FEW])
    return f"places of the page are {listed}" + (" and others" if len(known) > _FEW else "")


RULE = Rule(
    name="unknown-place",
    severity=Severity.WARNING,
    find=find,
    bad={
        "units/egypt/unit.yml": "title: Egypt\nplaylist: [begin, end]\n",
        "units/egypt/activities/begin.md": "# Begin\n\nGo to [the end](end.md#farewel). <!-- <- unknown-place -->\n",
        "units/egypt/activities/end.md": "# End\n\n## Farewell\n\nGoodbye.\n",
    },
    good={
        "units/egypt/unit.yml": "title: Egypt\nplaylist: [begin, end]\n",
        "units/egypt/activities/begin.md": "# Begin\n\nGo to [the end](end.md#farewell).\n",
        "units/egypt/activities/end.md": "# End\n\n## *Farewell*!\n\nGoodbye.\n",
    },
)
