"""Edits of the author's files in place: what is not changed keeps each of its bytes."""
