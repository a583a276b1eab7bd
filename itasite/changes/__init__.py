"""Two versions of a content folder compared by meaning: what was set, added, removed, moved, in Thai words."""
