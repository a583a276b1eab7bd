"""Each save a version in git, without a git program. Alone in knowing dulwich and keyring; `edit` alone loads it."""
