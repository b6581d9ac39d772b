"""The facts of pages, whole: what a template gets to read."""

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from milepost.pages.page import PageSet
from rendered import pages_of

FILES = {
    "units/curriculum.yml": """\
format: 1
id: riverside
title: Riverside School
courses:
  - {id: year, title: The year, playlist: [egypt]}
""",
    "units/egypt/unit.yml": """\
title: Egypt
question: Who built it?
playlist:
  - {choose: land, prompt: Which land?, from: [{path: delta, title: Delta, steps: [flood]}, desert]}
  - {milestone: ready, title: Ready, check_in: peer, evidence: A page, rubric: notes}
""",
    "units/egypt/rubrics.yml": """\
notes: {title: Notes, levels: [Low, High], mastery: High everywhere, rows: [{name: Facts, levels: [One, Two]}]}
""",
    "units/egypt/activities/flood.md": """\
---
title: The flood
minutes: 20
kind: reading
vocabulary: {silt: Fine soil.}
---
The river rises.
""",
}


@pytest.fixture
def pages(tmp_path: Path) -> PageSet:
    return pages_of(tmp_path, FILES)


def test_the_facts_of_a_playlist_whole(pages: PageSet):
    assert pages.page("egypt/playlist.md").facts == snapshot(
        {
            "site": "riverside",
            "language": "en",
            "dir": "ltr",
            "plan": {"link": "../plan.md"},
            "icons": ["clock", "list", "must", "reading"],
            "page": "playlist",
            "title": "Egypt",
            "lang": "",
            "unit": "egypt",
            "crumbs": [
                {"title": "Units", "lang": "", "link": "../index.md"},
                {"title": "Egypt", "lang": "", "link": "index.md"},
                {"title": "Playlist", "lang": "", "link": ""},
            ],
            "facts": [{"icon": "clock", "text": "20 to 30 min"}, {"icon": "list", "text": "2 must-do steps"}],
            "board": {"link": "board.md"},
            "map": {"link": "map.md"},
            "steps": [
                {
                    "title": "Which land?",
                    "lang": "",
                    "type": "choice",
                    "id": "land",
                    "key": "egypt/land",
                    "was": [],
                    "anchor": "step-land",
                    "number": "1",
                    "tier": "must",
                    "must": True,
                    "summary": {"title": "", "lang": ""},
                    "rule": "Choose 1 of 2",
                    "low": 1,
                    "high": 1,
                    "by_teacher": False,
                    "rubric": None,
                    "rows": False,
                    "options": [
                        {
                            "title": "Delta",
                            "lang": "",
                            "type": "path",
                            "id": "delta",
                            "key": "egypt/delta",
                            "was": [],
                            "anchor": "step-delta",
                            "number": "1",
                            "tier": "must",
                            "must": True,
                            "summary": {"title": "", "lang": ""},
                            "link": "#step-delta",
                            "facts": [{"icon": "clock", "text": "20 min"}, {"icon": "list", "text": "1 step"}],
                            "gist": "",
                            "interests": [],
                            "only_if": [],
                        },
                        {
                            "title": "Desert",
                            "lang": "",
                            "type": "activity",
                            "id": "desert",
                            "key": "egypt/desert",
                            "was": [],
                            "anchor": "step-desert",
                            "number": "1",
                            "tier": "must",
                            "must": True,
                            "summary": {"title": "", "lang": ""},
                            "link": "activities/desert.md",
                            "facts": [{"icon": "clock", "text": "30 min"}],
                            "times": 1,
                            "gist": "Begin.",
                            "interests": [],
                            "first": [],
                            "quiet": True,
                            "only_if": [],
                        },
                    ],
                    "parts": [
                        {
                            "title": "Delta",
                            "lang": "",
                            "type": "path",
                            "id": "delta",
                            "key": "egypt/delta",
                            "was": [],
                            "anchor": "step-delta",
                            "number": "1",
                            "tier": "must",
                            "must": True,
                            "summary": {"title": "", "lang": ""},
                            "facts": [{"icon": "clock", "text": "20 min"}, {"icon": "list", "text": "1 step"}],
                            "steps": [
                                {
                                    "title": "The flood",
                                    "lang": "",
                                    "type": "activity",
                                    "id": "flood",
                                    "key": "egypt/flood",
                                    "was": [],
                                    "anchor": "step-flood",
                                    "number": "1.1",
                                    "tier": "must",
                                    "must": True,
                                    "summary": {"title": "", "lang": ""},
                                    "link": "activities/flood.md",
                                    "facts": [
                                        {"icon": "reading", "text": "Reading"},
                                        {"icon": "clock", "text": "20 min"},
                                    ],
                                    "times": 1,
                                    "gist": "The river rises.",
                                    "interests": [],
                                    "first": [],
                                    "quiet": True,
                                }
                            ],
                        }
                    ],
                },
                {
                    "title": "Ready",
                    "lang": "",
                    "type": "milestone",
                    "id": "ready",
                    "key": "egypt/ready",
                    "was": [],
                    "anchor": "step-ready",
                    "number": "2",
                    "tier": "must",
                    "must": True,
                    "summary": {"title": "", "lang": ""},
                    "sign": 1,
                    "facts": [],
                    "before": [{"title": "Which land?", "lang": "", "link": "#step-land"}],
                    "evidence": [{"title": "A page", "lang": ""}],
                    "rubric": {"title": "Notes", "lang": "", "link": "rubrics/notes.md"},
                    "check_in": "Talk with a partner",
                    "with": "peer",
                    "questions": [],
                    "reflect": [],
                    "first": [],
                    "quiet": True,
                },
            ],
            "signs": [{"title": "Ready", "lang": "", "link": "#step-ready", "sign": 1}],
            "languages": [],
            "catalog": {"link": "steps.js"},
        }
    )


