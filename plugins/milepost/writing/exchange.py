"""Two folders change places, in one step where the system has one."""

import ctypes
import os
import sys
from pathlib import Path
from typing import Final

_HERE: Final = -100
_EXCHANGE: Final = 2


def exchange(one: Path, other: Path) -> bool:
    """Let two folders on one disk change places at once; False, with nothing done, where system or disk cannot.

    By `renameat2` with RENAME_EXCHANGE on Linux and `renamex_np` with RENAME_SWAP on a Mac, as their manuals say.
    """
    if sys.platform == "win32":
        return False
    names = os.fsencode(one), os.fsencode(other)
    system = ctypes.CDLL(None)
    try:
        if sys.platform == "darwin":
            failed: int = system.renamex_np(*names, _EXCHANGE)
        else:
            failed = system.renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE)
    except AttributeError:
        return False
    return not failed
