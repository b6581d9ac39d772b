"""What students keep in their browser (section 4): the store itself, from its sources, on a real browser's storage."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from browser import web_server

SOURCES = Path(__file__).parent.parent / "plugins" / "milepost" / "theme" / "script"
RECORDS = Path(__file__).parent / "records"
OPEN = """
const { openStore, browserShelf } = await import("/store.js");
const records = await import("/records.js");
const store = openStore("riverside", browserShelf());
const raw = key => localStorage.getItem(key);
const keys = () => Object.keys(localStorage).filter(key => key.startsWith("mp:") && !key.includes(":-:")).sort();
"""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with web_server(SOURCES) as running:
        yield running + "store.js"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context() as made:
        yield made


@pytest.fixture
def page(context: BrowserContext, address: str) -> Page:
    made = context.new_page()
    made.goto(address)
    return made


def run(page: Page, code: str, given=None):
    return page.evaluate(f"async given => {{ {OPEN} {code} }}", given)


def test_d1_each_item_has_a_key_of_its_own_with_version_time_and_title(page: Page):
    found = run(
        page,
        """store.write("step", "egypt/look", {state: "done", title: "Look"});
        store.write("pick", "egypt/land", {ids: ["delta"]});
        return keys().map(key => [key, JSON.parse(raw(key))]);""",
    )
    assert [key for key, _ in found] == ["mp:riverside:1:pick:egypt/land", "mp:riverside:1:step:egypt/look"]
    step = found[1][1]
    assert (step["v"], step["state"], step["title"]) == (1, "done", "Look")
    assert step["t"] > 1_600_000_000_000


def test_d3_two_tabs_that_write_200_items_each_at_full_speed_keep_all_400(context: BrowserContext, address: str):
    tabs = [context.new_page(), context.new_page()]
    for tab in tabs:
        tab.goto(address)
        run(tab, "self.going = new Promise(start => addEventListener('storage', e => e.key === 'go' && start()));")
        tab.evaluate(
            """async name => { const { openStore } = await import("/store.js");
            const store = openStore("riverside", localStorage);
            self.done = self.going.then(() => {
                for (let n = 0; n < 200; n++) store.write("step", `${name}/${n}`, {state: "done"}); }); }""",
            f"unit-{tabs.index(tab)}",
        )
    third = context.new_page()
    third.goto(address)
    third.evaluate("localStorage.setItem('go', '1')")
    for tab in tabs:
        tab.evaluate("self.done")
    third.wait_for_function("Object.keys(localStorage).filter(key => key.includes(':step:')).length === 400")
    assert run(third, "return store.all('step').filter(one => one.record.state === 'done').length") == 400


INTERLEAVED = """
const words = "river stone clay reed grain barge scribe tomb flood delta".split(" ");
let seed = given, lost = 0, kept = 0;
const random = below => { seed = (seed + 0x6D2B79F5) | 0; let t = Math.imul(seed ^ seed >>> 15, 1 | seed);
  t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t; return ((t ^ t >>> 14) >>> 0) % below; };
