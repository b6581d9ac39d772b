"""Forty texts that try to act on a page, and a curriculum that holds them wherever text may stand."""

import json

PAYLOADS = [
    "<script data-attack>attack()</script>",
    "<img src=x data-attack onerror=attack()>",
    '"><img src=x data-attack onerror=attack()>',
    "'><img src=x data-attack onerror=attack()>",
    '" autofocus onfocus=attack() data-attack x="',
    "' onmouseover=attack() data-attack x='",
    "<svg data-attack onload=attack()>",
    "<svg><script data-attack>attack()</script></svg>",
    "<svg><animate data-attack onbegin=attack() attributeName=x dur=1s>",
    '<svg><a xlink:href="javascript:attack()" data-attack><text>a</text></a></svg>',
    "<math><mtext><table><mglyph><style><img src=x data-attack onerror=attack()></style></mglyph></table></mtext></math>",
    '<iframe data-attack srcdoc="<script>parent.attack()</script>"></iframe>',
    '<iframe data-attack src="javascript:parent.attack()"></iframe>',
    '<object data-attack data="data:text/html,<script>attack()</script>"></object>',
    '<embed data-attack src="https://evil.example/a.swf">',
    '<form data-attack action="https://evil.example/"><button formaction="javascript:attack()">a</button></form>',
    "<input data-attack autofocus onfocus=attack()>",
    "<details data-attack open ontoggle=attack()>a</details>",
    "<video data-attack><source onerror=attack()></video>",
    "<body data-attack onload=attack()>",
    '<link data-attack rel=stylesheet href="https://evil.example/a.css">',
    "<style data-attack>@import 'https://evil.example/b.css'; body {background: url(https://evil.example/c.png)}</style>",
    '<p data-attack style="background: url(https://evil.example/d.png)">a</p>',
    '<meta data-attack http-equiv=refresh content="0; url=https://evil.example/">',
    '<base data-attack href="https://evil.example/">',
    '<img data-attack src="https://evil.example/e.png">',
    '<img data-attack srcset="https://evil.example/f.png 1x" src="//evil.example/g.png">',
    "[a](javascript:attack())",
    "[a](JaVa&#10;ScRiPt&colon;attack())",
    "[a](data:text/html,<script>attack()</script>)",
    '![a](https://evil.example/h.png" data-attack onerror=attack() x=")',
    '<a data-attack href=" &#1; javascript:attack()">a</a>',
    "{: onclick=attack() data-attack=1 }",
    'a{: onmouseover=attack() style="background:url(https://evil.example/i.png)" }',
    "{{ config.__class__ }}{% raw %}<script data-attack>attack()</script>",
    "]]><script data-attack>attack()</script><!--",
    "--><script data-attack>attack()</script>",
    "</script></style></title></textarea><script data-attack>attack()</script>",
    "&lt;script data-attack&gt;attack()&lt;/script&gt;&#60;img src=x data-attack onerror=attack()&#62;",
    '\u2028<noscript><p title="</noscript><img src=x data-attack onerror=attack()>">',
]
OFF = (
    "file-not-published", "image-without-alt", "outside-curriculum", "remote-resource", "unknown-reference",
    "supports-missing", "unused-activity", "video-without-captions", "reading-level", "sentence-in-brackets",
    "condition-order", "prerequisite-not-guaranteed", "prerequisite-order", "choice-never-offered", "ambiguous-reference",
    "standard-not-guaranteed", "choice-strands-student", "assessment-uneven", "unused-rubric",
)  # fmt: skip
CONTEXTS = '{0}\n\n- {0}\n\n> {0}\n\n| a | b |\n|---|---|\n| {0} | b |\n\n[{0}](go-0.md "{0}")\n\n## {0}\n\nA note[^1].\n\n[^1]: {0}\n'
PAGES = 8


def curriculum() -> dict[str, str]:
    """The files: every text of the format holds all payloads, and each of eight activities a few in every context."""
    text = json.dumps(" ".join(PAYLOADS))
    rules = "".join(f"  {rule}: off\n" for rule in OFF)
    activities = {
        f"units/egypt/activities/go-{number}.md": _activity(text, PAYLOADS[number::PAGES]) for number in range(PAGES)
    }
    return activities | {
        "units/curriculum.yml": f"format: 1\nid: a\ntitle: {text}\nprofile: {{interests: [food, {text}]}}\nrules:\n{rules}"
        f"standards: [standards/skills.yml, {text}]\n"
        f"courses:\n  - {{id: year, title: {text}, summary: {text}, grades: [6], playlist: [egypt, names]}}\n"
        f"  - {{id: odd, title: {text}, needs: {text}, after: [{text}], playlist: {_steps(text)}}}\n",
        "units/standards/skills.yml": f"id: skills\nframework: {text}\nversion: {text}\nlicense: {text}\npublisher: {text}\n"
        f"source: {text}\nitems:\n  - {{code: reading, statement: {text}, parent: {text}, replaced_by: [{text}]}}\n"
        f'  - {{code: {text[:-1]} too", statement: {text}, parent: [{text}, reading]}}\n',
        "units/names/unit.yml": f"title: {text}\nlicense: {text}\nneeds: {text}\nplaylist: {_steps(text)}\n",
        "units/standards/standards.lock": _lock(text),
        "units/egypt/activities/go-0.teacher.md": f"{PAYLOADS[0]}\n",
        "units/names/activities/go.md": _odd_activity(text),
        "units/names/activities/other.md": f"---\ntitle: {text}\nneeds: {text}\nminutes: 5\n---\nOther.\n",
        "units/glossary.yml": f"silt: {text}\n{json.dumps(PAYLOADS[2])}: {text}\n",
        "units/egypt/unit.yml": _unit(text),
        "units/egypt/unit.es.yml": f"title: {text}\nquestion: {text}\nsummary: {text}\ntargets: [{text}]\n"
        f"texts: {{pick: {{prompt: {text}}}, one: {{title: {text}, summary: {text}}}, ready: {{ask: [{text}]}},"
        f" done: {{evidence: [{text}]}}, go-7: {{evidence: {text}}}}}\n",
        "units/egypt/rubrics.yml": f"talk:\n  title: {text}\n  levels: [{text}, B]\n  mastery: {text}\n"
        f"  rows:\n    - {{name: {text}, assesses: [reading, {text}], levels: [{text}, b]}}\n",
        "units/egypt/activities/go-0.es.md": f"---\ntitle: {text}\n---\n{CONTEXTS.format(PAYLOADS[0])}",
        "units/egypt/media/card.md": f"---\ntitle: {text}\n---\n{CONTEXTS.format(PAYLOADS[1])}",
    }


