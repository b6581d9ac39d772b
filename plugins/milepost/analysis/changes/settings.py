"""What `curriculum.yml`, the glossary and the frameworks say, as facts."""

from collections.abc import Iterator

from milepost.analysis.changes.facts import Facts
from milepost.analysis.changes.topics import Fact, Topic, Value
from milepost.model.curriculum import Curriculum


def facts_of_settings(curriculum: Curriculum) -> Facts:
    """Return every fact about a curriculum that stands outside its units and courses."""
    return dict(_settings(curriculum))


def _settings(curriculum: Curriculum) -> Iterator[tuple[Fact, Value]]:
    about: dict[str, Value] = {
        "id": curriculum.id,
        "title": curriculum.title,
        "language": curriculum.language,
        "grades": curriculum.grades,
        "minutes_per_week": curriculum.minutes_per_week,
        "defaults": tuple(curriculum.defaults),
        "interests": tuple(ref.name for ref in curriculum.interests),
        "rules_version": curriculum.rules_version,
    }
    yield from ((Fact(Topic.ABOUT, (name,)), value) for name, value in about.items() if value not in (None, "", ()))
    for name, setting in curriculum.rules.items():
        yield Fact(Topic.RULE, (name,)), (setting.severity, repr(dict(setting.options)))
    for framework in curriculum.frameworks:
        yield Fact(Topic.FRAMEWORK, (framework.id,)), (framework.title, framework.version)
        for standard in framework.items.values():
            value = (standard.statement, standard.withdrawn, standard.replaced_by)
            yield Fact(Topic.STANDARD, (framework.id, standard.code or standard.key.guid)), value
    yield from ((Fact(Topic.WORD, (word,)), term.meaning) for word, term in curriculum.glossary.items())
