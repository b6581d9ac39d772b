"""The items and associations of a CASE package, each of the kind it should be; what is not is a fault."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from milepost.source.case_faults import Faults, Path
from milepost.source.limits import TEXT

Row = Mapping[str, Any]
Pairs = list[tuple[str, str]]
_TEXTS: Final = ("humanCodingScheme", "fullStatement", "abbreviatedStatement", "CFItemType", "statusEndDate", "uri")
_DOCUMENT_TEXTS: Final = ("identifier", "title", "version", "publisher", "creator", "language", "adoptionStatus", "uri")


class Rows:
    """One package: its document, and rows by what they are."""

    def __init__(self, package: Row, faults: Faults) -> None:
        self._package = package
        self.faults = faults
        self.document: Row = self._without_odd(package["CFDocument"], _DOCUMENT_TEXTS, ("CFDocument",))

    def items(self) -> dict[str, Row]:
        """Return the items by GUID, in the package's order; texts of another kind or too long are left out."""
        items: dict[str, Row] = {}
        at: dict[str, int] = {}
        for number, row in enumerate(self._package["CFItems"]):
            if row is None:
                continue
            guid = self._guid(row, number)
            if guid in items:
                self.faults.add("twice", guid, ("CFItems", number, "identifier"), ("CFItems", at[guid], "identifier"))
            elif guid:
                at[guid] = number
                items[guid] = self._without_odd(row, _TEXTS, ("CFItems", number))
        return items

    def _guid(self, row: object, number: int) -> str:
        if not isinstance(row, dict):
            self.faults.add("kind", "an item", ("CFItems", number))
            return ""
        guid = plain_text(row, "identifier")
        if not guid:
            self.faults.add("nameless", "", ("CFItems", number, *(["identifier"] if "identifier" in row else [])))
        return guid

    def _without_odd(self, row: Row, keys: Sequence[str], path: Path) -> Row:
        """Return a row without the texts that are none, or too long to be one."""
        odd = [key for key in keys if key in row and not _may_be_text(row[key])]
        for key in odd:
            self.faults.add("long" if isinstance(row[key], str) else "kind", f"`{key}`", (*path, key))
        return {key: value for key, value in row.items() if key not in odd} if odd else row

    def links(self) -> dict[str, Pairs]:
        """Return, by kind of association, the pairs of GUIDs it links, in order and each once."""
        rows = self._package.get("CFAssociations")
        if rows is not None and not isinstance(rows, list):
            self.faults.add("kind", "`CFAssociations`", ("CFAssociations",))
        numbered = list(enumerate(rows)) if isinstance(rows, list) else []
        links: dict[str, dict[tuple[str, str], None]] = {}
        for number, row in sorted(numbered, key=lambda pair: _sequence(pair[1])):
            if isinstance(row, dict):
                pair = _end(row, "originNodeURI"), _end(row, "destinationNodeURI")
                if all(pair):
                    links.setdefault(plain_text(row, "associationType"), {})[pair] = None
            elif row is not None:
                self.faults.add("kind", "an association", ("CFAssociations", number))
        return {kind: list(pairs) for kind, pairs in links.items()}


def plain_text(row: Row, key: str) -> str:
    """Return a text of a row, empty where there is none."""
    value = row.get(key)
    return value.strip() if isinstance(value, str) else ""


def _may_be_text(value: object) -> bool:
    return len(value) <= TEXT.most if isinstance(value, str) else value is None


def _end(row: Row, key: str) -> str:
    link = row.get(key)
    return plain_text(link, "identifier") if isinstance(link, dict) else ""


def _sequence(row: object) -> float:
    number = row.get("sequenceNumber") if isinstance(row, dict) else None
    return number if isinstance(number, int | float) else 0
