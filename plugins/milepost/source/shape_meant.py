"""Which key was meant by one that is not known: another spelling, another language's word, another place."""

from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from milepost.source.shape_files import Schema, read_schema
from milepost.source.shape_mistake import Mistake
from milepost.source.shape_words import fold, listed, nearest

_OTHER_WORDS: Final = {
    "title": "name heading label titel titolo titulo titre otsikko nombre",
    "summary": "description desc about intro introduction beschreibung descripcion resumen resume zusammenfassung",
    "question": "bigquestion essentialquestion drivingquestion frage pregunta",
    "subject": "fach asignatura materia matiere",
    "grades": "level gradelevel year years klasse klassen grados grado",
    "targets": "goals goal objectives objective outcomes learningtargets ziele objetivos",
    "standards": "alignment standard",
    "needs": "requires require prerequisites prerequisite prereqs dependson voraussetzungen requisitos",
    "after": "follows",
    "playlist": "units steps activities lessons sequence",
    "steps": "playlist activities items schritte pasos",
    "from": "options choices of chooseone opciones optionen",
    "prompt": "question text ask",
    "pick": "count number howmany min max",
    "do": "activity task actividad aktivitat",
    "choose": "choice choiceset",
    "any_order": "group stations unordered",
    "section": "lesson week phase topic module part",
    "self_check": "diagnostic quiz",
    "times": "repeat repeats",
    "only_if": "if when condition unless",
    "tier": "priority required optional level",
    "chosen_by": "who picker",
    "check_in": "conference meeting",
    "reflect": "reflections reflection reflexion",
    "evidence": "proof product artifact",
    "minutes": "time duration mins min dauer duracion minuten minutos zeit length",
    "kind": "type art tipo",
    "grouping": "groups group groupsize",
    "device": "devices technology",
    "resources": "links files attachments handouts",
    "vocabulary": "words terms glossary",
    "link": "url href website",
    "file": "path attachment",
    "because": "reason why",
    "any": "oneof either or",
    "owners": "author authors teacher teachers",
    "reviewed": "lastreviewed updated date",
    "license": "licence copyright",
    "credits": "credit attribution sources",
    "was": "formerly oldid renamedfrom aliases",
    "say": "statement text question",
    "i_can": "statement text target",
    "code": "id",
    "statement": "description text title name",
    "rows": "criteria criterion",
    "name": "title criterion",
    "id": "slug name",
}
_SAME: Final = {key: set(words.split()) for key, words in _OTHER_WORDS.items()}
_FILES: Final = {
    "activity": "the activity's own file",
    "unit": "`unit.yml`",
    "curriculum": "`curriculum.yml`",
}
_MOST_HOMES: Final = 4


class Meant(NamedTuple):
    """The key that was most likely meant by one that is not known here, and to what it belongs if not here."""

    key: str
    home: str = ""


def meant(key: str, mistake: Mistake, allowed: Sequence[str]) -> Meant | None:
    """Return what was most likely meant by a key that is not among the allowed ones."""
    elsewhere = _known(mistake.document.kind)
    if same := _same_word(key, allowed):
        return Meant(same)
    if same := _same_word(key, elsewhere):
        return Meant(same, _home_of(same, mistake))
    if near := nearest(key, allowed):
        return Meant(near)
    near = nearest(key, elsewhere, cutoff=0.8)
    return Meant(near, _home_of(near, mistake)) if near else None


def is_known(key: str, kind: str) -> bool:
    """Tell whether a key has a meaning somewhere in a kind of file."""
    return key in _known(kind)


def _same_word(key: str, words: Sequence[str]) -> str:
    """Return the word that is the same but for case and signs, or else the one that other people write so."""
    folded = fold(key)
    same = (word for word in words if fold(word) == folded)
    return next(same, "") or next((word for word in words if folded in _SAME.get(word, ())), "")


def _home_of(key: str, mistake: Mistake) -> str:
    """Return to what a key belongs; to more than a few things, and it is the steps of a playlist."""
    document = mistake.document
    in_own_file = "do" in mistake.schema.get("properties", {})
    homes = [] if in_own_file else sorted(_titles(document.schema, key) - {mistake.schema.get("title")})
    homes += [file for kind, file in _FILES.items() if kind != document.kind and key in read_schema(kind)["properties"]]
    return listed(homes) if 0 < len(homes) <= _MOST_HOMES else "a step of the playlist"


def _titles(schema: Schema, key: str) -> set[str]:
    """Return what the things are called that have a key."""
    things = [part for part in _parts(schema) if part.get("type") == "object"]
    return {thing["title"] for thing in things if key in thing.get("properties", {})}


@cache
def _known(kind: str) -> tuple[str, ...]:
    """Return every key that has a meaning in a kind of file, or at the top of one of the main files."""
    parts = [*_parts(read_schema(kind)), *(read_schema(file) for file in _FILES)]
    return tuple(dict.fromkeys(key for part in parts for key in part.get("properties", {})))


def _parts(schema: Schema) -> list[Schema]:
    return [schema, *schema.get("definitions", {}).values()]
