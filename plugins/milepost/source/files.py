"""Bytes of a file into text: UTF-8 only, with ordinary line ends and nothing that cannot be seen."""

from typing import Final

from milepost.model.finding import Problem
from milepost.source import limits
from milepost.source.hint import Hint
from milepost.source.hint_characters import without_control_signs

_MARKS: Final = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
_CONTROL: Final = bytes([*range(9), 11, 12, *range(14, 32), 127])
_WINDOWS: Final = {0xDC00 + byte: bytes([byte]).decode("cp1252", errors="replace") for byte in range(128, 256)}
"""What Windows means by a byte that is not UTF-8, by the sign that Python puts in its place."""
_SAVE: Final = "save it again and choose UTF-8 as the encoding"


def decode(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    r"""Return a file's text, None where it is no text, with what is wrong.

    Lines of the text end in `\n`, whatever the file has; a mark at its start is left out. Where bytes are not UTF-8,
    the text holds what they most likely mean.
    """
    found = _not_text(data)
    if found:
        return None, [found.problem(file)]
    hints: list[Hint | None] = []
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        text, hint = _as_windows_text(data, error.start)
        hints.append(hint)
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text, ends = _with_ordinary_ends(text)
        hints.append(ends)
    if len(data.translate(None, _CONTROL)) != len(data) or b"\xc2" in data:
        text, signs = without_control_signs(text)
        hints.append(signs)
    return text, [hint.problem(file) for hint in hints if hint]


def _not_text(data: bytes) -> Hint | None:
    """Return why bytes are not to be read at all; None where they may be."""
    if len(data) > limits.FILE.most:
        return Hint(limits.FILE.message, 0, 0, 1, "", limits.FILE.help)
    encoding = next((name for mark, name in _MARKS.items() if data.startswith(mark)), "")
    odd, even = data[1:4096:2].count(0), data[:4096:2].count(0)
    if not encoding and max(odd, even) > 9 * min(odd, even) and max(odd, even) * 3 > len(data[:4096:2]) * 2:
        encoding = "UTF-16"
    if encoding:
        return Hint(f"the file is saved as {encoding}, and only UTF-8 can be read", 0, 0, 1, "", _SAVE)
    start = data[:4096]
    if len(start) - len(start.translate(None, _CONTROL)) > max(8, len(start) // 20):
        help_ = "pictures, recordings and documents belong in `media`"
        return Hint("this file holds no text that could be read", 0, 0, 1, "", help_)
    return None


def _as_windows_text(data: bytes, bad: int) -> tuple[str, Hint]:
    """Return the text with bytes that are not UTF-8 read as Windows writes them, and where the first stands."""
    text = data.decode(errors="surrogateescape").translate(_WINDOWS)
    before = data[:bad].decode().removeprefix("\ufeff")
    line, column = before.count("\n"), len(before) - before.rfind("\n") - 1
    sign = text[len(before) + (1 if data.startswith(b"\xef\xbb\xbf") else 0)]
    message = f"the file is not saved as UTF-8, so `{sign}` cannot be read for certain"
    return text, Hint(message, line, column, column + 1, f"`{sign}`?", _SAVE)


def _with_ordinary_ends(text: str) -> tuple[str, Hint | None]:
    text = text.replace("\r\n", "\n")
    first = text.find("\r")
    if first < 0:
        return text, None
    line, column = text.count("\n", 0, first), first - text.rfind("\n", 0, first) - 1
    message = "this line ends in a way that most programs no longer know"
    mend = "save the file with ordinary line ends, which editors call LF"
    return text.replace("\r", "\n"), Hint(message, line, column, column + 1, "ends here", mend)
