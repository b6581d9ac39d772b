"""A playlist's steps, from the tree of a file into the model."""

from typing import Final, cast

from milepost.model.playlist import (
    AnyOrder,
    Ask,
    Choice,
    Do,
    Milestone,
    Option,
    Path,
    Section,
    SelfCheck,
    Step,
    Tier,
)
from milepost.model.span import Places, Ref
from milepost.model.standard import LEVELS, Alignment
from milepost.source.keys import Keys, read_pick
from milepost.source.tree import Node

STEP_KEYS: Final = ("do", "choose", "any_order", "section", "milestone", "self_check")


def alignment(keys: Keys) -> Alignment:
    """Return the codes under `teaches`, `practices` and `assesses`."""
    return Alignment(*(keys.refs(level) for level in LEVELS))


def read_steps(nodes: list[Node], file: str) -> tuple[Step, ...]:
    """Return the steps of a list; what is no step has its own finding and is left out."""
    return tuple(step for node in nodes if (step := _step(node, file)))


def _step(node: Node, file: str) -> Step | None:
    if isinstance(node.data, str):
        places = Places(file, node.place)
        return Do(Ref(node.data, places.span), places) if node.data else None
    keys = Keys(node, file)
    present = [key for key in STEP_KEYS if key in keys]
    if len(present) != 1 or not keys.text(present[0]):
        return None
    return _READERS[present[0]](keys)


def _tier(keys: Keys) -> Tier:
    tier = keys.text("tier")
    return cast("Tier", tier) if tier in {"should", "aspire"} else "must"


def _do(keys: Keys) -> Step:
    activity = keys.ref("do")
    assert activity is not None
    return Do(activity, keys.places(keys.place("do")), _tier(keys), keys.whole_number("times") or 1)


def _choice(keys: Keys) -> Step:
    options = tuple(option for node in keys.nodes("from") if (option := _option(node, keys.file)))
    return Choice(
        id=keys.text("choose"),
        options=options,
        pick=read_pick(keys.data("pick"), len(options)),
        at=keys.places(keys.place("choose")),
        tier=_tier(keys),
        title=keys.text("title"),
        prompt=keys.text("prompt"),
        summary=keys.text("summary"),
        chosen_by="teacher" if keys.text("chosen_by") == "teacher" else "student",
        rubric=keys.ref("rubric"),
        was=keys.refs("was"),
    )


def _option(node: Node, file: str) -> Option | None:
    keys = Keys(node, file)
    step = _path(keys) if keys.text("path") else _step(node, file)
    return Option(step, keys.needs("only_if")) if step else None


def _path(keys: Keys) -> Path:
    return Path(
        id=keys.text("path"),
        steps=read_steps(keys.nodes("steps"), keys.file),
        at=keys.places(keys.place("path")),
        title=keys.text("title"),
        summary=keys.text("summary"),
        interests=keys.refs("interests"),
        was=keys.refs("was"),
    )


def _any_order(keys: Keys) -> Step:
    return AnyOrder(
        id=keys.text("any_order"),
        steps=read_steps(keys.nodes("steps"), keys.file),
        at=keys.places(keys.place("any_order")),
        tier=_tier(keys),
        title=keys.text("title"),
        summary=keys.text("summary"),
        rotate=keys.whole_number("rotate"),
        was=keys.refs("was"),
    )


def _section(keys: Keys) -> Step:
    return Section(
        id=keys.text("section"),
        steps=read_steps(keys.nodes("steps"), keys.file),
        at=keys.places(keys.place("section")),
        tier=_tier(keys),
        title=keys.text("title"),
        summary=keys.text("summary"),
        was=keys.refs("was"),
    )


def _milestone(keys: Keys) -> Step:
    return Milestone(
        id=keys.text("milestone"),
        at=keys.places(keys.place("milestone")),
        tier=_tier(keys),
        title=keys.text("title"),
        summary=keys.text("summary"),
        evidence=keys.evidence(),
        check_in=keys.text("check_in"),
        questions=keys.texts("questions"),
        rubric=keys.ref("rubric"),
        reflect=keys.texts("reflect"),
        minutes=keys.minutes(),
        needs=keys.needs("needs"),
        standards=alignment(keys),
        was=keys.refs("was"),
    )


def _self_check(keys: Keys) -> Step:
    return SelfCheck(
        id=keys.text("self_check"),
        at=keys.places(keys.place("self_check")),
        ask=tuple(Ask(ask.text("say"), ask.refs("if_so"), ask.refs("if_not")) for ask in keys.mappings("ask")),
        tier=_tier(keys),
        title=keys.text("title"),
        summary=keys.text("summary"),
        minutes=keys.minutes(),
        was=keys.refs("was"),
    )


_READERS: Final = {
    "do": _do,
    "choose": _choice,
    "any_order": _any_order,
    "section": _section,
    "milestone": _milestone,
    "self_check": _self_check,
}
