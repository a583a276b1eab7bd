"""The criteria of a year as a workbook, and the agency's own criteria out of one."""
