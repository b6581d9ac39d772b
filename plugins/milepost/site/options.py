"""What `mkdocs.yml` may say about the plugin."""

from mkdocs.config import base
from mkdocs.config import config_options as c


class MilepostOptions(base.Config):
    """The options under `plugins: - milepost:`."""

    people = c.Type(bool, default=True)
    """Whether students who share a device may change who is working."""

    drafts = c.Type(bool, default=False)
    """Whether units with `status: draft` get pages in a build; the preview always shows them."""

    hosts = c.ListOfItems(c.Type(str), default=[])
    """Other hosts that pages may load from, such as `https://videos.example.org`; each learns who looks at what."""

    offline = c.Type(bool, default=False)
    """Whether students may keep a unit on their device, and its pages open without a connection."""
