"""Tables of foreign files (Word, Excel, CSV, saved web pages), as their authors see them; nothing here writes content.

A reader takes the bytes of a file and gives a `Read`: tables, or one Thai sentence why there are none. Each cell
knows its place, and why its value is doubtful; what is doubtful is asked later, never guessed.
"""
