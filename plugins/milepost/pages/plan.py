"""My plan: a form to print and fill in."""

from milepost.pages import addresses
from milepost.pages.edition import Edition, Said
from milepost.pages.frame import crumb, crumbs
from milepost.pages.page import Json, Page


def plan_page(edition: Edition) -> Page:
    """Return the blank plan, with the interests that the curriculum offers."""
    words = edition.words
    interests: list[Json] = [ref.name for ref in edition.curriculum.interests]
    title = Said(words.say("plan"))
    return Page(
        address=addresses.PLAN,
        title=title.text,
        template="plan.html",
        facts=title.facts() | {"crumbs": crumbs(addresses.PLAN, words, crumb(title)), "interests": interests},
        searched=False,
        language=words.language,
        description=words.say("plan-lead"),
    )
