"""Where files and folders may be written, and how: nothing of an author's is replaced, what is written is whole.

Knows paths only: neither the content nor the engine. What stands in the way is a sentence for the officer.
"""
