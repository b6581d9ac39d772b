"""Answers: taken from options, or asked for."""

from collections.abc import Callable
from typing import TypeVar

import click

from milepost.errors import CannotRunError

Answer = TypeVar("Answer")


def ask(given: str | None, option: str, question: str, read: Callable[[str], Answer], before: str = "") -> Answer:
    """Return the answer to a question: the option's value, or what the teacher types; asked again until it fits.

    `read` raises ValueError with a sentence where it cannot read an answer; `before` is shown once, above the question.
    Raises CannotRunError for an option that does not fit, or where nobody is there to answer.
    """
    if given is not None:
        return fitting(given, option, read)
    if before:
        click.echo(before)
    try:
        answer: Answer = click.prompt(question, value_proc=_asked_again(read))
    except click.Abort as stop:
        if isinstance(stop.__context__, EOFError):  # the input has ended: a script or a pipe, no person
            click.echo()
            raise CannotRunError(f"an answer is missing: give it as `{option}`") from None
        raise
    except BrokenPipeError:
        raise CannotRunError(f"nobody can read the questions: give the answer as `{option}`") from None
    return answer


def fitting(given: str, option: str, read: Callable[[str], Answer]) -> Answer:
    """Return an option's value as it is read. Raises CannotRunError, naming the option, where it does not fit."""
    try:
        return read(given)
    except ValueError as error:
        raise CannotRunError(f"`{option}`: {error}") from None


def _asked_again(read: Callable[[str], Answer]) -> Callable[[str], Answer]:
    def answer(text: str) -> Answer:
        try:
            return read(text)
        except ValueError as error:
            raise click.UsageError(str(error)) from None

    return answer
