"""The plain style is a shortcut: what it reads, libyaml reads alike, data and places."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from milepost.source.yaml_fault import find_fault
from milepost.source.yaml_plain import read_plain
from milepost.source.yaml_tree import Grower
from reader_texts import TEXTS
from test_reader_breaks import BREAKS, broken
from yaml_documents import DOCUMENTS

BITS = st.sampled_from(
    [*" \n:#-,[]{}\"'|>?.&*!%@~\\<=\t–“：é", ": ", " #", "- ", "\n  ", "true", "1", "\u00a0", "do:a"]
)
PLACES = st.floats(0, 1, exclude_max=True)


def agree(text: str) -> bool:
    """Hold the shortcut against the long way; tell whether it was taken."""
    node = read_plain(text, 3)
    if node is None:
        return False
    lines = text.split("\n")
    assert find_fault(lines) is None
    grower = Grower(lines, "file.yml", 3)
    assert repr(node) == repr(grower.grow())
    assert grower.problems == []
    return True


@pytest.mark.parametrize("name", TEXTS)
def test_whole_files_take_the_shortcut(name: str):
    assert agree(TEXTS[name])


@settings(deadline=None)
@given(DOCUMENTS)
def test_documents_read_alike(text: str):
    agree(text)


@settings(deadline=None)
@given(DOCUMENTS, st.lists(st.tuples(PLACES, BITS, st.integers(0, 3)), min_size=1, max_size=3))
def test_documents_with_changes_by_chance_read_alike(text: str, changes: list[tuple[float, str, int]]):
    for place, bit, length in changes:
        at = int(place * len(text))
        text = text[:at] + bit + text[at + length :]
    agree(text)


@settings(deadline=None)
@given(st.lists(st.one_of(BITS, st.sampled_from(["a", "b: c", "title: "])), max_size=20).map("".join))
@example("a: |\n  b\n c: d\n")
@example("a: >\n  b\n\n  c\n")
@example("a: >\n  b\n   c\n  d\n")
@example("a: >\n  b \n  c\n")
@example("a: [Xb, cX,  X ]\n")
@example("- a: b\n   c: d\n")
@example("- a\n   - b\n")
@example("a: b\n  c\n")
@example("a:b: c\n")
@example("- # a\n- b\n")
@example("- Note: read this\n")
@example("a: [b, c and d?]\n")
def test_soup_reads_alike(text: str):
    agree(text)


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_file_never_takes_the_shortcut_with_another_meaning(name: str):
    for text, _ in broken(name):
        agree(text)
