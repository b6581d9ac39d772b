"""The command `milepost`: one command per file, each imported only when it runs."""

from collections.abc import Sequence

__all__ = ["main"]

_STOPPED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code, as `cli/start.py` does; Ctrl-C may come before that has been imported.

    Without arguments they are those of this process, which has nothing to do afterwards but to end.
    """
    try:
        from milepost.cli.ctrl_c import CtrlC

        with CtrlC(for_good=arguments is None) as ctrl_c:
            from milepost.cli.start import main as start

            code = start(arguments, ctrl_c)
    except KeyboardInterrupt:
        return _STOPPED
    return _STOPPED if ctrl_c.pressed else code
