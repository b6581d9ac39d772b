"""A small unit with a choice of paths, a promise that holds, one that does not, and work of every company."""

ACTIVITY = "---\ntitle: {title}\nminutes: {minutes}\n{facts}\n---\nBegin.\n"
FILES = {
    "units/curriculum.yml": (
        "format: 1\nid: school\ntitle: School\nstandards: [standards/skills.yml]\n"
        "courses: [{id: year, title: The year, playlist: [rivers]}]\n"
    ),
    "units/standards/skills.yml": (
        "id: skills\nitems:\n  - {code: read, statement: Reads}\n  - {code: draw, statement: Draws}\n"
        "  - {code: talk, statement: Talks}\n"
    ),
    "units/rivers/unit.yml": """\
title: Rivers
standards: {teaches: [read], assesses: [talk]}
playlist:
  - start
  - choose: river
    from:
      - path: nile
        title: The Nile
        steps: [boats, {milestone: look, title: A first look, check_in: teacher, minutes: 5}]
      - {path: rhine, title: The Rhine, steps: [castles]}
  - {do: extra, tier: aspire}
  - choose: product
    rubric: show
    from: [poster, speech]
""",
    "units/rivers/rubrics.yml": "show: {title: Show, levels: [Low, High], rows: [{name: It, levels: [Some, All]}]}\n",
    "units/rivers/activities/start.md": ACTIVITY.format(
        title="Start", minutes=20, facts="teaches: [read]\ngrouping: whole-class"
    ),
    "units/rivers/activities/boats.md": ACTIVITY.format(
        title="Boats", minutes="30-40", facts="practices: [draw]\ngrouping: pairs\nneeds: [start]"
    ),
    "units/rivers/activities/castles.md": ACTIVITY.format(
        title="Castles", minutes=60, facts="grouping: small-group\ndevice: needed"
    ),
    "units/rivers/activities/extra.md": ACTIVITY.format(title="Extra", minutes=10, facts="grouping: individual"),
    "units/rivers/activities/poster.md": ACTIVITY.format(title="Poster", minutes=45, facts="grouping: individual"),
    "units/rivers/activities/speech.md": ACTIVITY.format(
        title="=Speech", minutes=45, facts="grouping: individual\nassesses: [talk]"
    ),
}
