"""`curriculum.yml` and the glossary, from trees into the model."""

from typing import Final

from milepost.model.curriculum import Course, Curriculum, RuleSetting, Term
from milepost.model.span import Places, Ref
from milepost.model.unit import Defaults
from milepost.source.build_unit import read_defaults
from milepost.source.keys import Keys
from milepost.source.steps import alignment, read_steps

SEVERITIES: Final = ("error", "warning", "note", "off")


def build_curriculum(keys: Keys, folder: str) -> Curriculum:
    """Return the curriculum that a `curriculum.yml` describes, still without units, frameworks and glossary."""
    return Curriculum(
        id=keys.text("id"),
        title=keys.text("title") or folder,
        folder=folder,
        at=keys.places(keys.place("title")),
        units={},
        language=keys.text("language") or "en",
        grades=keys.grades(),
        minutes_per_week=keys.whole_number("minutes_per_week"),
        defaults=read_defaults(keys.mapping("defaults"), Defaults()),
        interests=(keys.mapping("profile") or Keys(None, keys.file)).refs("interests"),
        courses=tuple(_course(course) for course in keys.mappings("courses") if course.text("id")),
        rules=_rules(keys.mapping("rules")),
        rules_version=keys.whole_number("rules_version") or 1,
    )


def _course(keys: Keys) -> Course:
    return Course(
        id=keys.text("id"),
        title=keys.text("title") or keys.text("id"),
        playlist=read_steps(keys.nodes("playlist"), keys.file),
        at=keys.places(keys.place("id")),
        grades=keys.grades(),
        weeks=keys.number("weeks"),
        minutes_per_week=keys.whole_number("minutes_per_week"),
        after=keys.refs("after"),
        standards=alignment(keys.mapping("standards") or Keys(None, keys.file)),
        needs=keys.needs("needs"),
        summary=keys.text("summary"),
        was=keys.refs("was"),
    )


def _rules(keys: Keys | None) -> dict[str, RuleSetting]:
    if keys is None:
        return {}
    return {name: _rule(Keys(node, keys.file), name, keys) for name, node in keys.entries()}


def _rule(setting: Keys, name: str, rules: Keys) -> RuleSetting:
    ref = Ref(name, Places(rules.file, rules.node.keys[name]).span)
    data = setting.node.data
    if isinstance(data, dict):
        options = {key: value for key, value in data.items() if key != "severity" and not key.startswith("x-")}
        return RuleSetting(ref, setting.text("severity"), options, setting.places())
    severity = {False: "off", True: ""}[data] if isinstance(data, bool) else str(data or "")
    return RuleSetting(ref, severity, {}, setting.places())


def build_glossary(keys: Keys) -> dict[str, Term]:
    """Return the words of a `glossary.yml`."""
    places = keys.node.keys
    return {
        word: Term(word, keys.text(word), Places(keys.file, places[word], {"meaning": node.place}))
        for word, node in keys.entries()
        if not word.startswith("x-")
    }
