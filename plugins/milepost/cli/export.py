"""`milepost export`: the curriculum for other systems."""

from milepost.cli.lazy import LazyGroup

command = LazyGroup(
    name="export",
    modules="milepost.cli.export_",
    sentences={
        "matrix": "Standards, step by step, as a table for a spreadsheet (CSV).",
        "case": "The school's own skills, and what units do with standards (CASE package).",
        "cartridge": "The playlists as web links, for a learning management system (Common Cartridge).",
        "calendar": "When each unit of a course is due, for a calendar (iCal).",
        "pages": "The pages of the site as Markdown files, for other site engines.",
    },
    help="Write the curriculum for other systems.\n\nEach says what its kind of file cannot express.",
)
