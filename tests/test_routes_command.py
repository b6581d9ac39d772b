"""`milepost routes`: routes in words, and how a student could miss something."""

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from choosing import FILES
from running import milepost, write_tree


@pytest.fixture
def school(tmp_path: Path) -> Path:
    return write_tree(tmp_path, FILES)


def told(school: Path, *words: str) -> str:
    ran = milepost("routes", "rivers", *words, cwd=school)
    assert (ran.code, ran.err) == (0, "")
    return "\n" + ran.out


def test_every_route_is_listed_in_the_order_of_the_playlist(school: Path):
    assert told(school) == snapshot("""\

8 routes:
  The Nile, then Poster
  The Nile, then =Speech
  The Nile, then Extra, then Poster
  The Nile, then Extra, then =Speech
  The Rhine, then Poster
  The Rhine, then =Speech
  The Rhine, then Extra, then Poster
  The Rhine, then Extra, then =Speech
""")


def test_a_sample_is_spread_evenly_and_is_always_the_same(school: Path):
    assert (
        told(school, "--limit", "2")
        == told(school, "--limit", "2")
        == snapshot("""\

8 routes; 2 of them, evenly spread:
  The Nile, then Poster
  The Rhine, then Poster
""")
    )


def test_routes_through_several_ids_are_those_that_pass_all(school: Path):
    assert told(school, "--through", "rhine", "--through", "poster") == snapshot("""\

2 routes:
  The Rhine, then Poster
  The Rhine, then Extra, then Poster
""")


def test_a_student_who_misses_an_activity_is_named(school: Path):
    assert told(school, "--avoid", "boats") == snapshot("""\

a student who picks The Rhine never meets `boats` (on 4 of 8 routes)
4 routes:
  The Rhine, then Poster
  The Rhine, then =Speech
  The Rhine, then Extra, then Poster
  The Rhine, then Extra, then =Speech
""")


def test_a_student_who_misses_a_standard_is_named(school: Path):
    assert told(school, "--avoid", "talk", "--limit", "0") == snapshot("""\

a student who picks Poster never meets `talk` (on 4 of 8 routes)
4 routes
""")


def test_what_nobody_avoids_every_student_meets(school: Path):
    assert told(school, "--avoid", "read") == snapshot("""\

every student meets `read`
""")
    assert told(school, "--avoid", "product") == snapshot("""\

every student meets `product`
""")


def test_what_nobody_does_no_student_meets(school: Path):
    assert told(school, "--avoid", "draw", "--level", "assesses", "--limit", "1") == snapshot("""\

no student ever is assessed on `draw`
8 routes; 1 of them:
  The Nile, then Poster
""")


def test_no_route_may_be_left(school: Path):
    assert told(school, "--avoid", "boats", "--through", "nile") == snapshot("""\

0 routes
""")


def test_a_level_is_told_as_what_a_student_does(school: Path):
    assert told(school, "--avoid", "talk", "--level", "assesses", "--limit", "0").startswith(
        "\na student who picks Poster is never assessed on `talk` (on 4 of 8 routes)\n"
    )
    assert told(school, "--avoid", "read", "--level", "teaches") == "\nevery student is taught `read`\n"


def test_where_no_student_gets_through_nothing_is_met_and_nothing_missed(school: Path):
    unit = FILES["units/rivers/unit.yml"].replace("[poster, speech]", "[{do: poster, only_if: [nile, rhine]}]")
    write_tree(school, {"units/rivers/unit.yml": unit})
    no_one = "\nno student can get through; `milepost check` says where they are stuck\n"
    assert told(school) == told(school, "--avoid", "talk") == told(school, "--through", "nile") == no_one


def test_a_million_million_routes_are_sampled_at_once(tmp_path: Path):
    choices = "".join(f"  - {{choose: c{n}, from: [{', '.join(f'a{n}-{m}' for m in range(10))}]}}\n" for n in range(12))
    pages = {f"units/wide/activities/a{n}-{m}.md": f"# A{n}{m}\n" for n in range(12) for m in range(10)}
    files = {
        "units/curriculum.yml": "format: 1\nid: a\ntitle: A\n",
        "units/wide/unit.yml": f"title: Wide\nplaylist:\n{choices}",
    }
    ran = milepost("routes", "wide", "--limit", "10", cwd=write_tree(tmp_path, files | pages))
    lines = ran.out.splitlines()
    assert lines[0] == "1,000,000,000,000 routes; 10 of them, evenly spread:"
    assert len(set(lines[1:])) == 10


@pytest.mark.parametrize(
    ("words", "mend"),
    [
        (["rivrs"], "there is no unit `rivrs`; did you mean `rivers`?"),
        (["rivers", "--avoid", "tolk"], "`rivers` has no id or code `tolk`; did you mean `talk`?"),
        (["rivers", "--through", "nil"], "`rivers` has no id `nil`; did you mean `nile`?"),
        (
            ["rivers", "--avoid", "boats", "--level", "assesses"],
            "`--level` speaks of codes, and `boats` is a step; leave it out",
        ),
        (["year"], "`year` is a course: name one of its units, or ask `milepost report year`"),
        (["rivers", "--level", "assesses"], "`--level` says of which level `--avoid` speaks: give a code with it"),
    ],
)
def test_an_unknown_name_gets_the_nearest_one(school: Path, words: list[str], mend: str):
    ran = milepost("routes", *words, cwd=school)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"error: {mend}\n"


def test_a_unit_that_cannot_be_read_whole_has_no_routes(school: Path):
    write_tree(school, {"units/rivers/activities/boats.md": "---\ntitle: [\n---\n"})
    ran = milepost("routes", "rivers", cwd=school)
    assert ran.code == 2
    assert "some files of `rivers` cannot be read" in ran.err
