"""The class view in a browser: what a teacher opens and sees, and that nothing in a file ever acts (T1 to T5)."""

import csv
import io
import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from plans import DAY, NOW, UNIT, plan_file, record, rows, step
from sample_site import Watched

MILESTONE = f"{UNIT}/my-question"


@pytest.fixture
def watched(browser, material) -> Iterator[Watched]:
    with browser.new_context(accept_downloads=True) as context:
        made = Watched(context, material)
        made.page.clock.set_system_time(NOW / 1000)
        made.open("class.html")
        yield made
        assert made.wrong == []


@pytest.fixture
def page(watched: Watched) -> Page:
    return watched.page


def put(page: Page, *files: Path) -> None:
    page.set_input_files("[data-mp-files]", files)
    expect(page.locator("[data-mp-status]")).not_to_be_empty()


def a_class(folder: Path) -> list[Path]:
    done = {f"step:{UNIT}/big-questions": step(t=NOW - 9 * DAY)}
    waits = {f"check:{MILESTONE}": record(ready=NOW - 4 * DAY)}
    return [
        plan_file(folder, "Wren", done | {f"check:{MILESTONE}": record(ready=NOW - DAY)}),
        plan_file(folder, "Ida", {}),
        plan_file(
            folder,
            "Kestrel",
            done
            | waits
            | {
                f"pick:{UNIT}/civilization": record(ids=["egypt"]),
                f"step:{UNIT}/egypt-sources": step("started"),
                f"step:{UNIT}/map-refresher": step("started", early=True),
                f"note:{MILESTONE}/0": record(text="The scribe surprised me.", title="What surprised you?"),
                "note:good-at": record(text="drawing"),
            },
        ),
    ]


def test_t2_who_waits_longest_stands_first(page: Page, tmp_path: Path):
    put(page, *a_class(tmp_path))
    waiting = page.locator(".mp-queue li").all_inner_texts()
    assert [text.split("\n")[0] for text in waiting] == ["Kestrel", "Wren"]
    assert "My question\nsince Nov 26" in waiting[0]
    assert "Waiting: 4 days" in waiting[0]
    assert "Waiting: 1 day" in waiting[1]


def test_t2_steps_stand_by_student_sorted_by_name_with_a_word_for_each_state(page: Page, tmp_path: Path):
    put(page, *a_class(tmp_path))
    head, *students = rows(page, ".mp-roster")
    assert head[:2] == ["Student", "Four big questions"]
    assert [row[0] for row in students] == ["Ida", "Kestrel", "Wren"]
    question, choice, sources = (
        head.index(title) for title in ("My question", "Which civilization will you explore?", "Egypt: four sources")
    )
    assert students[1][1] == "Done"
    assert students[1][question] == "Ready to talk"
    assert students[1][choice] == "Egypt"
    assert students[1][sources] == "Started"
    assert students[2][sources] == "Not on this student’s way"


def test_t2_each_step_and_choice_is_counted_among_those_who_come_by_it(page: Page, tmp_path: Path):
    put(page, *a_class(tmp_path))
    done, *picks = page.locator(".mp-tally").all()
    assert "Four big questions\t2 of 3" in tallied(done)
    assert "Egypt: four sources\t0 of 1" in tallied(done)
    assert tallied(picks[0]) == ["Egypt\t1 of 3", "Greece\t0 of 3", "China\t0 of 3", "No pick yet\t2 of 3"]


def tallied(table) -> list[str]:
    return [
        f"{row.locator('th').inner_text()}\t{row.locator('td').last.inner_text()}"
        for row in table.locator("tbody tr").all()
    ]


def test_t2_words_are_shown_of_one_student_at_a_time_with_what_was_opened_early(page: Page, tmp_path: Path):
    put(page, *a_class(tmp_path))
    assert "surprised" not in page.locator("main").inner_text()
    page.select_option("[data-mp-student-choice]", "Kestrel")
    words = page.locator("section[aria-labelledby=words]").inner_text()
    for said in ("What surprised you?", "The scribe surprised me.", "I am good at", "drawing", "Map refresher"):
        assert said in words


