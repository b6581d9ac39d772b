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


def test_the_bundle_is_what_its_sources_make(tmp_path: Path):
    subprocess.run(["sh", "tools/bundle.sh", tmp_path], cwd=ROOT, check=True)
    for bundle in tmp_path.glob("*.js"):
        assert bundle.read_bytes() == (BUNDLES / bundle.name).read_bytes(), "run `make script`"


@pytest.mark.parametrize("name", ["mp", "plan", "class"])
def test_the_script_of_a_page_is_small_and_classic(name: str):
    """C1, J1: a page loads one of them."""
    code = (BUNDLES / f"{name}.js").read_text(encoding="utf-8")
    assert len(gzip.compress(code.encode(), 9)) <= MOST
    assert not re.search(r"\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write", code)
    assert not re.search(r"^\s*(import|export)\b", code)


def test_every_word_the_script_says_stands_in_every_language():
    said = set()
    for source in SOURCES.glob("*.js"):
        text = source.read_text(encoding="utf-8")
        said |= {f"my-{name}" for name in re.findall(r'\bsay\(\s*"([a-z-]+)"', text)}
        for choice in re.findall(r"\bsay\(([^()]*\?[^()]*:[^()]*)[,)]", text):
            said |= {f"my-{name}" for name in re.findall(r'"([a-z-]+)"', choice.partition("?")[2])}
    for language in LANGUAGES:
        texts = words_of(language).texts
        missing = {name for name in said if name not in texts}
        assert not missing, (language, missing)


def test_the_packages_for_node_are_pinned_without_an_address():
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: facts for name, facts in lock["packages"].items() if name}
    assert packages
    assert all(facts["integrity"].startswith("sha512-") and "resolved" not in facts for facts in packages.values())
