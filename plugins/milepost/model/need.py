"""What has to come first: one entry of `needs` or `only_if`."""

from typing import NamedTuple

from milepost.model.span import Ref, Span


class Need(NamedTuple):
    """One entry: met when any of its names is. `because` is the reason a student reads."""

    names: tuple[Ref, ...]
    span: Span
    because: str = ""
