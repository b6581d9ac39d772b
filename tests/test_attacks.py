"""Forty attacks in every text, built and opened in the system's Chromium: nothing runs, appears or leaves."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from attacks import PAYLOADS, curriculum
from browser import web_server
from built_site import Site, mkdocs_build, write_config
from milepost.source.picture import picture_fault
from milepost.source.read import read_text
from schema_texts import KINDS, free_texts, kind_of, texts_in

LOOK = """() => {
  const found = [];
  for (const one of document.querySelectorAll('*')) {
    if (one.hasAttribute('data-attack')) found.push(one.outerHTML.slice(0, 200));
    for (const {name, value} of one.attributes) {
      if (/^on/i.test(name)) found.push(`${one.localName} ${name}`);
      if (/^(href|src|action|data|poster)$/.test(name) && /^\\s*(javascript|data:text)/i.test(value)) found.push(value);
      if (name === 'style' && /url\\(/.test(value)) found.push(value);
    }
    one.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}));
    if (one.matches('a, button, input, [tabindex]')) one.focus({preventScroll: true});
  }
  for (const name of ['iframe:not([hidden])', 'object', 'embed', 'base', 'article form:not([data-mp-paste])', 'article script', 'article style'])
    for (const one of document.querySelectorAll(name)) found.push(one.outerHTML.slice(0, 200));
  return found;
}"""


PICTURES = {
    "script": "<script>fetch('ran')</script>",
    "handler": '<rect width="9" height="9" onclick="fetch(\'ran\')"/>',
    "load": '<animate onbegin="fetch(\'ran\')" attributeName="x" dur="1s"/>',
    "page": '<foreignObject width="9" height="9"><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>',
    "xhtml": '<x:script xmlns:x="http://www.w3.org/1999/xhtml">fetch("ran")</x:script>',
    "link": "<a href=\"java&#9;script:fetch('ran')\"><text>a</text></a>",
    "old-link": '<a xmlns:l="http://www.w3.org/1999/xlink" l:href="javascript:fetch(\'ran\')"><text>a</text></a>',
    "animated-link": '<a><set attributeName="href" to="javascript:fetch(\'ran\')"/><text>a</text></a>',
    "far-use": '<use href="https://evil.example/a.svg#b"/>',
    "data-use": '<use href="data:image/svg+xml,%3Csvg%3E#b"/>',
    "far-image": '<image href="//evil.example/a.png"/>',
    "style": "<style>@import 'https://evil.example/a.css';</style>",
    "hidden-style": "<style>rect { fill: u\\72l(https://evil.example/a) }</style>",
    "fill": '<rect fill="url(https://evil.example/a#b)"/>',
    "style-of-one": '<rect style="fill: url(//evil.example/a#b)"/>',
    "base": '<g xml:base="https://evil.example/"/>',
    "broken": "<script>fetch('ran')</script><g",
}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'
AS_THEY_ARE = {
    "entity": '<!DOCTYPE svg [<!ENTITY a "<script>fetch(1)</script>">]>' + SVG.format("&a;"),
    "style-sheet": '<?xml-stylesheet href="a.xsl" type="text/xsl"?>' + SVG.format(""),
    "load-of-all": '<svg xmlns="http://www.w3.org/2000/svg" onload="fetch(\'ran\')"/>',
    "encoding": '<?xml version="1.0" encoding="UTF-7"?>' + SVG.format("+ADw-script+AD4-"),
}
SAFE = {
    "drawing": '<?xml version="1.0" encoding="UTF-8"?>' + SVG.format('<g fill="url(#a)"><path d="M0 0h9"/></g>'),
    "program": '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    + SVG.format(
        '<i:view xmlns:i="http://www.inkscape.org/namespaces/inkscape" onpage="1"/>'.replace(' onpage="1"', "")
    ),
    "raster": SVG.format(
        '<image href="data:image/png;base64,AAAA"/><use href="#a"/><a href="https://example.org">b</a>'
    ),
    "style": SVG.format("<style>.a { fill: url(#b); stroke: #000 }</style><set attributeName='x' to='3'/>"),
    "filter": SVG.format("<filter id='a'><feGaussianBlur stdDeviation='2'/></filter>"),
}


def _pictures() -> dict[str, str]:
    """Every picture above, and an activity that shows them all."""
    pictures = {name: SVG.format(inside) for name, inside in PICTURES.items()} | AS_THEY_ARE | SAFE
    shown = "".join(f"![a](../media/{name}.svg)\n\n" for name in pictures)
    page = {"units/egypt/activities/pictures.md": f"---\ntitle: Pictures\nminutes: 9\n---\n{shown}"}
    return page | {f"units/egypt/media/{name}.svg": text for name, text in pictures.items()}


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Site:
    folder = tmp_path_factory.mktemp("attacked")
    for name, text in (curriculum() | _pictures()).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    built = mkdocs_build(write_config(folder, directories=False), folder / "site")
    assert built.returncode == 0, built.stderr
    return Site(folder / "site")


def test_there_are_forty_attacks():
    assert len(set(PAYLOADS)) == 40


def test_every_place_that_takes_any_text_holds_an_attack():
    held: dict[str, set[str]] = {}
    for name, text in curriculum().items():
        if kind := kind_of(name):
            data = read_text(text, name).tree.data
            held.setdefault(kind, set()).update(texts_in(kind, data, PAYLOADS[0]))
    assert [place for kind in KINDS for place in free_texts(kind) - held.get(kind, set())] == []


def test_no_attack_runs_or_appears_or_leaves_any_page(site: Site, browser: Browser):
    with web_server(site.folder) as address:
        host = urlsplit(address).netloc
        page = browser.new_page()
        left: list[str] = []
        run: list[str] = []
        page.on("request", lambda one: left.append(one.url) if urlsplit(one.url).netloc not in ("", host) else None)
        page.on("dialog", lambda one: (run.append("dialog"), one.dismiss()))
        page.expose_function("attack", lambda: run.append(page.url))
        names = [name for name in site.pages if name not in {"404.html", "privacy.html"}]
        appeared = {}
        for name in names:
            page.goto(address + name, wait_until="load")
            if found := page.evaluate(LOOK):
                appeared[name] = found[:3]
        page.wait_for_timeout(300)
        page.close()
    assert len(names) >= 16
    assert appeared == {}
    assert run == []
    assert left == []


def test_every_attack_is_shown_as_the_text_that_it_is(site: Site, browser: Browser):
    with web_server(site.folder) as address:
        page = browser.new_page()
        page.goto(address + "egypt/index.html")
        shown = " ".join(page.inner_text("main").split())
        title = page.title()
        description = page.get_attribute("meta[name=description]", "content") or ""
        page.close()
    for payload in PAYLOADS:
        assert " ".join(payload.split()) in shown
    assert title.startswith(PAYLOADS[0])
    assert description.startswith(PAYLOADS[0][:30])


@pytest.mark.parametrize("name", [*PICTURES, *AS_THEY_ARE])
def test_a_picture_that_could_act_is_found(name: str):
    assert picture_fault((SVG.format(PICTURES[name]) if name in PICTURES else AS_THEY_ARE[name]).encode())


@pytest.mark.parametrize("name", SAFE)
def test_a_picture_as_programs_write_it_is_none(name: str):
    assert picture_fault(SAFE[name].encode()) is None


def test_a_picture_in_another_encoding_is_found():
    assert picture_fault(SVG.format("").encode("utf-16"))


def test_a_published_picture_opened_by_itself_runs_nothing(site: Site, browser: Browser):
    published = sorted(name for name in site.files if name.startswith("egypt/media/") and name.endswith(".svg"))
    assert published == sorted(f"egypt/media/{name}.svg" for name in SAFE)
    with web_server(site.folder) as address:
        page = browser.new_page()
        asked: list[str] = []
        page.on("request", lambda one: asked.append(urlsplit(one.url).path.removeprefix("/")))
        for name in published:
            page.goto(address + name)
            page.dispatch_event("svg", "click")
        page.close()
    assert set(asked) - {*published, "favicon.ico"} <= {"image/png;base64,AAAA"}
