"""Text as a value in YAML."""

import json
import re
from typing import Final

_PLAIN: Final = re.compile(r"[^\W\d_](?:[\w !?.()&’–-]*[\w!?.)])?")
_WORDS: Final = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}


def yaml_text(text: str) -> str:
    """Return a text as a value: as it is where nothing in it means something in YAML, else in double quotes."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)
