"""Ctrl-C, heeded wherever it comes: some corners of Python, and some libraries, would swallow it and go on."""

import _thread
import signal
import sys
import threading
import time
from types import FrameType
from typing import Final, Self

_SOON: Final = 0.01


class CtrlC:
    """Heeds Ctrl-C while it is open; `pressed` tells whether it came.

    With `for_good` it is ignored from then on, as befits a process whose exit code is settled.
    """

    def __init__(self, *, for_good: bool) -> None:
        self.pressed = False
        self._for_good = for_good
        self._handler = signal.getsignal(signal.SIGINT)
        self._hook = sys.unraisablehook

    def __enter__(self) -> Self:
        """Begin; where Ctrl-C does not raise, as in the background of a shell, it is left alone."""
        if self._handler is signal.default_int_handler:
            signal.signal(signal.SIGINT, self._stop)
        sys.unraisablehook = self._swallowed
        return self

    def __exit__(self, *_: object) -> None:
        """Settle what Ctrl-C does from now on."""
        sys.unraisablehook = self._hook
        if self._handler is signal.default_int_handler:
            signal.signal(signal.SIGINT, signal.SIG_IGN if self._for_good else self._handler)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self.pressed = True
        raise KeyboardInterrupt

    def _swallowed(self, what: "sys.UnraisableHookArgs") -> None:
        """Press Ctrl-C again where it met a place that cannot raise, such as a destructor or a callback from C."""
        if issubclass(what.exc_type, KeyboardInterrupt):
            _thread.start_new_thread(_press_again, ())
        else:
            self._hook(what)


def _press_again() -> None:
    time.sleep(_SOON)
    if sys.platform == "win32":
        _thread.interrupt_main()
    else:
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)  # wakes it where it waits
