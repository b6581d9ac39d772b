"""A video has no captions.

Students who cannot hear it, who learn the language, or who sit in a loud room miss what is said. Captions are a small
text file beside the video; most recorders and phones can make a first version that you correct. Where the words are
already part of the picture, or nothing is said, tell so in the activity's `supports`, under `captions`.
"""

from collections.abc import Iterator

from milepost.analysis.markdown_parts import Tag, tags
from milepost.check.bodies import bodies
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity
from milepost.model.span import Span

_FILMS = (".mp4", ".m4v", ".mov", ".webm", ".ogv", ".avi", ".mkv")


def find(inquiry: Inquiry) -> Iterator[Problem]:
    """Find videos in texts and among the resources of activities that say nothing about captions."""
    for body in bodies(inquiry.curriculum):
        activity = body.activity
        if activity and activity.support("captions"):
            continue
        if activity and body.file == activity.file:
            for resource in activity.resources:
                if resource.file and resource.file.name.lower().endswith(_FILMS):
                    mend = "add `supports: {captions: media/….vtt}` with a file of captions"
                    yield _problem(resource.file.name, resource.file.span, mend)
        for video in _without_track(tags(body.text)):
            address = video.attributes.get("src")
            mend = 'add a line `<track kind="captions" src="../media/….vtt" srclang="en">` before `</video>`'
            yield _problem(address.value if address else "", body.span(video.start, video.end), mend)


def _without_track(found: Iterator[Tag]) -> Iterator[Tag]:
    """Yield each video up to whose end no captions are named; subtitles count, as browsers show both alike."""
    video: Tag | None = None
    for tag in found:
        if tag.name in {"video", "/video"}:
            if video:
                yield video
            video = tag if tag.name == "video" else None
        elif tag.name == "track" and _is_read(tag):
            video = None
    if video:
        yield video


def _is_read(track: Tag) -> bool:
    kind = track.attributes["kind"].value.lower() if "kind" in track.attributes else "subtitles"
    return kind in {"captions", "subtitles"} and "src" in track.attributes


def _problem(name: str, span: Span, mend: str) -> Problem:
    which = f"the video `{name}`" if name else "the video"
    return Problem(f"{which} has no captions", Label(span, "what is said in it?"), help=mend)


UNIT = {
    "units/egypt/unit.yml": "title: Egypt\nplaylist: [begin]\n",
    "units/egypt/media/nile.mp4": "",
    "units/egypt/media/nile.vtt": "WEBVTT\n",
}
PAGE = "---\ntitle: Begin\nminutes: 30\n---\nWatch how the river rises.\n\n"
RULE = Rule(
    name="video-without-captions",
    severity=Severity.ERROR,
    find=find,
    bad=UNIT
    | {
        "units/egypt/activities/begin.md": PAGE
        + '<video controls src="../media/nile.mp4"></video> <!-- <- video-without-captions -->\n'
    },
    good=UNIT
    | {
        "units/egypt/activities/begin.md": PAGE + '<video controls src="../media/nile.mp4">\n'
        '<track kind="captions" src="../media/nile.vtt" srclang="en" label="English">\n</video>\n'
    },
)
