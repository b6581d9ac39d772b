"""`milepost export`: the curriculum for other systems."""

from milepost.cli.lazy import LazyGroup

command = LazyGroup(
    name="export",
    modules="milepost.cli.export_",
    sentences={
        "matrix": "Write standards, step by step, as a table for a spreadsheet (CSV).",
        "case": "Write the school's own skills and what units do with standards (CASE package).",
        "cartridge": "Write playlists as web links for a learning management system (Common Cartridge).",
        "calendar": "Write when each unit of a course is due, for a calendar (iCal).",
        "pages": "Write the pages of the site as Markdown files, for other site engines.",
    },
    help="Write the curriculum for other systems: spreadsheets, calendars, learning platforms.\n\n"
    "Each says what its kind of file cannot express.",
)
