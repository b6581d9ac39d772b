"""A rule: what it finds, and the examples that prove and explain it."""

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from inspect import cleandoc
from typing import Any

from milepost.check.inquiry import Inquiry
from milepost.model.finding import Problem, Severity

Example = Mapping[str, str]
"""A small curriculum: texts by path. What it leaves out (`curriculum.yml`, the files of activities that a playlist
names, a unit's title) is filled in. In a bad example each line where the rule speaks ends in `# <- rule-name`, in
Markdown text in `<!-- <- rule-name -->`.
"""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Its page is the docstring of the module it stands in, whose first line says what is wrong.

    `since` is the `rules_version` that brought it: a curriculum with an older one sees its findings as notes.
    """

    name: str
    severity: Severity
    find: Callable[[Inquiry], Iterable[Problem]]
    bad: Example
    good: Example
    options: Mapping[str, Any] = field(default_factory=dict)
    """Its options with their defaults."""
    since: int = 1

    @property
    def page(self) -> str:
        """Return the rule's page: what is wrong, why it matters, what to do."""
        return cleandoc(sys.modules[self.find.__module__].__doc__ or "")

    @property
    def summary(self) -> str:
        """Return what is wrong, in one sentence."""
        return self.page.partition("\n")[0]
