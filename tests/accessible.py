"""What axe-core finds on a page: WCAG 2.2 A and AA, and its best practices."""

from importlib.resources import files
from typing import Final

from playwright.sync_api import Page

AXE: Final = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
_RUN: Final = """async () => {
    const run = await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
    return run.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(" ")}`))
}"""


def violations(page: Page) -> list[str]:
    """Return what is wrong on a page, each with the rule of axe-core and the place."""
    page.evaluate(f"{AXE}; null")
    found: list[str] = page.evaluate(_RUN)
    return found
