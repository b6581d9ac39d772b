"""The students' pages in a browser: each numbered line of the specification that the script keeps has its test here."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser import web_server
from built_site import Site
from sample_site import build_sample
from student_site import no_errors, until

UNIT = "ancient-civilizations"
PLAYLIST = f"{UNIT}/playlist.html"
STATE = """([site, kept, person]) => { for (const [name, data] of Object.entries(kept))
  localStorage.setItem(`mp:${site}:${person}:${name}`, JSON.stringify({v: 1, t: Date.now(), ...data})) }"""


@pytest.fixture(scope="module")
def address(material: str) -> str:
    return material


@pytest.fixture
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    with browser.new_context(base_url=address, viewport={"width": 1366, "height": 900}) as made:
        yield made


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    made = context.new_page()
    with no_errors(made):
        yield made


def keep(page: Page, person: str = "1", **kept) -> None:
    """Put records into the browser, as `kind__id`; an id of this unit needs no more than its own name."""
    named = {}
    for name, data in kept.items():
        kind, _, own = name.partition("__")
        own = own.replace("_", "-")
        named[f"{kind}:{own if kind == 'pref' else f'{UNIT}/{own}'}"] = data
    page.evaluate(STATE, ["riverside", named, person])


def stored(page: Page, kind: str, own: str, person: str = "1") -> dict | None:
    name = own if kind == "pref" else f"{UNIT}/{own}"
    raw = page.evaluate("key => localStorage.getItem(key)", f"mp:riverside:{person}:{kind}:{name}")
    return json.loads(raw) if raw else None


def ours(page: Page) -> list[str]:
    return page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('mp:'))")


def step(page: Page, name: str):
    return page.locator(f'[data-mp-step="{UNIT}/{name}"]').first


def done(page: Page, name: str):
    return page.locator(f'[data-mp-done="{UNIT}/{name}"] .mp-done').first


def pick(page: Page, choice: str, option: str):
    return page.locator(f'[data-mp-pick="{UNIT}/{choice}"][data-mp-value="{option}"] input')


def count(page: Page) -> str:
    return page.locator(".mp-count strong").first.text_content() or ""


def test_l1a_paths_that_i_did_not_pick_fold_to_their_heading_with_a_button(page: Page):
    page.goto(PLAYLIST)
    egypt, greece = (page.locator(f'[data-mp-path="{UNIT}/{name}"]') for name in ("egypt", "greece"))
    pick(page, "civilization", "egypt").check()
    expect(egypt.locator("ol.mp-steps").first).to_be_visible()
    expect(greece.locator("ol.mp-steps").first).to_be_hidden()
    button = greece.get_by_role("button", name="Show")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.click()
    expect(greece.locator("ol.mp-steps").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(f'[data-mp-path="{UNIT}/china"] ol.mp-steps').first).to_be_visible()


def test_l1a_a_link_to_a_step_of_a_folded_path_opens_it(page: Page):
    page.goto(PLAYLIST)
    keep(page, pick__civilization={"ids": ["egypt"]})
    inside = page.locator(f'[data-mp-path="{UNIT}/greece"] [data-mp-step]').first
    page.goto(f"{PLAYLIST}#{inside.get_attribute('id')}")
    page.reload()
    expect(inside).to_be_visible()


def test_l2_a_status_button_says_done_and_its_title_and_keeps_its_state(page: Page):
    page.goto(PLAYLIST)
    button = page.get_by_role("button", name="Done: Four big questions")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(step(page, "big-questions")).to_have_class("mp-step mp-step--activity mp-is-done")
    page.reload()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert stored(page, "step", "big-questions")["title"] == "Four big questions"
    button.click()
    assert stored(page, "step", "big-questions")["state"] == "todo"


def test_l2_opening_a_step_from_the_list_starts_it(page: Page):
    page.goto(PLAYLIST)
    step(page, "big-questions").get_by_role("link").first.click()
    page.wait_for_url("**/activities/big-questions.html")
    page.go_back()
    expect(step(page, "big-questions").locator(".mp-state")).to_have_text("Started")
    assert stored(page, "step", "big-questions")["state"] == "started"


def test_l1_a_routine_has_a_box_for_each_time(page: Page):
    page.goto(PLAYLIST)
    boxes = page.locator("[data-mp-times] .mp-done")
    times = int(page.locator("[data-mp-times]").first.get_attribute("data-mp-times"))
    expect(boxes).to_have_count(times)
    boxes.nth(1).click()
    assert [box.get_attribute("aria-pressed") for box in boxes.all()] == ["true", "true"] + ["false"] * (times - 2)
    boxes.nth(times - 1).click()
    assert {box.get_attribute("aria-pressed") for box in boxes.all()} == {"true"}


def test_l3_must_do_counts_the_steps_of_my_route_and_others_apart(page: Page):
    page.goto(PLAYLIST)
    before = int(count(page).split()[-1])
    assert count(page).startswith("Must do: 0 of ")
    done(page, "map-refresher").click()
    expect(page.locator(".mp-count")).to_contain_text("Extra: 1 done")
    assert count(page) == f"Must do: 0 of {before}"
    done(page, "big-questions").click()
    assert count(page) == f"Must do: 1 of {before}"
    inside = page.locator(f'[data-mp-path="{UNIT}/egypt"] .mp-step:not(.mp-step--extra, .mp-step--section)').count()
    pick(page, "civilization", "egypt").check()
    assert count(page) == f"Must do: 1 of {before - 1 + inside}"


def test_l4_what_comes_first_is_said_while_it_is_not_done_and_opening_anyway_is_a_fact(page: Page):
    page.goto(PLAYLIST)
    first = step(page, "source-detective").locator("[data-mp-first]")
    expect(first).to_have_text("First finish: Four big questions ")
    step(page, "source-detective").get_by_role("link", name="Be a source detective").click()
    expect(page.locator("[data-mp-first]")).to_contain_text("You can open it anyway.")
    assert stored(page, "step", "source-detective")["early"] is True
    page.goto(PLAYLIST)
    done(page, "big-questions").click()
    expect(first).to_be_hidden()


def test_l5_a_choice_of_one_has_radios_and_no_choice_yet(page: Page):
    page.goto(PLAYLIST)
    choice = page.locator(f'fieldset[data-mp-choice="{UNIT}/civilization"]')
    none = choice.get_by_label("No choice yet")
    expect(none).to_be_checked()
    pick(page, "civilization", "greece").check()
    expect(none).not_to_be_checked()
    assert stored(page, "pick", "civilization")["ids"] == ["greece"]
    none.check()
    assert stored(page, "pick", "civilization")["ids"] == []


def test_l5a_an_option_for_others_has_no_control_until_it_is_on_offer(page: Page):
    page.goto(PLAYLIST)
    other = page.locator(".mp-option--other").first
    expect(other).to_contain_text("For students who did")
    expect(other.locator("input")).to_be_hidden()
    wanted = other.locator(".mp-why a, .mp-why bdi").first.text_content()
    path = page.locator(".mp-option", has=page.locator("h3, h4", has_text=wanted)).first
    path.locator(".mp-pick input").check()
    expect(other.locator("input")).to_be_visible()


def test_l5c_an_option_that_meets_my_interests_says_so_and_nothing_moves(page: Page):
    page.goto(PLAYLIST)
    line = page.locator("[data-mp-interests]").first
    interest = line.get_attribute("data-mp-interests").split("|")[0]
    before = page.locator(".mp-option__title").all_text_contents()
    keep(page, pref__interests={"value": [interest]})
    page.reload()
    expect(line).to_have_text(f"Fits your interest in {interest}")
    assert page.locator(".mp-option__title").all_text_contents() == before


def test_l5b_where_the_teacher_decides_a_student_marks_what_was_decided(page: Page):
    page.goto(PLAYLIST)
    choice = page.locator("[data-mp-choice]", has_text="Your teacher decides").first
    own = choice.get_attribute("data-mp-choice").removeprefix(f"{UNIT}/")
    card = choice.locator("[data-mp-pick]").first
    if card.is_hidden():  # it stands on a path that I have not picked
        page.locator(".mp-path", has=choice).get_by_role("button", name="Show").click()
    card.locator("input").check()
    assert stored(page, "pick", own)["ids"] == [card.get_attribute("data-mp-value")]


def test_l6_picking_too_many_asks_which_count_and_disables_nothing(page: Page):
    page.goto(PLAYLIST)
    keep(page, pick__civilization={"ids": ["egypt", "greece"]})
    page.reload()
    foot = page.locator(f'fieldset[data-mp-choice="{UNIT}/civilization"] .mp-choice__foot')
    expect(foot).to_contain_text("You picked 2; 1 is needed. Which one counts?")
    assert page.locator(".mp-page input:disabled").count() == 0


def test_u3_a_pick_on_the_overview_is_the_same_pick_and_done_marks_stay(page: Page):
    page.goto(PLAYLIST)
    pick(page, "civilization", "egypt").check()
    page.locator(f'[data-mp-path="{UNIT}/egypt"] .mp-done').first.click()
    before = [key for key in ours(page) if ":step:" in key]
    page.goto(f"{UNIT}/index.html")
    expect(pick(page, "civilization", "egypt")).to_be_checked()
    pick(page, "civilization", "china").check()
    expect(page.locator(".mp-choice__foot")).to_contain_text("Your finished steps stay finished.")
    page.goto(PLAYLIST)
    expect(pick(page, "civilization", "china")).to_be_checked()
    assert [key for key in ours(page) if ":step:" in key] == before


def test_u1_the_overview_shows_what_is_done_of_what_everyone_does_and_has_one_filled_button(page: Page):
    page.goto(PLAYLIST)
    keep(page, step__big_questions={"state": "done"}, step__sketch_map={"state": "started"})
    page.goto(f"{UNIT}/index.html")
    road = page.locator(".mp-road")
    done_one = road.locator(f'[data-mp-step="{UNIT}/big-questions"]')
    expect(done_one).to_have_class("mp-road__step mp-is-done")
    expect(done_one.locator(".mp-state")).to_have_text("Done")
    expect(done_one.locator(".mp-node use")).to_be_attached()
    expect(road.locator(f'[data-mp-step="{UNIT}/sketch-map"] .mp-state')).to_have_text("Started")
    expect(road.locator(f'[data-mp-step="{UNIT}/museum-day"] .mp-state')).to_be_hidden()
    filled = page.evaluate(
        """[...document.querySelectorAll(".mp-page .mp-btn")].filter(button => button.checkVisibility()
            && getComputedStyle(button).backgroundColor === getComputedStyle(document.querySelector(".mp-goon__mark")).backgroundColor)
            .map(button => button.textContent)"""
    )
    assert filled == ["Go on"]


def test_l7_a_milestone_is_ready_when_all_before_it_is_done_and_reached_when_i_say_so(page: Page):
    page.goto(PLAYLIST)
    milestone = step(page, "my-question")
    expect(milestone.locator(".mp-state")).to_be_hidden()
    for name in ("big-questions", "am-i-ready", "source-detective"):
        done(page, name).click()
    expect(milestone.locator(".mp-state")).to_have_text("Ready")
    expect(milestone.locator(".mp-before li").first).to_contain_text("done")
    page.get_by_role("button", name="Reached: My question").click()
    expect(milestone).to_have_class("mp-step mp-step--milestone mp-is-done")
    milestone.get_by_label("A link or a sentence about what I show").fill("Blue folder, front pocket")
    until(page, "Object.keys(localStorage).some(key => key.includes(':proof:'))")
    assert stored(page, "proof", "my-question")["text"] == "Blue folder, front pocket"


def test_l8_a_check_in_keeps_when_i_was_ready_and_what_we_agreed_and_ready_can_be_undone(page: Page):
    page.goto(PLAYLIST)
    talk = page.locator(f'[data-mp-talk="{UNIT}/my-question"]')
    ready = talk.get_by_role("button", name="I am ready to talk")
    ready.click()
    expect(talk).to_contain_text("Ready since ")
    assert stored(page, "check", "my-question")["ready"] > 1_600_000_000_000
    talk.get_by_role("button", name="Undo").click()
    expect(ready).to_have_attribute("aria-pressed", "false")
    expect(ready).to_be_focused()
    talk.get_by_role("button", name="We talked").click()
    talk.get_by_label("What did you agree?").fill("One more source.")
    until(page, "JSON.stringify(localStorage).includes('One more source.')")
    kept = stored(page, "check", "my-question")
    assert (kept["ready"], kept["agreed"]) == (None, "One more source.")
    assert kept["talked"]
    talk.get_by_role("button", name="We talked").click()
    expect(page.get_by_role("status")).to_have_text("Not talked yet")
    assert stored(page, "check", "my-question")["talked"] is None


def test_l9_a_reflection_is_saved_within_a_second_and_found_again(page: Page):
    page.goto(PLAYLIST)
    box = step(page, "my-question").locator("[data-mp-note] textarea").first
    assert box.evaluate("box => document.getElementById(box.getAttribute('aria-labelledby')).textContent").endswith("?")
    box.press_sequentially("The scribe wanted his son to stay.")
    expect(step(page, "my-question").locator("[data-mp-note] .mp-saved").first).to_have_text("Saved on this device")
    page.reload()
    expect(box).to_have_value("The scribe wanted his son to stay.")


def test_l9_a_week_later_my_goal_asks_whether_it_worked(page: Page):
    page.goto(PLAYLIST)
    page.get_by_label("My goal for this week").fill("Finish my three sources.")
    until(page, "Object.keys(localStorage).some(key => key.includes(':goal:'))")
    expect(page.get_by_label("Did it work? What will you change?")).to_be_hidden()
    page.clock.set_fixed_time(page.evaluate("Date.now() + 8 * 24 * 3600 * 1000"))
    page.reload()
    expect(page.locator(".mp-goal .mp-quote")).to_have_text("Finish my three sources.")
    expect(page.get_by_label("My goal for this week")).to_have_value("")
    page.get_by_label("Did it work? What will you change?").fill("Two of three.")
    until(page, "JSON.stringify(localStorage).includes('Two of three.')")


def test_l9a_an_answer_shows_its_suggestion_with_the_reason_and_a_link(page: Page):
    page.goto(PLAYLIST)
    first = page.locator(".mp-say").first
    expect(first.locator("[data-mp-if]").first).to_be_hidden()
    first.get_by_label("Not yet").check()
    shown = first.locator("[data-mp-if]:visible")
    expect(shown).to_contain_text(
        "Because you said “Not yet” to “I can measure a distance on a map with its scale bar”:"
    )
    expect(shown.get_by_role("link")).to_have_text("Map refresher")
    step_itself = step(page, "map-refresher")
    says = "Suggested by your self-check. You said “Not yet” to “I can measure a distance on a map with its scale bar”."
    expect(step_itself.locator(".mp-why")).to_have_text(says)
    page.reload()
    expect(first.get_by_label("Not yet")).to_be_checked()
    expect(step_itself.locator(".mp-why")).to_have_text(says)
    first.get_by_label("Yes, I can").check()
    expect(step_itself.locator(".mp-why")).to_be_hidden()
    first.get_by_label("Not yet").check()
    assert stored(page, "check", "am-i-ready")["answers"] == ["not-yet"]


def test_p6_on_paper_nothing_is_there_twice_nothing_lies_over_another_and_the_map_takes_two_sheets(page: Page):
    page.goto(PLAYLIST)
    keep(page, pick__civilization={"ids": ["egypt"]}, check__my_question={"ready": 1})
    page.reload()
    page.emulate_media(media="print")
    expect(page.locator("[data-mp-note] textarea").first).to_be_visible()
    for gone in ("[data-mp-note] + .mp-lines", ".mp-undo", ".mp-goon", ".mp-pick"):
        assert page.locator(gone).locator("visible=true").count() == 0, gone
    nested = page.locator(".mp-step--choice ol.mp-steps, .mp-step--choice .mp-choice, .mp-step__more, .mp-milestone")
    assert {one.evaluate("one => getComputedStyle(one).display") for one in nested.all()} == {"block"}
    page.goto(f"{UNIT}/map.html")
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) == 2


def test_l10_without_script_there_are_no_buttons_boxes_or_counts_and_every_path_is_open(browser: Browser, address: str):
    """L10 and J3."""
    with browser.new_context(base_url=address, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(PLAYLIST)
        assert page.locator(".mp-page :is(button, input, textarea, select)").count() == 0
        assert page.locator("ol.mp-steps:visible").count() == page.locator("ol.mp-steps").count()
        for place in ("goon", "count", "goal", "person"):
            assert page.locator(f"[data-mp-{place}]").first.bounding_box() is None, place


def test_h2_go_on_leads_to_the_first_step_that_is_not_done_and_whose_needs_are(page: Page):
    page.goto(PLAYLIST)
    go_on = page.locator(".mp-goon")
    expect(go_on).to_contain_text("Four big questions")
    for name in ("big-questions", "am-i-ready"):
        done(page, name).click()
    expect(go_on.locator("strong")).to_have_text("Be a source detective")
    go_on.get_by_role("link", name="Go on: Be a source detective").click()
    page.wait_for_url("**/source-detective.html")


def test_h2_home_says_how_far_i_am_and_loads_only_what_i_have_begun(page: Page):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("index.html")
    card = page.locator(f'.mp-unit[data-mp-unit="{UNIT}"]')
    expect(card.locator(".mp-chip")).to_have_text("Not started")
    assert not [url for url in asked if url.endswith("steps.js")]
    keep(page, step__big_questions={"state": "done"})
    page.reload()
    expect(card.locator(".mp-chip")).to_have_text("Going")
    expect(card.get_by_role("link", name="Go on: What can you do already?")).to_be_visible()
    assert len([url for url in asked if url.endswith("steps.js")]) == 1


def test_h2_when_all_must_do_is_done_home_says_so(page: Page):
    page.goto(PLAYLIST)
    page.evaluate(
        """unit => { const options = key =>
            [...document.querySelectorAll(`[data-mp-pick="${key}"]`)].map(option => option.dataset.mpValue);
          for (const row of mpUnits[unit].rows) { const put = (kind, data) => localStorage.setItem(
          `mp:riverside:1:${kind}:${row.key}`, JSON.stringify({v: 1, t: 1, ...data}));
          if (row.kind === "choice") put("pick", {ids: options(row.key).slice(0, row.low)});
          else if (row.tier === "must") put("step", {state: "done"}); } }""",
        UNIT,
    )
    page.reload()
    done_of, of = count(page).removeprefix("Must do: ").split(" of ")
    assert done_of == of
    expect(page.locator(".mp-goon")).to_contain_text("All must-do done")
    page.goto("index.html")
    expect(page.locator(f'.mp-unit[data-mp-unit="{UNIT}"] .mp-chip')).to_have_text("All must-do done")


def test_l11_c4_state_that_arrives_moves_nothing(page: Page):
    page.goto(PLAYLIST)
    keep(page, step__big_questions={"state": "done"}, pick__civilization={"ids": ["egypt"]})
    page.add_init_script(
        "self.what = []; self.moved = 0; new PerformanceObserver(list => { for (const one of list.getEntries()) { self.moved += one.value; self.what.push(...one.sources.map(s => s.node?.className)) } })"
        ".observe({type: 'layout-shift', buffered: true});"
    )
    page.reload()
    page.wait_for_timeout(300)
    assert page.evaluate("self.moved") <= 0.02, page.evaluate("self.what")


def test_a1_a2_an_activity_counts_and_leads_along_my_route(page: Page):
    page.goto(PLAYLIST)
    steps = count(page).split()[-1]
    page.goto(f"{UNIT}/activities/source-detective.html")
    expect(page.locator("[data-mp-where]")).to_have_text(f"Step 3 of {steps}")
    expect(page.locator(".mp-where")).to_contain_text("on my route")
    expect(page.locator(".mp-pager__prev")).to_contain_text("Map refresher")
    expect(page.locator(".mp-pager__next")).to_contain_text("Next: milestone")
    keep(page, pick__civilization={"ids": ["china"]})
    page.goto(PLAYLIST)
    first = page.locator(f'[data-mp-path="{UNIT}/china"] [data-mp-step] .mp-step__title a').first
    title = first.text_content()
    first.click()
    expect(page.locator("h1")).to_contain_text(title or "")
    expect(page.locator(".mp-pager__prev")).to_contain_text("My question")


def test_a2_before_a_choice_that_is_not_made_next_is_the_choice(page: Page):
    page.goto(PLAYLIST)
    keep(page, pick__civilization={"ids": ["egypt"]})
    page.reload()
    page.locator(f'[data-mp-path="{UNIT}/egypt"] [data-mp-step] .mp-step__title a').first.click()
    expect(page.locator(".mp-pager__next")).to_contain_text("Next: choose")


SPEECH = """
const spoken = self.spoken = [];
Object.defineProperty(self, "speechSynthesis", {value: Object.assign(new EventTarget(), {
  paused: false, getVoices: () => [{localService: %s, lang: "en-US", name: "A"}],
  speak(one) { spoken.push(one.text); self.end = () => one.onend(); }, cancel() { spoken.push("cancel"); },
  pause() { this.paused = true; }, resume() { this.paused = false; }})});
