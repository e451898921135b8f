"""Decks and a seed to papers: choose, vary, key."""
