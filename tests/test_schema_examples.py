"""Files that fit: every example of the format, whole, and what a quick teacher writes."""

import pytest

from milepost.source.reader import read_yaml
from milepost.source.schema import check_shape

UNIT = """\
title: Ancient civilizations             # *
subject: Social studies
grades: [6, 7]                           # PK, K, 1 … 12; a list or 6-8; else the course's or curriculum's
question: How did people first build cities, and what did they leave us?
summary: Three weeks of sources, choices and making, ending in a museum.
targets:                                 # what students will be able to say
  - {i_can: I can say what a source tells us and what it leaves out., standards: [D2.His.10.6-8]}
weeks: 3
personalizes: [path, choice, voice]      # of: pace, path, choice, voice; the checker compares with the playlist
status: published                        # draft, published (default), retired
owners: [grade-6-humanities]
reviewed: 2026-09-01
license: CC-BY-4.0                       # SPDX id
credits: [Museum photographs by the school's own students]
standards:                               # what EVERY student who finishes the unit has met
  assesses: [D2.His.2.6-8, D2.His.10.6-8]
  practices: [D2.His.10.6-8]
needs: [map-skills]                      # units, standards or skills that come first
assumes: [High school algebra]           # what students bring from outside: shown, never checked
defaults: {minutes: 45, grouping: individual}
playlist:                                # *
  - do: big-questions                    # must do
  - self_check: am-i-ready               # suggests, never decides
    title: What can you do already?
    ask:
      - {say: I can read a map with a scale., if_not: [map-refresher]}
      - {say: I have worked with old texts before., if_so: [extra-artifact]}
  - {do: map-refresher, tier: should}    # must (default), should, aspire; only must is counted on
  - choose: civilization                 # a choice set; this is its id
    prompt: Which civilization will you explore?
    pick: 1                              # 1, 2, …, a range such as 1-2, or 1+ for one or more
    from:
      - path: egypt                      # a named path: steps of its own
        title: Egypt
        summary: Farmers, scribes and pyramid builders along one river.
        interests: [food, machines]
        steps:
          - egypt-sources
          - {choose: egypt-topic, pick: 1, from: [egypt-daily-life, egypt-government, egypt-inventions]}
      - {path: greece, title: Greece, steps: [greece-sources, greece-theatre]}
      - {path: china, title: China, steps: [china-sources, china-inventions]}
  - milestone: research-ready            # a must-do checkpoint
    title: Ready to research
    evidence: Three annotated sources    # or {any: [A written page, A two-minute recording]}: voice without copies
    check_in: teacher                    # teacher, peer or self
    questions:
      - Which source do you trust most, and why?
    rubric: source-notes
    assesses: [D2.His.10.6-8]
    reflect:
      - What surprised you?
      - What will you look for next?
  - any_order: workshops                 # all of these, in the order the student likes
    title: Research workshops
    rotate: 20                           # stations, minutes each (members' own may be left out)
    steps: [note-taking, peer-interview]
  - section: making                      # a named, ordered part: a lesson, a week, a phase, a topic
    title: Make it
    steps:
      - choose: product
        prompt: How will you show what you learned?
        pick: 1
        rubric: museum-exhibit           # one rubric for every option: comparable assessment
        from:
          - written-report
          - scale-model
          - do: short-play
            only_if: greece              # offered only to students who took this path
      - choose: group-lesson
        chosen_by: teacher               # who picks; student by default. Same routes, same checks
        pick: 1
        from: [captions-workshop, labels-workshop]
      - {do: museum-log, times: 5}       # a routine: done once for every rule but time, five boxes on paper
  - {do: extra-artifact, tier: aspire}
  - museum
"""

ACTIVITY = """\
title: Daily life along the Nile         # * or the body's first line is `# Daily life along the Nile`
minutes: 45                              # or 30-45
kind: reading            # mini-lesson reading video practice discussion investigation writing presentation
                         # project game check reflection
grouping: pairs          # individual, pairs, small-group, whole-class
device: none             # needed, optional, none
led_by: teacher          # else by the students themselves
difficulty: 2            # 1 to 5
teaches: [D2.His.2.6-8]  # standards or skills; also: practices, assesses
needs:
  - big-questions
  - any: [map-skills, egypt-sources]
  - {need: note-taking, because: You will fill in the same table.}
better_after: [peer-interview]           # soft: suggested order, never an error
interests: [food, family life]
rubric: source-notes
evidence: An annotated picture           # what shows that it was met
vocabulary: {silt: Fine soil that a river leaves behind.}   # or words of glossary.yml: [silt, delta]
supports: {read_aloud: true, offline: media/nile-handout.md}
resources:
  - {title: Nile cards, file: media/nile-cards.pdf, print: true}
  - {title: River data, link: "https://example.org/nile"}
  - {title: Answers, file: media/nile-answers.teacher.pdf}
materials: [printed map]
credits: [Photograph by the museum, CC BY 4.0]
"""

