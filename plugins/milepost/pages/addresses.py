"""Where each page lives, inside the curriculum's folder."""

HOME = "index.md"
PLAN = "plan.md"
STANDARDS = "standards.md"
GLOSSARY = "glossary.md"
PRIVACY = "privacy.md"
CLASS = "class.md"
TRANSLATED = ("index", "playlist")
"""The pages of a unit that are written in every language its texts are translated to."""


def course(course_id: str) -> str:
    """Return the address of a course."""
    return f"courses/{course_id}.md"


def unit(unit_id: str, page: str = "index", language: str = "") -> str:
    """Return the address of a page of a unit: `index` (its overview), `playlist`, `board` or `map`.

    `language` is empty for the curriculum's own language.
    """
    return f"{unit_id}/{page}{_ending(language)}"


def activity(unit_id: str, activity_id: str, language: str = "") -> str:
    """Return the address of an activity; its file has the same path."""
    return f"{unit_id}/activities/{activity_id}{_ending(language)}"


def rubric(unit_id: str, rubric_id: str) -> str:
    """Return the address of a rubric of a unit."""
    return f"{unit_id}/rubrics/{rubric_id}.md"


def catalog(unit_id: str, language: str = "") -> str:
    """Return the address of what a browser knows of a unit; `language` as in `unit`."""
    return f"{unit_id}/steps{f'.{language}' if language else ''}.js"


def script_words(language: str) -> str:
    """Return the address of the script's words in a language of the site."""
    return f"assets/milepost/words.{language}.js"


def _ending(language: str) -> str:
    return f".{language}.md" if language else ".md"
