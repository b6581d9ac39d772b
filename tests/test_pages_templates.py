"""The templates: portable between template engines, and complete whatever a unit leaves out."""

import re
from pathlib import Path

import pytest

from milepost.pages.words import LANGUAGES, words_of
from rendered import TEMPLATES, pages_of, render

BODIES = sorted((TEMPLATES / "mp").glob("*.html"))
WHOLE = [body for body in BODIES if body.stem not in {"icons", "macros", "map-svg", "steps"}]
FORBIDDEN = {
    "a method call": r"\.(items|get|append|keys|values|update|format|join|split|strip|startswith)\(",
    "a remainder or a `%` format": r"\{\{[^}]*%[^}]*\}\}|\{%-?\s*(?:set|if|for)\b[^%]*[^{]%[^}]",
    "what MkDocs knows of the file": r"page\.(file|url|edit_url|parent|toc|next_page|previous_page)\b",
    "a filter that not every engine has": r"\|\s*(?!safe\b|e\b|length\b|join\b|items\b|first\b|replace\b|format\b)[a-z_]+",
    "a theme": r"config\.(?!extra\.milepost)|\bnav\b\.|base_url",
    "a Material class": r'class="[^"]*\bmd-',
    "a style or a handler of its own": r'\s(style|on[a-z]+)="',
    "another host": r'(src|href)="(https?:)?//',
}


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.stem)
def test_a_body_uses_only_what_every_engine_and_theme_has(body):
    """S1 and S2."""
    text = re.sub(r"\{#.*?#\}", "", body.read_text(encoding="utf-8"), flags=re.DOTALL)
    code = "\n".join(re.findall(r"\{\{.*?\}\}|\{%.*?%\}", text, flags=re.DOTALL))
    for what, pattern in FORBIDDEN.items():
        found = re.search(pattern, text if "=" in pattern else code)
        assert not found, f"{body.name} uses {what}: {found[0]}"


@pytest.mark.parametrize("body", WHOLE, ids=lambda body: body.stem)
def test_a_body_escapes_everything(body):
    text = body.read_text(encoding="utf-8")
    assert text.startswith("{% autoescape true %}\n")
    assert text.endswith("{% endautoescape %}\n")


@pytest.mark.parametrize("name", ["macros", "steps", "icons"])
def test_every_macro_escapes_everything(name):
    text = (TEMPLATES / "mp" / f"{name}.html").read_text(encoding="utf-8")
    macros = re.findall(r"\{% macro .*?%\}", text)
    assert len(re.findall(r"\{% macro [^%]*%\}\{% autoescape true %\}", text)) == len(macros)
    assert text.count("{% endautoescape %}{% endmacro %}") == len(macros)


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.stem)
def test_a_body_has_only_our_own_classes(body):
    """S1 and S2."""
    plain = re.sub(r"\{[{%].*?[%}]\}", "", body.read_text(encoding="utf-8"), flags=re.DOTALL)
    for classes in re.findall(r'class="([^"]*)"', plain):
        assert all(name.startswith("mp-") for name in classes.split()), classes


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.stem)
def test_the_words_of_a_body_stand_in_every_language(body):
    text = body.read_text(encoding="utf-8")
    named = set(re.findall(r'\bw\["([a-z-]+)"\]', text)) | set(re.findall(r"\bw\.([a-z]+)", text))
    for language in LANGUAGES:
        missing = {name for name in named if not isinstance(words_of(language).texts.get(name), str)}
        assert not missing


BARE = {
    "units/curriculum.yml": """\
format: 1
id: bare
title: Bare
courses:
  - {id: year, title: Year, playlist: [tiny, {choose: next, from: [wide, straight]}]}
""",
    "units/tiny/unit.yml": "title: Tiny\nplaylist: [a]\n",
    "units/tiny/activities/a.md": "# A\n",
    "units/straight/unit.yml": "title: Straight\nplaylist: [" + ", ".join(f"s{n}" for n in range(1, 61)) + "]\n",
    "units/wide/unit.yml": """\
title: "الحضارات القديمة"
playlist:
  - {choose: many, pick: 2-3, from: [a, b, c, d]}
  - choose: odd
    tier: should
    from:
      - path: p
        steps:
          - section: s
            steps:
              - {any_order: g, steps: [e, {choose: deep, from: [f, {path: q, steps: [h, {milestone: inner}]}]}]}
      - {path: r, steps: [j]}
  - {milestone: m}
  - {self_check: c, ask: [{say: I can.}]}
  - {do: log, times: 12}
""",
}


