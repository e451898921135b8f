"""Blocks to facts: one construct a file, RULES is the ordered grammar."""
