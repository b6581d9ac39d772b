"""The files of a curriculum's folder: which there are, what is in them, and what must not be there."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from milepost.escape.file_name import same_file, unfit
from milepost.model.finding import Label, Problem
from milepost.model.span import Span
from milepost.source.disk import Entry, Files
from milepost.source.files import decode

_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MOST_PACKAGE_BYTES: Final = 64_000_000
MOST_PICTURE_BYTES: Final = 5_000_000
LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(slots=True)
class Folder:
    """A curriculum's folder while it is being read: the texts and problems gathered so far."""

    files: Files
    sources: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    _refused: set[str] = field(init=False, repr=False, default_factory=set)

    def name(self, inside: str) -> str:
        """Return how a finding names a path inside the folder: from the folder's own name on, with `/`."""
        return f"{self.files.name}/{inside}"

    def text(self, inside: str) -> str | None:
        """Return a file's text; None, with a problem, when it cannot be read."""
        file = self.name(inside)
        if file in self.sources:
            return self.sources[file]
        data = self._bytes(inside)
        if data is None:
            return None
        text, problems = decode(data, file)
        self.problems += problems
        if text is not None:
            self.sources[file] = text
        return text

    def is_larger(self, inside: str, most: int) -> bool:
        """Tell whether a file has more than so many bytes; not so where it cannot be read."""
        try:
            return not self.files.is_link(inside) and len(self.files.read(inside, most + 1)) > most
        except OSError:
            return False

    def package(self, inside: str) -> str | None:
        """Return the text of a CASE package, which may be larger than what teachers write; None, with a problem."""
        data = self._bytes(inside)
        if data is not None and len(data) > MOST_PACKAGE_BYTES:
            self.report(inside, "the package is larger than 64 MB", "ask its publisher for one framework alone")
            return None
        try:
            return None if data is None else data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            place = Label(Span(self.name(inside), line, 1, line, 2), "this line holds the first odd character")
            mend = "save it again, with UTF-8 as its encoding"
            self.problems.append(Problem("the file is not saved as UTF-8", place, help=mend, rule="unreadable-file"))
            return None

    def picture(self, inside: str) -> bytes:
        """Return what is in an SVG file, nothing where it cannot be opened; one that is too large is cut."""
        return (self._bytes(inside) or b"")[:MOST_PICTURE_BYTES]

    def _bytes(self, inside: str) -> bytes | None:
        if self.files.is_link(inside):
            self.refuse(inside)
            return None
        try:
            return self.files.read(inside, MOST_PACKAGE_BYTES + 1)
        except IsADirectoryError:
            self._refuse_folder(inside)
            return None
        except OSError as error:
            self.report(inside, f"the file cannot be opened: {_reason(error)}", "ask whoever set up this computer")
            return None

    def refuse(
        self, inside: str, what: str = "this is a link, not a file of its own", mend: str = "put a copy here"
    ) -> None:
        """Add a problem about a link, or another thing that is no plain file or folder, once."""
        if inside not in self._refused:
            self._refused.add(inside)
            self.report(inside, what, mend, "outside-curriculum")

    def report(self, inside: str, message: str, mend: str, rule: str = "unreadable-file") -> None:
        """Add a problem about a file as a whole."""
        self.problems.append(Problem(message, Label(Span(self.name(inside), 1, 1, 1, 2)), help=mend, rule=rule))

    def entries(self, inside: str) -> Iterator[Entry]:
        """Yield the files and folders inside a folder, sorted; links and special files are refused with a problem."""
        try:
            found = sorted(self.files.list(inside), key=lambda entry: entry.name)
        except (FileNotFoundError, NotADirectoryError):
            return
        except OSError as error:
            self.report(inside, f"the folder cannot be opened: {_reason(error)}", "ask whoever set up this computer")
            return
        seen: dict[str, str] = {}
        for entry in found:
            path = f"{inside}/{entry.name}" if inside else entry.name
            if entry.name.startswith("."):
                continue
            if entry.is_symlink():
                self.refuse(path)
            elif not (entry.is_file() or entry.is_dir()):
                self.refuse(path, "this is no ordinary file, and nothing can be read from it", "take it away")
            elif (other := seen.setdefault(same_file(entry.name), path)) != path:
                self._report_twins(path, other)
            elif why := unfit(entry.name):
                self._refused_name(path, why)
            else:
                yield entry

    def _refused_name(self, path: str, why: str) -> None:
        if path not in self._refused:
            self._refused.add(path)
            self.report(path, f"not every computer can keep this file: {why}", "give it another name", "wrong-shape")

    def _report_twins(self, path: str, other: str) -> None:
        """Add a problem about two files that are one where a disk is blind to case or to how accents are written."""
        if path not in self._refused:
            self._refused.add(path)
            names = (path.rpartition("/")[2], other.rpartition("/")[2])
            here, there = (Span(self.name(one), 1, 1, 1, 2) for one in (path, other))
            self.problems.append(
                Problem(
                    f"`{names[0]}` and `{names[1]}` are one file on some computers",
                    Label(here),
                    help="give one of them another name",
                    related=(Label(there, "the other file"),),
                    rule="duplicate-id",
                )
            )

    def holds(self, inside: str) -> bool:
        """Tell whether there is a file, or a link to one; something else in its place is a problem."""
        if self.files.is_file(inside):
            return True
        if self.files.is_dir(inside) and not self.files.is_link(inside):
            self._refuse_folder(inside)
        return False

    def is_refused(self, inside: str) -> bool:
        """Tell whether something that is no plain file stands there, which is a problem."""
        self.look_through(inside.rpartition("/")[0])
        return inside in self._refused

    def look_through(self, inside: str) -> None:
        """Refuse what must not stand in a folder, although nothing in it may be read."""
        deque(self.entries(inside), maxlen=0)

    def _refuse_folder(self, inside: str) -> None:
        self._refused.add(inside)
        self.report(inside, "this is a folder, and a file is meant", "take it away, or give it another name")

    def is_plain(self, inside: str) -> bool:
        """Tell whether a path is a file that stands inside the folder itself, reached through no link."""
        parts = inside.split("/")
        if not inside or "\\" in inside or ":" in parts[0] or any(part in {"", ".", ".."} for part in parts):
            return False
        above = ("/".join(parts[:end]) for end in range(1, len(parts) + 1))
        return not any(map(self.files.is_link, above)) and self.files.is_file(inside) and self._is_spelt(inside)

    def _is_spelt(self, inside: str) -> bool:
        """Tell whether a file is named exactly so; a disk that is blind to case would open it anyhow."""
        above, _, name = inside.rpartition("/")
        return any(entry.name == name for entry in self.files.list(above))


def is_id(name: str) -> bool:
    """Tell whether a name is an id: lower-case words joined by hyphens, at most 64 characters."""
    return len(name) <= 64 and _ID.fullmatch(name) is not None


def _reason(error: OSError) -> str:
    return (error.strerror or "no reason given").lower()
