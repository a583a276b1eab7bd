"""The records of the content, one file per thing. They know their place in a file and nothing of pages."""