for (let round = 0; round < 1000; round++) {
  const items = new Map(), events = [[], []];
  const shelf = me => ({
    get length() { return items.size; }, key: at => [...items.keys()][at],
    getItem: key => items.get(key) ?? null, removeItem: key => items.delete(key),
    setItem: (key, newValue) => { items.set(key, newValue); events[1 - me].push({key, newValue}); },
  });
  let now = round * 1000;
  const tabs = [0, 1].map(me => openStore("s", shelf(me), () => ++now));
  const shown = [null, null], unseen = new Set(), picks = new Map();
  for (let n = 0; n < 14; n++) {
    const me = random(2), act = random(5);
    if (act < 2) {
      const text = `${round} ${n} ` + Array.from({length: 5}, () => words[random(10)]).join(" ");
      const there = tabs[me].read("note", "u/q/0")?.text;
      if (there && there !== shown[me]?.text && unseen.size < 9) unseen.add(there);
      tabs[me].write("note", "u/q/0", {text}, shown[me] ?? {});
      shown[me] = tabs[me].read("note", "u/q/0");
    } else if (act === 2) {
      const id = `u/${random(6)}`, state = ["todo", "started", "done"][random(3)];
      tabs[me].write("step", id, {state});
      picks.set(id, state);
    } else if (act === 3) shown[me] = tabs[me].read("note", "u/q/0");
    else while (events[me].length) tabs[me].heard(events[me].shift());
  }
  for (const me of [0, 1, 0, 1]) while (events[me].length) tabs[me].heard(events[me].shift());
  const note = tabs[0].read("note", "u/q/0");
  for (const text of unseen) if (![note.text, ...(note.prev ?? [])].includes(text)) lost++;
  for (const [id, state] of picks) if (tabs[1].read("step", id)?.state !== state) lost++;
  kept += unseen.size;
}
return [lost, kept > 1000];
"""


def test_d3_a_thousand_random_interleavings_of_two_tabs_lose_no_record(page: Page):
    assert run(page, INTERLEAVED, 20261127) == [0, True]


def test_d3_a_change_in_one_tab_shows_in_the_other(context: BrowserContext, address: str):
    one, other = context.new_page(), context.new_page()
    for tab in (one, other):
        tab.goto(address)
    run(other, "self.heard = new Promise(yes => { addEventListener('storage', store.heard); store.subscribe(yes); })")
    run(one, "store.write('step', 'a/b', {state: 'done'})")
    other.evaluate("self.heard")
    assert run(other, "return store.read('step', 'a/b').state") == "done"


def test_d4_a_text_replaced_unseen_by_another_tab_is_kept_as_the_earlier_one(page: Page):
    found = run(
        page,
        """const other = openStore("riverside", localStorage);
        other.write("note", "u/q/0", {text: "The first text, which is long."});
        store.write("note", "u/q/0", {text: "Something else entirely."}, {});
        const first = store.read("note", "u/q/0");
        store.write("note", "u/q/0", {text: "Something else entirely, and more."}, first);
        store.write("note", "u/q/0", {text: "short"}, {});
        return store.read("note", "u/q/0");""",
    )
    assert found["text"] == "short"
    assert found["prev"] == ["Something else entirely, and more.", "The first text, which is long."]


def test_d4_a_text_that_another_tab_wrote_over_at_the_same_moment_comes_back(page: Page):
    found = run(
        page,
        """store.write("note", "u/q/0", {text: "Mine, written in this very moment."});
        const key = "mp:riverside:1:note:u/q/0";
        const newValue = JSON.stringify({v: 1, t: Date.now(), text: "Theirs."});
        localStorage.setItem(key, newValue);
        store.heard({key, newValue});
        return JSON.parse(raw(key));""",
    )
    assert (found["text"], found["prev"]) == ("Theirs.", ["Mine, written in this very moment."])


@pytest.mark.parametrize("fixture", sorted(RECORDS.glob("*.json")), ids=lambda path: path.stem)
def test_d5_a_record_of_every_past_version_reads_as_today(page: Page, fixture: Path):
    kind = fixture.stem.rpartition("-")[0]
    given = json.loads(fixture.read_text(encoding="utf-8"))
    found = run(page, "return records.parse(given[0], JSON.stringify(given[1]))", [kind, given["stored"]])
    assert found == given["read"]


def test_d5_every_kind_has_a_fixture_for_each_version(page: Page):
    versions = run(
        page,
        "return Object.keys(records.UPGRADES).flatMap(k => records.UPGRADES[k].concat(0).map((_, n) => `${k}-${n + 1}`))",
    )
    assert sorted(versions) == sorted(path.stem for path in RECORDS.glob("*.json"))


def test_d5_upgrades_lead_one_by_one_to_todays_version(page: Page):
    found = run(
        page,
        """const upgrades = {...records.UPGRADES, note: [old => ({...old, text: old.words}), old => ({...old, text: old.text + "!"})]};
        const read = record => records.parse("note", JSON.stringify(record), upgrades);
        return [read({v: 1, t: 5, words: "Hi"}), read({v: 2, t: 5, text: "Hi"}).text, read({v: 4, t: 5, other: 1})];""",
    )
    assert found == [{"v": 3, "t": 5, "words": "Hi", "text": "Hi!"}, "Hi!", {"v": 4, "t": 5, "other": 1}]


def test_d5_a_newer_record_is_shown_and_never_written(page: Page):
    found = run(
        page,
        """const newer = JSON.stringify({v: 9, t: 1, state: "done", more: [1]});
        localStorage.setItem("mp:riverside:1:step:u/a", newer);
        const wrote = store.write("step", "u/a", {state: "todo"});
        return [wrote, store.read("step", "u/a").state, raw("mp:riverside:1:step:u/a") === newer];""",
    )
    assert found == [False, "done", True]


CORRUPT = """
const good = JSON.stringify({v: 1, t: 1, state: "done", text: "x", ids: [], value: 1});
const kinds = Object.keys(records.UPGRADES);
const broken = n => [good.slice(0, 1 + n % (good.length - 1)), "null", "[]", "7", '""', "{}", '{"v":"1","t":1}', '{"v":0,"t":1}',
  '{"v":1}', '{"v":1.5,"t":1}', `{"v":1,"t":null,"state":"${"x".repeat(n)}"}`, "\\u0000", "undefined"][n % 13];
