"""What `mkdocs.yml` may say about the plugin."""

from mkdocs.config import base
from mkdocs.config import config_options as c

EPHEMERAL = "ephemeral"


class Device(base.BaseConfigOption[str]):
    """What kind of device students have; nothing is said of one that keeps what it is given."""

    def run_validation(self, value: object) -> str:
        """Return the kind. Raises ValidationError, in words for whoever wrote `mkdocs.yml`, for any other."""
        if value is None or value == EPHEMERAL:
            return str(value or "")
        mend = f"write `device: {EPHEMERAL}` where devices forget what students did, or take it out"
        raise base.ValidationError(f"`{value}` is not known; {mend}")


class MilepostOptions(base.Config):
    """The options under `plugins: - milepost:`."""

    people = c.Type(bool, default=True)
    """Whether students who share a device may change who is working."""

    dyslexia_font = c.Type(bool, default=False)
    """Whether the reading settings offer OpenDyslexic; a browser loads it, 240 KB, only when a student chooses it."""

    drafts = c.Type(bool, default=False)
    """Whether units with `status: draft` get pages in a build; the preview always shows them."""

    hosts = c.ListOfItems(c.Type(str), default=[])
    """Other hosts that pages may load from, such as `https://videos.example.org`; each learns who looks at what."""

    device = Device()
    """`ephemeral` where devices forget: students are reminded to save a copy of what is in no file yet."""

    offline = c.Type(bool, default=False)
    """Whether students may keep a unit on their device, and its pages open without a connection."""