def test_the_facts_of_an_activity_whole(pages: PageSet):
    assert pages.page("egypt/activities/flood.md").facts == snapshot(
        {
            "site": "riverside",
            "language": "en",
            "dir": "ltr",
            "plan": {"link": "../../plan.md"},
            "icons": ["clock", "must", "reading"],
            "page": "activity",
            "title": "The flood",
            "lang": "",
            "key": "egypt/flood",
            "unit": "egypt",
            "crumbs": [
                {"title": "Units", "lang": "", "link": "../../index.md"},
                {"title": "Egypt", "lang": "", "link": "../index.md"},
                {"title": "Playlist", "lang": "", "link": "../playlist.md#step-flood"},
                {"title": "The flood", "lang": "", "link": ""},
            ],
            "goal": None,
            "facts": [{"icon": "reading", "text": "Reading"}, {"icon": "clock", "text": "20 min"}],
            "own_lang": "",
            "body_lang": "",
            "body_dir": "ltr",
            "materials": [],
            "resources": [],
            "evidence": [],
            "rubric": None,
            "credits": [],
            "first": [],
            "help": {
                "any": True,
                "words": [{"word": "silt", "meaning": "Fine soil.", "anchor": "word-1"}],
                "count": "1 word",
                "paper": [],
                "more": [],
            },
            "languages": [],
            "linked": {
                "@context": "https://schema.org",
                "@type": "LearningResource",
                "@id": "",
                "inLanguage": "en",
                "name": "The flood",
                "identifier": "egypt/flood",
                "learningResourceType": "reading",
                "timeRequired": "PT20M",
                "isPartOf": [{"@type": "Course", "@id": "../index.md", "name": "Egypt"}],
            },
            "where": {
                "step": "Step 1 of 2",
                "tier": "must",
                "track": ["here", "post"],
                "path": {"title": "Delta", "lang": ""},
            },
            "back": {"title": "Which land?", "lang": "", "link": "../playlist.md#step-land"},
            "next": {
                "title": "Ready",
                "lang": "",
                "link": "../playlist.md#step-ready",
                "label": "Next: milestone",
                "first": None,
            },
            "catalog": {"link": "../steps.js"},
        }
    )


