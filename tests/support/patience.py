"""How long a page of a browser has for an answer."""

PATIENCE = 300_000.0  # milliseconds: no test fails because the machine is busy
