"""Courses: the same over units, each giving what it promises."""

from routes_asked import ask_course, shown

MAPS = "standards: {teaches: [S]}"
EGYPT = "needs: [maps]"
GREECE = "needs: [S]"


def course(playlist, more=""):
    return f"- {{id: first, title: First, playlist: {playlist}{more}}}\n"


def test_a_unit_needs_what_comes_certainly_before_it():
    assert ask_course(course("[maps, egypt, greece]"), maps=MAPS, egypt=EGYPT, greece=GREECE).unmet_needs == ()
    for playlist in ("[egypt, maps]", "[{any_order: g, steps: [maps, egypt]}]"):
        found = ask_course(course(playlist), maps=MAPS, egypt=EGYPT)
        assert shown(found, found.unmet_needs) == ([], "1", True)


def test_a_student_who_skips_what_a_unit_needs_is_shown():
    found = ask_course(course("[{choose: c, from: [maps, atlas]}, egypt]"), maps=MAPS, atlas=MAPS, egypt=EGYPT)
    assert shown(found, found.unmet_needs) == (["atlas"], "1/2", False)
    assert (
        ask_course(course("[{choose: c, from: [maps, atlas]}, greece]"), maps=MAPS, atlas=MAPS, greece=GREECE).routes
        == 2
    )


def test_an_earlier_course_brings_its_units_and_what_they_promise():
    earlier = "- {id: earlier, title: Earlier, playlist: [{choose: c, from: [maps, atlas]}]}\n"
    found = ask_course(
        course("[egypt, greece]", ", after: [earlier]") + earlier, maps=MAPS, atlas="", egypt=EGYPT, greece=GREECE
    )
    assert found.unmet_needs == ()
    alone = ask_course(course("[egypt, greece]") + earlier, maps=MAPS, atlas="", egypt=EGYPT, greece=GREECE)
    assert len(alone.unmet_needs) == 2


def test_a_course_promises_what_its_units_promise_on_every_route():
    promise = ", standards: {assesses: [R]}"
    whole = {"reading": "standards: {assesses: [R]}", "words": "standards: {assesses: [R.1]}"}
    assert ask_course(course("[reading]", promise), **whole).broken_promises == ()
    found = ask_course(course("[{choose: c, from: [reading, words]}]", promise), **whole)
    assert shown(found, found.broken_promises) == (["words"], "1/2", False)
    assert [broken.standard.guid for broken in found.broken_promises] == ["R.2.a"]


def test_the_minutes_of_units_add_up():
    units = {"maps": "playlist: [{choose: c, from: [a, {path: p, steps: [b, d]}]}]", "egypt": "playlist: [a]"}
    time = ask_course(course("[maps, {do: egypt, tier: should}]"), **units).minutes
    assert (time.shortest, time.longest, time.complete) == (30, 90, True)


def test_a_stretch_may_run_from_one_unit_into_the_next():
    check = "{milestone: m, check_in: teacher}"
    units = {"maps": f"playlist: [a, {check}, b]", "egypt": f"playlist: [c, d, {check}]"}
    found = ask_course(course("[maps, egypt]"), **units)
    stretch = found.stretch()
    assert (stretch.minutes, stretch.start.activity.name, stretch.stop.activity.name) == (90, "maps", "egypt")


def test_a_unit_twice_on_a_route_is_told():
    found = ask_course(course("[maps, {do: maps, tier: should}]"), maps=MAPS)
    assert shown(found, found.twice) == (["maps"], "1/2", False)