def test_t3_nothing_is_ranked_and_nobody_who_has_done_nothing_stands_out(page: Page, tmp_path: Path):
    put(page, *a_class(tmp_path))
    text = page.locator("main").inner_text()
    for word in ("%", "score", "average", "points", "minutes", "rank "):
        assert word not in text.replace("it does not rank anybody", ""), word
    row = page.locator(".mp-roster tbody tr").first
    colors = row.locator(".mp-st").evaluate_all("all => [...new Set(all.map(each => getComputedStyle(each).color))]")
    plain = page.locator(".mp-small").first.evaluate("each => getComputedStyle(each).color")
    assert colors == [plain]


def test_t4_what_is_no_plan_of_this_site_is_named_with_the_reason_and_the_others_open(page: Page, tmp_path: Path):
    other = plan_file(tmp_path, "Other", {}, site="lakeside")
    newer = plan_file(tmp_path, "Newer", {}, format=2)
    broken = tmp_path / "torn.json"
    broken.write_text(other.read_text()[:60])
    homework = tmp_path / "homework.json"
    homework.write_text('{"title": "My homework"}')
    put(page, other, newer, *a_class(tmp_path), broken, homework)
    assert page.locator("[data-mp-list=faults] li").all_inner_texts() == [
        "Other.json belongs to another site: lakeside.",
        "Newer.json was saved by a newer version of this site. Reload this page and open it again.",
        "torn.json is not a plan, or it is damaged.",
        "homework.json is not a plan, or it is damaged.",
    ]
    assert "3 plans are open. 4 could not be opened" in page.locator("[data-mp-status]").inner_text()


def test_t1_a_second_copy_of_a_student_adds_to_the_first_and_another_student_of_that_name_stays_apart(
    page: Page, tmp_path: Path
):
    first = {f"step:{UNIT}/big-questions": step(t=NOW - 9 * DAY)}
    one = plan_file(tmp_path, "Robin", first)
    (tmp_path / "later").mkdir()
    two = plan_file(tmp_path / "later", "Robin", first | {f"step:{UNIT}/am-i-ready": step()})
    (tmp_path / "other").mkdir()
    three = plan_file(tmp_path / "other", "Robin", {f"step:{UNIT}/big-questions": step(t=NOW - 3 * DAY)})
    put(page, one, two, three)
    students = rows(page, ".mp-roster")[1:]
    assert [row[:3] for row in students] == [["Robin", "Done", "Done"], ["Robin (2)", "Done", "To do"]]
    said = page.locator("[data-mp-list=faults]").inner_text()
    assert "Robin: a second copy was put together with the first." in said
    assert "Two students are called Robin; the second is shown as Robin (2)." in said


def test_t1_files_may_be_dropped(page: Page, tmp_path: Path):
    text = a_class(tmp_path)[0].read_text()
    page.locator("[data-mp-drop]").evaluate(
        """(place, text) => {
            const data = new DataTransfer()
            data.items.add(new File([text], "Wren.json"))
            place.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }))
        }""",
        text,
    )
    expect(page.locator(".mp-roster tbody th")).to_have_text("Wren")


def test_t1_plans_stay_in_the_tab_unless_this_computer_is_to_remember_and_are_forgotten_whole(
    page: Page, tmp_path: Path
):
    put(page, *a_class(tmp_path))
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('mp'))") == []
    page.reload()
    expect(page.locator("[data-mp-part=class]")).to_be_hidden()
    put(page, *a_class(tmp_path))
    page.check("[data-mp-remember]")
    page.reload()
    expect(page.locator(".mp-roster tbody th")).to_have_text(["Ida", "Kestrel", "Wren"])
    expect(page.locator("[data-mp-remember]")).to_be_checked()
    page.click("[data-mp-act=forget]")
    expect(page.locator("[data-mp-part=class]")).to_be_hidden()
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('mp'))") == []
    assert "Kestrel" not in page.content()


def test_t5_a_table_for_a_spreadsheet_holds_every_step_and_no_formula(page: Page, tmp_path: Path):
    names = ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", 'Quo"te, comma']
    files = []
    for at, name in enumerate(names):
        (tmp_path / str(at)).mkdir()
        files.append(plan_file(tmp_path / str(at), "x", {f"step:{UNIT}/big-questions": step()}, nickname=name))
    put(page, *files)
    with page.expect_download() as download:
        page.click("[data-mp-act=csv]")
    text = Path(download.value.path()).read_bytes().decode("utf-8-sig")
    head, *lines = csv.reader(io.StringIO(text))
    assert head == ["Student", "Unit", "Step", "State", "Date"]
    assert {line[0] for line in lines} == {f"'{name}" if name[0] in "=+-@" else name for name in names}
    assert ["'+1", "Ancient civilizations", "Four big questions", "Done", "2026-11-30"] in [
        list(line) for line in lines
    ]


