"""What a teacher reads at a terminal, whole."""

from inline_snapshot import snapshot

from by_hand import finding, label, report
from milepost.model.finding import Severity
from milepost.output.full import full
from milepost.output.paint import Paint


def shown(*findings, width=160, **texts):
    return "\n" + "\n".join(full(report(*findings, **texts), width=width)) + "\n"


def test_a_finding_shows_the_line_as_it_was_written_and_how_to_mend_it():
    problem = finding(
        label(2, 9, 18, "no unit has this id"),
        "`egypt` needs `map-skill`, which does not exist",
        rule="unknown-reference",
        help="did you mean `map-skills`?",
    )
    assert shown(problem, unit="title: Egypt\nneeds: [map-skill]  # or more\n") == snapshot("""\

error[unknown-reference]: `egypt` needs `map-skill`, which does not exist
 --> units/egypt/unit.yml:2:9
  |
2 | needs: [map-skill]  # or more
  |         ^^^^^^^^^ no unit has this id
  = help: did you mean `map-skills`?

1 error in 1 unit, 2 activities
""")


def test_a_place_without_a_label_is_only_underlined():
    assert shown(finding(label(1, 1, 6)), unit="title: Egypt\n") == snapshot("""\

error[a-rule]: something is wrong
 --> units/egypt/unit.yml:1:1
  |
1 | title: Egypt
  | ^^^^^

1 error in 1 unit, 2 activities
""")


def test_tabs_and_wide_characters_do_not_move_the_underline():
    text = "question:\t日本の歴史 und Ägypten\n"
    assert shown(finding(label(1, 11, 16, "wide")), finding(label(1, 21, 28, "after")), unit=text) == snapshot("""\

error[a-rule]: something is wrong
 --> units/egypt/unit.yml:1:11
  |
1 | question:   日本の歴史 und Ägypten
  |             ^^^^^^^^^^ wide

error[a-rule]: something is wrong
 --> units/egypt/unit.yml:1:21
  |
1 | question:   日本の歴史 und Ägypten
  |                            ^^^^^^^ after

2 errors in 1 unit, 2 activities
""")


def test_marks_that_join_a_character_take_no_column():
    text = "title: Pro\u0301xima parada, cafe\u0301\n"
    assert shown(finding(label(1, 17, 23, "parada")), unit=text) == snapshot("""\

error[a-rule]: something is wrong
 --> units/egypt/unit.yml:1:17
  |
1 | title: Próxima parada, café
  |                ^^^^^^ parada

1 error in 1 unit, 2 activities
""")


def test_what_would_act_on_the_terminal_is_made_visible():
    text = "title: \x1b[2JEgypt\u202e tpygE\n"
    problem = finding(
        label(1, 8, 17, "it \x07rings"), "a \x1b[31mred\x1b[0m message\nerror: not a line of its own", help="a\tb"
    )
    assert shown(problem, unit=text) == snapshot("""\

error[a-rule]: a <U+001B>[31mred<U+001B>[0m message<U+000A>error: not a line of its own
 --> units/egypt/unit.yml:1:8
  |
1 | title: <U+001B>[2JEgypt<U+202E> tpygE
  |        ^^^^^^^^^^^^^^^^ it <U+0007>rings
  = help: a<U+0009>b

1 error in 1 unit, 2 activities
""")


def test_a_place_of_several_lines_marks_each_of_them():
    text = "playlist:\n  - choose: product\n    pick: 3\n    from: [poster, talk]\n  - show\n"
    problem = finding(label(2, 5, 25, "only two options", end_line=4))
    assert shown(problem, unit=text) == snapshot("""\

error[a-rule]: something is wrong
 --> units/egypt/unit.yml:2:5
  |
2 | >   - choose: product
3 | >     pick: 3
4 | >     from: [poster, talk]
  | ^ only two options

1 error in 1 unit, 2 activities
""")