self.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""


def test_a4_read_aloud_takes_a_voice_of_the_device_marks_the_paragraph_and_stops(page: Page):
    page.add_init_script(SPEECH % "true")
    page.goto(f"{UNIT}/activities/source-detective.html")
    page.get_by_role("button", name="Read aloud").click()
    marked = page.locator(".mp-prose .mp-is-read")
    expect(marked).to_have_count(1)
    first = page.evaluate("self.spoken[0]")
    assert marked.text_content() == first
    page.evaluate("self.end()")
    assert marked.text_content() != first
    page.get_by_role("button", name="Pause").click()
    page.locator("[data-mp-read]").get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Stop").click()
    expect(marked).to_have_count(0)


def test_a4_without_a_voice_of_the_device_there_is_no_button(page: Page):
    page.add_init_script(SPEECH % "false")
    page.goto(f"{UNIT}/activities/source-detective.html")
    expect(page.locator(".mp-done")).to_have_count(1)
    assert page.get_by_role("button", name="Read aloud").count() == 0


LOOK = """own => { const stop = document.querySelector(`[data-mp-stop="step-${own}"]`);
  const shape = getComputedStyle(stop.querySelector("rect, path")), shown = part => getComputedStyle(stop.querySelector(part)).display;
  return [shape.strokeDasharray, shape.strokeWidth, shown(".mp-mapmark"), shown("polyline")]; }"""


