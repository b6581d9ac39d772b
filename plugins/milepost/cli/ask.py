"""Answers: taken from options, or asked for."""

from collections.abc import Callable
from typing import TypeVar

import click

Answer = TypeVar("Answer")


def ask(given: str | None, option: str, question: str, read: Callable[[str], Answer]) -> Answer:
    """Return the answer to a question: the option's value, or what the teacher types; asked again until it fits.

    `read` raises ValueError with a sentence where it cannot read an answer. Raises click.UsageError for an option that
    does not fit, or where nobody is there to answer.
    """
    if given is not None:
        return _fitting(read, option)(given)
    try:
        answer: Answer = click.prompt(question, value_proc=_fitting(read, ""))
    except click.Abort as stop:
        if isinstance(stop.__context__, EOFError):  # the input has ended: a script or a pipe, no person
            raise click.UsageError(f"an answer is missing: give it as `{option}`") from None
        raise
    return answer


def _fitting(read: Callable[[str], Answer], option: str) -> Callable[[str], Answer]:
    def fitting(text: str) -> Answer:
        try:
            return read(text)
        except ValueError as error:
            raise click.UsageError(f"`{option}`: {error}" if option else str(error)) from None

    return fitting
