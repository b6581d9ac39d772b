"""An activity's files, from trees into the model."""

import re
from dataclasses import dataclass
from typing import Final

from milepost.model.activity import Activity, ActivityText, Resource, Support, Word
from milepost.model.finding import Label, Problem
from milepost.model.span import Place, Ref, Span
from milepost.model.unit import Defaults, Handout
from milepost.source.keys import Keys
from milepost.source.steps import alignment
from milepost.source.tree import Node

_HEADING: Final = re.compile(r"\s*# +(.+?)(?: +#+)? *(?:\n|\Z)")


@dataclass(frozen=True, slots=True)
class Document:
    """A Markdown file as read: its front matter (None where it has none), its body, and where that starts.

    It is `torn` where the front matter could only be read as if it were mended.
    """

    file: str
    head: Node | None
    body: str
    body_line: int
    torn: bool = False


def build_activity(
    activity_id: str, document: Document, defaults: Defaults, notes: Document | None
) -> tuple[Activity, list[Problem]]:
    """Return an activity, and a problem where it has no title."""
    keys = Keys(document.head, document.file)
    title, body, body_line, place = _title_and_body(keys, document)
    problems = [] if title or document.torn else [_no_title(document)]
    activity = Activity(
        id=activity_id,
        title=title or activity_id,
        at=keys.places(place),
        file=document.file,
        body=body,
        body_line=body_line,
        minutes=keys.minutes() or defaults.minutes,
        kind=keys.text("kind") or defaults.kind,
        grouping=keys.text("grouping") or defaults.grouping,
        device=keys.text("device") or defaults.device,
        led_by=keys.text("led_by") or defaults.led_by,
        difficulty=keys.whole_number("difficulty"),
        standards=alignment(keys),
        needs=keys.needs("needs"),
        better_after=keys.refs("better_after"),
        interests=keys.refs("interests"),
        rubric=keys.ref("rubric"),
        evidence=keys.evidence(),
        vocabulary=_vocabulary(keys),
        supports=_supports(keys),
        resources=tuple(_resource(entry) for entry in keys.mappings("resources")),
        materials=keys.texts("materials"),
        credits=keys.texts("credits"),
        was=keys.refs("was"),
        teacher_notes=notes.body if notes else "",
        teacher_file=notes.file if notes else "",
        teacher_line=notes.body_line if notes else 1,
    )
    return activity, problems


def build_translation(language: str, document: Document) -> ActivityText:
    """Return an activity's text in another language."""
    title, body, body_line, _ = _title_and_body(Keys(document.head, document.file), document)
    return ActivityText(language, title, body, document.file, body_line)


def build_handout(path: str, document: Document) -> Handout:
    """Return a Markdown file under `media/`."""
    title, _, _, _ = _title_and_body(Keys(document.head, document.file), document)
    return Handout(path, title, document.body, document.file, document.body_line)


def _title_and_body(keys: Keys, document: Document) -> tuple[str, str, int, Place]:
    """Return the title, the body without a heading that gives or repeats it, its first line, and the title's place."""
    title, line = keys.text("title"), document.body_line
    heading = _HEADING.match(document.body)
    if not heading or (title and heading[1] != title):
        place = keys.place("title") if document.head else (1, 1, 1, 2)
        return title, document.body, line, place
    before = document.body[: heading.start(1)]
    row = line + before.count("\n")
    column = len(before) - (before.rfind("\n") + 1) + 1
    place = keys.place("title") if title else (row, column, row, column + len(heading[1]))
    return heading[1], document.body[heading.end() :], row + 1, place


def _no_title(document: Document) -> Problem:
    line = document.head.place[0] if document.head and document.head.values else 1
    return Problem(
        "the activity has no title",
        Label(Span(document.file, line, 1, line, 2), "a title belongs here"),
        help="add a line `title: …` between the `---` lines, or begin the text with `# …`",
        rule="wrong-shape",
    )


def _vocabulary(keys: Keys) -> tuple[Word, ...]:
    words = keys.mapping("vocabulary")
    if not words:
        return tuple(Word(ref, None) for ref in keys.refs("vocabulary"))
    return tuple(Word(ref, words.text(word)) for word, ref in _key_refs(words))


def _supports(keys: Keys) -> tuple[Support, ...]:
    supports = keys.mapping("supports")
    if not supports:
        return ()
    return tuple(
        Support(name, value, ref)
        for name, ref in _value_refs(supports)
        if (value := True if supports.data(name) is True else supports.text(name)) and not name.startswith("x-")
    )


def _resource(keys: Keys) -> Resource:
    return Resource(keys.text("title"), keys.ref("file"), keys.ref("link"), keys.data("print") is True)


def _key_refs(keys: Keys) -> list[tuple[str, Ref]]:
    file, places = keys.file, keys.node.keys
    return [(name, Ref(name, Span(file, *places[name]))) for name, _ in keys.entries()]


def _value_refs(keys: Keys) -> list[tuple[str, Ref]]:
    return [(name, Ref(str(node.data), keys.span_of(node))) for name, node in keys.entries()]