def test_g3_each_node_of_the_map_ends_with_its_state_in_words(page: Page):
    page.goto(PLAYLIST)
    keep(
        page,
        step__big_questions={"state": "done"},
        step__source_detective={"state": "started"},
        pick__civilization={"ids": ["egypt"]},
    )
    page.goto(f"{UNIT}/map.html")

    def name(own: str) -> str:
        return page.locator(f'[data-mp-stop="step-{own}"] title').text_content() or ""

    assert name("big-questions").endswith(", Done")
    assert name("source-detective").endswith(", Started")
    assert name("am-i-ready").endswith(", Next")
    assert name("greece-sources").endswith(", Not on my route")
    expect(page.locator('.mp-maplist [data-mp-is="step-big-questions"]')).to_have_text("Done")
    off = page.locator(".mp-maplist .mp-state", has_text="Not on my route")
    expect(off).to_have_count(2)  # said once for each path that is not mine, at its heading
    legend = page.locator(".mp-legend").inner_text().split("\n")
    assert legend[-5:] == ["Done", "Started", "Next", "On my route", "Not on my route"]
    looks = {}
    for colors in ("none", "active"):
        page.emulate_media(forced_colors=colors)
        looks[colors] = {
            own: page.evaluate(LOOK, own)
            for own in ("big-questions", "source-detective", "egypt-sources", "greece-sources", "my-question")
        }
        assert len({json.dumps(look) for look in looks[colors].values()}) == 5, looks[colors]


