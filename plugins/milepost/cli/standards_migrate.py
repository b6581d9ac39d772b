"""`milepost standards migrate`: codes that were replaced, rewritten in the teachers' files."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

import click

from milepost.analysis.code_refs import CodeRef
from milepost.analysis.migration import Left, Migration, Move, migration, new_name
from milepost.analysis.names import Names
from milepost.check.accept import accepted
from milepost.check.today import today
from milepost.cli.decisions import decisions, read_table
from milepost.cli.framework_files import lock_change, with_lock
from milepost.cli.terminal import paint, say, say_all
from milepost.cli.written import FORCE, write_or_ask
from milepost.model.finding import Finding, Label, Problem, Severity
from milepost.output.migration_text import left_table, migration_json, migration_lines
from milepost.scaffold.lock import Renewal
from milepost.scaffold.rewrite import Renaming, rewritten
from milepost.workspace import Workspace, find_root
from milepost.writing import Change, read, write

_RULE: Final = "standard-replaced"
_FORMATS: Final = ("text", "json", "csv")


@click.command("migrate")
@click.option("--plan/--apply", "plan_only", default=True, help="Show what would be done (default), or do it.")
@click.option(
    "--map", "table", metavar="FILE", type=click.Path(path_type=Path), help="A table of what you decided: old, new."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", "csv")),
    default="text",
    show_default=True,
    help="How to show it.",
)
@FORCE
def command(*, plan_only: bool, table: Path | None, form: str, force: bool) -> None:
    """Rewrite codes that were replaced one to one, and list the rest.

    Nothing in a file changes but the codes. Codes that were split, merged or withdrawn are listed for a person. Where
    there are many, `--format csv` writes them as a table: fill in its column `new`, and give the table back with
    `--map`.
    """
    root = find_root(Path.cwd())
    workspace = with_lock(root)
    names = Names(workspace.curriculum)
    day = today().isoformat()
    decided = decisions(read_table(table), names, day) if table else {}
    plan = _without_accepted(migration(names, day, decided), workspace)
    plan, changes = _prepared(plan, names, root)
    if not plan_only and changes:
        write_or_ask(root, {}, changes, force=force)
        _renew_lock(root)
    if form == "csv":
        say_all(left_table(plan, names))
    elif form == "json":
        say(migration_json(plan, names, applied=not plan_only))
    else:
        say_all(migration_lines(plan, names, applied=not plan_only, paint=paint()))


def _without_accepted(plan: Migration, workspace: Workspace) -> Migration:
    """Return the plan without the places where a teacher has accepted, with a reason, that the old code stands."""

    def open_ones(refs: Sequence[CodeRef]) -> tuple[CodeRef, ...]:
        found = [Finding(_RULE, Severity.WARNING, Problem("", Label(one.ref.span))) for one in refs]
        kept = {finding.span for finding in accepted(found, workspace.sources)}
        return tuple(one for one in refs if one.ref.span in kept)

    moves = (move._replace(refs=open_ones(move.refs)) for move in plan.moves)
    left = (one._replace(refs=open_ones(one.refs)) for one in plan.left)
    return Migration(tuple(move for move in moves if move.refs), tuple(one for one in left if one.refs))


def _prepared(plan: Migration, names: Names, root: Path) -> tuple[Migration, list[Change]]:
    """Return the plan with what cannot be changed safely taken out of it, and the changes that carry it out."""
    by_file: dict[str, dict[Renaming, tuple[Move, CodeRef]]] = {}
    for move in plan.moves:
        for ref in move.refs:
            renaming = Renaming(ref.ref, new_name(move, ref, names))
            by_file.setdefault(ref.ref.span.file, {})[renaming] = (move, ref)
    changes: list[Change] = []
    unsafe: dict[Renaming, tuple[Move, CodeRef]] = {}
    for file, renamings in sorted(by_file.items()):
        name = file.partition("/")[2]
        before = read(root, name)
        found = rewritten(before, file, list(renamings))
        unsafe |= {renaming: renamings[renaming] for renaming in found.unsafe}
        if found.edits:
            changes.append(Change(name, before, found.edits))
    return _without(plan, unsafe, names), changes


def _without(plan: Migration, unsafe: Mapping[Renaming, tuple[Move, CodeRef]], names: Names) -> Migration:
    moves, left = [], list(plan.left)
    for move in plan.moves:
        held = [ref for other, ref in unsafe.values() if other is move]
        if len(held) < len(move.refs):
            moves.append(move._replace(refs=_others(move.refs, held)))
        if held:
            left.append(Left(move.old, "unsafe", (names.code(move.new.key),), tuple(held)))
    return Migration(tuple(moves), tuple(left))


def _others(refs: Iterable[CodeRef], held: Sequence[CodeRef]) -> tuple[CodeRef, ...]:
    return tuple(ref for ref in refs if not any(ref is one for one in held))


def _renew_lock(root: Path) -> None:
    """Bring the lock up to date with what the files say now."""
    workspace = with_lock(root)
    if workspace.curriculum.lock.at is None:
        return
    new, changes = lock_change(workspace, workspace.curriculum.frameworks, Renewal(today().isoformat()))
    write(root, new, changes, force=True)
