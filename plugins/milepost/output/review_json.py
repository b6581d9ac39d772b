"""A review for programs: one JSON object, version 1, in ASCII."""

import json
from collections.abc import Iterator
from typing import Any

from milepost.analysis.changes.diff import Changed
from milepost.analysis.changes.saved import Id
from milepost.analysis.changes.topics import Difference
from milepost.model.playlist import step_id
from milepost.output.json_v1 import plain
from milepost.output.review import Review


def review_json(review: Review) -> Iterator[str]:
    """Yield a review: its verdict, every difference, the ids that moved, findings, and students past a milestone.

    `before` and `after` are null where a version does not have what a difference is about.
    """
    changes = review.changes
    found = {
        "version": 1,
        "base": review.base,
        "head": review.head,
        "verdict": review.verdict,
        "must_fix": [point._asdict() for point in review.must_fix],
        "to_judge": [point._asdict() for point in review.to_judge],
        "changed": [_changed(one) for one in changes.changed],
        "ids": [{"before": _id(one.before), "after": _id(one.after), "kept": one.named} for one in changes.ids],
        "milestones": [
            {
                "unit": one.unit.id,
                "milestone": one.milestone.id,
                "keep_their_picks": str(one.answer),
                "picks": [step_id(pick.part) for pick in one.route],
                "new_before_it": list(one.more),
            }
            for one in review.milestones
        ],
        "findings": {"new": [plain(one) for one in changes.new], "fixed": [plain(one) for one in changes.fixed]},
        "accepted": [one._asdict() for one in changes.accepted],
        "waiting": list(changes.waiting),
    }
    yield json.dumps(found, indent=2)


def _changed(one: Changed) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "before": one.pair.before or None,
        "after": one.pair.after or None,
        "differences": [_difference(difference) for difference in one.differences],
    }


def _difference(one: Difference) -> dict[str, Any]:
    found = {"topic": str(one.fact.topic), "key": list(one.fact.key), "before": one.before, "after": one.after}
    return found | ({"picks": [step_id(pick.part) for pick in one.route if pick.taken]} if one.route else {})


def _id(one: Id | None) -> str | None:
    return None if one is None else f"{one.unit}/{one.id}".rstrip("/")
