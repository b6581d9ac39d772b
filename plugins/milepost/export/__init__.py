"""A curriculum for other systems."""
