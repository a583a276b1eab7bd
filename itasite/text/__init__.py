"""What files hold, read without knowing what it means: YAML, Markdown, HTML and addresses, each with its place."""