def test_d3_a_tick_in_one_tab_shows_in_the_other(context: BrowserContext):
    one, other = context.new_page(), context.new_page()
    for tab in (one, other):
        tab.goto(PLAYLIST)
    done(one, "big-questions").click()
    expect(done(other, "big-questions")).to_have_attribute("aria-pressed", "true")


def test_d4_the_earlier_text_is_offered(context: BrowserContext):
    one, other = context.new_page(), context.new_page()
    for tab in (one, other):
        tab.goto(PLAYLIST)
    texts = ["The text of the first of two tabs.", "What the second one says is another thing."]
    boxes = [tab.locator("[data-mp-note] textarea").first for tab in (one, other)]
    boxes[1].press_sequentially(texts[1][:5])
    boxes[0].fill(texts[0])
    boxes[1].press_sequentially(texts[1][5:])
    until(one, "text => JSON.stringify(localStorage).includes(text)", texts[1])
    until(other, "text => JSON.stringify(localStorage).includes(text)", texts[0])
    place = other.locator("[data-mp-note]").first
    place.get_by_text("Earlier text").click()
    expect(place.locator("blockquote").first).to_have_text(texts[0])


def test_d9_when_nothing_can_be_kept_the_page_says_so_and_goes_on(page: Page):
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') };")
    page.goto(PLAYLIST)
    expect(page.locator(".mp-alert")).to_be_hidden()
    done(page, "big-questions").click()
    expect(page.locator(".mp-alert")).to_contain_text("Not saved on this device.")
    expect(page.locator(".mp-alert").get_by_role("link", name="Save a copy")).to_be_visible()
    expect(done(page, "big-questions")).to_have_attribute("aria-pressed", "true")


