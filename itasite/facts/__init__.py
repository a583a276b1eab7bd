"""What follows from a Site, decided once: scores, the checklist, measures, pages, what would be lost. Pure."""
