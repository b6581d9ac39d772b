"""What stands around every page: where it is, where the student's plan is, which file made it."""

from milepost.model.curriculum import Curriculum
from milepost.pages import addresses
from milepost.pages.edition import Said
from milepost.pages.links import link
from milepost.pages.page import Facts, Json
from milepost.pages.words import Words


def crumb(title: Said, there: str = "") -> Facts:
    """Return one crumb; the page itself has no link."""
    return title.facts(link=there)


def crumbs(here: str, words: Words, *below: Facts) -> list[Json]:
    """Return the way from the home page to a page."""
    return [crumb(Said(words.say("units")), link(here, addresses.HOME)), *below]


def in_folder(curriculum: Curriculum, file: str) -> str:
    """Return the path of a file inside the curriculum's folder."""
    return file.removeprefix(f"{curriculum.folder}/")
