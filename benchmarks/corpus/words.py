"""Words that the corpus is made of: enough for ten thousand units and any activity in them."""

from typing import Final


def _each(words: str) -> tuple[str, ...]:
    return tuple(words.split(";"))


TOPICS: Final = _each(
    "Rivers;Cities;Markets;Harbors;Forests;Islands;Deserts;Mountains;Bridges;Roads;Seeds;Birds;Storms;Magnets;"
    "Circuits;Levers;Fossils;Planets;Tides;Soils;Poems;Letters;Speeches;Plays;Diaries;Maps;Myths;Songs;Portraits;"
    "Murals;Patterns;Fractions;Angles;Graphs;Ratios;Areas;Chances;Equations;Codes;Kites"
)

ASPECTS: Final = _each(
    "up close;then and now;and the people who need them;in our town;from the inside;and how we know;in motion;"
    "for beginners;under pressure;and their neighbors;in numbers;through the year;and their limits;put to use;"
    "on the map;in conversation;and what they cost;one step at a time;around the world;in danger;made by hand;"
    "and the story behind them;taken apart;put together;at night;in spring;in winter;and their makers;compared;"
    "explained to a friend;in the news;and fair play;at work;at home;over time;in pictures;on stage;by design;"
    "and chance;in balance;on the move;under a lens;and their names;in the making;at the border;and good questions;"
    "for everyone;from far away;in detail;in a week"
)

VERBS: Final = _each("Sort;Sketch;Compare;Measure;Build;Question;Trace;Test;Retell;Explain;Record;Weigh;Map;Rank")

THINGS: Final = _each(
    "first clues;two sources;a fair test;the big idea;a small model;three claims;the missing part;an odd result;"
    "a true story;the hidden cost;a good example;the weak spot;a second opinion;the turning point;a daily habit"
)

SUBJECTS: Final = {
    "SCI": "Science",
    "HIS": "History",
    "ELA": "English",
    "MAT": "Mathematics",
    "ART": "Art",
}

STRANDS: Final = {
    "A": ("asks and plans", ("questions", "plans", "predictions", "tests")),
    "B": ("explains and shows", ("evidence", "models", "causes", "choices")),
}

KINDS: Final = (
    "reading",
    "investigation",
    "discussion",
    "writing",
    "project",
    "video",
    "practice",
    "game",
    "presentation",
)

INTERESTS: Final = ("animals", "art", "building", "food", "machines", "music", "nature", "sports", "stories", "travel")

GLOSSARY: Final = {
    "claim": "Your answer to the question, in one sentence.",
    "evidence": "Facts or data that can be checked.",
    "model": "A simple picture of how something works.",
    "pattern": "Something that comes again in a regular way.",
    "source": "Where a piece of information comes from.",
    "system": "Parts that work together.",
}

SENTENCES: Final = (
    "Work through the page and note what you find.",
    "Talk with a partner before you write.",
    "Use two numbers from the table in your answer.",
    "Draw it first, then say it in words.",
    "Mark what surprises you.",
    "Which of the three would you trust, and why?",
    "Keep your notes for the milestone.",
    "Check each step against the example.",
    "Ask one question that the page does not answer.",
    "Say what stayed the same and what changed.",
    "Find one place where you could be wrong.",
    "Share one idea with the group and listen to two.",
)
