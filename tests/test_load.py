"""A curriculum's folder, whole."""

from pathlib import Path

import pytest

from examples import write_example
from milepost.errors import CannotRunError
from milepost.model.activity import Minutes
from milepost.model.playlist import (
    AnyOrder,
    Choice,
    Do,
    Milestone,
    Pick,
    Section,
    SelfCheck,
    step_id,
    walk,
)
from milepost.model.playlist import (
    Path as Way,
)
from milepost.source.load import Loaded, load
from milepost.workspace import find_root, open_workspace

UNIT = "title: Egypt\nplaylist: [river]\n"


def loaded(folder: Path, files: dict[str, str]) -> Loaded:
    return load(write_example(folder, files))


def said(folder: Path, files: dict[str, str]) -> list[tuple[str, str, str]]:
    return [(p.rule, p.at.span.file, p.message) for p in loaded(folder, files).problems]


def test_every_kind_of_step_is_read_with_its_place(tmp_path: Path):
    playlist = (
        "title: Egypt\nplaylist:\n"
        "  - begin\n"
        "  - {do: log, times: 5, tier: should}\n"
        "  - choose: which\n    pick: 1-2\n    chosen_by: teacher\n    from:\n"
        "      - {path: nile, title: The Nile, steps: [river]}\n"
        "      - {do: play, only_if: [begin, {any: [log, river]}]}\n"
        "      - report\n"
        "  - {any_order: stations, rotate: 15, steps: [one, two]}\n"
        "  - {section: week-2, title: Week 2, steps: [{milestone: ready, check_in: peer, evidence: {any: [Page, Talk]}}]}\n"
        "  - {self_check: check, ask: [{say: I can., if_not: [log]}]}\n"
    )
    unit = loaded(tmp_path, {"units/egypt/unit.yml": playlist}).curriculum.units["egypt"]
    begin, log, which, stations, week, check = unit.playlist
    assert isinstance(begin, Do)
    assert begin.activity == ("begin", ("units/egypt/unit.yml", 3, 5, 3, 10))
    assert isinstance(log, Do)
    assert (log.times, log.tier) == (5, "should")
    assert isinstance(which, Choice)
    assert (which.pick, which.chosen_by) == (Pick(1, 2), "teacher")
    nile, play, _ = which.options
    assert isinstance(nile.step, Way)
    assert [[ref.name for ref in need.names] for need in play.only_if] == [["begin"], ["log", "river"]]
    assert isinstance(stations, AnyOrder)
    assert stations.rotate == 15
    assert isinstance(week, Section)
    ready = week.steps[0]
    assert isinstance(ready, Milestone)
    assert (ready.check_in, ready.evidence) == ("peer", ("Page", "Talk"))
    assert isinstance(check, SelfCheck)
    assert [step_id(part) for part in walk(unit.playlist)] == [
        "begin", "log", "which", "nile", "river", "play", "report", "stations", "one", "two", "week-2", "ready", "check",
    ]  # fmt: skip


def test_an_activity_has_its_own_facts_then_the_units_defaults_then_the_curriculums(tmp_path: Path):
    files = {
        "units/curriculum.yml": "format: 1\nid: s\ntitle: S\ndefaults: {grouping: individual, device: none}\n",
        "units/egypt/unit.yml": "title: Egypt\ndefaults: {minutes: 30-45, grouping: pairs}\nplaylist: [river, delta]\n",
        "units/egypt/activities/river.md": "---\ntitle: River\n---\nRead.\n",
        "units/egypt/activities/delta.md": "---\ntitle: Delta\nminutes: 20\ngrouping: whole-class\n---\nRead.\n",
    }
    activities = loaded(tmp_path, files).curriculum.units["egypt"].activities
    river, delta = activities["river"], activities["delta"]
    assert (river.minutes, river.grouping, river.device) == (Minutes(30, 45), "pairs", "none")
    assert (delta.minutes, delta.grouping, delta.device) == (Minutes(20, 20), "whole-class", "none")


def test_a_first_heading_is_the_title_where_the_front_matter_has_none(tmp_path: Path):
    page = "---\nminutes: 20\n---\n\n# The river\n\nRead.\n"
    river = (
        loaded(tmp_path, {"units/egypt/unit.yml": UNIT, "units/egypt/activities/river.md": page})
        .curriculum.units["egypt"]
        .activities["river"]
    )
    assert (river.title, river.body.strip(), river.at.span.line, river.body_line) == ("The river", "Read.", 5, 6)


def test_a_heading_that_repeats_the_title_is_shown_once(tmp_path: Path):
    page = "---\ntitle: The river\n---\n# The river\nRead.\n"
    unit = loaded(tmp_path, {"units/egypt/unit.yml": UNIT, "units/egypt/activities/river.md": page}).curriculum.units
    assert unit["egypt"].activities["river"].body == "Read.\n"


def test_without_any_title_there_is_a_finding(tmp_path: Path):
    page = "---\nminutes: 20\n---\nRead.\n"
    assert said(tmp_path, {"units/egypt/unit.yml": UNIT, "units/egypt/activities/river.md": page}) == [
        ("wrong-shape", "units/egypt/activities/river.md", "the activity has no title")
    ]


