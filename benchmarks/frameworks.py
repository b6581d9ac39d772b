"""What a framework of 20,000 standards costs to load."""

import json
from pathlib import Path

from benchmarks.result import Result
from benchmarks.spend import Command, best

_STANDARDS = 20_000
_LOAD = "from pathlib import Path; from milepost.source.load import load; load(Path('units'))"
_SETTINGS = "format: 1\nid: large\ntitle: Large\nstandards: [standards/large.json]\n"


def large_package(folder: Path, rounds: int) -> list[Result]:
    """Measure loading a curriculum with one large package, the start of Python taken off, against the `json` module."""
    root = folder / "framework"
    (root / "units/standards").mkdir(parents=True)
    (root / "units/curriculum.yml").write_text(_SETTINGS, encoding="utf-8")
    package = root / "units/standards/large.json"
    package.write_text(json.dumps(_package(), indent=1), encoding="utf-8")
    imports = Command(["-c", _LOAD.replace("load(Path('units'))", "import milepost.source.case")], root)
    load = Command(["-c", _LOAD], root)
    plain = Command(["-c", "import json; json.load(open('units/standards/large.json'))"], root)
    loaded, started, parsed = best([load, imports, plain], rounds)
    cost = loaded.cpu - started.cpu
    size = package.stat().st_size / 1e6
    return [
        Result(
            f"load {_STANDARDS:,} standards",
            f"{cost:.2f} s CPU",
            f"{parsed.cpu:.2f} s CPU, json alone",
            cost / parsed.cpu,
            "1 s",
            (str(load), f"without {imports}, against {plain}", f"a CASE package of {size:.0f} MB; best of {rounds}"),
        )
    ]


def _package() -> dict[str, object]:
    items = [
        {
            "identifier": _guid(number),
            "uri": f"https://example.org/{number}",
            "humanCodingScheme": f"N.{number}",
            "fullStatement": "Students count, measure and compare things. " * 3,
            "educationLevel": ["03", "04"],
            "CFItemType": "Standard",
            "notes": None,
        }
        for number in range(_STANDARDS)
    ]
    parts = [_link("isChildOf", number, number // 10) for number in range(1, _STANDARDS)]
    order = [_link("precedes", number, number + 1) for number in range(0, _STANDARDS - 1, 7)]
    document = {"identifier": "large", "title": "Large"}
    return {"CFDocument": document, "CFItems": items, "CFAssociations": parts + order}


def _link(kind: str, origin: int, destination: int) -> dict[str, object]:
    ends = {"originNodeURI": {"identifier": _guid(origin)}, "destinationNodeURI": {"identifier": _guid(destination)}}
    return {"associationType": kind, "sequenceNumber": origin, **ends}


def _guid(number: int) -> str:
    return f"{number:08d}-0000-4000-8000-000000000000"
