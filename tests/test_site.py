"""The sample curriculum and small ones, built by MkDocs and looked through page by page."""

import json
import re
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from built_site import Site, mkdocs_build, write_config
from examples import write_example

ROOT = Path(__file__).parent.parent
UNIT = {
    "units/map-skills/unit.yml": (
        'title: Map <b>skills</b> & more\nquestion: Where is "north"?\nplaylist: [look, draw]\n'
    ),
    "units/map-skills/activities/look.md": """---
title: Look
minutes: 5
---
<figure>
<img alt="A map" src="../media/map%20one.png">
</figure>

See <a href='draw.md#pens'>how to draw</a> and <img alt=x src=../media/map%20one.png>, not `<a href="draw.md">`.

<video src="../media/walk.mp4" poster="../media/map one.png" controls>
    <track kind="captions" src="../media/walk.vtt?a=1&amp;b=2" srclang="en" label="English">
</video>

<div markdown>
<audio controls><source src="../media/walk.mp4"></audio> **There** is <a href="../index.md">the unit</a>.
</div>

    <a href="draw.md">
""",
    "units/map-skills/activities/draw.md": "---\ntitle: Draw\nminutes: 5\n---\n## Pens {#pens}\n",
    **{f"units/map-skills/media/{name}": "" for name in ("map one.png", "walk.mp4", "walk.vtt")},
}


def test_the_sample_has_no_dead_link_and_no_dead_place(sample: Site):
    assert list(sample.dead_links()) == []


def test_every_page_has_one_heading_a_title_a_language_and_no_id_twice(sample: Site):
    for name, page in sample.pages.items():
        twice = [each for each, count in page.ids.items() if count > 1]
        assert (name, page.headings, bool(page.title.strip()), bool(page.language), twice) == (name, 1, True, True, [])


def test_no_page_loads_anything_from_another_host_or_carries_a_handler(sample: Site):
    assert list(sample.foreign()) == []
    assert {handler for page in sample.pages.values() for handler in page.handlers} == set()


def test_every_unit_has_its_pages(sample: Site):
    for unit in ROOT.glob("units/*/unit.yml"):
        for page in ("index", "playlist", "board", "map"):
            assert f"{unit.parent.name}/{page}.html" in sample.pages


def test_activities_are_not_in_the_navigation(sample: Site):
    header = sample.text("plan.html").split('<div class="mp-page')[0]
    assert "map-skills/index.html" in header
    assert "/activities/" not in header


@pytest.mark.parametrize("theme", ["material", "mkdocs"])
@pytest.mark.parametrize("directories", [True, False])
@pytest.mark.parametrize("url", ["", "https://school.example/curriculum/"])
def test_a_small_curriculum_builds_in_either_theme(tmp_path: Path, theme: str, directories: bool, url: str):  # noqa: FBT001 - a parameter
    write_example(tmp_path, UNIT)
    config = write_config(tmp_path, theme, directories=directories, url=url)
    built = mkdocs_build(config, tmp_path / "site")
    assert built.returncode == 0, built.stderr
    assert [line for line in built.stderr.splitlines() if "WARNING" in line and "warning[" not in line] == []
    site = Site(tmp_path / "site")
    assert list(site.dead_links()) == []
    look = next(page for name, page in site.pages.items() if "activities/look" in name)
    media = {load.rpartition("/media/")[2] for load in look.loads if "/media/" in load}
    assert media == {"map%20one.png", "walk.mp4", "walk.vtt?a=1&b=2"}
    assert look.path.read_text().count("media/map%20one.png") == 3  # one is the picture of a video
    assert list(site.foreign()) == []
    assert {name: page.headings for name, page in site.pages.items() if name != "404.html" and page.headings != 1} == {}
    assert ("school.example" in site.text("privacy/index.html" if directories else "privacy.html")) == bool(url)


