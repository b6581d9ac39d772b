"""The MkDocs plugin: a curriculum in, its student site out."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from milepost.site.addressed import browser_link
from milepost.site.frame import has_tabs, nav_items, prepare, speak
from milepost.site.options import MilepostOptions
from milepost.site.published import publish
