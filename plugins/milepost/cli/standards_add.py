"""`milepost standards add`: a framework from a file or an address."""

import re
from pathlib import Path
from typing import Final

import click

from milepost.check.today import today
from milepost.cli.ask import fitting
from milepost.cli.framework_files import lock_change, with_lock
from milepost.cli.offer import frameworks_of, offer
from milepost.cli.written import FORCE, say_written, write_or_ask
from milepost.errors import CannotRunError
from milepost.model.curriculum import Curriculum
from milepost.model.standard import Framework
from milepost.output.summary import some
from milepost.scaffold.answers import read_id
from milepost.scaffold.append import with_framework
from milepost.scaffold.ids import make_id
from milepost.scaffold.lock import Renewal
from milepost.source.load import CURRICULUM_FILE
from milepost.source.lock import LOCK_FILE
from milepost.source.offered import Offered, read_offered
from milepost.workspace import find_root
from milepost.writing import Change, read

_VERSION: Final = re.compile(r"[\s,]*\(?\b(version|v)[ .]?\d[\d.]*\)?\s*$", re.IGNORECASE)


@click.command("add")
@click.argument("source", metavar="FILE|URL")
@click.option("--id", "given", help="The name by which the curriculum knows it; else made from its title.")
@FORCE
def command(*, source: str, given: str | None, force: bool) -> None:
    """Add a framework from a file or an address.

    FILE is a CASE package (.json), a plain list (.yml) or a table that OpenSALT wrote (.csv); URL begins with https://.
    A copy is kept in `standards/`, `curriculum.yml` names it, and `standards.lock` records where it came from. Nothing
    is fetched later.
    """
    root = find_root(Path.cwd())
    workspace = with_lock(root)
    offered = offer(source)
    file = _file(offered, fitting(given, "--id", read_id) if given else "", root.name)
    frameworks = frameworks_of(offered, root.name, file)
    _refuse_known(frameworks, workspace.curriculum)
    renewal = Renewal(today().isoformat(), {one.id: offered.source for one in frameworks}, {file: offered.data})
    new, changes = lock_change(workspace, [*workspace.curriculum.frameworks, *frameworks], renewal)
    new[file] = _text(offered)
    write_or_ask(root, new, [*changes, _settings_change(root, file)], force=force)
    what = " and ".join(f"`{one.id}` with {some(len(one.items), 'standard')}" for one in frameworks)
    say_written(what, root, [file, CURRICULUM_FILE, LOCK_FILE], _next(frameworks[0]))


def _file(offered: Offered, given: str, folder: str) -> str:
    """Return where a framework will stand: under the given id, its own, or one made from its title."""
    found, _ = read_offered(offered, folder, f"standards/new{offered.ending}")
    if offered.ending == ".yml" and given:
        raise CannotRunError("a plain list has its `id` in the file; change it there")
    name = given or "new"
    if found and not given:
        title = _VERSION.sub("", found[0].title)
        name = found[0].id if offered.ending == ".yml" else make_id(title, "framework")
    return f"standards/{name}{offered.ending}"


def _settings_change(root: Path, file: str) -> Change:
    before = read(root, CURRICULUM_FILE)
    edits = with_framework(before, file)
    if not edits:
        raise CannotRunError(f"`{CURRICULUM_FILE}` is not written in a way that is safe to add to; mend it first")
    return Change(CURRICULUM_FILE, before, edits)


def _text(offered: Offered) -> str:
    try:
        return offered.data.decode()
    except UnicodeDecodeError:
        mend = "save it again, with UTF-8 as its encoding"
        raise CannotRunError(f"`{offered.source}` is not saved as UTF-8; {mend}") from None


def _refuse_known(frameworks: list[Framework], curriculum: Curriculum) -> None:
    for framework in frameworks:
        for known in curriculum.frameworks:
            if framework.id == known.id or (framework.guid and framework.guid == known.guid):
                mend = f"`milepost standards update {known.id} FILE` takes a new version"
                raise CannotRunError(f"this curriculum has the framework `{known.id}` already; {mend}, or give `--id`")


def _next(framework: Framework) -> str:
    licence = f"its licence is {framework.license}" if framework.license else "look up its licence before you publish"
    return f"{licence}; `milepost standards search WORDS` finds the codes to write in units"