const put = [];
for (let n = 0; n < 200; n++) {
  const key = `mp:riverside:1:${kinds[n % 7]}:u/${n}`;
  put.push([key, broken(n)]);
  localStorage.setItem(key, broken(n));
}
const read = put.map(([key]) => store.read(key.split(":")[3], key.split(":")[4]));
store.all();
const aside = keys().filter(key => key.split(":")[3] === "bad").map(raw).map(JSON.parse);
const missing = put.filter(([key, text]) => !aside.some(one => one.key === key && one.raw === text));
return [read.filter(Boolean).length, aside.length, missing.length, keys().length];
"""


def test_d5_200_unreadable_records_are_all_kept_aside_and_nothing_fails(page: Page):
    assert run(page, CORRUPT) == [0, 200, 0, 200]


def test_d6_a_renamed_step_is_read_under_its_old_id_and_the_old_record_stays(page: Page):
    found = run(
        page,
        """store.write("step", "u/old", {state: "done", title: "Old"});
        const before = store.read("step", "u/new", ["u/older", "u/old"]).state;
        store.write("step", "u/new", {state: "started"}, undefined, ["u/older", "u/old"]);
        return [before, store.read("step", "u/new", ["u/old"]).state, store.read("step", "u/old").state];""",
    )
    assert found == ["done", "started", "done"]


def test_d7_records_of_a_removed_step_stay_with_their_title(page: Page):
    run(page, "store.write('step', 'u/gone', {state: 'done', title: 'The step that was'})")
    assert run(page, "return store.all('step').map(one => one.record.title)") == ["The step that was"]


def test_d9_a_full_disk_is_said_and_everything_goes_on_from_memory(page: Page):
    found = run(
        page,
        """let full = false;
        const shelf = { get length() { return localStorage.length; }, key: n => localStorage.key(n), getItem: k => localStorage.getItem(k),
          removeItem: k => localStorage.removeItem(k), setItem(k, v) { if (full) throw new DOMException("", "QuotaExceededError"); localStorage.setItem(k, v); } };
        const mine = openStore("riverside", shelf);
        mine.write("step", "u/a", {state: "done"});
        full = true;
        mine.write("note", "u/q/0", {text: "kept in memory"});
        const during = [mine.saved(), mine.read("note", "u/q/0").text, mine.all().length];
        full = false;
        mine.write("step", "u/b", {state: "done"});
        return [...during, mine.saved(), JSON.parse(raw("mp:riverside:1:note:u/q/0")).text];""",
    )
    assert found == [False, "kept in memory", 2, True, "kept in memory"]


def test_d9_without_any_storage_nothing_fails(page: Page):
    found = run(
        page,
        """const mine = openStore("riverside", null);
        const before = mine.read("step", "u/a");
        mine.write("step", "u/a", {state: "done"});
        return [before, mine.saved(), mine.read("step", "u/a").state, mine.all().length, mine.people()];""",
    )
    assert found == [None, False, "done", 1, ["1"]]


def test_d10_reading_stores_nothing_and_the_first_action_asks_once_to_keep(page: Page):
    found = run(
        page,
        """let asked = 0;
        navigator.storage.persist = async () => { asked++; return true; };
        store.read("step", "u/a"); store.all(); store.people();
        const before = localStorage.length;
        store.write("step", "u/a", {state: "done"}); store.write("step", "u/b", {state: "done"});
        openStore("riverside", localStorage).write("step", "u/c", {state: "done"});
        return [before, asked];""",
    )
    assert found == [0, 1]


def test_w1_people_keep_their_own_and_erasing_one_leaves_the_others(page: Page):
    found = run(
        page,
        """store.write("step", "u/a", {state: "done"});
        store.become("2"); const other = store.read("step", "u/a");
        store.write("step", "u/b", {state: "done"});
        const people = store.people();
        store.erase();
        return [other, people, store.person(), store.all().map(one => one.id), keys()];""",
    )
    assert found == [None, ["1", "2"], "1", ["u/a"], ["mp:riverside:1:step:u/a"]]


def test_words_not_yet_kept_go_to_the_one_who_wrote_them_when_another_tab_changes_people(page: Page):
    found = run(
        page,
        """store.write("note", "u/q/0", {text: "a"});
        store.leaving(() => store.write("note", "u/q/0", {text: "what the first one wrote"}));
        const key = "mp:riverside:-:pref:person", newValue = JSON.stringify({v: 1, t: Date.now(), value: "2"});
        localStorage.setItem(key, newValue);
        store.heard({key, newValue});
        return [store.person(), store.read("note", "u/q/0"), JSON.parse(raw("mp:riverside:1:note:u/q/0")).text];""",
    )
    assert found == ["2", None, "what the first one wrote"]


def test_a_saved_copy_comes_in_with_the_newer_of_each_item_and_no_text_lost(page: Page):
    found = run(
        page,
        """store.write("note", "u/q/0", {text: "The text that stands here today."});
        store.write("step", "u/a", {state: "done"});
        store.absorb([
          {kind: "note", id: "u/q/0", record: {v: 1, t: 5, text: "An older text from the saved copy."}},
          {kind: "step", id: "u/a", record: {v: 1, t: Date.now() + 9999, state: "started"}},
          {kind: "goal", id: "u/2026-11-01", record: {v: 1, t: 5, text: "Read"}}]);
        return [store.read("note", "u/q/0").text, store.read("note", "u/q/0").prev, store.read("step", "u/a").state, store.all().length];""",
    )
    assert found == ["The text that stands here today.", ["An older text from the saved copy."], "started", 3]


def test_a_part_at_two_places_takes_tier_and_conditions_of_the_place_on_my_route(page: Page):
    found = run(
        page,
        """const { unitOf } = await import("/unit.js"), { routeOf } = await import("/route.js");
        const row = (id, kind, more) => ({kind, key: `u/${id}`, title: id, link: "", was: [], must: true, tier: "must", ...more});
        const unit = unitOf({id: "u", title: "U", link: "", parts: [row("a", "section"), row("b", "section")],
          rows: [row("way", "choice", {low: 1, high: 1}), row("look", "step", {tier: "aspire", only: [["a"]], later: [{tier: "must"}]})],
          tree: [["way", ["a", "look"], ["b", "look"]]]}, "http://localhost/");
        const at = ids => { const one = routeOf(unit, kind => kind === "pick" ? {v: 1, t: 1, ids} : null).place("u/look");
          return [one.up.id, one.row.tier, one.row.only ?? null]; };
        return [at(["a"]), at(["b"]), at([])];""",
    )
    assert found == [["a", "aspire", [["a"]]], ["b", "must", None], ["a", "aspire", [["a"]]]]
