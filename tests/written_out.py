"""Made curricula as the files a teacher would have written; JSON is YAML."""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path as Folder
from typing import Any

from milepost.model.activity import Activity, Minutes
from milepost.model.curriculum import Course, Curriculum
from milepost.model.need import Need
from milepost.model.playlist import AnyOrder, Choice, Do, Milestone, Option, Part, Path, Pick, Section, SelfCheck
from milepost.model.rubric import Rubric
from milepost.model.span import Ref
from milepost.model.standard import LEVELS, Alignment, Framework
from milepost.model.unit import Unit


def write(curriculum: Curriculum, folder: Folder) -> Folder:
    """Write a curriculum below `folder`, and return its own folder."""
    for path, text in files_of(curriculum).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder / curriculum.folder


def files_of(curriculum: Curriculum) -> dict[str, str]:
    """Return the text of every file of a curriculum, by its path."""
    root = curriculum.folder
    files = {framework.file: _json(_framework(framework)) for framework in curriculum.frameworks}
    files[f"{root}/curriculum.yml"] = _json(_curriculum(curriculum))
    for unit in curriculum.units.values():
        files[f"{unit.folder}/unit.yml"] = _json(_unit(unit))
        if unit.rubrics:
            files[f"{unit.folder}/rubrics.yml"] = _json({key: _rubric(rubric) for key, rubric in unit.rubrics.items()})
        for activity in unit.activities.values():
            files[activity.file] = f"---\n{_json(_activity(activity))}---\n{activity.body}"
    return files


def _json(value: object) -> str:
    return json.dumps(value) + "\n"


def _given(**values: Any) -> dict[str, Any]:
    """Return what says something: neither nothing nor empty."""
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}


def _names(refs: Iterable[Ref]) -> list[str]:
    return [ref.name for ref in refs]


def _name(ref: Ref | None) -> str:
    return ref.name if ref else ""


def _aligned(standards: Alignment) -> dict[str, list[str]]:
    return _given(**{level: _names(refs) for level, refs in zip(LEVELS, standards, strict=True)})


def _entries(needs: Iterable[Need]) -> list[object]:
    return [{"any": _names(need.names)} if len(need.names) > 1 else need.names[0].name for need in needs]


def _any(evidence: Sequence[str]) -> object:
    return {"any": evidence} if len(evidence) > 1 else "".join(evidence)


def _range(numbers: Minutes | Pick | None) -> int | str | None:
    if numbers is None:
        return None
    low, high = numbers
    return low if low == high else f"{low}-{high}"


def _framework(framework: Framework) -> Mapping[str, object]:
    items = [
        _given(code=standard.code, statement=standard.statement, parent=next(iter(standard.parents), ""))
        for standard in framework.items.values()
    ]
    return {"id": framework.id, "framework": framework.title, "version": framework.version, "items": items}


def _curriculum(curriculum: Curriculum) -> Mapping[str, object]:
    frameworks = [framework.file.removeprefix(f"{curriculum.folder}/") for framework in curriculum.frameworks]
    courses = [_course(course) for course in curriculum.courses]
    facts = _given(id=curriculum.id, title=curriculum.title, standards=frameworks, courses=courses)
    return {"format": 1, **facts}


def _course(course: Course) -> Mapping[str, object]:
    return _given(
        id=course.id,
        title=course.title,
        after=_names(course.after),
        playlist=[_step(step) for step in course.playlist],
        standards=_aligned(course.standards),
    )


def _unit(unit: Unit) -> Mapping[str, object]:
    return _given(
        title=unit.title,
        needs=_entries(unit.needs),
        standards=_aligned(unit.standards),
        playlist=[_step(step) for step in unit.playlist],
    )


def _rubric(rubric: Rubric) -> Mapping[str, object]:
    rows = [_given(name=row.name, levels=row.levels, assesses=_names(row.assesses)) for row in rubric.rows]
    return {"title": rubric.title, "levels": rubric.levels, "rows": rows}


def _activity(activity: Activity) -> Mapping[str, object]:
    return _given(
        title=activity.title,
        minutes=_range(activity.minutes),
        grouping=activity.grouping,
        device=activity.device,
        led_by=activity.led_by,
        evidence=_any(activity.evidence),
        needs=_entries(activity.needs),
        rubric=_name(activity.rubric),
        **_aligned(activity.standards),
    )


def _step(part: Part) -> dict[str, Any]:
    """Return a step as a mapping; a tier and times that go without saying are not said."""
    tier = "" if isinstance(part, Path) or part.tier == "must" else part.tier
    match part:
        case Do():
            facts = _given(do=part.activity.name, times=None if part.times == 1 else part.times)
        case Choice():
            options = [_option(option) for option in part.options]
            chosen_by = "" if part.chosen_by == "student" else part.chosen_by
            facts = _given(
                choose=part.id,
                pick=_range(part.pick),
                chosen_by=chosen_by,
                rubric=_name(part.rubric),
                **{"from": options},
            )
        case AnyOrder():
            facts = _given(any_order=part.id, rotate=part.rotate, steps=[_step(step) for step in part.steps])
        case Section():
            facts = {"section": part.id, "steps": [_step(step) for step in part.steps]}
        case Path():
            facts = {"path": part.id, "steps": [_step(step) for step in part.steps]}
        case Milestone():
            facts = _milestone(part)
        case SelfCheck():
            facts = _given(self_check=part.id, minutes=_range(part.minutes), ask=[{"say": ask.say} for ask in part.ask])
    return facts | _given(tier=tier)


def _option(option: Option) -> dict[str, Any]:
    return _step(option.step) | _given(only_if=_entries(option.only_if))


def _milestone(milestone: Milestone) -> dict[str, Any]:
    return _given(
        milestone=milestone.id,
        minutes=_range(milestone.minutes),
        check_in=milestone.check_in,
        evidence=_any(milestone.evidence),
        needs=_entries(milestone.needs),
        rubric=_name(milestone.rubric),
        **_aligned(milestone.standards),
    )