def test_d9_with_storage_blocked_the_page_says_so_and_goes_on(context: BrowserContext):
    page = context.new_page()
    ours_failed: list[str] = []  # the theme's own scripts fail here, and may
    page.on("pageerror", lambda error: ours_failed.append(str(error.stack)) if "mp.js" in str(error.stack) else None)
    page.add_init_script(
        "Object.defineProperty(self, 'localStorage', {get() { throw new DOMException('', 'SecurityError') }});"
    )
    page.goto(f"{UNIT}/activities/source-detective.html")
    expect(page.locator(".mp-alert")).to_contain_text("Not saved on this device.")
    page.locator(".mp-done").click()
    expect(page.locator(".mp-done")).to_have_attribute("aria-pressed", "true")
    assert ours_failed == []


def test_d10_reading_pages_stores_nothing(page: Page):
    for path in (
        "index.html",
        f"{UNIT}/index.html",
        PLAYLIST,
        f"{UNIT}/map.html",
        f"{UNIT}/activities/source-detective.html",
    ):
        page.goto(path)
    assert ours(page) == []


def test_d11_a_box_takes_5000_characters_and_counts_from_4500(page: Page):
    page.goto(PLAYLIST)
    place = page.locator("[data-mp-note]").first
    place.locator("textarea").fill("a" * 4400)
    expect(place.locator(".mp-saved")).not_to_contain_text("of 5000")
    place.locator("textarea").fill("a" * 4600)
    expect(place.locator(".mp-saved")).to_contain_text("4600 of 5000 characters")
    expect(place.locator("textarea")).to_have_attribute("maxlength", "5000")


