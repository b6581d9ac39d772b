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
        "units/curriculum.yml": f"format: 1\nid: a\ntitle: {text}\nprofile: {{interests: [food]}}\nrules:\n{rules}"
        f"courses:\n  - {{id: year, title: {text}, grades: [6], playlist: [egypt]}}\nstandards: [standards/skills.yml]\n",
        "units/standards/skills.yml": f"id: skills\nframework: {text}\nversion: '1'\n"
        f"items:\n  - {{code: reading, statement: {text}}}\n",
        "units/glossary.yml": f"silt: {text}\n{json.dumps(PAYLOADS[2])}: {text}\n",
        "units/egypt/unit.yml": _unit(text),
        "units/egypt/unit.es.yml": f"title: {text}\nquestion: {text}\nsummary: {text}\ntargets: [{text}]\n"
        f"texts: {{pick: {{prompt: {text}}}, one: {{title: {text}, summary: {text}}}}}\n",
        "units/egypt/rubrics.yml": f"talk:\n  title: {text}\n  levels: [{text}, B]\n  mastery: {text}\n"
        f"  rows:\n    - {{name: {text}, assesses: [reading], levels: [{text}, b]}}\n",
        "units/egypt/activities/go-0.es.md": f"---\ntitle: {text}\n---\n{CONTEXTS.format(PAYLOADS[0])}",
        "units/egypt/media/card.md": f"---\ntitle: {text}\n---\n{CONTEXTS.format(PAYLOADS[1])}",
    }


def _activity(text: str, payloads: list[str]) -> str:
    body = "\n\n".join(CONTEXTS.replace("{0}", payload) for payload in payloads)
    return (
        f"---\ntitle: {text}\nminutes: 20\nkind: reading\nvocabulary: {{silt: {text}}}\nevidence: {text}\n"
        f"assesses: [reading]\nrubric: talk\ninterests: [food]\nmaterials: [{text}]\ncredits: [{text}]\n"
        f"supports: {{read_aloud: true, captions: {text}, transcript: {text}, words: {text}}}\n"
        f"resources:\n  - {{title: {text}, file: media/card.md}}\n---\nSilt.\n\n{body}\n"
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