def test_titles_and_descriptions_are_text_in_every_frame(tmp_path: Path):
    for theme in ("material", "mkdocs"):
        write_example(tmp_path, UNIT)
        mkdocs_build(write_config(tmp_path, theme, directories=False), tmp_path / theme)
        for page in ("index.html", "map-skills/index.html", "map-skills/map.html"):
            html = Site(tmp_path / theme).text(page)
            assert "<b>skills" not in html
            assert 'Where is "north"' not in html.split("<body")[0]


@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_a_page_says_its_own_language_and_its_frame_the_language_of_the_site(tmp_path: Path, theme: str):
    """S5: `lang` on `html`."""
    write_example(
        tmp_path,
        UNIT
        | {
            "units/map-skills/activities/look.md": "# Look\nLook at the map.\n",
            "units/map-skills/activities/look.es.md": "---\ntitle: Mira\n---\nMira el mapa.\n",
        },
    )
    built = mkdocs_build(write_config(tmp_path, theme, directories=False), tmp_path / "site")
    assert built.returncode == 0, built.stderr
    site = Site(tmp_path / "site")
    english, spanish = (site.text(f"map-skills/activities/look{ending}.html") for ending in ("", ".es"))
    frame = {"material": "md-(?:header|tabs|sidebar|footer)", "mkdocs": "navbar|modal|col-md-12"}[theme]
    parts = re.compile(rf'<(?:header|nav|div|footer) (?:role="banner" )?(lang="en" )?class="(?:{frame})[ "]')
    assert '<html lang="en"' in english
    assert '<html lang="es"' in spanish
    assert set(parts.findall(english)) == {""}
    assert set(parts.findall(spanish)) == {'lang="en" '}
    assert 'hreflang="es"' in english
    assert 'hreflang="en"' in spanish


def test_errors_stop_the_build_and_are_printed_as_in_the_terminal(tmp_path: Path):
    write_example(tmp_path, {"units/egypt/unit.yml": "title: Egypt\nneeds: [map-skill]\nplaylist: [go]\n"})
    built = mkdocs_build(write_config(tmp_path), tmp_path / "site")
    assert built.returncode == 1
    assert "error[unknown-reference]: `egypt` needs `map-skill`, which does not exist" in built.stderr
    assert " --> units/egypt/unit.yml:2:9" in built.stderr
    assert "Traceback" not in built.stderr
    assert not (tmp_path / "site").exists()


def test_a_warning_is_a_line_and_stops_a_strict_build_only(tmp_path: Path):
    write_example(tmp_path, UNIT | {"units/map-skills/activities/spare.md": "# Spare\nNobody uses this.\n"})
    config = write_config(tmp_path)
    plain, strict = (mkdocs_build(config, tmp_path / "site", *options) for options in ((), ("--strict",)))
    assert (plain.returncode, strict.returncode) == (0, 1)
    assert "units/map-skills/activities/spare.md:1:3: warning[unused-activity]" in plain.stderr


def test_a_folder_without_a_curriculum_is_one_sentence(tmp_path: Path):
    (tmp_path / "units").mkdir()
    built = mkdocs_build(write_config(tmp_path), tmp_path / "site")
    assert built.returncode == 1
    assert "has no `curriculum.yml`" in built.stderr
    assert "Traceback" not in built.stderr


def test_equal_curricula_give_equal_sites(tmp_path: Path):
    sites = []
    for name in ("one", "two"):
        write_example(tmp_path / name, UNIT)
        mkdocs_build(write_config(tmp_path / name, "mkdocs"), tmp_path / name / "site")
        site = Site(tmp_path / name / "site")
        dated = ("sitemap.xml", "sitemap.xml.gz", "index.html")  # MkDocs writes the day, and the time of the build
        sites.append({file: (site.folder / file).read_bytes() for file in site.files if file not in dated})
    assert sites[0] == sites[1]


def test_the_search_finds_pages_by_title_and_text_but_not_what_is_not_searched(sample: Site):
    entries = json.loads(sample.text("search/search_index.json"))["docs"]
    titles = {entry["location"]: entry["title"] for entry in entries}
    assert titles["map-skills/index.html"] == "Map skills"
    assert any("activities/" in location for location in titles)
    assert "map-skills/map.html" not in titles


