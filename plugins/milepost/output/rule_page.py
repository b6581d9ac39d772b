"""One rule's page: what is wrong and why, its options, an example with its report, and the same mended."""

from collections.abc import Iterable, Iterator

from milepost.check.rule import Example, Rule
from milepost.check.settings import written
from milepost.output.example import report_of, unmarked
from milepost.output.excerpt import Excerpts
from milepost.output.full import explained
from milepost.output.paint import PLAIN, Paint
from milepost.output.rule_list import Listed


def rule_page(listed: Listed, paint: Paint = PLAIN) -> Iterator[str]:
    """Yield the lines of a rule's page."""
    rule, severity = listed
    yield f"{paint('bold', rule.name)} ({severity})"
    yield ""
    yield from rule.page.splitlines()
    yield ""
    yield from _options(rule, paint)
    yield paint("bold", "Wrong:")
    yield from _indented(_files(rule.bad))
    yield ""
    yield paint("bold", "What `milepost check` says:")
    yield from _indented(_report(rule, paint))
    yield paint("bold", "Right:")
    yield from _indented(_files(rule.good))
    yield ""
    yield f"To accept one finding, end its line with `# milepost: ignore[{rule.name}]` and your reason;"
    yield "in Markdown text, write `<!-- milepost: ignore[…] reason -->` on the line above."


def _options(rule: Rule, paint: Paint) -> Iterator[str]:
    if rule.options:
        yield paint("bold", "Options, as they are unless `curriculum.yml` says otherwise:")
        yield "  rules:"
        yield f"    {rule.name}: {written(rule.options)}"
        yield ""


def _files(example: Example) -> Iterator[str]:
    for path, text in unmarked(example).items():
        yield f"{path}:"
        yield from _indented(text.splitlines())


def _report(rule: Rule, paint: Paint) -> Iterator[str]:
    report = report_of(rule)
    for finding in report.findings:
        yield from explained(finding, Excerpts(report.sources, paint))
        yield ""


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}".rstrip() for line in lines)
