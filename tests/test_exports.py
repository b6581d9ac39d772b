"""`milepost export`: what other systems get of a curriculum, and what they are told is missing."""

import csv
import json
import re
from datetime import date, timedelta
from io import BytesIO, StringIO
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import icalendar
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from inline_snapshot import snapshot

from egypt import FILES
from examples import write_example
from milepost.export.calendar import calendar
from milepost.export.cartridge import cartridge
from milepost.export.cartridge_xml import Folder, Item, Link, manifest
from milepost.export.case_package import case_package
from milepost.export.ical import Event, calendar_text
from milepost.export.matrix import matrix
from milepost.export.school_days import Pause, SchoolDays
from milepost.export.site_address import SiteAddress
from milepost.workspace import open_workspace
from running import milepost, milepost_apart, tree

ROOT = Path(__file__).parent.parent
SCHEMAS = Path(__file__).parent / "data/case-schemas"
TODAY = {"SOURCE_DATE_EPOCH": "1800000000"}
COURSES = """\
courses:
  - {id: year, title: The year, playlist: [egypt, {choose: more, from: [rome, {do: greece}]}, {milestone: show, title: The show}]}
minutes_per_week: 100
"""
CURRICULUM = FILES | {
    "units/curriculum.yml": FILES["units/curriculum.yml"] + COURSES,
    "units/rome/unit.yml": "title: Rome, and =more\nweeks: 1.5\nstandards: {assesses: [source]}\nplaylist: [{milestone: talk, title: Talk}]\n",
    "units/greece/unit.yml": "title: Greece\nplaylist: [{milestone: talk, title: Talk, minutes: 150}]\n",
    "units/later/unit.yml": "title: Later\nstatus: draft\nplaylist: [{milestone: talk}]\n",
    "mkdocs.yml": "site_name: Riverside\nsite_url: https://school.example/units\nuse_directory_urls: false\n",
}


def folder(place: Path, files: dict[str, str]) -> Path:
    """Write a curriculum, its missing activities filled in, and return its folder."""
    return write_example(place, files).parent


@pytest.fixture(scope="module")
def school(tmp_path_factory) -> Path:
    return folder(tmp_path_factory.mktemp("school"), CURRICULUM)


@pytest.fixture(scope="module")
def package(school: Path) -> dict:
    ran = milepost_apart("export", "case", cwd=school, **TODAY)
    return json.loads(ran.out)


def test_the_matrix_says_who_does_each_step_and_who_meets_each_standard(school: Path):
    ran = milepost_apart("export", "matrix", cwd=school)
    rows = list(csv.DictReader(StringIO(ran.out)))
    keys = (
        "unit",
        "unit title",
        "step",
        "students who do the step",
        "standard",
        "level",
        "students who meet it in the unit",
        "promised",
    )
    assert [tuple(row[key] for key in keys) for row in rows] == snapshot(
        [
            ("egypt", "Ancient Egypt", "flood", "some", "source", "practices", "some", "no"),
            ("egypt", "Ancient Egypt", "flood", "some", "source", "assesses", "every", "no"),
            ("egypt", "Ancient Egypt", "research", "every", "source", "assesses", "every", "no"),
            ("egypt", "Ancient Egypt", "report", "some", "source", "assesses", "every", "no"),
            ("egypt", "Ancient Egypt", "play", "some", "source", "assesses", "every", "no"),
            ("egypt", "Ancient Egypt", "model", "some", "source", "assesses", "every", "no"),
            ("rome", "Rome, and =more", "", "none", "source", "assesses", "none", "yes"),
        ]
    )
    assert ran.err == snapshot("not in it: `later`: only published units are exported\n")


def test_no_cell_of_the_matrix_is_a_formula(tmp_path: Path):
    files = CURRICULUM | {
        "units/egypt/unit.yml": CURRICULUM["units/egypt/unit.yml"].replace("title: Ancient Egypt", 'title: "=1+1"')
    }
    ran = milepost_apart("export", "matrix", cwd=folder(tmp_path, files))
    titles = {row["unit title"] for row in csv.DictReader(StringIO(ran.out))}
    assert "'=1+1" in titles
    assert not any(title.startswith("=") for title in titles)


