"""Twenty computers on which the same curriculum is checked and built."""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from running import tree

_BOTH = "import sys; from milepost.cli import main; sys.exit(main(['check', '--format', 'json']) or main(['build']))"


class Computer(NamedTuple):
    """What differs from the first: variables, the folder, the order in which files came, umask, where one stands."""

    variables: Mapping[str, str] = MappingProxyType({})
    folder: str = "school"
    order: str = "sorted"
    umask: int = 0o022
    stands_in: str = "."
    options: tuple[str, ...] = ()


COMPUTERS = {
    "the first": Computer(),
    "another hash seed": Computer({"PYTHONHASHSEED": "1"}),
    "a third hash seed": Computer({"PYTHONHASHSEED": "4294967295"}),
    "the locale C": Computer({"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}),
    "the locale C.UTF-8": Computer({"LC_ALL": "C.UTF-8"}),
    "the locale POSIX": Computer({"LANG": "POSIX", "LC_ALL": "", "PYTHONUTF8": "0"}),
    "a locale that it lacks": Computer({"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"}),
    "UTF-8 everywhere": Computer({"PYTHONUTF8": "1"}),
    "an output of Windows": Computer({"PYTHONIOENCODING": "cp1252"}),
    "an output of ASCII": Computer({"PYTHONIOENCODING": "ascii"}),
    "the earliest time zone": Computer({"TZ": "Pacific/Kiritimati"}),
    "the latest time zone": Computer({"TZ": "Etc/GMT+12"}),
    "another folder": Computer(folder="Ünser Schul-Ordner (neu)/a b/[x]"),
    "files that came the other way round": Computer(order="reversed"),
    "files that came in any order, long ago": Computer(order="shuffled"),
    "another day": Computer({"SOURCE_DATE_EPOCH": "1800000000"}),
    "files for nobody else": Computer(umask=0o077),
    "somebody in a unit's folder": Computer(stands_in="units/{unit}"),
    "a narrow terminal without colours": Computer(
        {"COLUMNS": "20", "NO_COLOR": "1", "TERM": "dumb", "HOME": "/nowhere"}
    ),
    "a Python without documentation": Computer(options=("-OO", "-X", "dev", "-W", "ignore")),
}


def checked_and_built(source: Path, place: Path, computer: Computer) -> tuple[bytes, dict[str, bytes]]:
    """Check and build a curriculum on a computer; return what was said, and the site's files with their bytes."""
    folder = place / computer.folder
    _copy(source, folder, computer.order)
    unit = min(path.parent.name for path in folder.glob("units/*/unit.yml"))
    ran = subprocess.run(
        [sys.executable, *computer.options, "-c", _BOTH],
        cwd=folder / computer.stands_in.format(unit=unit),
        env=os.environ | {"SOURCE_DATE_EPOCH": "1790000000", "PYTHONHASHSEED": "0"} | computer.variables,
        umask=computer.umask,
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr.decode(errors="replace")
    said, _, _ = ran.stdout.partition(b"built the site in")
    return said, tree(folder / "site")


def _copy(source: Path, folder: Path, order: str) -> None:
    files = sorted(path for name in ("units", "mkdocs.yml") for path in [source / name, *(source / name).rglob("*")])
    if order == "reversed":
        files.reverse()
    elif order == "shuffled":
        random.Random(7).shuffle(files)
    for file in files:
        if file.is_file():
            target = folder / file.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
            if order == "shuffled":
                os.utime(target, (0, 0))
