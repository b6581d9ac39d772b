"""The MkDocs plugin; MkDocs is met only here."""
