"""A check as Markdown, and text with names in it."""

from inline_snapshot import snapshot
from markdown import markdown

from by_hand import finding, label, report
from milepost.model.finding import Severity
from milepost.output.check_markdown import check_markdown
from milepost.output.marked import marked


def test_a_check_is_a_list_with_the_gravest_first():
    error = finding(
        label(2, 9, 18), "`egypt` needs `map-skill`, which does not exist", help="did you mean `map-skills`?"
    )
    note = finding(label(1, 1, 2), "advice", Severity.NOTE)
    assert "\n".join(check_markdown(report(note, error))) == snapshot("""\
## 1 error and 1 note in 1 unit, 2 activities.

### Errors

- `egypt` needs `map-skill`, which does not exist. See `units/egypt/unit.yml`, line 2. Did you mean `map-skills`?

<details>
<summary>Notes (1)</summary>

- Advice. See `units/egypt/unit.yml`, line 1.

</details>\
""")


def test_names_in_backticks_are_code_and_nothing_else_is_anything():
    assert marked("`a-b` and `was: [old]`") == "`a-b` and `was: [old]`"
    for text in ("`<b>`", "` `x` `", "*a*", "`a`<b>`c`", "`` `a` ``", "<!-- `x` -->", "- a", "`a` - b", "a\n\n# b"):
        page = markdown(marked(text))
        assert page.startswith("<p>")
        assert page.count("<p>") == 1
        assert not [tag for tag in ("<b>", "<em>", "<li>", "<h1>", "<!--") if tag in page.replace("<code>", "")]
