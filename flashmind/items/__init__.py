"""Facts to items: realise a kind, lint, merge duplicates."""
