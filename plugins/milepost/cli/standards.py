"""`milepost standards`: frameworks of standards, and how they change."""

from milepost.cli.lazy import LazyGroup

command = LazyGroup(
    name="standards",
    modules="milepost.cli.standards_",
    sentences={
        "add": "Add a framework from a file or an address.",
        "list": "List the frameworks of the curriculum, and how much of each is used.",
        "show": "Show one standard: its text, its place, and who uses it.",
        "search": "Find standards by words of their text or code.",
        "update": "Show what a new version of a framework changes, and take it.",
        "migrate": "Rewrite codes that were replaced one to one, and list the rest.",
        "lock": "Write down what the standards in use say today.",
    },
    help="Add frameworks of standards, look into them, and follow their changes.\n\n"
    "Only `add` and `update` fetch anything from the web, and only the address they are given.",
)