def test_the_facts_of_the_overview_of_a_unit_whole(pages: PageSet):
    assert pages.page("egypt/index.md").facts | {"minimap": ""} == snapshot(
        {
            "site": "riverside",
            "language": "en",
            "dir": "ltr",
            "plan": {"link": "../plan.md"},
            "icons": ["clock", "fork", "list", "post"],
            "page": "unit",
            "title": "Egypt",
            "lang": "",
            "unit": "egypt",
            "crumbs": [
                {"title": "Units", "lang": "", "link": "../index.md"},
                {"title": "Egypt", "lang": "", "link": ""},
            ],
            "kicker": "",
            "question": {"title": "Who built it?", "lang": ""},
            "summary": {"title": "", "lang": ""},
            "facts": [
                {"icon": "clock", "text": "20 to 30 min"},
                {"icon": "list", "text": "2 must-do steps"},
                {"icon": "post", "text": "1 milestone"},
                {"icon": "fork", "text": "1 choice"},
            ],
            "playlist": {"link": "playlist.md"},
            "board": {"link": "board.md"},
            "map": {"link": "map.md"},
            "minimap": "",
            "choosers": [],
            "targets": [],
            "road": [
                {
                    "title": "Which land?",
                    "lang": "",
                    "link": "playlist.md#step-land",
                    "key": "egypt/land",
                    "type": "choice",
                    "note": "Choose 1 of 2: Delta or Desert",
                    "steps": [],
                },
                {
                    "title": "Ready",
                    "lang": "",
                    "link": "playlist.md#step-ready",
                    "key": "egypt/ready",
                    "type": "milestone",
                    "note": "Talk with a partner",
                    "steps": [],
                    "sign": 1,
                },
            ],
            "practice": {
                "rows": [
                    {
                        "title": "Delta",
                        "lang": "",
                        "link": "playlist.md#step-delta",
                        "bar": [{"sort": "unsaid", "start": "0.00%", "width": "66.27%", "label": "20", "at": "33.33%"}],
                        "spent": "20 min other work",
                        "screen": "",
                        "choices": "1",
                        "ways": "1",
                        "check_ins": "0",
                        "stretch": "20 min",
                    },
                    {
                        "title": "Desert",
                        "lang": "",
                        "link": "activities/desert.md",
                        "bar": [{"sort": "unsaid", "start": "0.00%", "width": "99.60%", "label": "30", "at": "50.00%"}],
                        "spent": "30 min other work",
                        "screen": "",
                        "choices": "1",
                        "ways": "1",
                        "check_ins": "0",
                        "stretch": "30 min",
                    },
                ],
                "legend": [{"sort": "unsaid", "word": "other work"}],
            },
            "needs": [],
            "assumes": [],
            "credits": [],
            "license": "",
            "linked": {
                "@context": "https://schema.org",
                "@type": ["Course", "LearningResource"],
                "@id": "",
                "inLanguage": "en",
                "name": "Egypt",
                "description": "Who built it?",
                "identifier": "egypt",
                "timeRequired": "PT30M",
                "isPartOf": [{"@type": "Course", "@id": "../courses/year.md", "name": "The year"}],
            },
            "languages": [],
            "catalog": {"link": "steps.js"},
        }
    )


def test_the_facts_of_a_choice_board_whole(pages: PageSet):
    assert pages.page("egypt/board.md").facts == snapshot(
        {
            "site": "riverside",
            "language": "en",
            "dir": "ltr",
            "plan": {"link": "../plan.md"},
            "icons": [],
            "page": "board",
            "title": "Egypt",
            "lang": "",
            "unit": "egypt",
            "crumbs": [
                {"title": "Units", "lang": "", "link": "../index.md"},
                {"title": "Egypt", "lang": "", "link": "index.md"},
                {"title": "Choice board", "lang": "", "link": ""},
            ],
            "rule": "Choose 1 in each row. Tick a box when a square is done.",
            "thick": "",
            "sheets": [
                {
                    "of": "",
                    "rows": [
                        {
                            "title": "Which land?",
                            "rule": "Choose 1 of 2",
                            "columns": 2,
                            "squares": [
                                {
                                    "title": "Delta",
                                    "lang": "",
                                    "key": "egypt/delta",
                                    "task": "The flood",
                                    "make": "",
                                    "only_if": "",
                                    "time": "20 min",
                                    "codes": [],
                                    "tier": "",
                                },
                                {
                                    "title": "Desert",
                                    "lang": "",
                                    "key": "egypt/desert",
                                    "task": "Begin.",
                                    "make": "",
                                    "only_if": "",
                                    "time": "30 min",
                                    "codes": [],
                                    "tier": "",
                                },
                            ],
                        }
                    ],
                }
            ],
            "also": [{"title": "Ready", "lang": "", "link": "playlist.md#step-ready", "note": "Talk with a partner"}],
        }
    )


