"""`milepost standards`: frameworks added from files and addresses, listed, shown and searched."""

import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from milepost.errors import CannotRunError
from milepost.source import fetch as fetching
from running import milepost, tree, write_tree

PACKAGE = {
    "CFDocument": {
        "identifier": "d1",
        "title": "Number skills, Version 2.1",
        "version": "2.1",
        "publisher": "A ministry",
    },
    "CFItems": [
        {"identifier": "g1", "humanCodingScheme": "N.1", "fullStatement": "Counts", "educationLevel": ["KG", "01"]},
        {"identifier": "g2", "humanCodingScheme": "N.1.a", "fullStatement": "Counts to twenty", "CFItemType": "Skill"},
        {"identifier": "g3", "humanCodingScheme": None, "fullStatement": "Counts\u001b[31m backwards"},
    ],
    "CFAssociations": [
        {"associationType": kind, "originNodeURI": {"identifier": one}, "destinationNodeURI": {"identifier": other}}
        for kind, one, other in [("isChildOf", "g2", "g1"), ("isChildOf", "g3", "g1"), ("precedes", "g2", "g3")]
    ],
}
FILES = {
    "units/curriculum.yml": "format: 1\nid: s\ntitle: S\n",
    "units/a/unit.yml": "title: A\nplaylist: [do]\n",
    "units/a/activities/do.md": "---\ntitle: Do\nteaches: [n.1.A]\npractices: [g3]\n---\nGo.\n",
    "number.json": json.dumps(PACKAGE),
}


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    return write_tree(tmp_path, FILES)


def test_a_file_is_copied_named_and_locked(school: Path):
    ran = milepost("standards", "add", "number.json", cwd=school)
    assert (ran.code, ran.out) == snapshot(
        (
            0,
            """\
wrote `number-skills` with 3 standards in `units`:
  standards/number-skills.json
  curriculum.yml
  standards/standards.lock
look up its licence before you publish; `milepost standards search WORDS` finds the codes to write in units
""",
        )
    )
    files = tree(school)
    assert files["units/standards/number-skills.json"] == files["number.json"]
    assert files["units/curriculum.yml"].decode() == snapshot("""\
format: 1
id: s
title: S
standards:
  - standards/number-skills.json
""")
    assert files["units/standards/standards.lock"].decode() == snapshot("""\
# Which frameworks this curriculum uses, and what their standards said when they were last looked at.
# Written by `milepost standards`; commit it, and leave it as it is.
lock: 1
frameworks:
  number-skills:
    file: "standards/number-skills.json"
    source: "number.json"
    sha256: "10d5843b44cc69a13d4930d3fc0a774fad10ec4de013f4914bf873318388347d"
    document: "d1"
    version: "2.1"
    date: 2026-09-21
standards:
  number-skills:
    "g2": {code: "N.1.a", text: "b1f97939d772f1b7", seen: 2026-09-21}
    "g3": {text: "c20ef5dea0e67216", seen: 2026-09-21}
""")
    assert "unknown-reference" not in milepost("check", cwd=school).out


def test_the_frameworks_are_listed_for_people_and_programs(school: Path):
    assert milepost("standards", "list", cwd=school).out == snapshot(
        "this curriculum names no framework yet; `milepost standards add FILE` adds one\n"
    )
    milepost("standards", "add", "number.json", cwd=school)
    assert milepost("standards", "list", cwd=school).out == snapshot("""\
number-skills  Number skills, Version 2.1, version 2.1
  file       units/standards/number-skills.json
  from       number.json, by A ministry
  standards  3; 2 of the 2 without parts are used
  lock       as it was on 2026-09-21
""")
    [told] = json.loads(milepost("standards", "list", "--format", "json", cwd=school).out)["frameworks"]
    assert (told["id"], told["used"], told["without_parts"], told["changed"]) == ("number-skills", 2, 2, False)
    path = school / "units/standards/number-skills.json"
    path.write_text(path.read_text() + "\n")
    assert "the file is another than on 2026-09-21" in milepost("standards", "list", cwd=school).out


def test_a_standard_is_shown_by_any_way_of_writing_its_code(school: Path):
    milepost("standards", "add", "number.json", cwd=school)
    assert milepost("standards", "show", "n.1.a", cwd=school).out == snapshot("""\
N.1.a  Number skills, Version 2.1 (number-skills)
  Counts to twenty
  identifier  g2
  kind        Skill
  part of     N.1
  best before g3

  a  units/a/activities/do.md:3:11
""")
    assert milepost("standards", "show", "number-skills:g3", cwd=school).out == snapshot("""\
g3  Number skills, Version 2.1 (number-skills)
  Counts<U+001B>[31m backwards
  part of     N.1
  best after  N.1.a

  a  units/a/activities/do.md:4:13
""")
    [told] = json.loads(milepost("standards", "show", "N.1", "--format", "json", cwd=school).out)["standards"]
    assert told["parts"] == ["N.1.a", "g3"]
    assert milepost("standards", "show", "N.11", cwd=school).err == snapshot(
        "error: no framework has the code `N.11`; did you mean `N.1`?\n"
    )