def test_a_unit_that_leaves_everything_out_has_whole_pages(tmp_path: Path):
    for page in pages_of(tmp_path, BARE):
        html = render(page)
        assert 'href=""' not in html, page.address
        assert "Undefined" not in html, page.address
        assert ">None<" not in html, page.address
        assert not re.search(r"<(p|li|h[1-6]|dd)[^>]*>\s*(<bdi></bdi>)?\s*</\1>", _without_forms(html)), page.address


def _without_forms(html: str) -> str:
    """Leave out what is empty on purpose: lines and boxes to fill in, and what stands ready for the script."""
    html = re.sub(r"<template.*?</template>|<(\w+)[^>]* data-mp-list=[^>]*></\1>", "", html)
    return re.sub(r'<p class="mp-lines".*?</p>|<td>.*?</td>|<p class="mp-square__foot"></p>', "", html)


def test_every_icon_that_a_page_uses_is_drawn_on_it_once(tmp_path: Path):
    for page in pages_of(tmp_path, BARE):
        html = render(page)
        used = set(re.findall(r'<use href="#mp-i-([a-z-]+)"', html))
        drawn = re.findall(r'<symbol id="mp-i-([a-z-]+)"[^>]*>(?=<)', html)
        assert used <= set(drawn), page.address
        assert len(drawn) == len(set(drawn)), page.address


def test_every_id_of_a_page_is_its_own_and_every_anchor_of_it_leads_somewhere(tmp_path: Path):
    for page in pages_of(tmp_path, BARE):
        html = render(page)
        ids = re.findall(r'\sid="([^"]*)"', html)
        assert len(ids) == len(set(ids)), page.address
        drawn = re.findall(r'<symbol id="([^"]*)"', html)
        assert set(re.findall(r'href="#([^"]+)"', html)) <= {*ids, *drawn}, page.address


HOSTILE = "<img src=x onerror=alert(1)>\"'&{{ 7 * 7 }}"


def test_what_teachers_write_never_becomes_markup(tmp_path: Path):
    text = HOSTILE.replace("'", "''")
    files = {
        "units/curriculum.yml": f"format: 1\nid: bare\ntitle: '{text}'\n",
        "units/egypt/unit.yml": f"""\
title: '{text}'
subject: '{text}'
question: '{text}'
summary: '{text}'
credits: ['{text}']
assumes: ['{text}']
targets: [{{i_can: '{text}'}}]
playlist:
  - {{choose: c, prompt: '{text}', from: [{{path: p, title: '{text}', summary: '{text}', steps: [a]}}, b]}}
  - {{milestone: m, title: '{text}', evidence: '{text}', check_in: peer, questions: ['{text}'], reflect: ['{text}'], rubric: r}}
  - {{self_check: s, title: '{text}', ask: [{{say: '{text}'}}]}}
  - {{any_order: g, title: '{text}', steps: [d]}}
""",
        "units/egypt/rubrics.yml": f"r: {{title: '{text}', levels: ['{text}'], mastery: '{text}', rows: [{{name: '{text}', levels: ['{text}']}}]}}\n",
        "units/egypt/activities/a.md": f"---\ntitle: '{text}'\nevidence: '{text}'\nmaterials: ['{text}']\nvocabulary: {{x: '{text}'}}\nsupports: {{sentence_starters: '{text}'}}\nresources: [{{title: '{text}', link: 'https://example.org/?a=\"><img>'}}]\n---\n<img src=x onerror=alert(1)>\n",
    }
    for page in pages_of(tmp_path, files):
        html = render(page).replace(page.body, "") if page.body else render(page)
        assert "<img" not in html, page.address
        assert "49" not in re.sub(r"[\d.]+[a-z]|<svg.*?</svg>", "", html, flags=re.DOTALL), page.address
