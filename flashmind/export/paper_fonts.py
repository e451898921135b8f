"""Which characters no font can print; the engine itself prints an empty box without a word."""

import json
import unicodedata
from collections.abc import Callable, Iterable, Sequence

from flashmind.data import template_folder

FONTS = ("Libertinus Serif",)
"""The text font that the engine brings; its others and `--font-path` stand in per character."""

_UNSEEN = frozenset({"Cf", "Zs", "Zl", "Zp", "Cc", "Cs", "Mn", "Me"})
"""Categories that leave no glyph of their own on paper."""


def unprintable(texts: Iterable[str], font_paths: Sequence[str] = ()) -> frozenset[str]:
    """Return the characters of TEXTS that neither the engine's fonts nor FONT_PATHS have."""
    found = {c for text in texts for c in text if not c.isascii()}
    seen = sorted(c for c in found if unicodedata.category(c) not in _UNSEEN)
    if not seen:
        return frozenset()
    return frozenset(_missing(seen, _printer(font_paths)))


def _missing(characters: Sequence[str], prints: Callable[[Sequence[str]], bool]) -> list[str]:
    """Halve CHARACTERS until every part prints as a whole or is one that does not."""
    if prints(characters):
        return []
    if len(characters) == 1:
        return list(characters)
    half = len(characters) // 2
    return [*_missing(characters[:half], prints), *_missing(characters[half:], prints)]


def _printer(font_paths: Sequence[str]) -> Callable[[Sequence[str]], bool]:
    """Return a test whether all of some characters have a glyph: PDF/A allows no missing one."""
    import typst

    compiler = typst.Compiler(
        input=str(template_folder() / "quiz-glyphs.typ"),
        root=str(template_folder()),
        font_paths=list(font_paths),
        ignore_system_fonts=True,
    )

    def prints(characters: Sequence[str]) -> bool:
        data = json.dumps({"characters": list(characters), "fonts": FONTS})
        try:
            compiler.compile(sys_inputs={"data": data}, pdf_standards=["a-2b"], timestamp=0)
        except typst.TypstError:
            return False
        return True

    return prints
