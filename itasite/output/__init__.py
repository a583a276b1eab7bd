"""Where files and folders may be written, and how: an author's own files are never replaced, no file is half written.

Knows paths only, neither the content nor the engine. A refusal is a Thai sentence for the officer, not an exception.
"""
