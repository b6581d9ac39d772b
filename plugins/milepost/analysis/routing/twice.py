"""Activities that stand at several places, and whether a route passes two of them."""

from milepost.analysis.routing import algebras
from milepost.analysis.routing.routes_of import Routes
from milepost.analysis.routing.values import Twice
from milepost.model.playlist import Do


def passed_twice(routes: Routes) -> dict[Twice, list[int]]:
    """Return the activities (in a course: units) that some route passes at two places, with their places."""
    several: list[tuple[Twice, list[int]]] = []
    for places in routes.playlist.places_of.values():
        steps = tuple(part for place in places if isinstance(part := routes.playlist.parts[place], Do))
        if len(steps) > 1:
            several.append((Twice(steps), places))
    if not several:
        return {}
    marks = [(0, 0)] * len(routes.marks)
    for number, (_, places) in enumerate(several):
        for place in places:
            marks[place] = (1 << number, 0)
    _, again = routes.circuit.ask(algebras.twice(marks))
    return {twice: places for number, (twice, places) in enumerate(several) if again >> number & 1}