def test_standards_are_found_by_words(school: Path):
    milepost("standards", "add", "number.json", cwd=school)
    assert milepost("standards", "search", "counts", cwd=school).out == snapshot("""\
N.1    Counts
N.1.a  Counts to twenty
g3     Counts<U+001B>[31m backwards
""")
    assert milepost("standards", "search", "COUNTS", "twenty", cwd=school).out == snapshot("N.1.a  Counts to twenty\n")
    assert milepost("standards", "search", "counts", "--limit", "1", cwd=school).out == snapshot("""\
N.1  Counts
and 2 more; add a word, or show more with `--limit`
""")
    assert milepost("standards", "search", "divides", cwd=school).out == snapshot(
        "no standard has all of these words; try fewer, or the beginning of a word\n"
    )
    found = json.loads(milepost("standards", "search", "twenty", "--format", "json", cwd=school).out)["standards"]
    assert [one["code"] for one in found] == ["N.1.a"]


@pytest.mark.parametrize(
    "settings", ["standards: []\n", "standards: [standards/a.yml]\n", "standards:\n- standards/a.yml # one\n"]
)
def test_the_settings_are_added_to_as_they_are_written(settings: str, school: Path):
    path = school / "units/curriculum.yml"
    path.write_bytes((path.read_text() + settings).replace("\n", "\r\n").encode())
    assert milepost("standards", "add", "number.json", "--id", "numbers", cwd=school).code == 0
    after = path.read_bytes().decode()
    assert after.replace("\r\n", "").count("\n") == 0
    assert "standards/numbers.json" in after
    assert milepost("standards", "list", cwd=school).out.startswith("numbers ")


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("gone.json", None, "there is no file `gone.json`"),
        ("cut.json", '{"CFDocument"', "the file breaks off or is damaged: it is not whole JSON, line 1; download"),
        ("page.html", "<html>", "`page.html` cannot be used: the file is a web page, line 1; download"),
        ("empty.yml", "items: []\n", "the list of standards has no `id`, line 1"),
        ("number.json", None, "this curriculum has the framework `number-skills` already"),
    ],
)
def test_what_cannot_be_added_is_refused_with_the_reason(name: str, text: str | None, why: str, school: Path):
    milepost("standards", "add", "number.json", cwd=school)
    if text is not None:
        (school / name).write_text(text)
    before = tree(school)
    ran = milepost("standards", "add", name, cwd=school)
    assert ran.code == 2
    assert why in ran.err
    assert tree(school) == before


class Publisher(BaseHTTPRequestHandler):
    """A publisher's server: one package, an address that moved, a login, and a file without end."""

    def do_GET(self) -> None:
        if self.path == "/number":
            self._answer(200, json.dumps(PACKAGE).encode())
        elif self.path == "/moved":
            self._answer(302, b"", Location="http://example.org/number")
        elif self.path == "/endless":
            self.send_response(200)
            self.end_headers()
            try:
                while True:
                    self.wfile.write(b" " * 100_000)
            except OSError:
                pass
        else:
            self._answer({"/login": 401, "/broken": 500}.get(self.path, 404), b"")

    def _answer(self, code: int, body: bytes, **headers: str) -> None:
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def publisher() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Publisher)
    threading.Thread(target=partial(server.serve_forever, poll_interval=0.05), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_an_address_is_fetched_once_and_recorded(school: Path, publisher: str):
    assert milepost("standards", "add", f"{publisher}/number", cwd=school).code == 0
    lock = (school / "units/standards/standards.lock").read_text()
    assert f'source: "{publisher}/number"' in lock


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/gone", "there is nothing at this address; is it complete?"),
        ("/login", "it asks for a login; download the file in a browser and give its name instead"),
        ("/broken", "its server answers with error 500; try again later"),
        ("/moved", "`http://example.org/number` does not begin with `https://`"),
    ],
)
def test_an_address_without_an_answer_is_told_in_words(path: str, why: str, school: Path, publisher: str):
    before = tree(school)
    ran = milepost("standards", "add", publisher + path, cwd=school)
    assert ran.code == 2
    assert why in ran.err
    assert tree(school) == before


def test_a_file_that_does_not_end_is_given_up(publisher: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(fetching, "MOST_PACKAGE_BYTES", 1_000_000)
    with pytest.raises(CannotRunError, match="is larger than 64 MB"):
        fetching.fetch(f"{publisher}/endless")


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("http://example.org/a.json", "does not begin with `https://`, so anybody could change it on its way"),
        ("file:///etc/passwd", "does not begin with `https://`"),
        (
            "https://nowhere.invalid/a.json",
            "no such host is known here; is the address right, and is this computer online?",
        ),
        ("http://127.0.0.1:9/a.json", "its server cannot be reached; is this computer online?"),
    ],
)
def test_what_is_unsafe_or_cannot_be_reached_is_told_in_words(address: str, why: str, school: Path):
    ran = milepost("standards", "add", address, cwd=school)
    assert ran.code == 2
    assert why in ran.err