ATTACK = (
    "<img src=x onerror=window.hit=1><script>window.hit=1</script>\" onmouseover=window.hit=1 '{{7*7}}`${window.hit=1}"
)


def hostile(number: int) -> str:
    """Return a file that means harm, or that is plain rubbish; the same in every run."""
    dice = random.Random(number)
    odd = [
        ATTACK,
        "",
        None,
        1e308,
        -1,
        True,
        [],
        {},
        [ATTACK],
        {"__proto__": {"hit": 1}},
        "\u202e" + ATTACK,
        "javascript:window.hit=1",
        "9" * 5000,
    ]
    value = lambda: dice.choice(odd)  # noqa: E731
    kinds = ["step", "pick", "note", "goal", "check", "proof", "pref", "bad", "__proto__", "constructor"]
    ids = [
        f"{UNIT}/big-questions",
        MILESTONE,
        f"{UNIT}/civilization",
        "interests",
        "good-at",
        "__proto__/x",
        "../../x",
        ATTACK,
        "",
    ]
    names = [
        "state",
        "ids",
        "text",
        "title",
        "value",
        "ready",
        "talked",
        "agreed",
        "review",
        "prev",
        "early",
        "n",
        "toString",
    ]
    records = {
        f"{dice.choice(kinds)}:{dice.choice(ids)}": {
            "v": dice.choice([1, 1, 1, 2, 0, "1", None]),
            "t": dice.choice([NOW, 9e99, -1, "x", None]),
        }
        | {name: value() for name in dice.sample(names, 6)}
        for _ in range(12)
    }
    good = {f"note:{MILESTONE}/0": record(text=ATTACK, title=ATTACK), f"step:{UNIT}/big-questions": step(title=ATTACK)}
    good |= {
        f"proof:{MILESTONE}": record(text="javascript:window.hit=1"),
        f"check:{MILESTONE}": record(ready=NOW, agreed=ATTACK),
    }
    plan = {
        "milepost": "plan",
        "format": 1,
        "site": "riverside",
        "nickname": f"{number} {ATTACK}",
        "saved": NOW,
        "records": records | good,
    }
    for _ in range(dice.choice([0, 0, 1, 2])):
        plan[dice.choice([*plan, "__proto__"])] = value()
    text = json.dumps(plan)
    cut = dice.choice([len(text), len(text), dice.randrange(len(text))])
    wrapped = [
        text[:cut],
        text[:cut],
        "[" * 100_000 + text,
        text.replace('"text"', '"text":"a","text"'),
        "\x00\xff" + text,
    ]
    return wrapped[dice.randrange(len(wrapped))]


def test_t4_of_200_hostile_files_none_acts_and_each_is_open_or_named(watched: Watched, tmp_path: Path):
    page = watched.page
    good = plan_file(tmp_path, "Kestrel", {f"step:{UNIT}/big-questions": step()})
    files = []
    for number in range(200):
        files.append(tmp_path / f"hostile-{number}.json")
        files[-1].write_text(hostile(number), encoding="utf-8")
    put(page, *files, good)
    expect(page.locator("[data-mp-part=class]")).to_be_visible()
    for name in page.locator("[data-mp-student-choice] option").all_inner_texts()[:40]:
        page.select_option("[data-mp-student-choice]", label=name)
    open_, named = (
        page.locator(".mp-roster tbody tr").count(),
        page.locator("[data-mp-list=faults] li").all_inner_texts(),
    )
    assert "Kestrel" in page.locator(".mp-roster tbody").inner_text()
    refused = [line for line in named if line.startswith("hostile-")]
    assert open_ + len(refused) + sum("a second copy" in line for line in named) == 201
    assert min(open_, len(refused)) > 30
    with page.expect_download():
        page.click("[data-mp-act=csv]")
    assert page.evaluate("[window.hit, ({}).hit, Object.prototype.hit]") == [None, None, None]
    assert page.locator(".mp-page :is(img, script, [onerror], [onmouseover])").count() == 0
    assert page.locator('.mp-page a[href^="javascript"]').count() == 0
