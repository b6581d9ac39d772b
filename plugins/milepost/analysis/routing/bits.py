"""What stands on a route, as bits: what meets demands, standards at a level, parts done, parts left out."""

from collections.abc import Iterator, Mapping

from milepost.analysis.routing.marks import Marks
from milepost.analysis.routing.material import Demand, Feature, Material


class Bits:
    """Which bit means what. The first are for demands, where a bit says that something meets the demand."""

    __slots__ = ("_all_places", "_demands", "_first_place", "features", "has", "helps", "lacks")

    def __init__(self, material: Material) -> None:
        parts = len(material.playlist)
        self._demands = material.demands
        self._first_place = len(material.demands) + len(material.gives)
        self._all_places = (1 << parts) - 1
        self.features: Mapping[Feature, int] = {
            feature: 1 << bit for bit, feature in enumerate(material.gives, len(material.demands))
        }
        self.has = [1 << bit for bit in range(self._first_place, self._first_place + 2 * parts)] + [0] * parts
        """By mark, what stands on a route with it."""
        self.lacks = [0] * len(Marks(material.playlist))
        """By mark, the demands it makes."""
        self.helps = 0
        """The demands that are met by what stands beside."""
        for number, demand in enumerate(material.demands):
            bit = 1 << number
            self.helps |= 0 if demand.certain else bit
            for place in demand.providers:
                self.has[place] |= bit
            for place in demand.targets:
                self.lacks[place] |= bit
        for feature, places in material.gives.items():
            for place in places:
                self.has[place] |= self.features[feature]

    def mark(self, mark: int) -> int:
        """Return the bit of a part that is done (whose mark is its place) or left out."""
        return 1 << (self._first_place + mark)

    def places(self, bits: int) -> Iterator[int]:
        """Yield the places of parts that are done, among bits."""
        return each_bit(bits >> self._first_place & self._all_places)

    def demands(self, bits: int) -> Iterator[Demand]:
        """Yield the demands among bits."""
        return (self._demands[bit] for bit in each_bit(bits & ((1 << len(self._demands)) - 1)))


def each_bit(bits: int) -> Iterator[int]:
    """Yield the numbers of the bits that are set, from the lowest."""
    while bits:
        low = bits & -bits
        yield low.bit_length() - 1
        bits ^= low
