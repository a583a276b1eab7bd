"""The sheets of the workbook, a file for each kind of record."""
