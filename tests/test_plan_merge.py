"""Two copies of a plan put together: held against a slow and obvious second way (M2, D4)."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from browser import web_server
from plans import record

THEME = Path(__file__).parent.parent / "plugins" / "milepost" / "theme"
TEXTS = ("text", "review", "agreed")
PAIRS = 300
PUT_TOGETHER = """pairs => import("/script/store.js").then(({ openStore }) => pairs.map(plans => {
    const shelf = new Map()
    const storage = {
        getItem: key => shelf.get(key) ?? null, setItem: (key, value) => void shelf.set(key, value),
        removeItem: key => void shelf.delete(key), key: at => [...shelf.keys()][at] ?? null,
        get length() { return shelf.size },
    }
    const store = openStore("riverside", storage, () => 0)
    for (const plan of plans) store.absorb(plan)
    return Object.fromEntries(store.all().map(({ kind, id, record }) => [`${kind}:${id}`, record]))
}))"""


@pytest.fixture(scope="module")
def script(browser) -> Iterator[Page]:
    with web_server(THEME) as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        yield page


def some_plan(dice: random.Random) -> dict:
    """Return a plan with a few items, so that two of them meet often, also at the same moment."""
    words = [
        "",
        "short",
        "a text of more than twenty letters",
        "another text that is long enough",
        "Read one source alone, twice.",
    ]
    made = {}
    for _ in range(dice.randrange(1, 9)):
        kind = dice.choice(["step", "pick", "note", "goal", "proof", "check"])
        data = {
            "step": {"state": dice.choice(["todo", "started", "done"]), "title": "Step"},
            "pick": {"ids": dice.sample(["egypt", "greece", "china"], dice.randrange(3))},
            "check": {"ready": dice.randrange(9), "agreed": dice.choice(words)},
            "goal": {"text": dice.choice(words), "review": dice.choice(words)},
        }.get(kind, {"text": dice.choice(words)})
        made[f"{kind}:nile/{dice.choice('ab')}"] = record(t=dice.randrange(1, 5), **data)
    return made


def entries(plan: dict) -> list[dict]:
    return [{"kind": key.split(":")[0], "id": key.split(":")[1], "record": held} for key, held in plan.items()]


def texts(held: dict) -> list[str]:
    return [text for text in [*(held.get(name) for name in TEXTS), *held.get("prev", [])] if text]


def without_earlier(held: dict) -> dict:
    return {name: value for name, value in held.items() if name != "prev"}


def test_m2_copies_put_together_keep_the_newer_of_each_item_and_every_text_whichever_comes_first(script: Page):
    dice = random.Random(7)
    pairs = [(some_plan(dice), some_plan(dice)) for _ in range(PAIRS)]
    ways = [[(a, b), (b, a), (a, b, b), (a, b, a), (a, a)] for a, b in pairs]
    together = iter(script.evaluate(PUT_TOGETHER, [[*map(entries, plans)] for way in ways for plans in way]))
    met = 0
    for a, b in pairs:
        made, other_way, again, back, same = (next(together) for _ in range(5))
        assert made == other_way == again == back
        assert same == a
        assert set(made) == set(a) | set(b)
        for key, held in made.items():
            both = [plan[key] for plan in (a, b) if key in plan]
            newest = max(each["t"] for each in both)
            assert without_earlier(held) in [each for each in both if each["t"] == newest]
            for text in (text for each in both for text in texts(each) if len(text) >= 20):
                assert text in texts(held), key
            met += len(both) == 2
    assert met > PAIRS
