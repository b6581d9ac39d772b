"""Values for a script element: JSON that no browser takes for the end of the element or for a tag."""

import json
from typing import Any, Final

_MEANS: Final = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}


def in_script(value: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    """Return a value as JSON in ASCII, without `<`, `>` and `&`; raises ValueError where JSON has no such number."""
    return json.dumps(value, separators=(",", ":"), allow_nan=False).translate(_MEANS)
