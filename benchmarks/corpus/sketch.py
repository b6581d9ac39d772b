"""A unit of the corpus while it is being written, and the files of its activities."""

from dataclasses import dataclass, field
from itertools import product
from random import Random

from benchmarks.corpus.words import ASPECTS, GLOSSARY, INTERESTS, KINDS, SENTENCES, THINGS, TOPICS, VERBS


@dataclass(frozen=True, slots=True)
class Place:
    """Where a unit stands: its number in the corpus, its subject and grade, and the unit before it in its course."""

    number: int
    subject: str
    grade: int
    before: str = ""

    @property
    def title(self) -> str:
        """The unit's title; no two units have the same."""
        again, number = divmod(self.number, len(TOPICS) * len(ASPECTS))
        aspect, topic = divmod(number, len(TOPICS))
        return f"{TOPICS[topic]} {ASPECTS[aspect]}" + (f" {again + 1}" if again else "")

    @property
    def id(self) -> str:
        """The unit's id, made from its title."""
        return self.title.lower().replace(" ", "-")


@dataclass(slots=True)
class Sketch:
    """What has been written of a unit.

    `done` holds, as entries of `needs`, what every student has done before the next step; `longest` is the most
    minutes that any route takes so far; `claims` is what the playlist personalizes.
    """

    place: Place
    rng: Random
    body_parts: int
    codes: tuple[str, ...] = ()
    names: list[str] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)
    playlist: list[str] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    claims: set[str] = field(default_factory=lambda: {"choice", "voice", "pace"})
    blocks: int = 0
    longest: int = 0

    def __post_init__(self) -> None:
        """Choose the standards and the order in which activities are named."""
        strand = self.rng.choice("AB")
        chosen = self.rng.sample((1, 2, 3, 4), 3)
        self.codes = tuple(f"{self.place.subject}.{self.place.grade}.{strand}.{number}" for number in chosen)
        self.names = [f"{verb} {thing}" for verb, thing in product(VERBS, THINGS)]
        self.rng.shuffle(self.names)

    def known(self) -> tuple[str, ...]:
        """Return needs that every student meets here: often none, else a step, a code, or one with a reason."""
        recent = self.rng.choice(self.done[-3:])
        because = f"{{need: {self.done[0]}, because: You will use your notes.}}"
        return self.rng.choice(((), (), (recent,), (self.codes[0],), (because,)))

    def add(
        self,
        *,
        kind: str = "",
        minutes: str = "",
        grouping: str = "",
        evidence: str = "",
        teaches: tuple[str, ...] = (),
        practices: tuple[str, ...] = (),
        needs: tuple[str, ...] = (),
    ) -> str:
        """Write an activity's file with these facts and some by chance, and return the activity's id."""
        title = self.names.pop()
        name = title.lower().replace(" ", "-")
        facts = {
            "title": title,
            "minutes": minutes or self.rng.choice(("20", "20-25")),
            "kind": kind or self.rng.choice(KINDS),
            "grouping": grouping,
            "teaches": _several(teaches),
            "practices": _several(practices),
            "needs": _several(needs),
            "evidence": evidence,
            **self._extras(),
        }
        front = [f"{key}: {value}" for key, value in facts.items() if value]
        self.files[f"activities/{name}.md"] = "\n".join(["---", *front, "---", *self._body(), ""])
        return name

    def _extras(self) -> dict[str, str]:
        rng = self.rng
        device = rng.random() < 0.2
        words = rng.choice(("", ", words: I think … because …"))
        return {
            "interests": f"[{rng.choice(INTERESTS)}]" if rng.random() < 0.3 else "",
            "vocabulary": _several(rng.sample(sorted(GLOSSARY), 2)) if rng.random() < 0.3 else "",
            "device": "needed" if device else "",
            "supports": "{offline: The same page on paper.}" if device else f"{{read_aloud: true{words}}}",
            "materials": "[paper, pencil]" if rng.random() < 0.3 else "",
        }

    def _body(self) -> list[str]:
        """Return the Markdown: a sentence or two, and as many parts with a list and a table as were asked for."""
        lines = [" ".join(self.rng.sample(SENTENCES, self.rng.choice((1, 2))))]
        for number in range(1, self.body_parts + 1):
            lines += ["", f"## Part {number}", "", " ".join(self.rng.sample(SENTENCES, 5)), ""]
            lines += [f"{step}. {sentence}" for step, sentence in enumerate(self.rng.sample(SENTENCES, 3), 1)]
            lines += ["", "| **What** | Before | After |", "| --- | --- | --- |", "| first | 12 | 31 |"]
        return lines


def _several(entries: tuple[str, ...] | list[str]) -> str:
    return f"[{', '.join(entries)}]" if entries else ""