def test_the_facts_of_a_rubric_whole(pages: PageSet):
    assert pages.page("egypt/rubrics/notes.md").facts == snapshot(
        {
            "site": "riverside",
            "language": "en",
            "dir": "ltr",
            "plan": {"link": "../../plan.md"},
            "icons": [],
            "page": "rubric",
            "title": "Notes",
            "lang": "",
            "unit": "egypt",
            "crumbs": [
                {"title": "Units", "lang": "", "link": "../../index.md"},
                {"title": "Egypt", "lang": "", "link": "../index.md"},
                {"title": "Rubric", "lang": "", "link": ""},
            ],
            "uses": [{"title": "Ready", "lang": "", "link": "../playlist.md#step-ready"}],
            "shared": False,
            "mastery": "High everywhere",
            "goal": 2,
            "levels": ["Low", "High"],
            "rows": [{"title": "Facts", "standards": [], "cells": ["One", "Two"]}],
        }
    )


def test_the_facts_of_the_home_page_whole(pages: PageSet):
    assert pages.page("index.md").facts == snapshot(
        {
            "site": "riverside",
            "language": "en",
            "dir": "ltr",
            "plan": {"link": "plan.md"},
            "icons": ["list", "post"],
            "page": "home",
            "title": "Riverside School",
            "lang": "",
            "groups": [
                {
                    "title": "The year",
                    "lang": "",
                    "link": "courses/year.md",
                    "id": "year",
                    "units": [
                        {
                            "title": "Egypt",
                            "lang": "",
                            "link": "egypt/index.md",
                            "id": "egypt",
                            "kicker": "",
                            "question": {"title": "Who built it?", "lang": ""},
                            "facts": [
                                {"icon": "list", "text": "2 must-do steps"},
                                {"icon": "post", "text": "1 milestone"},
                            ],
                            "playlist": {"link": "egypt/playlist.md"},
                            "catalog": {"link": "egypt/steps.js"},
                            "was": [],
                        }
                    ],
                }
            ],
        }
    )


def test_the_facts_of_a_course_whole(pages: PageSet):
    assert pages.page("courses/year.md").facts == snapshot(
        {
            "site": "riverside",
            "language": "en",
            "dir": "ltr",
            "plan": {"link": "../plan.md"},
            "icons": ["list", "must", "post"],
            "page": "course",
            "title": "The year",
            "lang": "",
            "crumbs": [
                {"title": "Units", "lang": "", "link": "../index.md"},
                {"title": "The year", "lang": "", "link": ""},
            ],
            "kicker": "",
            "summary": "",
            "facts": [{"icon": "list", "text": "1 unit"}],
            "after": [],
            "steps": [
                {
                    "number": "1",
                    "anchor": "step-egypt",
                    "tier": "must",
                    "title": "Egypt",
                    "lang": "",
                    "link": "../egypt/index.md",
                    "id": "egypt",
                    "kicker": "",
                    "question": {"title": "Who built it?", "lang": ""},
                    "facts": [{"icon": "list", "text": "2 must-do steps"}, {"icon": "post", "text": "1 milestone"}],
                    "playlist": {"link": "../egypt/playlist.md"},
                    "catalog": {"link": "../egypt/steps.js"},
                    "was": [],
                    "type": "unit",
                }
            ],
            "promises": [],
            "linked": {
                "@context": "https://schema.org",
                "@type": "Course",
                "@id": "",
                "inLanguage": "en",
                "name": "The year",
                "identifier": "year",
                "hasPart": [{"@type": "Course", "@id": "../egypt/index.md", "name": "Egypt"}],
            },
        }
    )
