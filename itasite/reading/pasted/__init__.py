"""A list of items out of text that was copied from a manual: from a PDF, Word, Excel or a web page. Pure."""
