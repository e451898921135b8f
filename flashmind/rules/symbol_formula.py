r"""Formula of a letter.

`v = u + at` below a heading: the letter is asked in terms of those that it is calculated from.

    ## Uniform acceleration
    - v = u + at
    - $s = ut + \frac12 at^2$
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import capitalised
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.gaps import context_of, is_aside
from flashmind.rules.units import quote, said

_SYMBOL = r"(?:[ΔΣ]?[A-Za-zΑ-Ωα-ω][₀-₉\d′']?)"
_PLAIN = re.compile(
    rf"(?P<left>{_SYMBOL}) = (?P<right>[A-Za-zΑ-Ωα-ω\d½¼⅓√ΔΣ(−-][\w½¼⅓√ΔΣ²³⁴⁻¹()\[\]^+*/×·÷−. -]{{1,40}}?)(?: ?[,;].*| [(–—] ?.*)?$"
)
_TEX = re.compile(
    r"\$\$?(?P<left>(?:\\[A-Za-z]+|[A-Za-z])(?:_(?:\{[^{}]*\}|\w))?)\s*=(?P<right>[^$=]{2,90})\$\$?(?:[,;(–—.: ].*)?$"
)
_LETTER = re.compile(r"Δ?[A-Za-zΑ-Ωα-ω][₀-₉\d]?")
_WORD = re.compile(r"[^\W\d_]{4,}|\b(?:x|of|is|the|and|or|to|per|if)\b")
_TEX_LETTER = re.compile(r"\\[A-Za-z]+(?:_(?:\{[^{}]*\}|\w))?|[A-Za-z](?:_(?:\{[^{}]*\}|\w))?")
_GREEK = re.compile(
    r"\\(?:alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|varphi|chi|psi|omega|Delta|Omega|Phi|Sigma)"
)
_FUNCTION = re.compile(
    r"\\(?:text|mathrm|operatorname|mathbf|hat|bar|vec|int|sum|prod|lim|partial|begin)\b"
)
_CONSTANT = frozenset({"\\pi", "π", "e", "x", "sin", "cos", "tan", "log", "ln"})
_MOST = 5


def read(block: Block) -> Iterator[Pair]:
    """Yield what a letter is equal to, asked in terms of the other letters."""
    context = context_of(block)
    if not context or is_aside(block):
        return
    for sentence, text in said(block):
        if " =" not in text and "=" not in text:
            continue
        found = _PLAIN.match(text)
        letters = _letters(found["right"]) if found else []
        if not found and (found := _TEX.match(text)):
            letters = _tex_letters(found["right"])
        if found and letters and found["left"] not in {re.sub(r"^\$|\$$", "", n) for n in letters}:
            tex = "$" if text.startswith("$") else ""
            asked = f"{capitalised(context)}: {tex}{found['left'].strip()}{tex} in terms of {_told(letters)}?"
            answer = f"{tex}{found['right'].strip()}{tex}"
            yield Pair(quote(block, sentence), asked, answer)


def _told(letters: list[str]) -> str:
    return letters[0] if len(letters) == 1 else f"{', '.join(letters[:-1])} and {letters[-1]}"


def _letters(text: str) -> list[str]:
    """Return the letters that a formula in plain signs is made of; none where it holds words."""
    if (
        _WORD.search(text)
        or re.fullmatch(r"\d[\d.]* [^\W\d_]+", text)
        or not re.search(r"[A-Za-zΑ-Ωα-ω]", text)
    ):
        return []
    operates = re.search(r"[+*/×·÷−^²³√½-]|[A-Za-z]{2}|\d[A-Za-z]", text)
    found = list(dict.fromkeys(_LETTER.findall(text)))
    return found if operates and len(found) <= _MOST and not _CONSTANT & set(found) else []


def _tex_letters(text: str) -> list[str]:
    """Return the letters of a formula in TeX; none where it does more than calculate."""
    if _FUNCTION.search(text) or text.count("{") != text.count("}"):
        return []
    found = list[str]()
    for letter in _TEX_LETTER.findall(text):
        if letter.startswith("\\") and not _GREEK.match(letter):
            continue
        if letter not in _CONSTANT and f"${letter}$" not in found:
            found.append(f"${letter}$")
    return found if len(found) <= _MOST else []
