"""YAML documents as teachers write them, drawn by chance, and a slow and obvious second way to read them."""

import json
import re
from typing import Any

import yaml
from hypothesis import strategies as st

KEY = st.from_regex(r"[a-z][a-z_]{0,8}[a-z]|[a-z]+-[a-z0-9]+", fullmatch=True)
PLAIN = st.from_regex(r"[A-Za-zéØ][A-Za-z0-9é ,'?!.()/&-]{0,24}[A-Za-z0-9é.)]", fullmatch=True)
PLAIN_IN_BRACKETS = st.from_regex(r"[A-Za-zéØ][A-Za-z0-9é'&-]{0,9}( [A-Za-z0-9é'&-]{1,9}){0,3}", fullmatch=True)
MEANING = st.sampled_from(
    [
        "45",
        "-1",
        "-1.5",
        "0",
        "-0",
        "2.50",
        "010",
        "1e3",
        "0x1",
        "12:30",
        "6-8",
        "2026-09-01",
        "true",
        "True",
        "TRUE",
        "tRUE",
        "false",
        "null",
        "Null",
        "~",
        "yes",
        "no",
        "on",
        "1.2.3",
    ]
)
TEXT = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"], include_characters=" :#-'\""), max_size=24)
COMMENT = st.sampled_from(["", "", "", "  # a note", " # with: signs, [too]"])


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def in_single_marks(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


@st.composite
def in_brackets(draw: st.DrawFn, depth: int = 2) -> str:
    entry = st.one_of(PLAIN_IN_BRACKETS, MEANING, TEXT.map(quoted))
    if depth:
        entry = st.one_of(entry, in_brackets(depth - 1))
    joint = draw(st.sampled_from([", ", ",", " ,  "]))
    if draw(st.booleans()):
        return f"[{joint.join(draw(st.lists(entry, max_size=4)))}]"
    pairs = draw(st.dictionaries(KEY, entry, max_size=3))
    return "{" + joint.join(f"{key}: {value}" for key, value in pairs.items()) + "}"


@st.composite
def value_lines(draw: st.DrawFn, indent: int, depth: int) -> list[str]:
    """Draw a value: its part behind the colon or dash, and the lines below."""
    kind = draw(st.integers(0, 7 if depth else 5))
    if kind == 0:
        return [" " + draw(MEANING) + draw(COMMENT)]
    if kind == 1:
        return [" " + draw(st.one_of(TEXT.map(quoted), TEXT.map(in_single_marks))) + draw(COMMENT)]
    if kind == 2:
        return [" " + draw(in_brackets()) + draw(COMMENT)]
    if kind == 3:
        sign = draw(st.sampled_from(["|", ">", "|-", ">-"]))
        return [" " + sign, *(" " * (indent + 2) + line for line in draw(st.lists(PLAIN, min_size=1, max_size=3)))]
    if kind == 4:
        more = st.lists(PLAIN, max_size=2)
        return [" " + draw(PLAIN), *(" " * (indent + draw(st.integers(1, 3))) + line for line in draw(more))]
    if kind == 5:
        return [" " + draw(PLAIN) + draw(COMMENT)]
    return ["" + draw(COMMENT), *draw(block(indent + draw(st.sampled_from([2, 2, 4])), depth - 1))]


@st.composite
def block(draw: st.DrawFn, indent: int = 0, depth: int = 3) -> list[str]:
    """Draw keys with values, or a list, on lines of their own."""
    lines: list[str] = []
    lead = " " * indent
    if draw(st.booleans()) or not depth:
        for key in draw(st.lists(KEY, min_size=1, max_size=4, unique=True)):
            first, *below = draw(value_lines(indent, depth))
            lines += [f"{lead}{key}:{first}", *below]
    else:
        for _ in range(draw(st.integers(1, 3))):
            inner = draw(block(indent + 2, depth - 1)) if draw(st.booleans()) else []
            lines += [f"{lead}- {inner[0].lstrip()}", *inner[1:]] if inner else [f"{lead}- {draw(PLAIN)}"]
    if draw(st.booleans()):
        lines.append(draw(st.sampled_from(["", f"{lead}# a note"])))
    return lines


DOCUMENTS = block().map(lambda lines: "\n".join(lines) + "\n")

WORDS = {**dict.fromkeys(["true", "True", "TRUE"], True), **dict.fromkeys(["false", "False", "FALSE"], False)}
WORDS |= dict.fromkeys(["null", "Null", "NULL", "~", ""])


def meant(node: yaml.Node) -> Any:
    """Return the data of a node that pure Python has composed, by the rules of format.md, section 1."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: meant(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [meant(item) for item in node.value]
    if node.style or (node.value not in WORDS and not re.fullmatch(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", node.value)):
        return node.value
    if node.value in WORDS:
        return WORDS[node.value]
    return float(node.value) if "." in node.value else int(node.value)


def slowly(text: str) -> yaml.Node:
    """Read a text the long way."""
    return yaml.compose(text, Loader=yaml.BaseLoader)
