"""Write what is generated in README.md and docs: the table and pages of rules, the wrong unit's report, an update.

`python tools/write_docs.py` writes; with `--check` it only says what is stale, and exits 1 when anything is.
"""

import re
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from milepost.analysis.framework_change import compare
from milepost.analysis.framework_uses import uses
from milepost.analysis.names import Names
from milepost.check.rule import Example, Rule
from milepost.check.rules import RULES
from milepost.check.settings import written
from milepost.output.change_text import change_lines, told
from milepost.output.example import unmarked
from milepost.output.full import full
from milepost.output.report import report_on
from milepost.source.offered import Offered, read_offered
from milepost.workspace import open_workspace

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
CHANGE = ROOT / "docs/how-to/standards-that-change.md"


def rules_table() -> str:
    """Return the table of all rules: name, severity, what is wrong."""
    rows = [f"| `{rule.name}` | {rule.severity} | {rule.summary} |" for rule in RULES]
    return "\n".join(["| rule | severity | found when |", "| --- | --- | --- |", *rows])


def rules_page() -> str:
    """Return the reference page with every rule's own page."""
    return "# Rules\n\nThis page is generated from the rules themselves.\n\n" + "\n".join(map(_rule, RULES))


def _rule(rule: Rule) -> str:
    reason = rule.page.partition("\n")[2].strip()
    options = ", ".join(f"`{name}: {written(value)}`" for name, value in rule.options.items())
    parts = [f"## {rule.name}", f"*{rule.severity}*. {rule.summary}", reason]
    parts += [f"Options: {options}."] if options else []
    parts += ["Found here:", *_files(rule.bad), "Not here:", *_files(rule.good)]
    return "\n\n".join(parts) + "\n"


def _files(files: Example) -> list[str]:
    texts = unmarked(files)
    return [f"`{path}`\n\n~~~{_language(path)}\n{text.rstrip()}\n~~~" for path, text in texts.items()]


def _language(path: str) -> str:
    return "yaml" if path.endswith(".yml") else "markdown" if path.endswith(".md") else ""


def wrong_unit(readme: str) -> str:
    """Return the README's wrong unit, and the report of checking it."""
    unit = re.search(r"<!-- example: a wrong unit -->\n```yaml\n(.*?)```", readme, re.DOTALL)
    assert unit
    pages = {name: f"---\ntitle: {name.replace('-', ' ').capitalize()}\nminutes: 30\n---\nBegin.\n" for name in
             ("big-questions", "daily-life", "government")}  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "units"
        (root / "egypt/activities").mkdir(parents=True)
        (root / "map-skills/activities").mkdir(parents=True)
        (root / "curriculum.yml").write_text("format: 1\nid: school\ntitle: School\nrules: {supports-missing: off}\n")
        (root / "map-skills/unit.yml").write_text("title: Map skills\nplaylist: [begin]\n")
        (root / "map-skills/activities/begin.md").write_text("---\ntitle: Begin\nminutes: 30\n---\nBegin.\n")
        (root / "egypt/unit.yml").write_text(unit[1])
        for name, text in pages.items():
            (root / f"egypt/activities/{name}.md").write_text(text)
        report = report_on(open_workspace(root))
    errors = tuple(finding for finding in report.findings if finding.severity == "error")
    lines = list(full(replace(report, findings=errors)))[:-2]
    return "\n".join([f"```yaml\n{unit[1]}```", "", "```", *lines, "```"])


def an_update() -> str:
    """Return what a lead sees of a new version of a list."""
    project = ROOT / "tests/projects/standards-update"
    curriculum = open_workspace(project / "units").curriculum
    [old] = curriculum.frameworks
    name = "skills-2027.yml"
    offered = Offered((project / name).read_bytes(), name, ".yml")
    [new], _ = read_offered(offered, "units", "standards/skills.yml")
    lines = change_lines(told(compare(old, new), uses(Names(curriculum))))
    return "\n".join(["```", *lines, "```"])


def generated() -> dict[Path, str]:
    """Return every generated file with the text it should have."""
    readme, change = README.read_text(encoding="utf-8"), CHANGE.read_text(encoding="utf-8")
    readme = _filled(_filled(readme, "rules", rules_table()), "example: a wrong unit", wrong_unit(readme))
    change = _filled(change, "example: an update", an_update())
    return {README: readme, CHANGE: change, ROOT / "docs/reference/rules.md": rules_page()}


def _filled(page: str, name: str, text: str) -> str:
    """Return a page with a text between the two comments that name it."""
    end = name.partition(":")[0]
    pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end of {end} -->)", re.DOTALL)
    return pattern.sub(lambda found: f"{found[1]}{text}\n{found[2]}", page)


def main() -> int:
    """Write, or with `--check` compare."""
    stale = [
        path for path, text in generated().items() if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    for path in stale:
        print(f"{path.relative_to(ROOT)} is {'stale: run `make docs`' if '--check' in sys.argv else 'written'}")
        if "--check" not in sys.argv:
            path.write_text(generated()[path], encoding="utf-8")
    return int("--check" in sys.argv and bool(stale))


if __name__ == "__main__":
    sys.exit(main())
