"""The forms on the clerk's own machine: pages made on the server, behind one guard. Only this room knows the web.

`app.guarded` is the only way to have the application, and what it gives is the guard. Addresses stand in `pages.py`,
functions that answer them in a file for each page; they know requests and answers of `answers.py`, and no sockets.
"""
