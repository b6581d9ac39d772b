"""The group `milepost`, and the names and sentences of its commands."""

from typing import Final

import click

from milepost import __version__
from milepost.cli.lazy import LazyGroup

SENTENCES: Final = {
    "new": "Start a curriculum, a unit, an activity or a rubric.",
    "check": "Say what is wrong with a curriculum, where, and how to mend it.",
    "read": "Show how one file is read: its values, and what is wrong.",
    "rules": "List the rules that are checked, or explain one.",
    "report": "Say what every student, some students and no student can meet.",
    "routes": "List the routes through a unit, or say how a student could miss something.",
    "standards": "Add frameworks of standards, look into them, and follow their changes.",
    "keep-ids": "Write down which ids students' saved work hangs on.",
    "export": "Write the curriculum for other systems: spreadsheets, calendars, learning platforms.",
    "diff": "Say what a change does to students, for the person who decides on it.",
    "build": "Build the students' site.",
    "serve": "Show the students' site while you write.",
}

app: Final = LazyGroup(
    name="milepost",
    modules="milepost.cli.",
    sentences=SENTENCES,
    help="Milepost: curriculum as code. Checks every route a student can take, and builds the students' site.",
    context_settings={"help_option_names": ["-h", "--help"]},
    params=[],
)
click.version_option(__version__, prog_name="milepost", message="%(prog)s %(version)s")(app)