def test_d12_from_a_file_the_site_works_and_says_once_to_keep_a_copy(page: Page, sample: Site):
    address = (sample.folder / PLAYLIST).as_uri()
    page.goto(address)
    expect(page.locator(".mp-alert")).to_contain_text("Opened from a file. Keep a copy of your plan.")
    done(page, "big-questions").click()
    page.goto(address)
    expect(done(page, "big-questions")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".mp-alert")).to_be_hidden()


def test_w1_w2_people_change_without_a_reload_and_each_sees_their_own(page: Page):
    """H3, W1 and W2."""
    page.goto(PLAYLIST)
    page.evaluate("self.same = true")
    done(page, "big-questions").click()
    page.get_by_role("button", name="Who is working?").click()
    page.get_by_label("My nickname").fill("Kestrel")
    page.get_by_role("dialog").get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Working: Kestrel").click()
    page.get_by_label("Someone else").fill("Otter")
    page.get_by_role("dialog").get_by_role("button", name="Add").click()
    expect(page.get_by_role("button", name="Working: Otter")).to_be_focused()
    expect(done(page, "big-questions")).to_have_attribute("aria-pressed", "false")
    page.get_by_role("button", name="Working: Otter").click()
    page.get_by_role("dialog").get_by_role("button", name="Kestrel").click()
    expect(done(page, "big-questions")).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("self.same")


