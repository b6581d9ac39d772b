"""The sample curriculum as a site, built once in each theme, and one browser for all who look at it."""

from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from browser import chromium, web_server
from built_site import Site
from sample_site import build_sample

settings.register_profile("no time asserted", deadline=None)  # a busy machine breaks nothing
settings.load_profile("no time asserted")


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
