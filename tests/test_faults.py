"""Whatever file operation fails, a command ends with a sentence, and what it writes is there whole or not at all."""

import os
import re
import signal

import pytest

from failing import CTRL_C, ERRORS, KILL, failing
from faulty import COMMANDS, EVERY, Place, assert_the_next_finishes, is_aside, turns
from running import tree

WRITING = [name for name in COMMANDS if name != "check"]


@pytest.mark.parametrize("name", COMMANDS)
def test_whatever_fails_the_command_ends_in_a_sentence_and_nothing_is_torn(tmp_path, name):
    place = Place(tmp_path, name)
    for number, turn in enumerate(turns(name)):
        for error in ERRORS if EVERY else [ERRORS[number % len(ERRORS)]]:
            place.make()
            with failing(turn, error, str(place.folder)) as operation:
                ran = place.run()
            what = f"{name}: {error} in operation {turn}, {operation.failed}: {ran}"
            assert "Traceback" not in ran.out + ran.err, what
            assert ran.code in ((0, 130) if error == CTRL_C else (0, 1, 2)), what
            # Findings about a file that just broke may stand above the sentence.
            assert ran.code != 2 or re.search(r"(\A|\n)error: .+\n\Z", ran.err), what
            assert place.left() in (place.old, place.new), what
            assert ran.code != 0 or place.left() == place.new, what
            could_clear_away = error == CTRL_C or not is_aside(operation.failed)
            assert not (could_clear_away and any(map(is_aside, tree(place.folder)))), what
        if not operation.failed:
            break
    assert ran.code == 0


@pytest.mark.parametrize("name", WRITING)
def test_a_program_that_is_killed_leaves_the_old_or_the_new_and_the_next_one_clears_up(tmp_path, name):
    place = Place(tmp_path, name)
    for turn in turns(name):
        place.make()
        killed = _killed(place, turn)
        if place.left() not in (place.old, place.new):
            assert_the_next_finishes(place)
        elif place.left() == place.old and (name != "build" or EVERY):
            assert place.run().code == 0
            assert tree(place.folder) == place.new
        if not killed:
            break
    assert place.left() == place.new


def _killed(place: Place, turn: int) -> bool:
    """Run the command in a child that is killed when it comes to an operation; tell whether it came to it."""
    child = os.fork()
    if not child:
        with failing(turn, KILL, str(place.folder)):
            place.run()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
