"""Which item of a CASE package is a part of which; a circle is a fault, and cut where it closes."""

from collections.abc import Iterator, Mapping, Sequence

from milepost.source.case_faults import Faults
from milepost.source.case_rows import Pairs, Row, plain_text

Parents = dict[str, tuple[str, ...]]


def parents_of(links: Mapping[str, Pairs], items: Mapping[str, Row], faults: Faults) -> Parents:
    """Return the parents of every item that has any, by GUID, in the order of the package."""
    parents: dict[str, list[str]] = {}
    for child, parent in (*links.get("isChildOf", ()), *links.get("isPartOf", ())):
        if child in items and parent in items and parent not in parents.setdefault(child, []):
            parents[child].append(parent)
    numbers = {guid: number for number, guid in enumerate(items)}
    for child, parent in list(closing(parents)):
        parents[child].remove(parent)
        name = plain_text(items[child], "humanCodingScheme") or child
        faults.add("circle", f"`{name}`", ("CFItems", numbers[child], "identifier"))
    return {child: tuple(above) for child, above in parents.items()}


def closing(parents: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Yield the links that close a circle: without them there is none. Walks upwards, without recursion."""
    done: set[str] = set()
    for start in parents:
        way: dict[str, Iterator[str]] = {}
        waiting = [start] if start not in done else []
        while waiting:
            here = waiting[-1]
            above = way.setdefault(here, iter(parents.get(here, ())))
            for parent in above:
                if parent in way:
                    yield here, parent
                elif parent not in done:
                    waiting.append(parent)
                    break
            else:
                done.add(here)
                del way[here]
                waiting.pop()
