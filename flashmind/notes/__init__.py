"""Text to blocks with line numbers, metadata, and repairs of real-life Markdown."""
