"""A whole build and a preview, for commands that are not MkDocs' own."""

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import TextIO

from mkdocs.commands.build import build as build_site
from mkdocs.commands.serve import serve as serve_site
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from milepost.errors import CannotRunError, near
from milepost.site.swap import beside


def build(config_file: Path, site_dir: Path | None = None, *, strict: bool = False) -> Path:
    """Build the site and return its folder: `site_dir`, or the one that `mkdocs.yml` names.

    The new site is written beside the old one and takes its place when it is complete; a build that is stopped leaves
    the old one whole. Raises CannotRunError where `mkdocs.yml` cannot be used, SystemExit where the build stops.
    """
    config = _config(config_file, strict=strict or None, site_dir=str(site_dir) if site_dir else None)
    place = Path(config.site_dir)
    with _logging(logging.WARNING, sys.stderr), beside(place) as new:
        config.site_dir = str(new)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build_site(config)
        finally:
            config.plugins.on_shutdown()
    return place


def serve(config_file: Path, address: str | None = None, *, open_in_browser: bool = False) -> None:
    """Show the site at `address` (host and port) and follow every edit, until Ctrl-C.

    Raises CannotRunError where `mkdocs.yml` cannot be used or the address is taken.
    """
    _config(config_file)
    with _logging(logging.INFO, sys.stderr):
        try:
            serve_site(str(config_file), dev_addr=address, open_in_browser=open_in_browser)
        except OSError as error:
            raise CannotRunError(f"the preview cannot start at {address or 'its address'}: {error.strerror}") from error


def _config(config_file: Path, *, strict: bool | None = None, site_dir: str | None = None) -> MkDocsConfig:
    if not config_file.is_file():
        raise CannotRunError(f"there is no `{near(config_file)}`; `milepost new curriculum` writes one")
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material's notice to developers, several lines in every build
    said = StringIO()
    try:
        with _logging(logging.ERROR, said, "%(message)s"):
            return load_config(str(config_file), strict=strict, site_dir=site_dir)
    except (Abort, ConfigurationError) as error:
        reason = "; ".join(said.getvalue().splitlines()) or str(error)
        raise CannotRunError(f"`{near(config_file)}` cannot be used: {reason}") from error


@contextmanager
def _logging(level: int, stream: TextIO, form: str = "%(levelname)s: %(message)s") -> Iterator[None]:
    """Write what MkDocs and its plugins have to say to `stream`, and nowhere else."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter(form))
    log = logging.getLogger("mkdocs")
    before = log.level, log.propagate
    log.setLevel(level)
    log.propagate = False
    log.addHandler(handler)
    try:
        yield
    finally:
        log.removeHandler(handler)
        log.setLevel(before[0])
        log.propagate = before[1]
