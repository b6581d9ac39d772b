"""The script as it is committed: bundled from its sources, small, and with every word it says."""

import gzip
import json
import re
import subprocess
from pathlib import Path

import pytest

from milepost.pages.words import LANGUAGES, words_of

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "plugins" / "milepost" / "theme" / "script"
BUNDLES = ROOT / "plugins" / "milepost" / "theme" / "templates" / "assets" / "milepost"
MOST = 12 * 1024
SETTINGS = (
    "reading-size", "reading-space", "reading-font", "reading-colors",
    "size-1", "size-2", "size-3", "size-4", "space-usual", "space-wide", "font-own", "font-clear", "font-open",
    "colors-device", "colors-light", "colors-dark",
)  # fmt: skip


def test_the_bundle_is_what_its_sources_make(tmp_path: Path):
    subprocess.run(["sh", "tools/bundle.sh", tmp_path], cwd=ROOT, check=True)
    for bundle in tmp_path.glob("*.js"):
        assert bundle.read_bytes() == (BUNDLES / bundle.name).read_bytes(), "run `make script`"


@pytest.mark.parametrize("name", ["mp", "plan", "class", "square"])
def test_the_script_of_a_page_is_small_and_classic(name: str):
    """C1, J1: a page loads one of them; My plan loads the square only when a code is shown."""
    code = (BUNDLES / f"{name}.js").read_text(encoding="utf-8")
    assert len(gzip.compress(code.encode(), 9)) <= MOST
    assert not re.search(r"\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write", code)
    assert not re.search(r"^\s*(import|export)\b", code)


def test_the_script_says_every_word_of_its_own_and_each_stands_in_every_language():
    said = {"my-" + name for name in SETTINGS}
    for source in SOURCES.rglob("*.js"):
        text = source.read_text(encoding="utf-8")
        for call in re.finditer(r"\bsay\(", text):
            said |= {f"my-{name}" for name in _literals(text[call.end() :])}
    for language in LANGUAGES:
        assert {name for name in words_of(language).texts if name.startswith("my-")} == said, language


def _literals(text: str) -> set[str]:
    """Return the words that may stand first in a call, of which the text begins with the arguments."""
    depth, end = 0, 0
    for end, letter in enumerate(text):  # noqa: B007
        depth += (letter in "({[") - (letter in ")}]")
        if depth < 0 or (letter == "," and depth == 0):
            break
    return set(re.findall(r'(?:^|[?:(]\s*)"([a-z-]+)"', text[:end]))


def test_the_packages_for_node_are_pinned_without_an_address():
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: facts for name, facts in lock["packages"].items() if name}
    assert packages
    assert all(facts["integrity"].startswith("sha512-") and "resolved" not in facts for facts in packages.values())