def test_a_long_place_shows_its_first_lines():
    text = "playlist:\n" + "".join(f"  - step-{number}\n" for number in range(1, 9))
    assert shown(finding(label(2, 3, 1, "eight steps", end_line=10)), unit=text) == snapshot("""\

error[a-rule]: something is wrong
  --> units/egypt/unit.yml:2:3
   |
 2 | >   - step-1
 3 | >   - step-2
 4 | >   - step-3
 5 | >   - step-4
   | > ... to line 9
   | ^ eight steps

1 error in 1 unit, 2 activities
""")


def test_other_places_are_shown_below_in_line_with_the_first():
    text = "".join(f"line {number}\n" for number in range(1, 12))
    problem = finding(
        label(11, 6, 8, "here"),
        related=(label(2, 6, 7, "and here"), label(1, 1, 2, "in no file that was read", "units/gone.yml")),
    )
    assert shown(problem, unit=text) == snapshot("""\

error[a-rule]: something is wrong
  --> units/egypt/unit.yml:11:6
   |
11 | line 11
   |      ^^ here
  ::: units/egypt/unit.yml:2:6
   |
 2 | line 2
   |      ^ and here
  ::: units/gone.yml:1:1 in no file that was read

1 error in 1 unit, 2 activities
""")


def test_more_than_twelve_other_places_are_counted():
    places = tuple(label(1, number, number + 1) for number in range(1, 16))
    assert shown(finding(label(1, 1, 2), related=places), unit="abcdefghijklmnop\n").count(":::") == 12
    assert " = and 3 more places\n" in shown(finding(label(1, 1, 2), related=places), unit="abcdefghijklmnop\n")


def test_a_route_stands_in_the_message_and_is_not_told_again():
    assert shown(finding(label(1, 1, 6), route=("China",))) == shown(finding(label(1, 1, 6)))


def test_help_of_several_lines_stays_together():
    problem = finding(label(1, 1, 6), help='write it in quotes:\ntitle: "Egypt: a river"')
    assert shown(problem, unit="title: Egypt: a river\n") == snapshot("""\

error[a-rule]: something is wrong
 --> units/egypt/unit.yml:1:1
  |
1 | title: Egypt: a river
  | ^^^^^
  = help: write it in quotes:
          title: "Egypt: a river"

1 error in 1 unit, 2 activities
""")


def test_a_place_at_the_end_of_a_line_or_of_the_file_still_has_a_mark():
    assert shown(finding(label(1, 8, 8, "a text is missing")), unit="title:\n") == snapshot("""\

error[a-rule]: something is wrong
 --> units/egypt/unit.yml:1:8
  |
1 | title:
  |       ^ a text is missing

1 error in 1 unit, 2 activities
""")
    assert shown(finding(label(3, 1, 1, "the file ends here")), unit="title: A\n\n") == snapshot("""\

error[a-rule]: something is wrong
 --> units/egypt/unit.yml:3:1
  |
3 |
  | ^ the file ends here

1 error in 1 unit, 2 activities
""")


def test_a_long_line_is_cut_around_the_place():
    text = "summary: " + "word " * 60 + "WRONG " + "word " * 60 + "\n"
    start = text.index("WRONG") + 1
    assert shown(finding(label(1, start, start + 5, "this")), unit=text, width=70) == snapshot("""\

error[a-rule]: something is wrong
 --> units/egypt/unit.yml:1:310
  |
1 | ...word word word word WRONG word word word word word word word...
  |                        ^^^^^ this

1 error in 1 unit, 2 activities
""")
    assert shown(finding(label(1, 1, 8, "this")), unit=text, width=70) == snapshot("""\

error[a-rule]: something is wrong
 --> units/egypt/unit.yml:1:1
  |
1 | summary: word word word word word word word word word word w...
  | ^^^^^^^ this

1 error in 1 unit, 2 activities
""")
    assert shown(finding(label(1, 1, len(text), "all of it")), unit=text, width=70) == snapshot("""\

error[a-rule]: something is wrong
 --> units/egypt/unit.yml:1:1
  |
1 | summary: word word word word word word word word word word w...
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ all of it

1 error in 1 unit, 2 activities
""")


