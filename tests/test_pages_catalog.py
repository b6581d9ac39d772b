"""What a browser loads to tell how far somebody is with a unit."""

import json
from pathlib import Path

from inline_snapshot import snapshot

from built_site import mkdocs_build, write_config
from examples import write_example
from milepost.pages.page import plain
from rendered import pages_of

FILES = {
    "units/nile/unit.yml": """\
title: Nile
was: [river]
playlist:
  - look
  - choose: land
    prompt: Which land?
    from: [{path: delta, title: Delta, steps: [flood, {choose: deep, pick: 1-2, from: [fish, reeds]}]}, desert]
  - {milestone: ready, title: Ready, check_in: teacher, reflect: [What surprised you?]}
  - {self_check: can, title: Can you?, tier: should, ask: [{say: I can.}]}
""",
    "units/nile/activities/look.md": "---\ntitle: Look <b>\nwas: [see]\n---\nLook.\n",
}


def test_a_catalog_lists_every_step_and_choice_once_and_how_they_nest(tmp_path: Path):
    catalog = pages_of(tmp_path, FILES).data[0]
    assert plain(catalog.facts)
    assert (catalog.address, catalog.facts["title"], catalog.facts["link"]) == ("nile/steps.js", "Nile", "playlist.md")
    lines = [f"{row['kind']} {row['key']} {row['tier']} {row['link']}" for row in catalog.facts["rows"]]
    assert "\n".join(lines) == snapshot("""\
step nile/look must activities/look.md
choice nile/land must playlist.md#step-land
step nile/flood must activities/flood.md
choice nile/deep must playlist.md#step-deep
step nile/fish must activities/fish.md
step nile/reeds must activities/reeds.md
step nile/desert must activities/desert.md
milestone nile/ready must playlist.md#step-ready
step nile/can should playlist.md#step-can\
""")
    assert catalog.facts["tree"] == [
        "look",
        ["land", ["delta", "flood", ["deep", "fish", "reeds"]], "desert"],
        "ready",
        "can",
    ]
    assert [(part["kind"], part["key"]) for part in catalog.facts["parts"]] == [("section", "nile/delta")]
    look, *_ = catalog.facts["rows"]
    assert look["was"] == ["river/look", "nile/see", "river/see"]


def test_a_built_catalog_is_one_value_with_links_that_a_browser_follows(tmp_path: Path):
    write_example(tmp_path, FILES | {"units/curriculum.yml": "format: 1\nid: nile\ntitle: Nile\n"})
    for directories, playlist, look in (
        (True, "playlist/", "activities/look/"),
        (False, "playlist.html", "activities/look.html"),
    ):
        built = mkdocs_build(write_config(tmp_path, "mkdocs", directories=directories), tmp_path / "site")
        assert built.returncode == 0, built.stderr
        text = (tmp_path / "site" / "nile" / "steps.js").read_text(encoding="utf-8")
        start = '(self.mpUnits ??= {})["nile"] = '
        assert text.startswith(start)
        facts = json.loads(text.removeprefix(start).removesuffix(";\n"))
        assert (facts["link"], facts["rows"][0]["link"]) == (playlist, look)
        assert facts["rows"][0]["title"] == "Look <b>"
