"""One unit in the ways people write YAML: `OLD` stands wherever the code of a standard does."""

BOM = "\ufeff"

STYLES = {
    "block lists": "title: A\nstandards:\n  assesses:\n    - OLD\n    - KEPT\nplaylist: [do]\n",
    "lists without indentation": "title: A\nstandards:\n  assesses:\n  - OLD\n  - KEPT\nplaylist:\n- do\n",
    "brackets": "title: A\nstandards: {assesses: [OLD, KEPT], practices: [OLD]}\nplaylist: [do]\n",
    "wide brackets": "title: A\nstandards: { assesses: [ OLD , KEPT ] , practices: [OLD,] }\nplaylist: [ do ]\n",
    "brackets over lines": "title: A\nstandards:\n  assesses: [\n    OLD,  # first\n    KEPT,\n  ]\nplaylist: [do]\n",
    "one alone": "title: A\nstandards:\n  assesses: [OLD]\nplaylist: [do]\n",
    "double quotes": 'title: "A"\nstandards: {assesses: ["OLD", "KEPT"]}\nplaylist: ["do"]\n',
    "single quotes": "title: 'A'\nstandards: {assesses: ['OLD', 'KEPT']}\nplaylist: ['do']\n",
    "quoted keys": 'title: A\n"standards": {"assesses": [OLD]}\nplaylist: [do]\n',
    "comments everywhere": "# OLD is what we assess\ntitle: A  # OLD\nstandards:  # OLD\n  # OLD\n  assesses:\n    # OLD\n"
    "    - OLD  # OLD: see the plan\n    # OLD again\nplaylist: [do]  # OLD\n# OLD\n",
    "windows line ends": "title: A\r\nstandards:\r\n  assesses:\r\n    - OLD\r\n    - KEPT\r\nplaylist: [do]\r\n",
    "mixed line ends": "title: A\r\nstandards:\n  assesses:\r\n    - OLD\n    - KEPT\r\nplaylist: [do]\n",
    "a mark at the start": BOM + "standards: {assesses: [OLD]}\ntitle: A\nplaylist: [do]\n",
    "a mark and windows line ends": BOM + "standards: {assesses: [OLD]}\r\ntitle: A\r\nplaylist: [do]\r\n",
    "no line end at the end": "title: A\nplaylist: [do]\nstandards:\n  assesses:\n    - OLD",
    "blank lines and spaces at ends": "title: A   \n\n\nstandards:\n\n  assesses:   \n\n    - OLD   \n\nplaylist: [do]\n\n\n",
    "odd indentation": "title: A\nstandards:\n       assesses:\n                - OLD\n                -    KEPT\nplaylist: [do]\n",
    "the code in other texts": "title: OLD and new\nsummary: We assess OLD, as OLD says.\nstandards: {assesses: [OLD]}\nplaylist: [do]\n",
    "texts over lines": "title: A\nsummary: |\n  OLD\n   is  what\n  we assess\nquestion: >-\n  OLD\n  or KEPT\nstandards: {assesses: [OLD]}\nplaylist: [do]\n",
    "other scripts before it": "title: Flüsse 川 🚀\ntargets:\n  - {i_can: 我会 🚀🚀, standards: [OLD]}\nstandards: {assesses: [OLD]}\nplaylist: [do]\n",
    "targets and needs": "title: A\nneeds:\n  - OLD\n  - any: [KEPT, OLD]\n  - {need: OLD, because: OLD comes first}\ntargets:\n  - i_can: Do OLD\n    standards: [OLD]\nplaylist: [do]\n",
    "milestones": "title: A\nplaylist:\n  - do\n  - milestone: end\n    title: OLD\n    assesses: [OLD]\n    needs: [OLD]\n    reflect: [OLD]\n",
    "named with its framework": "title: A\nstandards: {assesses: ['skills:OLD'], practices: [\"skills:OLD\"]}\nplaylist: [do]\n",
    "keys of its own": "title: A\nx-plan: [OLD, {code: OLD}]\nstandards: {x-note: OLD, assesses: [OLD]}\nplaylist: [do]\n",
    "a finding accepted": "title: A\nstandards:\n  assesses: [OLD]  # milepost: ignore[never-practiced] OLD comes back in spring\nplaylist: [do]\n",
    "tabs after values": "title: A\t# OLD\nstandards:\t\n  assesses:\n    - OLD\t# OLD\nplaylist: [do]\t\n",
}