RUBRICS = """\
# rubrics.yml
museum-exhibit:
  title: Museum exhibit
  levels: [Beginning, Developing, Proficient, Extending]
  mastery: Proficient in every row
  rows:
    - name: Use of sources
      assesses: [D2.His.10.6-8]          # counts for whatever uses this rubric
      levels: [Names a source, Uses two sources, Compares sources, Weighs sources against each other]
"""

UNIT_TEXTS = """\
# unit.es.yml
title: Civilizaciones antiguas
texts: {civilization: {prompt: ¿Qué civilización vas a explorar?}, egypt: {title: Egipto}}
"""

FRAMEWORK = """\
# standards/skills.yml, a plain list; CASE packages are read as published, v1.0 and v1.1
id: riverside-skills                     # *
framework: Riverside skills
version: "2026"
items:
  - {code: map-reading, statement: Reads a map with a scale and a key, grades: [5, 6]}
  - {code: map-scale, statement: Uses scale to work out distance, parent: map-reading, replaced_by: [map-distance]}
"""

CURRICULUM = """\
# curriculum.yml
format: 1                                 # *
id: riverside                             # *  names the students' saved work; never change it
title: Riverside Middle School            # *
language: en
grades: 6-8
minutes_per_week: 200                     # also on a course or unit
defaults: {grouping: individual}
standards: [standards/c3-6-8.json, standards/skills.yml]
profile: {interests: [food, family life, machines]}
courses:
  - id: grade-6-humanities
    title: Grade 6 humanities
    grades: [6]
    weeks: 12
    after: [grade-5-humanities]           # courses whose promises students bring
    playlist: [map-skills, ancient-civilizations]    # the same steps, over units
    standards: {assesses: [D2.His.2.6-8]}
rules_version: 1                          # a newer Milepost adds rules as notes until this is raised
rules:                                    # every rule has a default; see `milepost rules`
  choice-limit: {max_options: {PK-2: 2, 3-5: 3, 6-8: 4, 9-12: 6}}
  workload-balance: {max_ratio: 1.5}
  check-in-gap: {max_minutes: 300}
  stale-review: {months: 12, severity: warning}
  reading-level: off
"""

GLOSSARY = """\
silt: Fine soil that a river leaves behind.
delta: Land that a river builds where it meets the sea.
"""

ACTIVITY_TEXT = "title: La vida a orillas del Nilo\n"

LOCK = """\
lock: 1
frameworks:
  australia:
    file: "standards/australia.json"
    source: "https://example.org/australia.json"
    sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    document: "9fd941c2-0814-5c31-ad91-ce9d8dbafe90"
    version: "9.0"
    date: 2026-09-01
standards:
  australia:
    "2e604461-ac19-4d16-b82a-2e38eb4f2c53": {code: "AC9M5N03", text: "0123456789abcdef", seen: 2026-10-01, before: "f"}
former:
  australia:
    "ACMNA080":
      {code: "ACMNA080", statement: "Counts", grades: [4, 5], replaced_by: ["AC9M5N03"], merged_with: ["X"], gone: 2026-09-01}
"""

PUBLISHED = """\
units:
  ancient-civilizations: [big-questions, civilization]
courses: [grade-6-humanities]
"""

OF_THE_FORMAT = {
    "published-ids": PUBLISHED,
    "lock": LOCK,
    "unit": UNIT,
    "activity": ACTIVITY,
    "rubrics": RUBRICS,
    "unit-texts": UNIT_TEXTS,
    "framework": FRAMEWORK,
    "curriculum": CURRICULUM,
    "glossary": GLOSSARY,
    "activity-text": ACTIVITY_TEXT,
}

