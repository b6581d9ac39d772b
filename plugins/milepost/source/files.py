"""Bytes of a file into text."""

from milepost.model.finding import Problem


def decode(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    return data.decode("utf-8", "replace"), []
