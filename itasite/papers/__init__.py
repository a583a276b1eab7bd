"""Official papers as PDF and DOCX: the views of the pages, arranged for paper."""
