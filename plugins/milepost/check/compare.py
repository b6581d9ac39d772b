"""Two versions of a curriculum, read and checked, ready to be compared."""

from milepost.analysis.changes.side import Side
from milepost.check.accept import acceptances
from milepost.check.run import check
from milepost.source.load import Loaded
from milepost.source.pair import Version, load_pair


def sides(base: Version, head: Version) -> tuple[Side, Side]:
    """Return both versions with their findings, as far as a difference can reach. The units read are the same."""
    try:
        before, after = load_pair(base, head)
    finally:
        base.close()
        head.close()
    return _side(before), _side(after)


def _side(loaded: Loaded) -> Side:
    findings = check(loaded.curriculum, loaded.problems, loaded.sources)
    return Side(loaded.curriculum, findings, acceptances(loaded.sources))