@pytest.mark.parametrize("version", ["v1p0", "v1p1"])
@pytest.mark.parametrize("which", ["school", "sample"])
def test_a_case_package_is_valid(school: Path, which: str, version: str):
    ran = milepost_apart("export", "case", cwd=school if which == "school" else ROOT, **TODAY)
    schema = json.loads((SCHEMAS / f"case-{version}-cfpackage.schema.json").read_bytes())
    validator = jsonschema.validators.validator_for(schema)
    checker = jsonschema.FormatChecker(["uuid", "date"])
    assert [error.message for error in validator(schema, format_checker=checker).iter_errors(json.loads(ran.out))] == []


def test_a_case_package_holds_the_schools_skills_and_what_every_student_meets(package: dict):
    titles = {item["identifier"]: item["fullStatement"] for item in package["CFItems"]}
    titles[package["CFDocument"]["identifier"]] = "the package"
    told = [
        " ".join(
            (
                titles[link["originNodeURI"]["identifier"]],
                link["associationType"],
                titles[link["destinationNodeURI"]["identifier"]],
                f"({link['CFAssociationGroupingURI']['title']})" if "CFAssociationGroupingURI" in link else "",
            )
        ).strip()
        for link in package["CFAssociations"]
    ]
    assert told == snapshot(
        [
            "Skills isChildOf the package",
            "Says what a source leaves out isChildOf Skills",
            "Tells what changed isChildOf Skills",
            "Ancient Egypt isChildOf the package",
            "Greece isChildOf the package",
            "Rome, and =more isChildOf the package",
            "Ancient Egypt isRelatedTo Says what a source leaves out (Every student of the unit is assessed on this)",
        ]
    )


def test_every_end_of_an_association_of_the_sample_is_an_item_or_a_publishers_standard():
    package = json.loads(milepost_apart("export", "case", cwd=ROOT).out)
    published = json.loads((ROOT / "units/standards/australian-curriculum-mathematics-v9.json").read_bytes())
    known = {row["identifier"] for one in (package, published) for row in [one["CFDocument"], *one["CFItems"]]}
    ends = {
        link[end]["identifier"] for link in package["CFAssociations"] for end in ("originNodeURI", "destinationNodeURI")
    }
    assert ends <= known
    assert len({link["identifier"] for link in package["CFAssociations"]}) == len(package["CFAssociations"])


def test_identifiers_stay_when_titles_and_ids_change(package: dict, tmp_path: Path):
    files = {name.replace("units/egypt/", "units/nile/"): text for name, text in CURRICULUM.items()}
    files["units/nile/unit.yml"] = files["units/nile/unit.yml"].replace(
        "title: Ancient Egypt", "title: The Nile\nwas: [egypt]"
    )
    files["units/curriculum.yml"] = files["units/curriculum.yml"].replace("[egypt,", "[nile,")
    renamed = json.loads(milepost_apart("export", "case", cwd=folder(tmp_path, files), **TODAY).out)
    assert [
        item["identifier"]
        for item in package["CFItems"]
        if item["humanCodingScheme" if "humanCodingScheme" in item else "identifier"] == "egypt"
    ] == [item["identifier"] for item in renamed["CFItems"] if item.get("humanCodingScheme") == "nile"]


def opened(folder: Path, file: Path, version: str = "1.1", *more: str) -> ZipFile:
    ran = milepost("export", "cartridge", "-o", file, "--version", version, *more, cwd=folder)
    assert ran.code == 0, ran
    return ZipFile(file)


def contents(element: ET.Element, depth: int = 0) -> list[str]:
    """The table of contents of a manifest, indented."""
    lines = []
    for item in element:
        if item.tag.endswith("}item"):
            title = next((held.text for held in item if held.tag.endswith("}title")), "")
            lines += ["  " * depth + title, *contents(item, depth + 1)]
    return lines


