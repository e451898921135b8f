"""Claims in text, expressions and snippets to values to verdicts."""
