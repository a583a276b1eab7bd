"""The Thai words for what the records hold: labels and help of fields, choices, headings, faults of values."""
