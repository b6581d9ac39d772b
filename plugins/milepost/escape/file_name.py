"""Names of files and folders: which can stand on every disk and in every address, and which are the same there."""

import re
import unicodedata
from typing import Final

RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "123456789¹²³")}
)
"""Names that Windows keeps for itself, whatever their ending."""
_SIGNS: Final = re.compile(r'[<>:"/\\|?*]')
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_MOST_BYTES: Final = 200


def unfit(name: str) -> str:
    """Return why a name cannot be that of a file on every system, as the end of a sentence; empty where it can."""
    if found := _SIGNS.search(name):
        return f"`{found[0]}` may not stand in the name of a file on Windows"
    if any(unicodedata.category(sign) in _UNSEEN for sign in name):
        return "a sign in its name cannot be seen"
    if name != name.strip(" ") or name.endswith("."):
        return "its name starts or ends with a space, or ends with a dot, which Windows takes away"
    if name.partition(".")[0].rstrip(" ").lower() in RESERVED:
        return f"Windows keeps the name `{name.partition('.')[0]}` for itself"
    if len(name.encode()) > _MOST_BYTES:
        return "its name is too long for some systems"
    return ""


def same_file(path: str) -> str:
    """Return what two paths share that a disk blind to case, or to how an accent is written, takes for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