@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_the_theme_speaks_the_language_of_the_curriculum(tmp_path: Path, theme: str):
    write_example(tmp_path, UNIT | {"units/curriculum.yml": "format: 1\nid: example\ntitle: Ejemplo\nlanguage: es\n"})
    built = mkdocs_build(write_config(tmp_path, theme, directories=False), tmp_path / "site")
    assert built.returncode == 0, built.stderr
    page = Site(tmp_path / "site").text("map-skills/map.html")
    assert '<html lang="es"' in page
    assert "El mapa como lista" in page


def test_instant_navigation_is_the_authors_choice_and_is_warned_of_once(tmp_path: Path):
    """S3: the fonts of other hosts are never asked for, and `navigation.instant` is off unless it is turned on."""
    write_example(tmp_path, UNIT)
    config = write_config(tmp_path, directories=False)
    for features, warnings in (("", 0), (", features: [navigation.instant]", 1)):
        text = config.read_text().replace("{name: material}", f"{{name: material, font: {{text: Roboto}}{features}}}")
        (tmp_path / "own.yml").write_text(text)
        built = mkdocs_build(tmp_path / "own.yml", tmp_path / "site")
        assert built.stderr.count("`navigation.instant` is on") == warnings
        page = Site(tmp_path / "site").text("map-skills/map.html")
        assert ("navigation.instant" in page) == bool(warnings)
        assert "fonts.g" not in page


def test_what_the_author_sets_in_mkdocs_yml_stays(tmp_path: Path):
    write_example(tmp_path, UNIT)
    config = write_config(tmp_path, directories=False)
    own = "{name: material, language: fr, palette: {primary: indigo}, features: [navigation.sections]}"
    config.write_text(config.read_text().replace("{name: material}", own) + "extra_css: [own.css]\n")
    assert mkdocs_build(config, tmp_path / "site").returncode == 0
    page = Site(tmp_path / "site").text("map-skills/map.html")
    assert '<header lang="fr" class="md-header' in page
    assert 'data-md-color-primary="indigo"' in page
    assert "own.css" in page
    assert "md-tabs" not in page
    assert "fonts.g" not in page


def test_every_unit_course_and_activity_page_says_what_it_is_to_search_engines(sample: Site):
    said = {name: linked(sample.text(name)) for name in sample.pages}
    told = {name for name, data in said.items() if data}
    units, activities = ROOT.glob("units/*/unit.yml"), ROOT.glob("units/*/activities/*.md")
    written = [path for path in activities if not path.name.endswith(".teacher.md")]
    assert told >= {f"{unit.parent.name}/index.html" for unit in units} | {"courses/grade-6-humanities.html"}
    assert told >= {path.relative_to(ROOT / "units").with_suffix(".html").as_posix() for path in written}
    for name in told:
        for part in (*said[name].get("isPartOf", ()), *said[name].get("hasPart", ())):
            assert (sample.folder / name).parent.joinpath(part["@id"]).resolve().is_file(), (name, part)
    assert said["adding-fractions/index.html"]["assesses"][0] == snapshot(
        {
            "@type": "DefinedTerm",
            "termCode": "AC9M5N03",
            "name": "compare and order fractions with the same and related denominators including mixed numerals, applying knowledge of factors and multiples; represent these fractions on a number line",
            "identifier": "0f876064-91e2-4d81-b696-54bb8bb35c29",
            "url": "http://vocabulary.curriculum.edu.au/MRAC/2023/07/LA/MAT/0f876064-91e2-4d81-b696-54bb8bb35c29",
            "inDefinedTermSet": {
                "@type": "DefinedTermSet",
                "name": "Australian Curriculum: Mathematics F-10 Version 9.0",
                "identifier": "9fd941c2-0814-5c31-ad91-ce9d8dbafe90",
                "url": "https://www.australiancurriculum.edu.au/",
            },
        }
    )


def linked(html: str) -> dict:
    """What a page says to search engines; none says it twice."""
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert len(found) < 2
    return json.loads(found[0]) if found else {}
