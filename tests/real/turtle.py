"""As much of Turtle as Oak's files use: prefixes, names, texts and lists of objects; no blank nodes, no collections."""

import re
from collections import defaultdict
from pathlib import Path

TOKEN = re.compile(
    r"""(?P<text>\"\"\".*?\"\"\"|"(?:[^"\\\n]|\\.)*")(?:@[\w-]+|\^\^[\w:-]+)?"""
    r"""|<(?P<address>[^>\s]*)>|(?P<name>@prefix|[\w-]*:[\w.-]*[\w-]|[\w-]+:?)|(?P<sign>[.;,])|(?P<rest>\#[^\n]*|\s+)|(?P<odd>.)""",
    re.DOTALL,
)
Things = dict[str, dict[str, list[str]]]


def read_turtle(path: Path) -> Things:
    """Return what a file says: by subject and predicate, with prefixes kept, the objects in their order."""
    things: Things = defaultdict(lambda: defaultdict(list))
    words: list[str] = []
    sentence: list[list[str]] = []
    for found in TOKEN.finditer(path.read_text(encoding="utf-8")):
        assert not found["odd"], f"{path.name}: {found['odd']} is not read"
        if found["sign"] in {",", ";", "."}:
            sentence.append(words)
            words = []
            if found["sign"] == ".":
                _say(sentence, things)
                sentence = []
            elif found["sign"] == ";":
                sentence.append([])
        elif not found["rest"]:
            words.append(_plain(found))
    return things


def _plain(found: re.Match[str]) -> str:
    text = found["text"]
    if text is None:
        return found["name"] or found["address"]
    text = text[3:-3] if text.startswith('"""') else text[1:-1]
    return " ".join(re.sub(r"\\(.)", r"\1", text).split())


def _say(sentence: list[list[str]], things: Things) -> None:
    """Take a sentence: `subject predicate object`, then `, object` for more, `; predicate object` for others."""
    first, *others = sentence
    if first[0] == "@prefix":
        return
    subject, predicate, *objects = first
    things[subject][predicate] += objects
    is_new = False
    for words in others:
        if not words:
            is_new = True
        elif is_new:
            predicate, *objects = words
            things[subject][predicate] += objects
            is_new = False
        else:
            things[subject][predicate] += words
