"""One unit's folder, into the model."""

from dataclasses import replace
from typing import Final

from milepost.model.activity import Activity
from milepost.model.rubric import Rubric
from milepost.model.span import Span
from milepost.model.unit import Defaults, Handout, Unit, UnitText, Unsafe
from milepost.source.build_activity import Document, build_activity, build_handout, build_translation
from milepost.source.build_unit import build_rubrics, build_unit, build_unit_text, read_defaults
from milepost.source.folder import LANGUAGE, Folder, is_id
from milepost.source.front_matter import split
from milepost.source.markdown_gate import too_much
from milepost.source.picture import picture_fault
from milepost.source.schema import check_shape
from milepost.source.yaml_file import read_keys

NOTES: Final = "teacher"
_HARMLESS: Final = {"sentence-in-brackets"}


def load_unit(folder: Folder, unit_id: str, under: Defaults) -> Unit | None:
    """Return the unit in the folder of that name; None, with a problem, when its `unit.yml` cannot be read."""
    before = len(folder.problems)
    keys = read_keys(folder, f"{unit_id}/unit.yml", "unit")
    if keys is None:
        return None
    defaults = read_defaults(keys.mapping("defaults"), under)
    activities, broken = _activities(folder, unit_id, defaults)
    unit = build_unit(keys, defaults, activities, _rubrics(folder, unit_id), _translations(folder, unit_id))
    media = _media(folder, unit_id)
    handouts = _handouts(folder, unit_id, media)
    incomplete = any(problem.rule not in _HARMLESS for problem in folder.problems[before:])
    unsafe = _unsafe(folder, unit_id, media)
    return replace(unit, media=media, handouts=handouts, unsafe=unsafe, broken=broken, incomplete=incomplete)


def _rubrics(folder: Folder, unit_id: str) -> dict[str, Rubric]:
    path = f"{unit_id}/rubrics.yml"
    keys = read_keys(folder, path, "rubrics") if folder.holds(path) else None
    return build_rubrics(keys) if keys else {}


def _translations(folder: Folder, unit_id: str) -> dict[str, UnitText]:
    found = {}
    for entry in folder.entries(unit_id):
        language = entry.name.removeprefix("unit.").removesuffix(".yml")
        if entry.name == f"unit.{language}.yml" and LANGUAGE.fullmatch(language):
            keys = read_keys(folder, f"{unit_id}/{entry.name}", "unit-texts")
            if keys:
                found[language] = build_unit_text(language, keys)
    return found


def _activities(folder: Folder, unit_id: str, defaults: Defaults) -> tuple[dict[str, Activity], frozenset[str]]:
    """Return the unit's activities by id, sorted, and the ids of those that cannot be read."""
    found: dict[str, Activity] = {}
    broken: set[str] = set()
    for activity_id, kinds in _activity_files(folder, unit_id).items():
        documents = {kind: _document(folder, path, kind) for kind, path in kinds.items()}
        document = documents.pop("", None)
        if document is None:
            broken.add(activity_id)
            continue
        activity, problems = build_activity(activity_id, document, defaults, documents.pop(NOTES, None))
        folder.problems += problems
        texts = {kind: build_translation(kind, text) for kind, text in documents.items() if text}
        found[activity_id] = replace(activity, translations=texts) if texts else activity
    return found, frozenset(broken)


def _activity_files(folder: Folder, unit_id: str) -> dict[str, dict[str, str]]:
    """Return, by activity and by kind (nothing, `teacher`, or a language), the paths under `activities/`."""
    files: dict[str, dict[str, str]] = {}
    for entry in folder.entries(f"{unit_id}/activities"):
        path = f"{unit_id}/activities/{entry.name}"
        stem, _, kind = entry.name.removesuffix(".md").partition(".")
        if not entry.name.endswith(".md") or kind.endswith(f".{NOTES}"):
            continue
        if kind and kind != NOTES and not LANGUAGE.fullmatch(kind):
            folder.report(
                path, f"`{kind}` is neither `teacher` nor a language", "write a language such as `es`", "wrong-shape"
            )
        elif not is_id(stem):
            mend = "name it in lower-case words joined by hyphens, such as `big-questions.md`"
            folder.report(path, f"the file's name `{stem}` is no id for an activity", mend, "wrong-shape")
        else:
            files.setdefault(stem, {})[kind] = path
    for stem in [stem for stem, kinds in files.items() if "" not in kinds]:
        for path in files.pop(stem).values():
            message = f"there is no activity `{stem}.md` for this file to belong to"
            folder.report(path, message, "name it after the activity, or write the activity", "unknown-reference")
    return files


def _document(folder: Folder, path: str, kind: str) -> Document | None:
    """Return a Markdown file; None, with a problem, when its front matter cannot be read."""
    text = folder.text(path)
    if text is None:
        return None
    file = folder.name(path)
    head, body, body_line, problems = split(text, file)
    folder.problems += problems
    if head is not None and kind != NOTES:
        folder.problems += check_shape(head, "activity-text" if kind else "activity", file, problems)
    if head is None and any(problem.rule == "unreadable-file" for problem in problems):
        return None
    return Document(file, head, _bounded(folder, body, file, body_line), body_line, torn=bool(problems))


def _bounded(folder: Folder, body: str, file: str, line: int) -> str:
    """Return a text; its title alone, with a problem, where it would take too long to show."""
    problem = too_much(body, file, line)
    if problem is None:
        return body
    folder.problems.append(problem)
    first = body.lstrip().partition("\n")[0]
    return first if first.startswith("# ") and not too_much(first, file, line) else ""


def _handouts(folder: Folder, unit_id: str, media: tuple[str, ...]) -> dict[str, Handout]:
    """Return the Markdown files among the media. Facts in them are not held against a schema: only a title is read."""
    found = {}
    for path in media:
        if path.endswith(".md") and (document := _document(folder, f"{unit_id}/{path}", NOTES)):
            found[path] = build_handout(path, document)
    return found


def _unsafe(folder: Folder, unit_id: str, media: tuple[str, ...]) -> dict[str, Unsafe]:
    """Return the pictures among the media that could act or load from elsewhere."""
    found = {}
    for path in media:
        inside = f"{unit_id}/{path}"
        if path.lower().endswith(".svg") and (fault := picture_fault(folder.picture(inside))):
            place = (fault.line, fault.column, fault.line, fault.column + 1)
            found[path] = Unsafe(fault.what, Span(folder.name(inside), *place))
    return found


def _media(folder: Folder, unit_id: str) -> tuple[str, ...]:
    """Return the files under `media/`, as paths inside the unit's folder, sorted."""
    found: list[str] = []
    waiting = ["media"]
    while waiting:
        inside = waiting.pop()
        for entry in folder.entries(f"{unit_id}/{inside}"):
            (waiting if entry.is_dir() else found).append(f"{inside}/{entry.name}")
    return tuple(sorted(found))