def test_a_cartridge_has_the_playlists_as_folders(school: Path, tmp_path: Path):
    root = ET.fromstring(opened(school, tmp_path / "a.imscc").read("imsmanifest.xml"))
    organization = root[1][0]
    assert "\n".join(contents(organization[0])) == snapshot("""\
The year
  Ancient Egypt
    Ancient Egypt
    Begin
    Are you ready?
    Refresher
    Which land? (Choose 1 of 2)
      The Nile
        The flood
        Harvest
      The desert
        Caravan
    Ready to research
    Workshops (In any order)
      Map
      Log
    Make it
      Make a choice (Choose 1 or 2 of 3)
        Report
        Play
        Model
      Make a choice (Choose 1 of 2)
        Labels
        Captions
      Diary
    Artifact
    Museum
  Rome, and =more
    Rome, and =more
    Talk
  Greece
    Greece
    Talk\
""")


@pytest.mark.parametrize("version", ["1.1", "1.3"])
def test_every_place_of_a_cartridge_opens_a_page_that_the_site_has(tmp_path: Path, version: str):
    archive = opened(ROOT, tmp_path / "a.imscc", version, "--site", "https://school.example")
    root = ET.fromstring(archive.read("imsmanifest.xml"))
    space = f"{{http://www.imsglobal.org/xsd/imsccv{version.replace('.', 'p')}/imscp_v1p1}}"
    files = {one.get("identifier"): one.find(f"{space}file").get("href") for one in root.iter(f"{space}resource")}
    ids = [element.get("identifier") for element in root.iter() if element.get("identifier")]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z][\w-]*", one) for one in ids)
    assert {item.get("identifierref") for item in root.iter(f"{space}item")} - {None} == set(files)
    assert {*files.values(), "imsmanifest.xml"} == set(archive.namelist())
    links = [ET.fromstring(archive.read(name)) for name in files.values()]
    assert {link.tag for link in links} == {
        f"{{http://www.imsglobal.org/xsd/imsccv{version.replace('.', 'p')}/imswl_v{version.replace('.', 'p')}}}webLink"
    }
    paths = {link[1].get("href").removeprefix("https://school.example/").partition("#")[0] for link in links}
    sources = {path.relative_to(ROOT / "units").as_posix() for path in ROOT.glob("units/*/activities/*.md")}
    pages = {
        f"{path.parent.name}/{page}.html" for path in ROOT.glob("units/*/unit.yml") for page in ("index", "playlist")
    }
    assert paths <= pages | {source.replace(".md", ".html") for source in sources}
    assert len(paths) > 100


def test_a_cartridge_1_3_names_standards_with_their_guids(school: Path, package: dict, tmp_path: Path):
    text = opened(school, tmp_path / "a.imscc", "1.3").read("imsmanifest.xml").decode()
    guids = {
        item["humanCodingScheme"]: item["identifier"] for item in package["CFItems"] if "humanCodingScheme" in item
    }
    assert re.findall(r"<label>(.*?)</label>\s*<GUID>(.*?)</GUID>", text) == [("source", guids["source"])] * 5
    assert "GUID" not in opened(school, tmp_path / "b.imscc", "1.1").read("imsmanifest.xml").decode()


def test_a_cartridge_is_the_same_byte_for_byte(school: Path, tmp_path: Path):
    first, second = tmp_path / "a.imscc", tmp_path / "b.imscc"
    opened(school, first)
    opened(school, second)
    assert first.read_bytes() == second.read_bytes()


def test_any_title_stands_in_a_cartridge():
    title = 'a <b> & "c" \x0b\ufffe ]]>'
    text = manifest(
        "1.3",
        "g",
        title,
        "en",
        [Folder("f", title, (Item("i", Link("l", title, "https://a.example/?a&b", ((title, title, title),))),))],
    )
    held = [
        element.text for element in ET.fromstring(text).iter() if element.tag.endswith(("title", "string", "label"))
    ]
    assert set(filter(str.strip, filter(None, held))) == {'a <b> & "c"  ]]>'}


