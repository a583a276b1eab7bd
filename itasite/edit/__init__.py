"""Changes of what an author wrote: as plain data, and in the text of a file."""
