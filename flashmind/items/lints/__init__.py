"""The lints by what they look at; `flashmind.items.lint` lists them all."""
