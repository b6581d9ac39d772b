"""`milepost new`: start a curriculum, a unit, an activity or a rubric."""

from milepost.cli.lazy import LazyGroup

command = LazyGroup(
    name="new",
    modules="milepost.cli.new_",
    sentences={
        "curriculum": "Start a curriculum: a folder with settings, a first unit and a site.",
        "unit": "Start a unit of the curriculum you are in.",
        "activity": "Start an activity of a unit.",
        "rubric": "Start a rubric of a unit.",
    },
    help="Start a curriculum, a unit, an activity or a rubric.\n\n"
    "Asks what it needs to know; everything can be given as an option. Never writes over a file that is there.",
)
