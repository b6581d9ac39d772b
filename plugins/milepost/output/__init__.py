"""Findings as text: one format per file."""
