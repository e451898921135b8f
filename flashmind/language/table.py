"""LANGUAGES: the packs by name; a language without a pack of its own is read by `neutral`."""

from flashmind.language import de, ko, neutral, zh
from flashmind.language.pack import Pack

LANGUAGES: dict[str, Pack] = {
    "de": de.PACK,
    "ko": ko.PACK,
    "zh": zh.PACK,
    "neutral": neutral.PACK,
}
"""English isn't here: its rules are modules of their own, older than the packs."""

_BY_CODE = {code: pack for pack in LANGUAGES.values() for code in pack.codes}


def pack_for(language: str) -> Pack:
    """Return the pack that reads LANGUAGE, a two-letter code."""
    return _BY_CODE.get(language, neutral.PACK)
