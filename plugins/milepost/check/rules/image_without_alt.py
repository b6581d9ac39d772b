"""A picture has no words for those who cannot see it.

A student who listens to the page, or whose picture does not load, gets nothing at all. Say what the picture shows that
the task needs. A picture that only decorates may be written as `<img src="…" alt="">`: then it is passed over.
"""

from collections.abc import Iterator

from milepost.analysis.markdown_parts import Attribute, images, tags
from milepost.check.bodies import Body, bodies
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity


def find(inquiry: Inquiry) -> Iterator[Problem]:
    """Find pictures in the texts of activities, as Markdown or as HTML, that have no words."""
    for body in bodies(inquiry.curriculum):
        for image in images(body.text):
            if not image.alt.strip():
                mend = f"write them between the brackets: `![what it shows]({image.address.value})`"
                yield _problem(body, image.address, (image.start, image.end), mend)
        for tag in tags(body.text):
            if tag.name == "img" and "alt" not in tag.attributes:
                address = tag.attributes.get("src", Attribute("", tag.start, tag.end))
                mend = 'write them as `alt="what it shows"`, or `alt=""` where the picture only decorates'
                yield _problem(body, address, (tag.start, tag.end), mend)


def _problem(body: Body, address: Attribute, place: tuple[int, int], mend: str) -> Problem:
    which = f"the picture `{address.value}`" if address.value else f"a picture in `{body.name}`"
    return Problem(
        f"{which} has no words for those who cannot see it", Label(body.span(*place), "what does it show?"), help=mend
    )


UNIT = {"units/egypt/unit.yml": "title: Egypt\nplaylist: [begin]\n", "units/egypt/media/nile.svg": "<svg/>\n"}
PAGE = "---\ntitle: Begin\nminutes: 30\n---\nLook at the map.\n\n"
RULE = Rule(
    name="image-without-alt",
    severity=Severity.ERROR,
    find=find,
    bad=UNIT
    | {
        "units/egypt/activities/begin.md": PAGE + "![](../media/nile.svg) <!-- <- image-without-alt -->\n\n"
        '<img src="../media/nile.svg"> <!-- <- image-without-alt -->\n'
    },
    good=UNIT
    | {
        "units/egypt/activities/begin.md": PAGE + "![The Nile from Aswan to the sea.](../media/nile.svg)\n\n"
        '<img src="../media/nile.svg" alt="">\n\nA picture is written like this: `![](nile.svg)`.\n'
    },
)
