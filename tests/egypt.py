"""A small curriculum with everything that a student's pages show, and ways to look at its pages."""

import re

from milepost.pages.page import PageSet
from rendered import render

FILES = {
    "units/curriculum.yml": """\
format: 1
id: riverside
title: Riverside School
profile: {interests: [food, machines]}
standards: [standards/skills.yml]
""",
    "units/standards/skills.yml": """\
id: skills
framework: Skills
items:
  - {code: source, statement: Says what a source leaves out}
  - {code: change, statement: Tells what changed}
""",
    "units/egypt/unit.yml": """\
title: Ancient Egypt
question: How did people build a state?
weeks: 3
targets:
  - {i_can: I can say what a source leaves out., standards: [source]}
playlist:
  - do: begin
  - self_check: ready
    title: Are you ready?
    ask:
      - {say: I can read a map., if_not: [refresher]}
      - {say: I know old texts., if_so: [artifact]}
  - {do: refresher, tier: should}
  - choose: land
    prompt: Which land?
    from:
      - {path: nile, title: The Nile, summary: Black fields., interests: [food], steps: [flood, harvest]}
      - {path: desert, title: The desert, steps: [caravan]}
  - milestone: research
    title: Ready to research
    evidence: {any: [A page, A recording]}
    check_in: teacher
    questions: [Which source do you trust?]
    rubric: notes
    reflect: [What surprised you?]
  - any_order: workshops
    title: Workshops
    rotate: 20
    steps: [map, log]
  - section: making
    title: Make it
    steps:
      - choose: product
        pick: 1-2
        rubric: notes
        from: [report, {do: play, only_if: desert}, model]
      - choose: lesson
        chosen_by: teacher
        from: [labels, captions]
      - {do: diary, times: 5}
  - {do: artifact, tier: aspire}
  - museum
""",
    "units/egypt/unit.es.yml": """\
title: El antiguo Egipto
texts: {land: {prompt: ¿Qué tierra?}, nile: {title: El Nilo}}
""",
    "units/egypt/rubrics.yml": """\
notes:
  title: Source notes
  levels: [Beginning, Proficient]
  mastery: Proficient in every row
  rows:
    - {name: Sources, assesses: [source], levels: [Names one, Uses two]}
""",
    "units/egypt/activities/flood.md": """\
---
title: The flood
minutes: 30-45
kind: reading
grouping: pairs
device: none
difficulty: 4
practices: [source]
needs: [{need: begin, because: You use the same table.}]
evidence: A marked picture
rubric: notes
vocabulary: {silt: Fine soil.}
supports: {read_aloud: true, offline: media/flood.txt, transcript: A farmer speaks.}
resources:
  - {title: Picture, file: media/picture.txt, print: true}
  - {title: River data, link: "https://example.org/nile"}
  - {title: Answers, file: media/answers.teacher.txt}
materials: [a pencil]
---
The water left silt.

| a | b |
""",
    "units/egypt/activities/flood.es.md": "---\ntitle: La crecida\n---\nEl agua dejó limo.\n",
    "units/egypt/media/flood.txt": "flood",
    "units/egypt/media/picture.txt": "picture",
    "units/egypt/media/answers.teacher.txt": "answers",
}


def html_of(pages: PageSet, address: str) -> str:
    page = pages.page(address)
    assert page, address
    return re.sub(r"\s+", " ", render(page))


def part(html: str, start: str, tag: str) -> str:
    """Return an element from where it starts to its end."""
    at = html.index(start)
    depth = 0
    for found in re.finditer(rf"<(/?){tag}\b", html[at:]):
        depth += -1 if found[1] else 1
        if depth == 0:
            return html[at : at + found.end() + 1]
    raise AssertionError(start)


def words(html: str) -> str:
    """Return what a reader reads."""
    shown = re.sub(r"<(svg|symbol)\b.*?</\1>|<p[^>]*\shidden>.*?</p>", "", html)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", shown)).replace(" .", ".").strip()
