"""Whatever takes a `Build` and makes something of it: the MkDocs plugin, the command line."""
