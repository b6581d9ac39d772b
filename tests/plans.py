"""Plans of students, as files and as what a browser keeps."""

import json
from pathlib import Path

from playwright.sync_api import Page

SITE = "riverside"
UNIT = "ancient-civilizations"
DAY = 86_400_000
NOW = 1_796_000_000_000
"""Long ago, as the browser of a test sees it."""


def record(t: int = NOW, **data) -> dict:
    return {"v": 1, "t": t, **data}


def step(state: str = "done", t: int = NOW, **data) -> dict:
    return record(t, state=state, **data)


def plan_file(folder: Path, name: str, records: dict | None, **more) -> Path:
    """Write a plan as a student's browser saves it."""
    file = folder / f"{name}.json"
    plan = {"milepost": "plan", "format": 1, "site": SITE, "nickname": name, "saved": NOW, "records": records} | more
    file.write_text(json.dumps(plan), encoding="utf-8")
    return file


def keep(page: Page, records: dict, person: str = "1") -> None:
    """Put records where the students' script keeps them; the page reads them when it is loaded again."""
    page.evaluate(
        """([start, records]) => {
            for (const [key, value] of Object.entries(records)) localStorage.setItem(start + key, JSON.stringify(value))
        }""",
        [f"mp:{SITE}:{person}:", records],
    )
    page.reload()


def kept(page: Page, person: str = "1") -> dict:
    """Return what the browser keeps of a person."""
    return page.evaluate(
        """start => Object.fromEntries(Object.entries(localStorage)
            .filter(([key]) => key.startsWith(start))
            .map(([key, value]) => [key.slice(start.length), JSON.parse(value)]))""",
        f"mp:{SITE}:{person}:",
    )


def rows(page: Page, table: str) -> list[list[str]]:
    """Return a table as its reader sees it, row by row."""
    return page.evaluate(
        """table => [...document.querySelectorAll(`${table} tr`)]
            .map(row => [...row.cells].map(cell => cell.innerText.trim().replace(/\\s+/g, " ")))""",
        table,
    )
