"""Text for XML, which cannot hold every character, escaped or not; the writer of the XML escapes the rest."""


def in_xml(text: str) -> str:
    """Return text without the characters that XML 1.0 cannot hold (section 2.2, Char)."""
    return "".join(
        char for char in text if char in "\t\n" or " " <= char < "\ud800" or "\udfff" < char not in "\ufffe\uffff"
    )
