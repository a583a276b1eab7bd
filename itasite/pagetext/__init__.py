"""A page of the author's own, as text that is changed piece by piece: its head, its prose, its `ita-…` blocks. Pure.

No web here, and nothing is written: every change takes the text of a page and gives the new one, or says why not.
"""
