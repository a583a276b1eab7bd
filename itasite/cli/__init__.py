"""The command line: one module for each command, loaded only when it is called, and what they share.

Shared: options, console (print problems), files (write a file), placing (replace the built site), risk_list, starter
and wheel (what `new` writes).
"""
