"""Files of a megabyte that somebody wrote to make a reader slow, each read in a process of its own."""

import subprocess
import sys
from collections.abc import Callable
from typing import Final

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
    "ten megabytes": b"a: 1\n" * 2_000_000,
}
"""What each is made of, by its name."""


def read_all(only: str = "") -> None:
    """Print for each file the seconds of CPU and the megabytes of memory that reading it takes."""
    base = _cost(b"a: 1\n", "a.yml")
    print(f"{'one line':45} {base[0]:7.2f} s {base[1]:5.0f} MB (the process itself; taken off below)")
    for name, data in HOSTILE.items():
        if only in name:
            seconds, megabytes = _cost(data, "a.md" if name.startswith("front") else "a.yml")
            slow = "  <--" if seconds - base[0] > 1 or megabytes - base[1] > 64 else ""
            print(f"{name!r:45} {seconds - base[0]:7.2f} s {megabytes - base[1]:5.0f} MB{slow}", flush=True)


_READ: Final = """
import resource, sys
from pathlib import Path
from milepost.source import read_bytes
read = read_bytes(sys.stdin.buffer.read(), sys.argv[1])
print(len(read.problems))
spent = resource.getrusage(resource.RUSAGE_SELF)
most = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(spent.ru_utime + spent.ru_stime, int(most.split()[1]) / 1000)
"""


def _cost(data: bytes, name: str) -> tuple[float, float]:
    ran = subprocess.run([sys.executable, "-c", _READ, name], input=data, capture_output=True, check=True)
    seconds, megabytes = ran.stdout.split()[-2:]
    return float(seconds), float(megabytes)


if __name__ == "__main__":
    read_all(*sys.argv[1:])