def test_w1_there_is_room_for_eight(page: Page):
    page.goto(PLAYLIST)
    for number in range(1, 9):
        keep(page, person=str(number), pref__name={"value": f"P{number}"})
    page.reload()
    page.get_by_role("button", name="Working: P1").click()
    dialog = page.get_by_role("dialog", name="Who is working?")
    expect(dialog.get_by_role("button", name="P8")).to_be_visible()
    expect(dialog).to_contain_text("There is room for 8 people.")
    expect(dialog.get_by_label("My nickname")).to_have_attribute("maxlength", "20")


def tab_to(page: Page, place) -> None:
    """Press Tab until a place has the focus."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if place.evaluate("place => place === document.activeElement"):
            return
    raise AssertionError(f"the keyboard does not come to {place}")


def test_a12_the_keyboard_alone_picks_opens_ticks_writes_and_saves_a_copy(page: Page):
    page.goto(PLAYLIST)
    tab_to(page, step(page, "big-questions").get_by_role("link").first)
    page.keyboard.press("Enter")
    page.wait_for_url("**/big-questions.html")
    tab_to(page, page.locator(".mp-done"))
    page.keyboard.press("Space")
    assert stored(page, "step", "big-questions")["state"] == "done"
    page.goto(PLAYLIST)
    tab_to(page, page.locator("[data-mp-note] textarea").first)
    page.keyboard.type("By keyboard alone.")
    page.keyboard.press("Tab")
    until(page, "JSON.stringify(localStorage).includes('By keyboard alone.')")
    nothing = page.locator(f'[data-mp-choice="{UNIT}/civilization"]').get_by_label("No choice yet")
    tab_to(
        page, nothing
    )  # of a group of radios the Tab key meets the one that is chosen, and arrows lead to the others
    page.keyboard.press("ArrowDown")
    assert len(stored(page, "pick", "civilization")["ids"]) == 1
    page.goto("plan.html")
    tab_to(page, page.get_by_role("button", name="Save a copy"))
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert "By keyboard alone." in download.value.path().read_text(encoding="utf-8")


def test_a14_a_change_is_said_once_in_words_in_one_region(page: Page):
    page.goto(PLAYLIST)
    done(page, "big-questions").click()
    expect(page.get_by_role("status")).to_have_count(1)
    expect(page.get_by_role("status")).to_have_text("Done: Four big questions")
    pick(page, "civilization", "egypt").check()
    expect(page.get_by_role("status")).to_have_text("My pick: Egypt")


def test_a16_reading_settings_change_the_page_and_are_kept(page: Page):
    page.goto(PLAYLIST)
    before = page.evaluate("getComputedStyle(document.querySelector('.mp-step__title')).fontSize")
    page.locator(".mp-reading summary").click()
    page.get_by_label("Text size").select_option("3")
    page.reload()
    after = page.evaluate("getComputedStyle(document.querySelector('.mp-step__title')).fontSize")
    assert float(after.removesuffix("px")) == pytest.approx(1.25 * float(before.removesuffix("px")))


GROUND = "getComputedStyle(document.querySelector('.mp-goon .mp-btn')).color"
"""The ink on the filled button: white on dark green, or dark green on light green."""


@pytest.mark.parametrize("theme", ["material", "plain"])
def test_a16_colors_are_light_dark_or_like_the_device_in_both_themes(browser: Browser, theme: str, request):
    with browser.new_context(base_url=request.getfixturevalue(theme), color_scheme="light") as context:
        page = context.new_page()
        with no_errors(page):
            page.goto(PLAYLIST)
            light = page.evaluate(GROUND)
            page.locator(".mp-reading summary").click()
            colors = page.locator(".mp-reading").get_by_label("Colors")
            colors.select_option("dark")
            until(page, f"light => {GROUND} !== light", light)
            page.goto(f"{UNIT}/index.html")
            until(page, f"light => {GROUND} !== light", light)
            page.locator(".mp-reading summary").click()
            expect(colors).to_have_value("dark")
            colors.select_option("device")
            until(page, f"light => {GROUND} === light", light)
            page.emulate_media(color_scheme="dark")
            until(page, f"light => {GROUND} !== light", light)
            colors.select_option("light")
            page.reload()
            until(page, f"light => {GROUND} === light", light)


def test_a16_the_switch_of_the_theme_is_heard(page: Page):
    page.goto(PLAYLIST)
    page.get_by_title("Use dark colors").click()
    page.locator(".mp-reading summary").click()
    expect(page.locator(".mp-reading").get_by_label("Colors")).to_have_value("dark")
    page.reload()
    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"
    page.get_by_title("Use light colors").click()
    expect(page.locator(".mp-reading").get_by_label("Colors")).to_have_value("light")


def test_a16_the_font_is_an_own_file_that_is_loaded_only_when_chosen(page: Page):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(PLAYLIST)
    assert not [url for url in asked if "woff" in url]
    page.locator(".mp-reading summary").click()
    assert page.get_by_label("Font").locator("option").all_text_contents() == ["Usual", "Atkinson Hyperlegible"]
    page.get_by_label("Font").select_option("clear")
    until(page, "[...document.fonts].filter(face => face.status === 'loaded').length >= 2")
    assert {url.rpartition("/")[2] for url in asked if "woff" in url} == {
        "atkinson-hyperlegible-400.woff2",
        "atkinson-hyperlegible-700.woff2",
    }


def test_j2_pages_in_another_language_speak_it_and_share_the_work(page: Page):
    page.goto(f"{UNIT}/playlist.es.html")
    page.get_by_role("button", name="Hecho: ").first.click()
    assert page.locator(".mp-count strong").text_content().startswith("Obligatorio: 1 de ")
    page.goto(PLAYLIST)
    assert count(page).startswith("Must do: 1 of ")


def test_j1_a_theme_that_shows_the_page_again_starts_nothing_twice(page: Page):
    page.goto(PLAYLIST)
    page.evaluate("document$.next(document)")
    expect(page.locator(f'[data-mp-done="{UNIT}/big-questions"] .mp-done')).to_have_count(1)
    done(page, "big-questions").click()
    expect(done(page, "big-questions")).to_have_attribute("aria-pressed", "true")
    assert page.get_by_role("status").count() == 1


def test_the_script_works_in_mkdocs_own_theme(browser: Browser, plain: str):
    with browser.new_context(base_url=plain) as context:
        page = context.new_page()
        with no_errors(page):
            page.goto(PLAYLIST)
            done(page, "big-questions").click()
            page.reload()
            expect(done(page, "big-questions")).to_have_attribute("aria-pressed", "true")


def test_w3_a_site_may_have_no_switcher(browser: Browser, tmp_path: Path):
    built = build_sample(tmp_path, "mkdocs", "{people: false}")
    with web_server(built) as address, browser.new_context(base_url=address) as context:
        page = context.new_page()
        page.goto(PLAYLIST)
        expect(done(page, "big-questions")).to_be_visible()
        assert page.locator(".mp-person").count() == 0
