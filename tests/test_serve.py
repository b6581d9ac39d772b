"""The preview: a real server, real edits, and what the page shows then."""

import re
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import pytest

from built_site import Site, mkdocs_build, write_config
from examples import write_example

WAIT = 60.0  # seconds until a missing page is a failure; a page takes a fraction of one
_PREVIEW_ADDS = re.compile(
    r'<script>\s*var livereload.*?</script>|<link rel="stylesheet" href="[^"]*/teacher.css">'
    r'|<script defer src="[^"]*/sample.js"></script>|<aside class="mp-sample".*?</aside>',
    re.DOTALL,
)
_PREVIEW_LACKS = re.compile(r'<meta http-equiv="Content-Security-Policy".*?content="no-referrer">')
UNIT = "title: Egypt\nplaylist: [go]\n"
ACTIVITY = "---\ntitle: Go\nminutes: 30\n---\nFollow the Nile.\n"


@dataclass
class Preview:
    """A running `mkdocs serve`. It is asked as its own pages ask: by waiting for the next version of the site."""

    root: Path
    url: str

    def page(self, path: str = "") -> str:
        with urlopen(f"{self.url}{path}", timeout=WAIT) as answer:  # noqa: S310 - our own server
            return answer.read().decode()

    def epoch(self) -> str:
        found = re.search(r"livereload\((\d+), (\d+)\)", self.page())
        assert found
        return found[1]

    def write(self, file: str, text: str) -> None:
        """Write a file and wait until the site is built again."""
        epoch = self.epoch()
        (self.root / file).write_text(text, encoding="utf-8")
        with urlopen(f"{self.url}livereload/{epoch}/{epoch}", timeout=WAIT) as answer:  # noqa: S310 - our own server
            assert int(answer.read()) > int(epoch), "the site was not built again"