def _activity(text: str, payloads: list[str]) -> str:
    body = "\n\n".join(CONTEXTS.replace("{0}", payload) for payload in payloads)
    return (
        f"---\ntitle: {text}\nminutes: 20\nkind: reading\nvocabulary: {{silt: {text}}}\nevidence: {text}\n"
        f"assesses: [reading]\nrubric: talk\ninterests: [food]\nmaterials: [{text}]\ncredits: [{text}]\n"
        f"supports: {{read_aloud: true, captions: {text}, transcript: {text}, words: {text}}}\n"
        f"resources:\n  - {{title: {text}, file: media/card.md}}\n"
        f"  - {{title: {text}, link: {json.dumps('https://evil.example/' + payloads[0])}}}\n---\nSilt.\n\n{body}\n"
    )


def _odd_activity(text: str) -> str:
    """An activity with attacks where names are meant, which are of no thing that exists."""
    return (
        f"---\ntitle: {text}\nminutes: 5\nneeds: [{text}, {{any: [{text}, begin]}}, {{need: {text}, because: {text}}}]\n"
        f"better_after: [{text}]\nteaches: [{text}]\npractices: [{text}]\nassesses: [{text}]\nrubric: {text}\n"
        f"interests: [{text}]\nevidence: {{any: [{text}]}}\nvocabulary: [{text}]\n"
        f"supports: {{language: {text}, offline: {text}, sentence_starters: {text}}}\n"
        f"resources: [{{title: {text}, file: {text}}}]\n---\nGo.\n"
    )


def _lock(text: str) -> str:
    text = json.loads(text)
    day, key = "2026-09-01", PAYLOADS[0]
    facts = dict.fromkeys(("file", "source", "sha256", "document", "version"), text)
    left = {"code": text, "statement": text, "replaced_by": [text], "merged_with": [text], "gone": day}
    said = {"code": text, "text": text, "seen": day, "before": text}
    inside = {key: said, "reading": said}
    return json.dumps(
        {
            "lock": 1,
            "frameworks": {"skills": facts, key: facts},
            "standards": {"skills": inside, key: inside},
            "former": {"skills": {key: left, "gone": left}, key: {key: left}},
        }
    )


def _steps(text: str) -> str:
    """Steps with attacks where names are meant."""
    text = json.loads(text)
    options = [
        {"do": "other", "only_if": text},
        {"choose": "a", "from": ["x"], "prompt": text, "title": text, "summary": text, "rubric": text, "only_if": text},
        {"any_order": "b", "steps": ["x"], "title": text, "summary": text, "only_if": [{"any": [text]}]},
        {"section": "c", "steps": ["x"], "title": text, "summary": text, "only_if": text},
        {"path": "d", "steps": ["x"], "title": text, "summary": text, "interests": [text], "only_if": text},
        {"path": "e", "steps": ["x"], "title": text, "only_if": [text]},
        {"self_check": "f", "title": text, "summary": text, "ask": [{"say": text, "if_so": [f"{text} as well"]}], "only_if": text},
        {
            "milestone": "g", "title": text, "summary": text, "evidence": text, "needs": text, "assesses": [text],
            "teaches": [text], "practices": [text], "questions": [text], "reflect": [text], "rubric": text, "only_if": text,
        },
        {"milestone": "h", "title": text, "evidence": {"any": [text]}, "needs": [text, {"any": [text]}, {"need": text, "because": text}]},
        f"{text} there",
    ]  # fmt: skip
    return json.dumps(
        ["go", text, {"do": f"{text} too"}, {"choose": "odd", "pick": 1, "prompt": text, "from": options}]
    )


def _unit(text: str) -> str:
    return f"""\
title: {text}
subject: {text}
grades: [6]
question: {text}
summary: {text}
targets: [{{i_can: {text}, standards: [reading]}}]
weeks: 3
owners: [team]
credits: [{text}]
assumes: [{text}]
standards: {{assesses: [reading]}}
playlist:
  - go-0
  - {{self_check: ready, title: {text}, ask: [{{say: {text}, if_so: [go-7]}}]}}
  - choose: pick
    prompt: {text}
    from:
      - {{path: one, title: {text}, summary: {text}, interests: [food], steps: [go-1, go-2]}}
      - {{path: two, title: {text}, steps: [go-3]}}
  - milestone: done
    title: {text}
    evidence: {{any: [{text}, A page]}}
    check_in: teacher
    questions: [{text}]
    reflect: [{text}]
    rubric: talk
  - {{any_order: stations, title: {text}, rotate: 20, steps: [go-4, go-5]}}
  - {{section: making, title: {text}, steps: [go-6]}}
  - {{do: go-7, tier: aspire}}
"""
