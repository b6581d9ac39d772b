"""My plan: a living profile and plan, drawn by the script; without it, a form to print and fill in."""

from milepost.pages import addresses
from milepost.pages.catalog import catalogs
from milepost.pages.edition import Edition, Said
from milepost.pages.frame import crumb, crumbs
from milepost.pages.links import link
from milepost.pages.page import Json, Page


def plan_page(edition: Edition) -> Page:
    """Return the plan, with the interests that the curriculum offers and where it finds what it knows of each unit."""
    words = edition.words
    interests: list[Json] = [ref.name for ref in edition.curriculum.interests]
    title = Said(words.say("plan"))
    return Page(
        address=addresses.PLAN,
        title=title.text,
        template="plan.html",
        facts=title.facts()
        | {
            "crumbs": crumbs(addresses.PLAN, words, crumb(title)),
            "interests": interests,
            "home": {"link": link(addresses.PLAN, addresses.HOME)},
            "class": {"link": link(addresses.PLAN, addresses.CLASS)},
            "catalogs": catalogs(edition, addresses.PLAN),
        },
        searched=False,
        language=words.language,
        description=words.say("plan-lead"),
    )
