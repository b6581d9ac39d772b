"""Three pull requests as schools make them, each with the whole comment that a curriculum lead reads.

Each folder of `tests/reviews` holds the files that a change to `tests/reviews/school` writes, and `gone.txt` names those
it takes away. After a change of words, `MILEPOST_UPDATE=1 pytest tests/test_reviews.py` writes the new `expected.md`
files; read the difference before you keep it.
"""

import os
import shutil
from pathlib import Path

import pytest

from running import milepost

REVIEWS = Path(__file__).with_name("reviews")
SCHOOL = REVIEWS / "school"
AUTUMN_2026 = "1790000000"


def changed(review: Path, folder: Path) -> Path:
    """Write the school's curriculum as a change leaves it."""
    shutil.copytree(SCHOOL, folder)
    shutil.copytree(review / "units", folder / "units", dirs_exist_ok=True)
    gone = review / "gone.txt"
    for name in gone.read_text(encoding="utf-8").splitlines() if gone.exists() else ():
        (folder / name).unlink()
    return folder


@pytest.mark.parametrize("review", sorted(path.name for path in REVIEWS.iterdir() if path != SCHOOL))
def test_a_change_gets_the_comment_that_is_expected(review, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", AUTUMN_2026)
    shutil.copytree(SCHOOL, tmp_path / "before")
    changed(REVIEWS / review, tmp_path / "after")
    ran = milepost("diff", "./before", "./after", "--format", "markdown", cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    expected = REVIEWS / review / "expected.md"
    if os.environ.get("MILEPOST_UPDATE"):
        expected.write_text(ran.out, encoding="utf-8")
    assert ran.out == expected.read_text(encoding="utf-8")
