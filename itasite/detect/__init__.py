"""What to look for in texts and attached files, and the walks over them that rules share. Pure but for attachments."""