@pytest.mark.parametrize(
    ("folders", "page", "url"),
    [
        (True, "egypt/index.md", "https://a.example/b/egypt/"),
        (True, "egypt/playlist.md", "https://a.example/b/egypt/playlist/#x"),
        (False, "egypt/playlist.md", "https://a.example/b/egypt/playlist.html#x"),
        (False, "egypt/index.md", "https://a.example/b/egypt/index.html"),
    ],
)
def test_web_addresses_are_those_that_mkdocs_gives(folders, page, url):
    site = SiteAddress("https://a.example/b/", folders=folders)
    assert site.of(page, url.partition("#")[2]) == url


def test_a_cartridge_needs_to_know_where_the_site_is(tmp_path: Path):
    root = folder(tmp_path, {name: text for name, text in CURRICULUM.items() if name != "mkdocs.yml"})
    ran = milepost("export", "cartridge", "-o", "a.imscc", cwd=root)
    assert (ran.code, ran.err) == (
        2,
        "error: where is the students' site? Give its web address with `--site https://…`\n",
    )
    ran = milepost("export", "cartridge", "-o", "a.imscc", "--site", "school.example", cwd=root)
    assert (ran.code, ran.err) == (2, "error: `school.example` is no web address; it begins with `https://`\n")
    assert not (root / "a.imscc").exists()


def events(text: str) -> list[tuple[str, date, date]]:
    calendar = icalendar.Calendar.from_ical(text)
    return [
        (str(event["summary"]), event["dtstart"].dt, event["dtend"].dt - timedelta(days=1))
        for event in calendar.walk("VEVENT")
    ]


def test_a_course_in_a_calendar(school: Path):
    ran = milepost_apart(
        "export",
        "calendar",
        "year",
        "--start",
        "2027-01-09",
        "--no-school",
        "2027-01-18..2027-01-19",
        cwd=school,
        **TODAY,
    )
    assert events(ran.out) == snapshot(
        [
            ("Ancient Egypt", date(2027, 1, 11), date(2027, 2, 2)),
            ("One of these", date(2027, 2, 3), date(2027, 2, 12)),
            ("The show", date(2027, 2, 12), date(2027, 2, 12)),
        ]
    )
    assert ran.err == snapshot("not in it: in which order a student takes the units of a choice or of `any_order`\n")
    assert ran.out.encode().count(b"\r\n") == len(ran.out.splitlines())
    assert max(len(line.encode()) for line in ran.out.splitlines()) <= 75


def test_a_calendar_stops_where_nobody_knows_how_long_a_unit_takes(tmp_path: Path):
    files = CURRICULUM | {
        "units/egypt/unit.yml": CURRICULUM["units/egypt/unit.yml"].replace("weeks: 3\n", ""),
        "units/egypt/activities/caravan.md": "---\ntitle: The caravan\n---\nGo.\n",
    }
    ran = milepost_apart("export", "calendar", "year", "--start", "2027-01-11", cwd=folder(tmp_path, files))
    assert events(ran.out) == []
    assert ran.err == snapshot("""\
not in it: the dates of `egypt`, `more`, `show`: nothing says how long Ancient Egypt takes; give it `weeks`
not in it: in which order a student takes the units of a choice or of `any_order`
""")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("yaer", "--start", "2027-01-11"), "there is no course `yaer`; did you mean `year`?"),
        (("year", "--start", "11.1.2027"), "`11.1.2027` is no date; write year, month and day, such as `2027-01-11`"),
        (
            ("year", "--start", "2027-01-11", "--no-school", "2027-02-02..2027-02-01"),
            "`2027-02-02..2027-02-01` ends before it begins",
        ),
        (("year", "--start", "9999-12-30"), "`year` takes longer than any calendar; look at the `weeks` of its units"),
        (("year", "--start", "2027-01-11", "-o", "no/where.ics"), "there is no folder `no`; nothing was written"),
    ],
)
def test_what_a_calendar_cannot_be_made_from_is_told(school: Path, words, sentence):
    ran = milepost("export", "calendar", *words, cwd=school)
    assert (ran.code, ran.out, ran.err) == (2, "", f"error: {sentence}\n")


