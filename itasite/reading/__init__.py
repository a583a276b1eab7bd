"""The content folder to a Site: files to records, records to years, every fault of form in one run."""
