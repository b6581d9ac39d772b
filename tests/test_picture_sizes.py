"""The size of a picture is written where it stands."""

import struct
import zlib
from pathlib import Path

import pytest
from mkdocs.structure.files import File, Files

from milepost.site.picture_sizes import with_sizes


def png(width: int, height: int) -> bytes:
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))


PICTURES = {
    "map.png": png(640, 480),
    "tall & thin.png": png(3, 4),
    "plan.svg": b'<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="20mm"/>',
    "anywhere.svg": b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>',
    "torn.png": png(640, 480)[:14],
}


@pytest.fixture(params=[True, False], ids=["a folder for each page", "a file for each page"])
def sized(request, tmp_path: Path):
    folder = tmp_path / "egypt" / "media"
    folder.mkdir(parents=True)
    for name, data in PICTURES.items():
        (folder / name).write_bytes(data)
    names = ["egypt/activities/go.md", *(f"egypt/media/{name}" for name in PICTURES)]
    files = Files([File(name, str(tmp_path), "", use_directory_urls=request.param) for name in names])
    up = "../../media/" if request.param else "../media/"
    page = files.get_file_from_path("egypt/activities/go.md")
    return lambda html: with_sizes(html.replace("MEDIA/", up), page, files).replace(up, "MEDIA/")


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ('<img alt="A" src="MEDIA/map.png">', '<img width="640" height="480" alt="A" src="MEDIA/map.png">'),
        ('<img src="MEDIA/tall%20&amp;%20thin.png">', '<img width="3" height="4" src="MEDIA/tall%20&amp;%20thin.png">'),
        ('<img src="MEDIA/plan.svg#part">', '<img width="151" height="76" src="MEDIA/plan.svg#part">'),
    ],
)
def test_a_picture_says_how_large_it_is(sized, written: str, becomes: str):
    assert sized(f"<p>{written}</p>") == f"<p>{becomes}</p>"


@pytest.mark.parametrize(
    "written",
    [
        '<img src="MEDIA/map.png" width="200">',
        '<img src="MEDIA/anywhere.svg">',
        '<img src="MEDIA/torn.png">',
        '<img src="MEDIA/none.png">',
        '<img src="https://a.example/map.png">',
        '<img alt="no address">',
    ],
)
def test_a_size_that_is_given_or_not_known_stays_so(sized, written: str):
    assert sized(written) == written
