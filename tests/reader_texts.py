"""Whole files as teachers write them, to be broken in tests."""

UNIT = """\
# A unit of three weeks
title: Ancient civilizations
subject: Social studies
grades: [6, 7]
question: How did people first build cities, and what did they leave us?
summary: Three weeks of sources, choices and making, ending in a museum.
targets:
  - {i_can: "I can say what a source tells us, and what it leaves out.", standards: [D2.His.10.6-8]}
weeks: 3
personalizes: [path, choice, voice]
owners: [grade-6-humanities]
reviewed: 2026-09-01
standards:
  assesses: [D2.His.2.6-8, D2.His.10.6-8]
  practices: [D2.His.10.6-8]
needs: [map-skills]
defaults: {minutes: 45, grouping: individual}
playlist:
  - do: big-questions
  - self_check: am-i-ready
    title: What can you do already?
    ask:
      - {say: I can read a map with a scale., if_not: [map-refresher]}
      - say: I have worked with old texts before.
        if_so: [extra-artifact]
  - {do: map-refresher, tier: should}
  - choose: civilization
    prompt: Which civilization will you explore?
    pick: 1
    from:
      - path: egypt
        title: Egypt
        summary: Farmers, scribes and pyramid builders along one river.
        interests: [food, machines]
        steps:
          - egypt-sources
          - {choose: egypt-topic, pick: 1, from: [egypt-daily-life, egypt-government]}
      - {path: greece, title: Greece, steps: [greece-sources, greece-theatre]}
      - path: china
        title: China
        steps: [china-sources, china-inventions]
  - milestone: research-ready
    title: Ready to research
    evidence: Three annotated sources
    check_in: teacher
    questions:
      - Which source do you trust most, and why?
      - What is still missing?
    rubric: source-notes
  - museum
"""

FACTS = """\
title: Daily life along the Nile
minutes: 30-45
kind: reading
grouping: pairs
device: none
teaches: [D2.His.2.6-8]
needs:
  - big-questions
  - any: [map-skills, egypt-sources]
  - {need: note-taking, because: You will fill in the same table.}
interests: [food, family life]
evidence: An annotated picture
vocabulary: {silt: Fine soil that a river leaves behind.}
supports: {read_aloud: true, offline: media/nile-handout.md}
resources:
  - {title: Nile cards, file: media/nile-cards.pdf, print: true}
  - title: River data
    link: https://example.org/nile
materials: [printed map, coloured pencils]
"""

RUBRICS = """\
museum-exhibit:
  title: Museum exhibit
  levels: [Beginning, Developing, Proficient, Extending]
  mastery: Proficient in every row
  rows:
    - name: Use of sources
      assesses: [D2.His.10.6-8]
      levels:
        - Names a source
        - Uses two sources
        - Compares sources
        - Weighs sources against each other
    - name: Words for visitors
      levels: [Labels things, Explains things, Tells a story, Makes visitors ask]
"""

TEXTS = {"unit": UNIT, "facts": FACTS, "rubrics": RUBRICS}
