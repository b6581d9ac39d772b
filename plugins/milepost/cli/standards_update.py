"""`milepost standards update`: a new version of a framework."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

import click

from milepost.analysis.framework_change import FrameworkChange, compare
from milepost.analysis.framework_uses import uses
from milepost.analysis.names import Names, common_code
from milepost.check.today import today
from milepost.cli.framework_files import lock_change, named_framework, with_lock
from milepost.cli.offer import frameworks_of, offer
from milepost.cli.terminal import paint, say, say_all
from milepost.cli.text_or_json import FORMAT
from milepost.cli.written import FORCE, shown, write_or_ask
from milepost.errors import CannotRunError
from milepost.model.curriculum import Curriculum
from milepost.model.standard import Framework, Standard, StandardKey
from milepost.output.change_text import change_json, change_lines, told
from milepost.scaffold.lock import Renewal
from milepost.source.offered import Offered
from milepost.workspace import Workspace, find_root
from milepost.writing import Change, Edit, read


@click.command("update")
@click.argument("framework")
@click.argument("source", metavar="FILE|URL")
@click.option("--yes", is_flag=True, help="Take the new version without asking.")
@FORMAT
@FORCE
def command(*, framework: str, source: str, yes: bool, form: str, force: bool) -> None:
    """Show what a new version of a framework changes, and take it.

    Shows which codes are kept, replaced, split, merged, withdrawn and new, and the units that use them; then asks.
    FILE takes the place of the framework's file, which keeps its name, and units are left as they are:
    `milepost standards migrate` changes them. With `--format json` nothing is asked, and written only with `--yes`.
    """
    root = find_root(Path.cwd())
    workspace = with_lock(root)
    old = named_framework(workspace.curriculum, framework)
    offered = offer(source)
    new = _new_version(old, offered, root)
    one = told(compare(old, new), uses(Names(workspace.curriculum)))
    if form == "text":
        say_all(change_lines(one, paint()))
        _confirm(yes=yes)
    if form == "text" or yes:
        _write(workspace, one.change, offered, force=force)
    if form == "json":
        say(change_json(one, written=yes))
    else:
        say("", f"wrote `{shown(root / old.file.partition('/')[2])}` and `standards.lock`; commit both")


def _new_version(old: Framework, offered: Offered, root: Path) -> Framework:
    """Return the framework that an offer holds, under the old one's id."""
    file = old.file.partition("/")[2]
    kept = PurePosixPath(file).suffix
    if kept.lower() != offered.ending:
        raise CannotRunError(f"`{old.id}` is a `{kept}` file, and `{offered.source}` is a `{offered.ending}` file")
    found = frameworks_of(offered, root.name, file)
    if len(found) > 1:
        raise CannotRunError(f"`{offered.source}` holds {len(found)} frameworks; ask its publisher for one alone")
    if found[0].id != old.id:
        raise CannotRunError(f"the list in `{offered.source}` has the id `{found[0].id}`, not `{old.id}`")
    return found[0]


def _confirm(*, yes: bool) -> None:
    if yes:
        return
    try:
        click.confirm("\nTake the new version?", default=False, abort=True)
    except click.Abort as stop:
        if isinstance(stop.__context__, EOFError):
            click.echo()
            raise CannotRunError("nothing was written; `--yes` takes the new version without asking") from None
        raise


def _write(workspace: Workspace, change: FrameworkChange, offered: Offered, *, force: bool) -> None:
    root, file = workspace.root, change.old.file.partition("/")[2]
    before = read(root, file)
    curriculum = _with_former(workspace.curriculum, change)
    left = tuple(_left(change, today().isoformat()))
    renewal = Renewal(
        today().isoformat(),
        sources={change.new.id: offered.source},
        data={file: offered.data},
        moved={step.old.key: step.new[0].key for step in change.steps if step.old and len(step.new) == 1},
        left=left,
    )
    newest = {**change.new.items, **{one.key.guid: one for one in (*curriculum.lock.former, *left)}}
    kept = {guid: one for guid, one in newest.items() if one.key.framework == change.new.id}
    frameworks = [replace(change.new, items=kept) if one.id == change.new.id else one for one in curriculum.frameworks]
    new, changes = lock_change(replace(workspace, curriculum=curriculum), frameworks, renewal)
    write_or_ask(root, new, [Change(file, before, [Edit(0, len(before), offered.data)]), *changes], force=force)


def _left(change: FrameworkChange, day: str) -> Iterator[Standard]:
    """Yield the standards whose code leaves their framework, each with what takes its place."""
    new = change.new.items
    there = {common_code(_written(one)) for one in new.values()}
    for step in change.steps:
        if step.old and common_code(_written(step.old)) not in there:
            guid = step.old.key.guid
            yield replace(
                step.old,
                key=StandardKey(change.new.id, step.old.code if guid in new else guid),
                parents=(),
                replaced_by=tuple(map(_written, step.new)),
                merged_with=tuple(map(_written, step.beside)),
                withdrawn=True,
                gone=day,
            )


def _written(standard: Standard) -> str:
    return standard.code or standard.key.guid


def _with_former(curriculum: Curriculum, change: FrameworkChange) -> Curriculum:
    """Return a curriculum whose lock leads on from what was replaced by what leaves now."""
    next_codes = {_written(step.old): tuple(map(_written, step.new)) for step in change.steps if step.old and step.new}

    def led_on(one: Standard) -> Standard:
        if one.key.framework != change.new.id:
            return one
        codes = [code for old in one.replaced_by for code in next_codes.get(old, (old,))]
        return replace(one, replaced_by=tuple(dict.fromkeys(codes)))

    lock = curriculum.lock
    return replace(curriculum, lock=replace(lock, former=tuple(map(led_on, lock.former))))
