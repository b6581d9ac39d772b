"""What a code stands for: standards, and, when it is promised, those below it."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from milepost.analysis.names import Names
from milepost.model.span import Ref
from milepost.model.standard import StandardKey


class Codes:
    """Looks up codes, with the standards below them."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._promised: dict[str, tuple[StandardKey, ...]] = {}

    def keys(self, refs: Iterable[Ref]) -> Iterator[StandardKey]:
        """Yield the standards that codes name; a code that fits two names both."""
        return (standard.key for ref in refs for standard in self._names.standard(ref.name))

    def promised(self, code: str) -> tuple[StandardKey, ...]:
        """Return what a promise of this code promises: all below it without children, or itself where it has none."""
        found = self._promised.get(code)
        if found is None:
            keys = (standard.key for standard in self._names.standard(code))
            found = self._promised[code] = tuple(dict.fromkeys(leaf for key in keys for leaf in self._leaves(key)))
        return found

    def given(self, code: str) -> tuple[StandardKey, ...]:
        """Return what a unit gives that promises this code: what the promise promises, and the code itself."""
        own = tuple(standard.key for standard in self._names.standard(code))
        return tuple(dict.fromkeys(own + self.promised(code)))

    def _leaves(self, key: StandardKey) -> Iterator[StandardKey]:
        seen, waiting = {key}, [key]
        while waiting:
            below = self._below.get(standard := waiting.pop(), ())
            if not below:
                yield standard
            for child in reversed(below):
                if child not in seen:
                    seen.add(child)
                    waiting.append(child)

    @cached_property
    def _below(self) -> dict[StandardKey, list[StandardKey]]:
        below: dict[StandardKey, list[StandardKey]] = {}
        for framework in self._names.curriculum.frameworks:
            for standard in framework.items.values():
                for parent in standard.parents:
                    below.setdefault(StandardKey(standard.key.framework, parent), []).append(standard.key)
        return below
