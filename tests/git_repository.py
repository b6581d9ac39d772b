"""A real Git repository for a test, with nobody's settings but its own."""

import os
import shutil
import subprocess
from pathlib import Path

SCHOOL = Path(__file__).with_name("reviews") / "school"
ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "A teacher",
    "GIT_AUTHOR_EMAIL": "teacher@school.example",
    "GIT_COMMITTER_NAME": "A teacher",
    "GIT_COMMITTER_EMAIL": "teacher@school.example",
}


def git(folder: Path, *words: str) -> str:
    ran = subprocess.run(
        ["git", *words], cwd=folder, env=os.environ | ALONE, capture_output=True, check=True, encoding="utf-8"
    )
    return ran.stdout.strip()


def start(folder: Path) -> Path:
    """Start a repository with the school's curriculum, as yet without a commit."""
    shutil.copytree(SCHOOL, folder, dirs_exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch", "main")
    return folder


def commit(folder: Path) -> str:
    """Commit everything, and return the commit's name."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "A change")
    return git(folder, "rev-parse", "HEAD")


def edit(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
