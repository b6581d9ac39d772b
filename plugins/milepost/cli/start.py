"""Where `milepost` starts and ends: every way out has its exit code, and none is a traceback."""

import os
import sys
from collections.abc import Sequence
from typing import Final

import click

from milepost.cli.app import app
from milepost.cli.ctrl_c import CtrlC
from milepost.cli.terminal import complain, prepare
from milepost.errors import CannotRunError

FINE: Final = 0
FINDINGS: Final = 1
CANNOT_RUN: Final = 2
OUR_BUG: Final = 3
STOPPED: Final = 130


def main(arguments: Sequence[str] | None, ctrl_c: CtrlC) -> int:
    """Run a command and return the exit code.

    0 is fine, 1 findings of the failing severity, 2 a mistake of use or something about this computer, 3 a mistake of
    Milepost's own, 130 stopped by Ctrl-C.
    """
    prepare()
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        with app.make_context("milepost", words) as context:
            code = app.invoke(context)
    except click.exceptions.Exit as done:  # help has been shown
        return done.exit_code
    except BrokenPipeError:  # click's own words, such as help, behind `| head`
        return FINE
    except click.UsageError as error:
        complain(_misused(error))
        return CANNOT_RUN
    except click.ClickException as error:
        complain(error.format_message())
        return CANNOT_RUN
    except (click.Abort, KeyboardInterrupt):
        return STOPPED
    except CannotRunError as error:
        complain(str(error))
        return CANNOT_RUN
    except OSError as error:
        complain(_refused(error))
        return CANNOT_RUN
    except Exception as error:  # noqa: BLE001 - whatever it is, a teacher gets a sentence and we get a report
        if ctrl_c.pressed:  # some library has made a failure of it
            return STOPPED
        from milepost.cli.bug import report_bug

        complain(report_bug(error, words))
        return OUR_BUG
    return code if isinstance(code, int) else FINE


def _misused(error: click.UsageError) -> str:
    said = error.format_message().removesuffix(".")
    command = error.ctx.command_path if error.ctx else "milepost"
    more = "" if said.endswith("?") else f"; `{command} --help` says how it is used"
    return said[:1].lower() + said[1:] + more


def _refused(error: OSError) -> str:
    if not error.filename and not _is_somewhere():
        return "this folder is gone; go to another one first"
    what = f"`{error.filename}` cannot be used" if error.filename else "a file cannot be used"
    return f"{what}: {(error.strerror or str(error) or 'the computer gave no reason').lower()}"


def _is_somewhere() -> bool:
    """Tell whether the folder we stand in is still there."""
    try:
        return bool(os.getcwd())  # noqa: PTH109 - as `Path.cwd` asks
    except OSError:
        return False
