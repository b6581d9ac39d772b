"""Class view: a page on which a teacher opens plans; the script does the work, in the teacher's own browser."""

from milepost.pages import addresses
from milepost.pages.catalog import catalogs
from milepost.pages.edition import Edition, Said
from milepost.pages.frame import crumb, crumbs
from milepost.pages.page import Page

_HERE = addresses.CLASS


def class_page(shown: Edition) -> Page:
    """Return the class view, with where it finds what it knows of each unit."""
    words = shown.words
    title = Said(words.say("class-view"))
    return Page(
        address=_HERE,
        title=title.text,
        template="class.html",
        facts=title.facts() | {"crumbs": crumbs(_HERE, words, crumb(title)), "catalogs": catalogs(shown, _HERE)},
        searched=False,
        language=words.language,
        description=words.say("class-lead"),
    )
