"""The page set as files, for other site engines and for looking at: Markdown with facts as front matter."""

import json
from collections.abc import Iterator

from milepost.pages.page import Page, PageSet


def page_files(pages: PageSet) -> Iterator[tuple[str, str]]:
    """Yield the address and the text of every page.

    Front matter is YAML whose values are JSON: `title`, `template`, `description`, `search`, and under `milepost` the
    facts that the template reads.
    """
    for page in pages:
        yield page.address, _text(page)


def _text(page: Page) -> str:
    meta = {
        "title": page.title,
        "description": page.description,
        "template": f"mp/{page.template}",
        "search": {"exclude": not page.searched},
        "milepost": page.facts,
    }
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False, sort_keys=True)}" for key, value in meta.items())
    return "\n".join(("---", *lines, "---", "", page.body))
