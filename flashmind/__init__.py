"""Plain notes in, verified flashcards out: build, check, review, export, print."""

__version__ = "0.1.0"
