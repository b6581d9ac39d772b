"""Read millions of small files that chance has spoilt, as fast as they can be read, and tell which one ends badly.

usage: PYTHONPATH=tests python tools/fuzz.py [how many] [how many processes] [a seed, which makes the same files again]
"""

import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import cache, partial
from multiprocessing import Pool
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from bad_files import FOLDER, index
from fuzzed import check_body, check_bytes, check_markdown, check_yaml
from reader_texts import TEXTS
from test_markdown_gate import HEAVY, QUIET
from test_reader_fuzz import BITS

ROOT = Path(__file__).parents[1]
SECONDS = 10
"""What an input may take, however busy the machine is."""
KINDS: dict[str, Callable[[Any], None]] = {
    "YAML": check_yaml,
    "Markdown with facts": check_markdown,
    "Markdown without": check_body,
    "bytes as YAML": partial(check_bytes, check=check_yaml),
    "bytes as Markdown": partial(check_bytes, check=check_markdown),
}
WEIGHTS = (35, 30, 20, 10, 5)


class Spent(NamedTuple):
    """What one process did: inputs by kind, those that ended badly with the reason, and the slowest one."""

    kinds: Counter[str]
    failures: list[str]
    slowest: tuple[float, str]


@cache
def seeds(kind: str) -> list[list[str]]:
    """Return the files from which inputs of a kind are made, as lines."""
    bad = [FOLDER / name for name in index()]
    files = [path for path in (*bad, *ROOT.glob("units/**/*.yml"), *ROOT.glob("units/**/*.md")) if path.is_file()]
    texts = [path.read_bytes().decode("utf-8", "surrogateescape") for path in files if path.stat().st_size < 20_000]
    texts += TEXTS.values()
    if "Markdown" in kind:
        texts += [text[:200] for text in (*(text for text, _ in HEAVY), *QUIET)]
    return [text.split("\n") for text in texts]


def made(kind: str, bits: list[str], chance: Random) -> str | bytes:
    """Return a few lines of one file or two, with a few signs put in, put in place of others, or taken out."""
    known = seeds(kind)
    lines: list[str] = []
    for _ in range(chance.choice((1, 1, 2))):
        source = chance.choice(known)
        at = chance.randrange(len(source))
        lines += source[at : at + chance.randint(1, 5)]
    text = "\n".join(lines)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(bits) + text[at + chance.choice((0, 0, 1, 3, 12)) :]
    if "facts" in kind or (kind == "bytes as Markdown" and chance.random() < 0.5):
        text = f"---\n{text}\n---\n{chance.choice(chance.choice(known))}"
    if kind == "Markdown without" and chance.random() < 0.005:
        text *= chance.randint(2, 300)
    if "bytes" not in kind:
        return text
    data = bytearray(text.encode("utf-8", "surrogatepass") or b"a")
    for _ in range(chance.randint(0, 2)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def run(how_many: int, seed: str) -> Spent:
    """Read so many inputs."""
    chance = Random(seed)
    bits = list(BITS.elements)
    kinds: Counter[str] = Counter()
    failures: list[str] = []
    slowest = (0.0, "")
    signal.signal(signal.SIGALRM, _too_long)
    for kind in (chance.choices(list(KINDS), WEIGHTS)[0] for _ in range(how_many)):
        text = made(kind, bits, chance)
        begin = time.perf_counter()
        signal.alarm(SECONDS)
        try:
            KINDS[kind](text)
        except Exception as error:  # noqa: BLE001 - to find them is what this is for
            failures.append(f"{kind} {text!r}: {error!r}")
        signal.alarm(0)
        kinds[kind] += 1
        slowest = max(slowest, (time.perf_counter() - begin, f"{kind} {text!r}"))
    return Spent(kinds, failures, slowest)


def _too_long(*_: object) -> None:
    raise TimeoutError


def main(how_many: str = "10_000_000", processes: str = "2", seed: str = "milepost") -> int:
    """Spread the inputs over the processes in portions, and tell what became of them."""
    portion, total = 10_000, int(how_many)
    begin, kinds, failures, slowest = time.time(), Counter[str](), list[str](), (0.0, "")
    with Pool(int(processes)) as pool:
        for spent in pool.imap_unordered(partial(run, portion), (f"{seed} {n}" for n in range(total // portion))):
            kinds += spent.kinds
            failures += spent.failures
            slowest = max(slowest, spent.slowest)
            print("\n".join(spent.failures), end="\n" * bool(spent.failures), flush=True)
            if kinds.total() % (total // 100 or 1) < portion:
                rate = kinds.total() / (time.time() - begin)
                print(f"{kinds.total():,} inputs, {rate:,.0f} a second, {len(failures)} ended badly", flush=True)
    print(*(f"{number:,} {kind}" for kind, number in kinds.items()), sep=", ")
    print(f"the slowest took {slowest[0]:.2f} s: {slowest[1]}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