def test_translations_and_notes_belong_to_their_activity(tmp_path: Path):
    folder = "units/egypt/activities/river"
    files = {
        "units/egypt/unit.yml": UNIT,
        "units/egypt/unit.es.yml": "title: Egipto\ntexts: {river: {title: El río}}\n",
        f"{folder}.md": "# River\nRead.\n",
        f"{folder}.es.md": "# El río\nLee.\n",
        f"{folder}.teacher.md": "Answers: 7.\n",
    }
    result = loaded(tmp_path, files)
    assert result.problems == ()
    unit = result.curriculum.units["egypt"]
    river = unit.activities["river"]
    assert [(text.title, text.body) for text in river.translations.values()] == [("El río", "Lee.\n")]
    assert river.teacher_notes == "Answers: 7.\n"
    assert unit.translations["es"].texts == {"river": {"title": "El río"}}
    assert list(unit.activities) == ["river"]


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("egypt/activities/Big Questions.md", "the file's name `Big Questions` is no id for an activity"),
        ("egypt/activities/nile.es.md", "there is no activity `nile.md` for this file to belong to"),
        ("egypt/activities/river.notes-of-mine.md", "`notes-of-mine` is neither `teacher` nor a language"),
        ("greece/unit.yaml", "the file is named `unit.yaml`"),
        ("greece/activities/begin.md", "the folder `greece` has activities but no `unit.yml`"),
        ("Ancient Greece/unit.yml", "the folder `Ancient Greece` is no id for a unit"),
    ],
)
def test_a_file_that_cannot_be_placed_is_a_finding(tmp_path: Path, path: str, message: str):
    files = {"units/egypt/unit.yml": UNIT, f"units/{path}": "title: Here\nplaylist: [begin]\n"}
    assert message in [words for _, _, words in said(tmp_path, files)]


def test_a_link_on_the_disk_is_refused(tmp_path: Path):
    root = write_example(
        tmp_path, {"units/egypt/unit.yml": UNIT, "units/egypt/activities/river.md": "# River\nRead.\n"}
    )
    (tmp_path / "secret.md").write_text("# Secret\n")
    (root / "egypt/activities/link.md").symlink_to(tmp_path / "secret.md")
    result = load(root)
    assert [(p.rule, p.at.span.file) for p in result.problems] == [
        ("outside-curriculum", "units/egypt/activities/link.md")
    ]
    assert list(result.curriculum.units["egypt"].activities) == ["river"]


def test_a_link_in_place_of_a_file_is_refused_once_and_never_read(tmp_path: Path):
    root = write_example(tmp_path, {"units/egypt/unit.yml": UNIT})
    (tmp_path / "secret.txt").write_text("title: [secret\n")
    (root / "egypt/unit.yml").unlink()
    (root / "egypt/unit.yml").symlink_to(tmp_path / "secret.txt")
    result = load(root)
    assert [(p.rule, p.at.span.file) for p in result.problems] == [("outside-curriculum", "units/egypt/unit.yml")]
    assert not any("secret" in text for text in result.sources.values())


def test_a_framework_that_is_not_there_is_found_with_what_was_meant(tmp_path: Path):
    files = {
        "units/curriculum.yml": "format: 1\nid: s\ntitle: S\nstandards: [standards/skils.yml]\n",
        "units/standards/skills.yml": "id: skills\nitems: [{code: a, statement: A}]\n",
    }
    problem = loaded(tmp_path, files).problems[0]
    assert (problem.message, problem.help) == (
        "the framework `standards/skils.yml` does not exist",
        "did you mean `standards/skills.yml`?",
    )


@pytest.mark.parametrize("path", ["../skills.yml", "/etc/hostname", "standards/../../skills.yml", "C:/skills.yml"])
def test_a_framework_outside_the_folder_is_not_read(tmp_path: Path, path: str):
    (tmp_path / "skills.yml").write_text("id: skills\nitems: [{code: a, statement: A}]\n")
    files = {"units/curriculum.yml": f"format: 1\nid: s\ntitle: S\nstandards: ['{path}']\n"}
    assert loaded(tmp_path, files).curriculum.frameworks == ()


def test_a_unit_with_an_unreadable_part_is_known_and_incomplete(tmp_path: Path):
    files = {"units/egypt/unit.yml": UNIT, "units/egypt/activities/river.md": '---\ntitle: "River\n---\nRead.\n'}
    unit = loaded(tmp_path, files).curriculum.units["egypt"]
    assert unit.incomplete
    assert {*unit.broken, *unit.activities} == {"river"}
    findings = open_workspace(tmp_path / "units").findings()
    assert [finding.rule for finding in findings if finding.severity == "error"] == ["unreadable-file"]


@pytest.mark.parametrize("text", ['title: "Maps\nplaylist: [begin]\n', "title: Maps\n<<<<<<< HEAD\n"])
def test_a_unit_whose_file_cannot_be_read_is_not_called_unknown(tmp_path: Path, text: str):
    files = {
        "units/egypt/unit.yml": "title: Egypt\nneeds: [maps]\nplaylist: [begin]\n",
        "units/maps/unit.yml": text,
    }
    found = open_workspace(write_example(tmp_path, files)).findings()
    assert [finding.rule for finding in found if finding.severity == "error"] == ["unreadable-file"]


def test_the_nearest_curriculum_is_found_from_below(tmp_path: Path):
    root = write_example(tmp_path, {"units/egypt/unit.yml": UNIT})
    assert find_root(tmp_path) == find_root(root / "egypt/activities") == find_root(root) == root.resolve()


@pytest.mark.parametrize("kind", ["missing", "file", "empty"])
def test_a_folder_that_is_no_curriculum_is_one_clear_sentence(tmp_path: Path, kind: str):
    place = tmp_path / "units"
    if kind == "file":
        place.write_text("x")
    elif kind == "empty":
        place.mkdir()
    with pytest.raises(CannotRunError) as raised:
        open_workspace(place)
    assert "\n" not in str(raised.value)
    assert str(place) in str(raised.value)
