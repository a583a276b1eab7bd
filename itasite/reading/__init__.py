"""The content folder to a Site: files to records, records to years, every problem of form in one run."""
