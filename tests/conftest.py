"""The sample curriculum as a site, built once in each theme, and one browser for all who look at it."""

import signal
from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from browser import chromium, web_server
from built_site import Site
from sample_site import build_sample

# A busy machine breaks nothing, and what passes once passes again; `make fuzz` and others look further.
settings.register_profile("repeatable", deadline=None, derandomize=True, database=None)
settings.load_profile("repeatable")
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell that starts the tests with `&` turns Ctrl-C off


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture(scope="session")
def sample(tmp_path_factory) -> Site:
    return Site(build_sample(tmp_path_factory.mktemp("material"), "material"))


@pytest.fixture(scope="session")
def material(sample: Site) -> Iterator[str]:
    with web_server(sample.folder) as running:
        yield running


@pytest.fixture(scope="session")
def plain(tmp_path_factory) -> Iterator[str]:
    with web_server(build_sample(tmp_path_factory.mktemp("plain"), "mkdocs")) as running:
        yield running
