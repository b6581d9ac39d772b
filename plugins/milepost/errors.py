"""What stops a command before it can answer."""


class CannotRunError(Exception):
    """A command cannot do its work; the text is one sentence for the person who ran it, and how to go on."""
