"""Files of a megabyte that somebody wrote to make a reader slow, each read in a process of its own."""

import subprocess
import sys
from collections.abc import Callable
from typing import Final, NamedTuple

MEGABYTE: Final = 1_000_000


def _filled(text: str) -> bytes:
    return (text * (MEGABYTE // len(text.encode()) + 1)).encode()[:MEGABYTE].decode(errors="ignore").encode()


def _lines(line: Callable[[int], str]) -> bytes:
    found, size = [], 0
    while size < MEGABYTE - 1000:
        found.append(line(len(found)))
        size += len(found[-1].encode()) + 1
    return "\n".join(found).encode()


HOSTILE: Final[dict[str, bytes]] = {
    **{f"one line of `{sign}`": _filled(sign) for sign in "[{]}\"'|>:-,?&*!%@`#~=\\\t\u2028\u00a0é😀\0\x1b"},
    **{f"lines of `{sign}`": _filled(f"{sign}\n") for sign in "[{\"'|>:-?&*!%@`\t\u2028"},
    **{
        f"words `{word}`": _filled(word)
        for word in ("- ", "? ", ": ", "a: ", "[a, ", "{a: ", "<<: *a ", "&a ", "!a ", "- - a\n", "a:b ")
    },
    "keys": _lines(lambda n: f"k{n}: v"),
    "keys with a mistake each": _lines(lambda n: f"k{n}: a: b"),
    "keys with quotes left open": _lines(lambda n: f'k{n}: "a'),
    "keys with brackets left open": _lines(lambda n: f"k{n}: [a"),
    "curly quotes": _lines(lambda n: f"k{n}: “a” b: c"),
    "en dashes": _lines(lambda n: f"– item {n}"),
    "one key again and again": _filled("a: 1\n"),
    "steps inside steps": _lines(lambda n: " " * min(n, 900) + "a:"),
    "staircases": _lines(lambda n: " " * (n % 40) + f"k{n}: v"),
    "odd indentation": _lines(lambda n: " " * (n * 7 % 5) + f"- k{n}: v"),
    "tabs before keys": _lines(lambda n: f"\tk{n}: v"),
    "no space after colons": _lines(lambda n: f"k{n}:v"),
    "no space after dashes": _lines(lambda n: f"-k{n}"),
    "tags": _lines(lambda n: f"k{n}: !t v"),
    "anchors and aliases": _lines(lambda n: f"k{n}: &a{n} *a{n - 1}"),
    "merge keys": _lines(lambda n: f"<<: *a{n}"),
    "documents": _filled("---\na: 1\n"),
    "directives": _filled("%YAML 1.2\n"),
    "conflicts": _filled("<<<<<<< a\na: 1\n=======\na: 2\n>>>>>>> b\n"),
    "text of 900 kB": b"a: |\n  " + _filled("word ")[:900_000],
    "brackets, closed": b"a: " + b"[" * 400_000 + b"]" * 400_000,
    "entries in brackets": b"a: [" + _filled("b, ")[:999_990] + b"]",
    "sentences in brackets": b"a: [" + _filled("b is c, ")[:999_990] + b"]",
    "keys in braces": b"a: {" + b", ".join(b"k%d: v" % n for n in range(70_000)) + b"}",
    "a thousand good lines, then a quote": b"a: 1\n" * 10 + _lines(lambda n: f"k{n}: v")[:999_000] + b'\nz: "',
    "bytes that are no UTF-8": _filled("é").replace(b"\xc3", b"\xe9"),
    "lone carriage returns": _filled("a: 1\r"),
    "marks of byte order": _filled("\ufeff"),
    "half of a surrogate": b"\xed\xa0\x80" * 333_333,
    "JSON": _filled('{"a": [1, 2, {"b": null}]}, '),
    "front matter": b"---\n" + _lines(lambda n: f"k{n}: a: b") + b"\n---\n",
    "front matter never closed": b"---\n" + _filled("text with: a colon\n"),
    **{
        f"100 kB of `{line}`, then {name}": (line + "\n").encode() * (100_000 // (len(line) + 1)) + end.encode()
        for line in ("- a", "- [a, b, c]", "- {a: b}", "- - - a")
        for name, end in {
            "a quote left open": '- "a\n',
            "a tab": "\t- a\n",
            "lines out of line": "   - a\n  - b\n c: d\n",
            "twenty mistakes": "".join(f'- "x{n}" y: z\n' for n in range(20)),
        }.items()
    },
    "ten megabytes": b"a: 1\n" * 2_000_000,
}
"""What each is made of, by its name."""


class Cost(NamedTuple):
    """Seconds of CPU and megabytes of memory of a process that reads a file, and the seconds of them spent on hints."""

    seconds: float
    megabytes: float
    hints: float


def read_all(only: str = "") -> int:
    """Print what reading each file takes, and return how many are beyond what the design allows."""
    base = _cost(b"a: b: c\n", "a.yml")
    beyond = 0
    print(f"{'one line':45} {base.seconds:7.2f} s {base.megabytes:5.0f} MB (taken off below)")
    for name, data in HOSTILE.items():
        if only in name:
            cost = _cost(data, "a.md" if name.startswith("front") else "a.yml")
            seconds, megabytes = cost.seconds - base.seconds, cost.megabytes - base.megabytes
            is_beyond = seconds > (0.1 if len(data) > 2 * MEGABYTE else 1) or megabytes > 64 or cost.hints > 0.05
            beyond += is_beyond
            hints = f"{cost.hints * 1000:5.0f} ms of hints"
            print(f"{name!r:45} {seconds:7.2f} s {megabytes:5.0f} MB {hints}{'  <--' * is_beyond}", flush=True)
    print(f"{beyond} beyond 1 s (0.1 s where it is larger than 1 MB), 64 MB or 50 ms of hints")
    return beyond


_READ: Final = """
import resource, sys, time
from pathlib import Path
from milepost.source import read_bytes
from milepost.source.hint_table import Doctor

asked, spent = Doctor.hint, 0.0

def timed(*arguments):
    global spent
    begin = time.process_time()
    hint = asked(*arguments)
    spent += time.process_time() - begin
    return hint

Doctor.hint = timed
data = sys.stdin.buffer.read()
begin = time.process_time()
read_bytes(data, sys.argv[1])
seconds = time.process_time() - begin
most = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(seconds, int(most.split()[1]) / 1000, spent)
"""


def _cost(data: bytes, name: str) -> Cost:
    ran = subprocess.run([sys.executable, "-c", _READ, name], input=data, capture_output=True, check=True)
    return Cost(*map(float, ran.stdout.split()))


if __name__ == "__main__":
    sys.exit(read_all(*sys.argv[1:]) > 0)
