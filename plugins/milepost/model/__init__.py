"""Frozen values: what a curriculum is. Standard library only."""
