"""A MathML tree as nested lists that the Typst template draws: `["frac", …]`, never as Typst text.

Where MathML says something the template has no word for, FormulaError; nothing is left out.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias
from xml.etree.ElementTree import Element

from flashmind.export.formula import FormulaError

Tree: TypeAlias = list[object]

_INVISIBLE = dict.fromkeys([*range(0x2061, 0x2065), 0xFE00])
_ACCENTS = {
    "ˆ": "\u0302", "\u0302": "\u0302", "^": "\u0302", "¯": "\u0304", "\u0304": "\u0304",
    "˜": "\u0303", "\u0303": "\u0303", "~": "\u0303", "˙": "\u0307", "¨": "\u0308",
    "⃗": "\u20d7", "→": "\u20d7", "←": "\u20d6", "´": "\u0301", "`": "\u0300", "˘": "\u0306",
    "ˇ": "\u030c", "˚": "\u030a",
}  # fmt: skip
_LINES = {
    ("mover", "\u0332"): "overline", ("mover", "‾"): "overline", ("mover", "\u0305"): "overline",
    ("munder", "\u0332"): "underline", ("munder", "_"): "underline",
    ("mover", "⏞"): "overbrace", ("munder", "⏟"): "underbrace",
}  # fmt: skip
_PRIMES = {"′": 1, "″": 2, "‴": 3, "⁗": 4}
_FENCES = set("()[]{}|‖⟨⟩⌊⌋⌈⌉") | {""}


def typst_tree(element: Element) -> Tree:
    """Return ELEMENT as the nested list of the template; raises FormulaError."""
    draw = _DRAW.get(element.tag)
    if draw is None:
        raise FormulaError(f"no way to print {element.tag}")
    return draw(element)


def _trees(elements: Iterable[Element]) -> list[Tree]:
    return [tree for tree in map(typst_tree, elements) if tree != ["row"]]


def _shown(element: Element) -> str:
    return (element.text or "").translate(_INVISIBLE)


def _row(element: Element) -> Tree:
    children = list(element)
    tree: Tree = ["row", *_trees(children)]
    if len(children) > 2 and _stretches(children[0]) and _stretches(children[-1]):
        fence = [_shown(children[0]), _shown(children[-1])]
        tree = ["lr", *fence, ["row", *_trees(children[1:-1])]]
    return ["display", tree] if element.get("displaystyle") == "true" else tree


def _stretches(element: Element) -> bool:
    """Whether ELEMENT is a bracket as high as what it encloses; an invisible one counts."""
    plain = element.get("stretchy") != "false" and "minsize" not in element.attrib
    return element.tag == "mo" and plain and _shown(element) in _FENCES


def _identifier(element: Element) -> Tree:
    name = _shown(element)
    if len(name) > 1:
        return ["op", name]
    return ["upright" if element.get("mathvariant") == "normal" else "sym", name]


def _operator(element: Element) -> Tree:
    sign = _shown(element)
    if not sign:
        return ["row"]
    if size := element.get("minsize"):
        return ["big", sign, _ems(size)]
    return ["sym", sign] if len(sign) == 1 else ["text", sign, ""]


def _ems(width: str) -> float:
    number = re.fullmatch(r"(-?[\d.]+)em", width)
    return float(number[1]) if number else 0.0


def _text(element: Element) -> Tree:
    styles = {"b": "bold", "i": "italic"}
    inner = [["text", child.text or "", styles.get(child.tag, "")] for child in element]
    return ["row", *([["text", element.text, ""]] if element.text else []), *inner]


def _space(element: Element) -> Tree:
    width = _ems(element.get("width", "0em"))
    return ["space", width] if width else ["row"]


def _fraction(element: Element) -> Tree:
    above, below = map(typst_tree, element)
    if element.get("linethickness") == "0":
        return ["table", [[[above]], [[below]]]]
    tree: Tree = ["frac", above, below]
    return ["display", tree] if element.get("displaystyle") == "true" else tree


def _root(element: Element) -> Tree:
    base, index = map(typst_tree, element)
    return ["root", index, base]


def _scripts(element: Element) -> Tree:
    base, *scripts = element
    if element.tag == "msup" and (count := _PRIMES.get(_shown(scripts[0]))):
        return ["primes", typst_tree(base), count]
    below, above = _places(element.tag, scripts)
    return ["attach", "scripts", typst_tree(base), below, above]


def _places(tag: str, scripts: list[Element]) -> tuple[Tree | None, Tree | None]:
    """(below, above) of the one or two SCRIPTS that TAG places."""
    trees = [typst_tree(script) for script in scripts]
    if len(trees) == 2:
        return trees[0], trees[1]
    return (None, trees[0]) if tag in {"msup", "mover"} else (trees[0], None)


def _limits(element: Element) -> Tree:
    base, *scripts = element
    sign = _shown(scripts[0])
    if scripts[0].tag == "mspace":  # the room that an arrow with a label reserves
        return typst_tree(base)
    if "true" in (element.get("accent"), element.get("accentunder")):
        if line := _LINES.get((element.tag, sign)):
            return [line, typst_tree(base), None]
        if element.tag == "mover" and sign in _ACCENTS:
            return ["accent", typst_tree(base), _ACCENTS[sign]]
    inner = typst_tree(base)
    below, above = _places(element.tag, scripts)
    if inner[0] in {"overbrace", "underbrace"} and inner[2] is None:
        return [*inner[:2], above if inner[0] == "overbrace" else below]
    return ["attach", "auto" if base.tag == "mo" else "limits", inner, below, above]


def _table(element: Element) -> Tree:
    if all(cell.get("class") is None for row in element for cell in row):
        return ["table", [[_trees(cell) for cell in row] for row in element]]
    return ["lines", [["row", *_aligned(row)] for row in element]]


def _aligned(row: Element) -> Iterator[Tree]:
    """Yield the cells of a ROW in slots aligned right and left in turn, with points between."""
    slot = 0
    for number, cell in enumerate(row):
        wanted = 0 if cell.get("class") == "right" else 1
        moves = min(number, 1) + (slot + min(number, 1) - wanted) % 2
        for _ in range(moves):
            yield ["point"]
        if number and slot % 2:
            yield ["space", 1.0]
        slot += moves
        yield ["row", *_trees(cell)]


def _enclosed(element: Element) -> Tree:
    notation = element.get("notation", "")
    names = {"box": "boxed", "updiagonalstrike": "cancel", "downdiagonalstrike": "cancel"}
    if notation not in names:
        raise FormulaError(f"no way to print the enclosure {notation!r}")
    return [names[notation], ["row", *_trees(element)]]


_DRAW: dict[str, Callable[[Element], Tree]] = {
    "math": _row, "mrow": _row, "mpadded": _row, "mi": _identifier, "mo": _operator,
    "mn": lambda e: ["text", e.text or "", ""], "mtext": _text, "mspace": _space,
    "mfrac": _fraction, "msqrt": lambda e: ["root", None, ["row", *_trees(e)]], "mroot": _root,
    "msub": _scripts, "msup": _scripts, "msubsup": _scripts,
    "munder": _limits, "mover": _limits, "munderover": _limits,
    "mtable": _table, "menclose": _enclosed,
    "mphantom": lambda e: ["hidden", ["row", *_trees(e)]],
}  # fmt: skip