def test_an_export_takes_the_place_of_an_earlier_one_and_of_nothing_else(school: Path, tmp_path: Path):
    file = tmp_path / "matrix.csv"
    for _ in range(2):
        assert milepost("export", "matrix", "-o", file, cwd=school).out == f"wrote `{file}`\n"
    assert [*tmp_path.iterdir()] == [file]
    (tmp_path / "link.csv").symlink_to(file)
    ran = milepost("export", "matrix", "-o", tmp_path / "link.csv", cwd=school)
    assert ran.err.startswith(f"error: `{tmp_path / 'link.csv'}` is a link")
    assert ran.code == 2


@given(st.text())
def test_any_text_comes_back_from_a_calendar(text: str):
    printed = "".join(char for char in "\n".join(text.splitlines()) if char.isprintable() or char == "\n")
    day = date(2027, 1, 11)
    calendar = icalendar.Calendar.from_ical(calendar_text(text, [Event("1", day, day, text, "")], day))
    assert str(calendar.walk("VEVENT")[0]["summary"]) == printed


@given(
    st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 9)), max_size=3)
)
def test_school_days_are_all_weekdays_that_are_not_off(start: date, off: list[tuple[int, int]]):
    pauses = [Pause(start + timedelta(first), start + timedelta(first + length)) for first, length in off]
    days = [SchoolDays(start, pauses).day(number) for number in range(20)]
    every = [start + timedelta(number) for number in range((days[-1] - start).days + 1)]
    free = {first + timedelta(number) for first, last in pauses for number in range((last - first).days + 1)}
    assert days == [day for day in every if day.isoweekday() < 6 and day not in free]
    assert all(earlier < later for earlier, later in pairwise(days))


def test_pages_are_written_as_markdown_with_their_facts(tmp_path: Path):
    sound = {name: text for name, text in CURRICULUM.items() if "rome" not in name}
    school = folder(tmp_path, sound | {"units/curriculum.yml": FILES["units/curriculum.yml"]})
    ran = milepost("export", "pages", tmp_path / "out", cwd=school)
    files = tree(tmp_path / "out")
    assert ran.out.startswith(f"wrote {len(files)} pages in")
    text = files["egypt/activities/flood.md"].decode()
    meta = dict(line.split(": ", 1) for line in text.split("---\n")[1].splitlines())
    assert json.loads(meta["title"]) == "The flood"
    assert json.loads(meta["template"]) == "mp/activity.html"
    assert json.loads(meta["milepost"])["key"] == "egypt/flood"
    assert text.endswith("\n\nThe water left silt.\n\n| a | b |\n")
    assert milepost("export", "pages", tmp_path / "out", cwd=school).code == 2


@pytest.mark.parametrize("project", sorted((Path(__file__).parent / "projects").iterdir()), ids=lambda path: path.name)
def test_a_curriculum_with_mistakes_is_exported_as_far_as_it_goes(project: Path):
    curriculum = open_workspace(project / "units").curriculum
    site, today = SiteAddress("https://a.example"), date(2027, 1, 11)
    assert matrix(curriculum).content.startswith("unit,")
    assert json.loads(case_package(curriculum, today).content)["CFDocument"]["title"]
    assert ET.fromstring(ZipFile(BytesIO(cartridge(curriculum, site, "1.3").content)).read("imsmanifest.xml"))
    for course in curriculum.courses:
        assert calendar(curriculum, course, SchoolDays(today), today=today).content.endswith("END:VCALENDAR\r\n")