def test_a_line_as_long_as_a_file_is_looked_at_around_the_place_only():
    text = "x" * 1_000_000 + "WRONG" + "y" * 1_000_000
    assert shown(finding(label(1, 1_000_001, 1_000_006, "this")), unit=text, width=70) == snapshot("""\

error[a-rule]: something is wrong
 --> units/egypt/unit.yml:1:1000001
  |
1 | ...xxxxxxxxxxxxxxxxxxxxWRONGyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy...
  |                        ^^^^^ this

1 error in 1 unit, 2 activities
""")


def test_lines_end_where_the_reader_says_they_end():
    text = "title: A\r\nweeks: \u2028 3\rgrades: [4]\nquestion: B\n"
    assert shown(finding(label(4, 1, 9, "the fourth")), unit=text) == snapshot("""\

error[a-rule]: something is wrong
 --> units/egypt/unit.yml:4:1
  |
4 | question: B
  | ^^^^^^^^ the fourth

1 error in 1 unit, 2 activities
""")


def test_a_file_shows_at_most_twenty_findings_the_gravest_in_the_order_of_the_file():
    text = "".join(f"line {number}\n" for number in range(1, 31))
    notes = [finding(label(number, 1, 5), f"note {number}", Severity.NOTE) for number in range(1, 30)]
    error = finding(label(30, 1, 5), "the one error")
    lines = shown(*notes, error, unit=text).splitlines()
    messages = [line for line in lines if "[a-rule]" in line]
    assert len(messages) == 20
    assert messages[0] == "note[a-rule]: note 1"
    assert messages[-1] == "error[a-rule]: the one error"
    assert "and 10 more findings; `milepost check --format json` has them all" in lines
    assert lines[-1] == "1 error and 29 notes in 1 unit, 2 activities"


def test_a_run_shows_at_most_two_hundred_findings():
    many = [finding(label(1, 1, 2, file=f"units/u{file}/unit.yml")) for file in range(30) for _ in range(10)]
    assert shown(*many).count("error[a-rule]") == 200
    assert "and 100 more findings" in shown(*many)


def test_colours_are_only_added_and_change_no_text():
    problem = finding(label(1, 1, 6, "here"), help="mend it", route=("China",), related=(label(1, 8, 9),))
    one = report(problem, finding(label(1, 1, 9, end_line=2)), unit="title: A\nweeks: 2\n")
    painted = "\n".join(full(one, Paint(on=True)))
    plain = "\n".join(full(one))
    assert "\x1b[1;31merror[a-rule]\x1b[0m" in painted
    assert _unpainted(painted) == plain


def test_four_lines_are_shown_whole():
    text = "playlist:\n  - a\n  - b\n  - c\n"
    assert shown(finding(label(1, 1, 6, "all", end_line=4)), unit=text) == snapshot("""\

error[a-rule]: something is wrong
 --> units/egypt/unit.yml:1:1
  |
1 | > playlist:
2 | >   - a
3 | >   - b
4 | >   - c
  | ^ all

1 error in 1 unit, 2 activities
""")


def test_lines_of_a_long_place_are_cut_where_they_are_too_long():
    text = "summary: |\n" + "  " + "word " * 30 + "\n"
    assert shown(finding(label(1, 1, 9, end_line=2)), unit=text, width=70) == snapshot("""\

error[a-rule]: something is wrong
 --> units/egypt/unit.yml:1:1
  |
1 | > summary: |
2 | >   word word word word word word word word word word word w...

1 error in 1 unit, 2 activities
""")


def _unpainted(text):
    for code in ("1;31", "1;33", "1;36", "1", "34", "32", "0"):
        text = text.replace(f"\x1b[{code}m", "")
    return text
