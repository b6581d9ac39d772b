"""Names and paths that do not work on every computer, or lead away: refused alike on every system."""

import os
import socket
from pathlib import Path

import pytest

from examples import write_example
from milepost.workspace import open_workspace

UNIT = {
    "units/egypt/unit.yml": "title: Egypt\nplaylist: [begin]\n",
    "units/egypt/activities/begin.md": "# Begin\n\nGo.\n",
    "units/egypt/media/nile.svg": "<svg/>\n",
}
ABOUT_PATHS = {"outside-curriculum", "duplicate-id", "wrong-shape", "unknown-reference", "unreadable-file"}


def told(folder: Path) -> list[tuple[str, str, str, list[str]]]:
    found = [one for one in open_workspace(folder / "units").findings() if one.rule in ABOUT_PATHS]
    return [
        (one.rule, one.span.file, one.problem.message, [label.span.file for label in one.problem.related])
        for one in found
    ]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("CON.svg", "Windows keeps the name `CON` for itself"),
        ("nul", "Windows keeps the name `nul` for itself"),
        ("aux.tar.gz", "Windows keeps the name `aux` for itself"),
        ("nile.svg ", "its name starts or ends with a space, or ends with a dot, which Windows takes away"),
        ("nile.", "its name starts or ends with a space, or ends with a dot, which Windows takes away"),
        ("a:b.svg", "`:` may not stand in the name of a file on Windows"),
        ("a\\b.svg", "`\\` may not stand in the name of a file on Windows"),
        ("a\u202egvs.exe", "a sign in its name cannot be seen"),
        ("a\nb.svg", "a sign in its name cannot be seen"),
    ],
)
def test_a_name_that_some_computer_cannot_keep_is_refused(tmp_path: Path, name: str, why: str):
    write_example(tmp_path, UNIT | {f"units/egypt/media/{name}": "a"})
    message = f"not every computer can keep this file: {why}"
    assert told(tmp_path) == [("wrong-shape", f"units/egypt/media/{name}", message, [])]
    assert open_workspace(tmp_path / "units").curriculum.units["egypt"].media == ("media/nile.svg",)


@pytest.mark.parametrize(
    ("one", "other"),
    [("media/Nile.svg", "media/nile.svg"), ("media/e\u0301.svg", "media/é.svg"), ("media/A/a.svg", "media/a/b.svg")],
)
def test_files_that_are_one_on_some_disks_are_refused_with_both_places(tmp_path: Path, one: str, other: str):
    write_example(tmp_path, UNIT | {f"units/egypt/{one}": "<svg/>", f"units/egypt/{other}": "<svg/>"})
    [(rule, file, message, related)] = told(tmp_path)
    assert rule == "duplicate-id"
    names = sorted(path.removeprefix("units/egypt/media/") for path in (file, *related))
    assert names == sorted(path.removeprefix("media/").partition("/")[0] for path in (one, other))
    assert message.endswith("are one file on some computers")


def make(kind: str, place: Path) -> None:
    if kind == "pipe":
        os.mkfifo(place)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as opened:
            opened.bind(str(place))
    elif kind == "device":
        os.mknod(place, 0o600 | 0o020000, os.makedev(1, 3))
    else:
        place.symlink_to(kind)


@pytest.mark.parametrize("kind", ["pipe", "socket", "/etc/passwd", "../../../..", "nile.svg", "nowhere"])
@pytest.mark.parametrize("where", ["egypt/media/x.svg", "egypt/activities/x.md", "egypt/rubrics.yml", "x"])
def test_links_and_special_files_are_refused_and_never_opened(tmp_path: Path, kind: str, where: str, monkeypatch):
    write_example(tmp_path, UNIT)
    monkeypatch.chdir((tmp_path / "units" / where).parent)
    make(kind, Path(Path(where).name))
    [(rule, file, _, _)] = told(tmp_path)
    assert (rule, file) == ("outside-curriculum", f"units/{where}")


@pytest.mark.parametrize(
    "path",
    [
        "../media/nile.svg",
        "/etc/passwd",
        "C:\\nile.svg",
        "C:/nile.svg",
        "\\\\server\\share\\nile.svg",
        "//server/nile.svg",
        "media/../../x.svg",
    ],
)
def test_a_path_in_yaml_that_leads_away_is_refused(tmp_path: Path, path: str):
    page = f"---\ntitle: Begin\nresources:\n  - {{title: A, file: '{path}'}}\n---\nGo.\n"
    write_example(tmp_path, UNIT | {"units/egypt/activities/begin.md": page})
    [(rule, file, _, _)] = told(tmp_path)
    assert (rule, file) == ("outside-curriculum", "units/egypt/activities/begin.md")


@pytest.mark.parametrize(
    "path", ["media/Nile.svg", "media/nile.svg.", "media/nile.svg ", "MEDIA/nile.svg", "media//nile.svg"]
)
def test_a_path_is_the_same_on_every_system_or_unknown(tmp_path: Path, path: str):
    page = f"---\ntitle: Begin\nresources:\n  - {{title: A, file: '{path}'}}\n---\nGo.\n"
    write_example(tmp_path, UNIT | {"units/egypt/activities/begin.md": page})
    assert [rule for rule, *_ in told(tmp_path)] == ["unknown-reference"]


@pytest.mark.parametrize(
    "name", ["standards/Skills.yml", "standards/../standards/skills.yml", "/etc/passwd", "C:/a.yml"]
)
def test_a_framework_is_named_exactly(tmp_path: Path, name: str):
    settings = f"format: 1\nid: a\ntitle: A\nstandards: ['{name}']\n"
    skills = "id: skills\nitems: [{code: a, statement: A}]\n"
    write_example(tmp_path, UNIT | {"units/curriculum.yml": settings, "units/standards/skills.yml": skills})
    assert ("unknown-reference", "units/curriculum.yml") in [(rule, file) for rule, file, *_ in told(tmp_path)]
