"""Finished values as HTML, SVG, PNG and workbooks. Knows nothing of the content."""
