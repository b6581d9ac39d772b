"""The page of an activity: what to do, what helps, and what comes before and after."""

from collections.abc import Iterator

from milepost.model.activity import Activity, Resource
from milepost.model.playlist import Choice, Do, Milestone, Path
from milepost.model.span import Ref
from milepost.model.web_address import host_of
from milepost.pages import addresses
from milepost.pages.along import first_step, neighbours, route_through, track
from milepost.pages.edition import Said, Telling
from milepost.pages.facts import activity_facts, choice_rule
from milepost.pages.frame import crumb, crumbs, in_folder
from milepost.pages.gist import gist
from milepost.pages.help import help_facts
from milepost.pages.languages import other_languages
from milepost.pages.linked_data import activity_data
from milepost.pages.links import link
from milepost.pages.media import address_of
from milepost.pages.outline import Chain, Stop
from milepost.pages.page import Facts, Json, Page
from milepost.pages.pointers import Pointers
from milepost.pages.words import Words, direction_of


def activity_page(telling: Telling, activity: Activity) -> Page:
    """Return the page of an activity, in the language of the telling if it is translated to it."""
    told = activity.translations.get(telling.language)
    here = addresses.activity(telling.unit.id, activity.id, telling.language if told else "")
    pointers = Pointers(telling, here)
    chain = telling.outline.first(activity.id)
    title = telling.activity_title(activity)
    body = told.body if told else activity.body
    language = telling.language if told else telling.edition.curriculum.language
    return Page(
        address=here,
        title=title.text,
        template="activity.html",
        facts=title.facts()
        | {
            "key": f"{telling.unit.id}/{activity.id}",
            "unit": telling.unit.id,
            "crumbs": crumbs(
                here,
                telling.words,
                crumb(telling.unit_title(), pointers.page("index")),
                crumb(
                    Said(telling.words.say("playlist")),
                    pointers.place(chain[-1]) if chain else pointers.page("playlist"),
                ),
                crumb(title),
            ),
            "goal": _goal(telling, activity),
            "facts": activity_facts(activity, telling.words, times=_times(chain)),
            "own_lang": telling.foreign(telling.edition.curriculum.language),
            "body_lang": telling.foreign(language),
            "body_dir": direction_of(language),
            "materials": list(activity.materials),
            "resources": [*_resources(telling, activity, here)],
            "evidence": list(activity.evidence),
            "rubric": pointers.rubric(activity.rubric),
            "credits": list(activity.credits),
            "first": pointers.entries(activity.needs),
            "help": help_facts(telling, activity, here),
            "languages": other_languages(
                telling,
                here,
                activity.translations,
                lambda told: addresses.activity(telling.unit.id, activity.id, told),
            ),
            "linked": activity_data(telling, activity, here),
            **_position(telling, pointers, chain),
        },
        body=body,
        source=in_folder(telling.edition.curriculum, told.file if told else activity.file),
        language=telling.words.language,
        description=gist(body),
        line=told.body_line if told else activity.body_line,
    )


def _times(chain: Chain | None) -> int:
    return chain[-1].part.times if chain and isinstance(chain[-1].part, Do) else 1


def _goal(telling: Telling, activity: Activity) -> Facts | None:
    """Return the first target of the unit that shares a standard with the activity."""
    rubric = telling.unit.rubrics.get(activity.rubric.name) if activity.rubric else None
    codes = {ref.name for _, ref in activity.standards.each()} | {
        ref.name for ref in (rubric.assesses if rubric else ())
    }
    for at, target in enumerate(telling.unit.targets):
        if not codes.isdisjoint(ref.name for ref in target.standards):
            return telling.target(at).facts()
    return None


def _resources(telling: Telling, activity: Activity, here: str) -> Iterator[Facts]:
    for resource in activity.resources:
        if facts := _resource(telling, resource, here):
            yield telling.own(resource.title).facts() | {"print": resource.print} | facts


def _resource(telling: Telling, resource: Resource, here: str) -> Facts | None:
    """Return the link of a resource; None for what students do not get."""
    if resource.file:
        address = address_of(telling.unit, resource.file.name)
        return {"link": link(here, address), "host": "", "opens": ""} if address else None
    return _elsewhere(resource.link, telling.words)


def _elsewhere(ref: Ref | None, words: Words) -> Facts | None:
    """Return a link to another site. Only web addresses: anything else could run in the reader's browser."""
    host = host_of(ref.name) if ref else ""
    if not ref or not host:
        return None
    return {"link": ref.name, "host": host, "opens": words.say("elsewhere", host=host)}


def _position(telling: Telling, pointers: Pointers, chain: Chain | None) -> Facts:
    if not chain:
        return {"where": None, "back": None, "next": None}
    around = neighbours(telling.outline, chain)
    return {
        "where": _where(telling, chain),
        "back": pointers.stop(around.back) if around.back else None,
        "next": _next(telling, pointers, around.next) if around.next else None,
    }


def _where(telling: Telling, chain: Chain) -> Facts:
    route = route_through(telling.outline, chain)
    here = next((at for at, stop in enumerate(route, 1) if stop is chain[-1]), 0)
    path = next((stop for stop in reversed(chain) if isinstance(stop.part, Path)), None)
    pieces: list[Json] = [*track(route, chain[-1])]
    return {
        "step": telling.words.say("step-of", step=here, steps=len(route)) if here else "",
        "tier": chain[-1].tier,
        "track": pieces if here else [],
        "path": telling.title(path).facts() if path else None,
    }


def _next(telling: Telling, pointers: Pointers, stop: Stop) -> Facts:
    words = telling.words
    label = words.say("next")
    first: Facts | None = None
    if isinstance(stop.part, Choice):
        label = words.say("next-choice", rule=choice_rule(stop, stop.part, words))
        first = pointers.stop(first_step(stop))
    elif isinstance(stop.part, Milestone):
        label = words.say("next-milestone")
    elif stop.tier != "must":
        label = words.say("next-extra", tier=words.say(f"tier-{stop.tier}"))
    return pointers.stop(stop) | {"label": label, "first": first}
