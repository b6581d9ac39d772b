"""A unit's YAML files, from trees into the model."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from milepost.model.activity import Activity
from milepost.model.rubric import Row, Rubric
from milepost.model.span import Place, Places
from milepost.model.unit import Defaults, Target, Unit, UnitText
from milepost.source.keys import Keys
from milepost.source.steps import alignment, read_steps


def read_defaults(keys: Keys | None, under: Defaults) -> Defaults:
    """Return the defaults a file gives, with `under` for what it leaves out."""
    if keys is None:
        return under
    return Defaults(
        keys.minutes() or under.minutes,
        keys.text("grouping") or under.grouping,
        keys.text("device") or under.device,
        keys.text("kind") or under.kind,
        keys.text("led_by") or under.led_by,
    )


def build_unit(
    keys: Keys,
    defaults: Defaults,
    activities: Mapping[str, Activity],
    rubrics: Mapping[str, Rubric],
    translations: Mapping[str, UnitText],
) -> Unit:
    """Return the unit whose `unit.yml` these keys are; its id is the folder's name."""
    folder = str(PurePosixPath(keys.file).parent)
    unit_id = PurePosixPath(folder).name
    return Unit(
        id=unit_id,
        title=keys.text("title") or unit_id,
        playlist=read_steps(keys.nodes("playlist"), keys.file),
        activities=activities,
        rubrics=rubrics,
        at=keys.places(keys.place("title")),
        folder=folder,
        subject=keys.text("subject"),
        grades=keys.grades(),
        question=keys.text("question"),
        summary=keys.text("summary"),
        targets=tuple(_target(target) for target in keys.mappings("targets")),
        weeks=keys.number("weeks"),
        minutes_per_week=keys.whole_number("minutes_per_week"),
        personalizes=keys.refs("personalizes"),
        status=keys.text("status") or "published",
        owners=keys.texts("owners"),
        reviewed=keys.text("reviewed"),
        license=keys.text("license"),
        credits=keys.texts("credits"),
        standards=alignment(keys.mapping("standards") or Keys(None, keys.file)),
        needs=keys.needs("needs"),
        assumes=keys.texts("assumes"),
        defaults=defaults,
        was=keys.refs("was"),
        translations=translations,
    )


def _target(keys: Keys) -> Target:
    return Target(keys.text("i_can"), keys.refs("standards"), keys.places(keys.place("i_can")))


def build_rubrics(keys: Keys) -> dict[str, Rubric]:
    """Return the rubrics of a `rubrics.yml`, by id."""
    rubrics = {}
    for rubric_id, node in keys.entries():
        if not rubric_id.startswith("x-") and isinstance(node.data, dict):
            rubrics[rubric_id] = _rubric(rubric_id, Keys(node, keys.file), keys.node.keys[rubric_id])
    return rubrics


def _rubric(rubric_id: str, keys: Keys, place: Place) -> Rubric:
    return Rubric(
        rubric_id,
        keys.text("title") or rubric_id,
        keys.texts("levels"),
        keys.text("mastery"),
        tuple(_row(row) for row in keys.mappings("rows")),
        keys.places(place),
    )


def _row(keys: Keys) -> Row:
    levels = tuple(node.data if isinstance(node.data, str) else "" for node in keys.nodes("levels"))
    return Row(keys.text("name"), levels, keys.refs("assesses"), keys.places(keys.place("name")))


def build_unit_text(language: str, keys: Keys) -> UnitText:
    """Return a unit's texts in another language."""
    texts = keys.mapping("texts")
    by_id = {name: _step_text(Keys(node, keys.file)) for name, node in texts.entries()} if texts else {}
    return UnitText(
        language,
        keys.text("title"),
        keys.text("question"),
        keys.text("summary"),
        keys.texts("targets"),
        by_id,
        Places(keys.file, keys.place("title"), texts.node.keys if texts else {}),
    )


def _step_text(keys: Keys) -> dict[str, str | tuple[str, ...]]:
    return {
        key: keys.texts(key) if isinstance(node.data, list) else keys.text(key)
        for key, node in keys.entries()
        if isinstance(node.data, str | list)
    }
