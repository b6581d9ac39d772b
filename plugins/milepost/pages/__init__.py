"""The curriculum as a page set, without MkDocs."""
