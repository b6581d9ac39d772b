"""The one page of a preview that starts with an error, before there is any site to keep."""

from milepost.pages import addresses
from milepost.pages.page import Facts, NavEntry, Page, PageSet
from milepost.pages.words import Words


def waiting_site(words: Words) -> PageSet:
    """Return a site of one page, which says that the others will come."""
    title = words.say("preview")
    facts: Facts = {"page": "waiting", "language": words.language, "dir": "ltr", "site": "", "languages": []}
    page = Page(addresses.HOME, title, "waiting.html", facts, searched=False, language=words.language)
    return PageSet((page,), (NavEntry(title, addresses.HOME),), ())