EVERY_STEP = """\
title: Everything a step may have
grades: PK-2
weeks: 2.5
minutes_per_week: 90
was: [old-unit]
x-room: 12
standards: {teaches: [reads-maps]}
needs: {need: map-skills, because: You will read maps.}
defaults: {minutes: 30-45, grouping: pairs, device: optional, kind: practice, led_by: students}
playlist:
  - {do: begin, tier: must, times: 2, x-note: as usual}
  - {choose: one, title: One, summary: Pick it., tier: aspire, pick: 1-2, was: [old-one], from: [begin, {section: a, steps: [b]}]}
  - choose: many
    pick: 1+
    chosen_by: student
    from:
      - {path: red, was: [crimson, other-unit/scarlet], only_if: {any: [begin, one]}, steps: [c]}
      - {milestone: halfway, only_if: [begin, {any: [one, red]}]}
      - {self_check: ready, only_if: begin, minutes: 5, summary: Look back., was: [set], ask: [{say: I can., x-by: me}]}
      - {any_order: group, only_if: begin, steps: [d]}
      - {choose: inner, only_if: begin, from: [e, f]}
  - milestone: end
    summary: The end.
    tier: should
    minutes: 10-20
    needs: begin
    teaches: [one-code]
    practices: [another-code]
    evidence: {any: [A written page, A two-minute recording], x-why: choice}
    check_in: peer
    was: [finish]
  - {any_order: rest, summary: All of it., tier: must, was: [pause], steps: [g, h]}
  - {section: last, summary: The last part., tier: must, was: [end-part], steps: [i]}
"""

ALSO = [
    ("unit", "title: Egypt\nplaylist: [begin]\n"),
    ("unit", EVERY_STEP),
    ("unit", "title: '1984'\nplaylist: [1984-book]\nneeds: map-skills\ncredits: []\nstatus: draft\n"),
    ("unit", "title: Egypt\nplaylist:\n  - {choose: c, pick: 0, from: [a]}\n  - {choose: d, pick: 3-1, from: [a]}\n"),
    ("activity", "{}\n"),
    (
        "activity",
        "minutes: 30-45\nvocabulary: [silt, delta]\nneeds: big-questions\nevidence: {any: [A, B]}\nwas: [nile]\n",
    ),
    (
        "activity",
        "supports: {captions: a.vtt, transcript: t.md, words: w.md, language: l.md, sentence_starters: I see}\n",
    ),
    ("activity", "supports: {x-braille: media/nile.brf}\npractices: [a]\nassesses: [b]\nx-idea: [1, {a: 2}]\n"),
    ("rubrics", "criteria-only:\n  rows:\n    - {name: Uses sources, x-weight: 2}\nx-old: 5\n"),
    ("rubrics", "poster:\n  rows:\n    - name: Uses sources\n      levels: [Some, '', ]\n"),
    (
        "unit-texts",
        "question: Q\nsummary: S\ntargets: [Yo puedo.]\ntexts: {m: {summary: S, evidence: [A, B], questions: [Q], reflect: [R]}}\n",
    ),
    ("unit-texts", "texts: {s: {ask: [Puedo.], evidence: Una foto, x-note: 1}, x-other: 1}\n"),
    ("framework", "id: a\nitems: []\nlanguage: en-AU\npublisher: P\nlicense: CC0\nsource: 'https://example.org'\n"),
    ("framework", "id: a\nitems: [{code: '1.10', withdrawn: true, parent: [x, y], grades: K-2, x-page: 4}]\n"),
    (
        "curriculum",
        "format: 1\nid: a\ntitle: A\nrules: {choice-limit: {severity: off}, a: note, x-mine: 5}\nprofile: {x-a: 1}\n",
    ),
    (
        "curriculum",
        "format: 1\nid: a\ntitle: A\ncourses: [{id: c, summary: S, needs: b, was: [d], playlist: [{do: u, tier: should}]}]\n",
    ),
    ("glossary", "x-axis: [ignored]\nÄgypten: Ein Land.\n'12': A number.\n"),
]


@pytest.mark.parametrize(("kind", "text"), [*OF_THE_FORMAT.items(), *ALSO])
def test_nothing_is_wrong_with_what_the_format_allows(kind, text):
    node, problems = read_yaml(text, "units/example.yml")
    assert problems == []
    assert check_shape(node, kind, "units/example.yml") == []
