"""The content of a year as a workbook: sheets that a clerk fills in, and rows back to plain data."""