@contextmanager
def served(root: Path, settings: str = "") -> Iterator[Preview]:
    """Serve a curriculum on a free port of this machine until the test is over; `settings` go into its `mkdocs.yml`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    config = write_config(root)
    config.write_text(config.read_text() + settings)
    command = [sys.executable, "-m", "mkdocs", "serve", "-f", str(config), "-a", address]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as server:
        assert server.stderr
        lines: list[str] = []
        for line in server.stderr:
            lines.append(line)
            if "Serving on" in line:
                break
        else:
            pytest.fail("the preview did not start:\n" + "".join(lines))
        threading.Thread(target=server.stderr.read, daemon=True).start()
        try:
            yield Preview(root, f"http://{address}/")
        finally:
            server.terminate()


def shown(page: str) -> list[str]:
    return _PREVIEW_ADDS.sub(" ", _PREVIEW_LACKS.sub("", page)).replace("</body>", " </body>").split()


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    write_example(tmp_path, {"units/egypt/unit.yml": UNIT, "units/egypt/activities/go.md": ACTIVITY})
    with served(tmp_path) as running:
        yield running


def test_an_edit_of_a_unit_an_activity_or_the_curriculum_shows(preview: Preview):
    preview.write("units/egypt/unit.yml", UNIT.replace("Egypt", "Old Egypt"))
    assert "Old Egypt" in preview.page("egypt/")
    preview.write("units/egypt/activities/go.md", ACTIVITY.replace("Nile", "long river"))
    assert "Follow the long river." in preview.page("egypt/activities/go/")
    preview.write("units/curriculum.yml", "format: 1\nid: example\ntitle: New title\n")
    assert "New title" in preview.page()


def test_an_error_keeps_the_last_good_site_and_shows_what_is_wrong(preview: Preview):
    """E3."""
    preview.write("units/egypt/unit.yml", 'title: "Egypt\nplaylist: [go]\n')
    page = preview.page("egypt/activities/go/")
    assert "Follow the Nile." in page
    assert 'class="mp-page mp-preview"' in page
    assert "unreadable-file" in page
    assert "units/egypt/unit.yml:" in page
    preview.write("units/egypt/unit.yml", UNIT.replace("Egypt", "Mended Egypt"))
    mended = preview.page("egypt/")
    assert "Mended Egypt" in mended
    assert "mp-preview" not in mended


def test_after_edits_every_page_is_as_a_fresh_build_has_it(tmp_path: Path):
    unit = "title: Egypt\nplaylist: [go, {choose: side, from: [home, work]}]\n"
    write_example(tmp_path, {"units/egypt/unit.yml": unit, "units/nile/unit.yml": "title: Nile\nplaylist: [row]\n"})
    with served(tmp_path) as preview:
        preview.write("units/egypt/activities/home.md", "---\ntitle: At home\nminutes: 20\n---\nSweep.\n")
        preview.write("units/egypt/unit.yml", unit.replace("home, work", "work, home"))
        preview.write("units/nile/unit.yml", "title: Blue Nile\nplaylist: [row]\n")
        preview.write("units/egypt/unit.yml", "title: [\n")
        preview.write("units/egypt/unit.yml", unit.replace("Egypt", "Ancient Egypt"))
        preview.write("units/egypt/activities/work.md", "---\ntitle: At work\nminutes: 25\n---\nDig.\n")
        write_config(tmp_path, url=preview.url)
        assert mkdocs_build(tmp_path / "mkdocs.yml", tmp_path / "site").returncode == 0
        site = Site(tmp_path / "site")
        assert not any("sample" in file for file in site.files)
        for page in site.pages:
            if page not in {"404.html", "privacy/index.html"}:  # the error page, and the one that names the host
                assert shown(preview.page(page.removesuffix("index.html"))) == shown(site.text(page)), page


def test_a_finding_is_text_on_the_page(preview: Preview):
    preview.write("units/egypt/unit.yml", "title: Egypt\nneeds: ['<script>alert(1)</script>']\nplaylist: [go]\n")
    page = preview.page("egypt/")
    assert "mp-preview" in page
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_vanished_curriculum_is_one_sentence_on_the_last_good_site(preview: Preview):
    (preview.root / "units/curriculum.yml").rename(preview.root / "elsewhere.yml")
    preview.write("units/egypt/activities/go.md", ACTIVITY)
    page = preview.page("egypt/activities/go/")
    assert "Follow the Nile." in page
    assert "has no <code" in page


def test_a_draft_can_be_seen_while_it_is_written(preview: Preview):
    preview.write("units/egypt/unit.yml", f"{UNIT}status: draft\n")
    assert "Egypt" in preview.page("egypt/")


def test_a_preview_that_starts_with_an_error_shows_it_and_then_the_site(tmp_path: Path):
    write_example(tmp_path, {"units/egypt/unit.yml": UNIT, "units/egypt/activities/go.md": ACTIVITY})
    (tmp_path / "units/egypt/unit.yml").write_text(UNIT.replace("[go]", "[gone]"))
    with served(tmp_path) as preview:
        page = preview.page()
        assert "mp-preview" in page
        assert "`gone`" not in page
        assert '<code class="mp-code">gone</code>' in page
        preview.write("units/egypt/unit.yml", UNIT)
        assert "Follow the Nile." in preview.page("egypt/activities/go/")


def test_a6_the_link_to_the_file_of_a_page_is_there_for_teachers_in_a_preview_only(tmp_path: Path):
    write_example(tmp_path, {"units/egypt/unit.yml": UNIT, "units/egypt/activities/go.md": ACTIVITY})
    with served(tmp_path, "repo_url: https://git.example/school\nedit_uri: edit/main/units/\n") as preview:
        for page, source in (
            ("egypt/", "egypt/unit.yml"),
            ("egypt/map/", "egypt/unit.yml"),
            ("egypt/activities/go/", "egypt/activities/go.md"),
        ):
            assert f'href="https://git.example/school/edit/main/units/{source}"' in preview.page(page)
    assert mkdocs_build(tmp_path / "mkdocs.yml", tmp_path / "site").returncode == 0
    assert "school/edit/" not in (tmp_path / "site" / "egypt" / "index.html").read_text(encoding="utf-8")
