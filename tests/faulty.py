"""The commands that write, a folder for each to run in, and how often the tests let something happen to them."""

import os
import re
import shutil
from itertools import count
from pathlib import Path

from running import milepost, tree

EVERY = "MILEPOST_FAULTS" in os.environ
_STAGE = re.compile(r"(?:^|/)\.milepost-(?:new|site)-[0-9a-f]+(?:/|$)")
_CURRICULUM = ("new", "curriculum", "school", "--title", "S", "--grade", "6")
COMMANDS = {
    "check": ("check",),
    "new curriculum": _CURRICULUM,
    "new curriculum here": ("new", "curriculum", ".", "--title", "S", "--grade", "6"),
    "new unit": ("new", "unit", "--title", "U", "--grade", "6", "--weeks", "1", "--shape", "straight"),
    "new activity": ("new", "activity", "our-first-unit", "--title", "More", "--minutes", "5", "--add", "--id", "more"),
    "new rubric": ("new", "rubric", "our-first-unit", "--title", "Talk"),
    "build": ("build",),
}
_PLAIN = "site_name: S\ndocs_dir: units\ntheme: {name: mkdocs}\nplugins: [milepost]\n"
_STEPS = {
    "check": 5,
    "new curriculum": 61,
    "new curriculum here": 67,
    "new unit": 23,
    "new activity": 9,
    "new rubric": 9,
    "build": 199,
}
_BUILD_STEP = int(os.environ.get("MILEPOST_FAULTS", "1"))


def turns(name: str):
    """The operations to which something happens: every so manieth here, in `make faults` every one but of a build."""
    return count(step=(_BUILD_STEP if name == "build" else 1) if EVERY else _STEPS[name])


class Place:
    """A folder in which a command runs again and again, each time as if for the first time."""

    def __init__(self, folder: Path, name: str) -> None:
        self.command, self.kept, self.folder = COMMANDS[name], folder / "kept", folder / "it"
        if name.startswith("new curriculum"):
            self.kept.mkdir()
            (self.kept / "notes.txt").write_text("mine")
        else:
            milepost(*_CURRICULUM, cwd=folder)
            (folder / "school").rename(self.kept)
        if name == "build":
            (self.kept / "mkdocs.yml").write_text(_PLAIN)
            milepost("build", cwd=self.kept)
            (self.kept / "units/our-first-unit/activities/begin.md").open("a").write("More.\n")
        self.old = tree(self.kept)
        self.make()
        assert self.run().code == 0
        self.new = tree(self.folder)

    def make(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.kept, self.folder)

    def run(self):
        return milepost(*self.command, cwd=self.folder)

    def left(self) -> dict[str, bytes]:
        """What lies in the folder now, but not in a folder that waits to be cleared away."""
        return {file: data for file, data in tree(self.folder).items() if not is_aside(file)}


def is_aside(file: str) -> bool:
    return _STAGE.search(file) is not None


def assert_the_next_finishes(place: Place) -> None:
    """Check that a state between old and new holds nothing torn, and that the next command makes the new one of it."""
    between = place.left()
    assert all(data in (place.old.get(file), place.new.get(file)) for file, data in between.items())
    assert place.command[:2] != ("new", "activity") or milepost("check", cwd=place.folder).code == 0
    ran = place.run()
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("error: an earlier command was stopped before it had written everything; now `")
    assert place.left() == place.new
