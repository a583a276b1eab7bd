"""itasite: an agency's ITA content, in YAML and Markdown, as a static website."""

__version__ = "0.1.0"
