"""Sections that teach nothing: See also, References, TODO, reading lists, navigation."""

from collections.abc import Iterable

from flashmind.language.en import BLOCKED_SECTIONS


def blocked_by(section: Iterable[str]) -> str:
    """Return the heading of a path that blocks what stands below it; empty where none does."""
    return next((name for name in section if name.lower().strip(" :.") in BLOCKED_SECTIONS), "")
