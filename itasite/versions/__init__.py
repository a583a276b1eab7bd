"""Earlier versions of the content, as git keeps them."""
