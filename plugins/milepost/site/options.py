"""What `mkdocs.yml` may say about the plugin."""

from mkdocs.config import base
from mkdocs.config import config_options as c


class MilepostOptions(base.Config):
    """The options under `plugins: - milepost:`."""

    drafts = c.Type(bool, default=False)
    """Whether units with `status: draft` get pages in a build; the preview always shows them."""
