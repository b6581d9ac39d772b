"""What a teacher sees on every page of the preview while something is wrong: the findings, in the terminal's words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from milepost.escape.html import in_html
from milepost.escape.terminal import printable
from milepost.model.finding import Finding
from milepost.output.excerpt import Excerpts
from milepost.pages.words import Words

PARTS: Final = ("assets/milepost/sample.js",)
"""What only a preview needs."""
_SHOWN: Final = 5
_WIDTH: Final = 100
_QUOTED: Final = re.compile("`([^`]*)`")
_BODY: Final = re.compile("<body[^>]*>")


def with_banner(page: str, banner: str) -> str:
    """Return a page with a banner before everything else on it."""
    return _BODY.sub(lambda found: found[0] + banner, page, count=1)


def finding_banner(findings: Sequence[Finding], sources: Mapping[str, str], words: Words, *, kept: bool) -> str:
    """Return the banner for findings; `kept` tells whether the page below it is from before they came."""
    excerpts = Excerpts(sources, width=_WIDTH)
    articles = "".join(_article(finding, excerpts) for finding in findings[:_SHOWN])
    more = len(findings) - _SHOWN
    rest = f"<p>{in_html(words.say('preview-more', n=more))}</p>" if more > 0 else ""
    return _banner(words, articles + rest, kept=kept)


def sentence_banner(sentence: str, words: Words, *, kept: bool) -> str:
    """Return the banner for a reason in one sentence why the curriculum cannot be read at all."""
    return _banner(words, f'<article class="mp-finding"><h3>{_words(sentence)}</h3></article>', kept=kept)


def _banner(words: Words, inside: str, *, kept: bool) -> str:
    says = words.say("preview-kept" if kept else "preview-first")
    return (
        f'<section class="mp-page mp-preview" aria-labelledby="mp-preview"><h2 id="mp-preview">'
        f"{in_html(words.say('preview'))}</h2><p>{in_html(says)}</p>{inside}</section>"
    )


def _article(finding: Finding, excerpts: Excerpts) -> str:
    return f'<article class="mp-finding mp-finding--{finding.severity}">{"".join(_parts(finding, excerpts))}</article>'


def _parts(finding: Finding, excerpts: Excerpts) -> Iterator[str]:
    problem = finding.problem
    margin = len(str(max(label.span.end_line for label in (problem.at, *problem.related))))
    yield f'<h3><span class="mp-finding__level">{finding.severity}</span> {_words(problem.message)}</h3>'
    lines = [*excerpts.of(problem.at, "", margin)]
    for label in problem.related:
        lines += excerpts.of(label, "", margin, arrow=":::")
    yield f'<pre tabindex="0">{in_html(chr(10).join(lines))}</pre>'
    for line in problem.help.split("\n"):
        yield f"<p><strong>help:</strong> {_words(line)}</p>"
    yield f'<p class="mp-small">{finding.rule}</p>'


def _words(text: str) -> str:
    """Return a message as HTML: nothing in it acts, and what stands in backticks is code."""
    return _QUOTED.sub(r'<code class="mp-code">\1</code>', in_html(printable(text)))
