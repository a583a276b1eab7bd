"""Writes finished values as HTML, SVG, PNG, CSV and workbooks. Knows nothing of the content."""
