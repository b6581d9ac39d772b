"""Two versions of a made curriculum: the same, edited a little as a teacher would, or quite different."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from milepost.model.activity import Activity
from milepost.model.curriculum import Curriculum
from milepost.model.playlist import AnyOrder, Choice, Do, Milestone, Option, Part, Path, Pick, Section, step_id, walk
from milepost.model.standard import Alignment
from milepost.model.unit import Unit
from playlist_shapes import HERE, ref
from strategies import Draw, curricula_of_a_unit

Edit = Callable[[Part], Part | None]


@st.composite
def two_versions(draw: Draw, most: int = 6) -> tuple[Curriculum, Curriculum]:
    """Make two versions of a curriculum; the second has up to three edits, or is another one altogether."""
    before = draw(curricula_of_a_unit(most=most))
    if draw(st.sampled_from([False] * 5 + [True])):
        return before, draw(curricula_of_a_unit(most=most))
    whole = before.units["unit"]
    playlist = tuple(map(_free, whole.playlist)) if draw(st.booleans()) else whole.playlist
    unit = whole = replace(whole, playlist=(*playlist, Milestone("last", HERE)))
    for _ in range(draw(st.integers(0, 3))):
        unit = draw(st.sampled_from([_gone, _option_gone, _option_gone, _renamed, _other_pick, _promise]))(draw, unit)
    before = replace(before, units={**before.units, "unit": whole})
    return before, replace(before, units={**before.units, "unit": unit})


def _gone(draw: Draw, unit: Unit) -> Unit:
    """Take a part out, wherever it is not the only one."""
    return _without(unit, draw(st.sampled_from(list(walk(unit.playlist)))))


def _option_gone(draw: Draw, unit: Unit) -> Unit:
    """Take an option out, if there is a choice."""
    options = [option.step for part in walk(unit.playlist) if isinstance(part, Choice) for option in part.options]
    return _without(unit, draw(st.sampled_from(options))) if options else unit


def _without(unit: Unit, target: Part) -> Unit:
    return replace(unit, playlist=_edited(unit.playlist, lambda part: None if part is target else part))


def _renamed(draw: Draw, unit: Unit) -> Unit:
    """Give an id another name, with `was` or without."""
    old = step_id(draw(st.sampled_from(list(walk(unit.playlist)))))
    new = draw(st.sampled_from(["renamed", "a-better-name"]))
    was = (ref(old),) if draw(st.booleans()) else ()

    def rename(part: Part) -> Part:
        if step_id(part) != old:
            return part
        return replace(part, activity=ref(new)) if isinstance(part, Do) else replace(part, id=new, was=was)

    activities: dict[str, Activity] = {
        (new if name == old else name): replace(one, id=new, was=was) if name == old else one
        for name, one in unit.activities.items()
    }
    return replace(unit, playlist=_edited(unit.playlist, rename), activities=activities)


def _other_pick(draw: Draw, unit: Unit) -> Unit:
    choices = [part for part in walk(unit.playlist) if isinstance(part, Choice)]
    if not choices:
        return unit
    target = draw(st.sampled_from(choices))
    low = draw(st.integers(1, len(target.options)))
    other = replace(target, pick=Pick(low, draw(st.integers(low, len(target.options)))))
    return replace(unit, playlist=_edited(unit.playlist, lambda part: other if part is target else part))


def _promise(draw: Draw, unit: Unit) -> Unit:
    del draw
    return replace(unit, standards=Alignment(unit.standards.assesses, (), unit.standards.teaches))


def _free(part: Any) -> Any:
    """Return a part whose options are for everyone."""
    match part:
        case Choice():
            return replace(part, options=tuple(Option(_free(option.step)) for option in part.options))
        case AnyOrder() | Section() | Path():
            return replace(part, steps=tuple(map(_free, part.steps)))
    return part


def _edited(parts: Sequence[Any], edit: Edit) -> tuple[Any, ...]:
    """Return parts with an edit made at every depth; where nothing would be left, they stay as they are."""
    made = tuple(_inside(other, edit) for part in parts if (other := edit(part)) is not None)
    return made or tuple(parts)


def _inside(part: Part, edit: Edit) -> Part:
    match part:
        case Choice():
            steps = _edited([option.step for option in part.options], edit)
            kept = [option.only_if for option in part.options if edit(option.step) is not None]
            conditions = kept if len(kept) == len(steps) else [()] * len(steps)
            options = tuple(Option(step, only_if) for step, only_if in zip(steps, conditions, strict=True))
            most = len(options)
            return replace(part, options=options, pick=Pick(min(part.pick.low, most), min(part.pick.high, most)))
        case AnyOrder() | Section() | Path():
            return replace(part, steps=_edited(part.steps, edit))
    return part
