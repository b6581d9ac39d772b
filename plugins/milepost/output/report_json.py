"""A report for programs: one JSON object, version 1, in ASCII; what has no answer is null."""

import json
from collections.abc import Iterable
from typing import Any

from milepost.analysis.profile import Profile
from milepost.analysis.routes import Span, Time
from milepost.model.standard import LEVELS
from milepost.output.report_facts import Alone, Met, Reported, RouteFacts


def report_json(units: Iterable[Reported], courses: Iterable[Reported]) -> str:
    """Return the report on units and courses; a route is a list of picks in words, empty for every student."""
    told = {"version": 1, "units": [_plain(unit) for unit in units], "courses": [_plain(each) for each in courses]}
    return json.dumps(told, indent=2)


def _plain(reported: Reported) -> dict[str, Any]:
    own = {reported.kind: reported.id, "title": reported.title, "unanswered": reported.unanswered or None}
    return own | (_facts(reported.facts, reported.kind) if reported.facts else dict.fromkeys(_KEYS))


def _facts(facts: RouteFacts, kind: str) -> dict[str, Any]:
    step = "activity" if kind == "unit" else "unit"
    return {
        "routes": facts.routes,
        "stuck": [one.choice for one in facts.stuck],
        "minutes": _minutes(facts.minutes),
        "decisions": _span(facts.decisions),
        "standards": {met.code: _standard(met) for met in facts.standards},
        "unmet_needs": [{step: one.step, "need": one.need, "route": list(one.route)} for one in facts.unmet_needs],
        "broken_promises": [
            {"code": one.code, "promise": one.promise, "level": one.level, "route": list(one.route)}
            for one in facts.broken_promises
        ],
        "stretch": _stretch(facts.stretch),
        "profile": [_profile(title, line) for title, line in facts.profile],
        "bottlenecks": [{"id": one.id, "waiting": list(one.waiting)} for one in facts.bottlenecks],
    }


_KEYS = (
    "routes",
    "stuck",
    "minutes",
    "decisions",
    "standards",
    "unmet_needs",
    "broken_promises",
    "stretch",
    "profile",
    "bottlenecks",
)


def _minutes(time: Time | None) -> dict[str, Any] | None:
    return {"shortest": time.shortest, "longest": time.longest, "complete": time.complete} if time else None


def _span(span: Span) -> dict[str, int]:
    return {"least": span.least, "most": span.most}


def _standard(met: Met) -> dict[str, Any]:
    return {level: str(met.reach.at(level)) for level in LEVELS} | {
        "promised": [level for level in LEVELS if level in met.promised],
        "options": {level: list(titles) for level, titles in met.options.items()},
    }


def _stretch(stretch: Alone | None) -> dict[str, Any] | None:
    if stretch is None:
        return None
    return {
        "minutes": stretch.minutes,
        "from": stretch.start or None,
        "until": stretch.stop or None,
        "route": list(stretch.route),
    }


def _profile(title: str, line: Profile) -> dict[str, Any]:
    return {
        "option": title or None,
        "routes": line.routes,
        "minutes": line.together,
        "screen": line.screen,
        "complete": line.complete,
        "choices": _span(line.choices),
        "ways_to_show": line.ways,
        "check_ins": _span(line.check_ins),
        "stretch": line.stretch,
    }
