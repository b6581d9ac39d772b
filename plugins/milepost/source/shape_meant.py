"""Which key was meant by one that is not known: another spelling, another language's word, another place."""

from collections.abc import Sequence
from typing import Final

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
    "playlist": "steps activities lessons sequence",
    "steps": "playlist activities items schritte pasos",
    "from": "options choices of chooseone opciones optionen",
    "prompt": "question text ask",
    "pick": "count number howmany min max",
    "do": "activity task lesson actividad aktivitat",
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


def meant_key(key: str, mistake: Mistake, allowed: Sequence[str]) -> str:
    """Return which of the allowed keys was most likely meant by one that is not; empty when none comes to mind."""
    folded = fold(key)
    for same in allowed:
        if fold(same) == folded:
            return same
    for same in allowed:
        if folded in _SAME.get(same, ()):
            return same
    return "" if home_of(key, mistake) else nearest(key, allowed)


def home_of(key: str, mistake: Mistake) -> str:
    """Return to what a key belongs that is known elsewhere; empty when it is known nowhere, or in many places."""
    document = mistake.document
    own_file = "do" in mistake.schema.get("properties", {})
    homes = [] if own_file else sorted(_titles(document.schema, key) - {mistake.title})
    if len(homes) > _MOST_HOMES:
        return "a step of the playlist"
    homes += [file for kind, file in _FILES.items() if kind != document.kind and key in read_schema(kind)["properties"]]
    return listed(homes)


def is_known(key: str, schema: Schema) -> bool:
    """Tell whether a key has a meaning somewhere in a schema."""
    return any(key in part.get("properties", {}) for part in _parts(schema))


def _titles(schema: Schema, key: str) -> set[str]:
    """Return what the things are called that have a key."""
    things = [part for part in _parts(schema) if part.get("type") == "object"]
    return {thing["title"] for thing in things if thing.get("properties", {}).get(key)}


def _parts(schema: Schema) -> list[Schema]:
    return [schema, *schema.get("definitions", {}).values()]
