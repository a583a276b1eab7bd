"""Records to what the templates show: every string ready. One module per page part, with a template of its name."""
