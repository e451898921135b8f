"""LaTeX to one checked MathML tree, and that tree to HTML; nothing in a formula is ever evaluated.

The converter is strict and escapes; even so every tag and attribute passes an allow-list here.
"""

import html
import re
from functools import cache
from xml.etree.ElementTree import Element, ParseError, fromstring, tostring

_TAGS = """
    math mrow mi mn mo mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover
    mtable mtr mtd menclose mphantom mpadded b i
"""
TAGS = frozenset(_TAGS.split())
_ATTRIBUTES = """
    accent accentunder displaystyle form linethickness lspace mathvariant maxsize minsize notation
    rspace scriptlevel stretchy width
"""
ATTRIBUTES = frozenset(_ATTRIBUTES.split())
_VALUE = re.compile(r"[\w.+%-]*")
_ENTITY = re.compile(r"&(?!lt;|gt;|amp;|quot;|apos;|#)\w+;")
_LONGEST = 2000


class FormulaError(ValueError):
    """The LaTeX can't be printed as a formula; the message says why."""


@cache
def formula(latex: str, *, display: bool = False) -> Element:
    """Return LATEX as a MathML tree of allowed tags and attributes, or raise FormulaError."""
    from math_core import LatexError, LatexToMathML

    if len(latex) > _LONGEST:
        raise FormulaError(f"longer than {_LONGEST} characters")
    try:
        converter = LatexToMathML(fancy_error=False)
        markup = converter.convert_with_local_state(latex, displaystyle=display)
        root = fromstring(_ENTITY.sub(_character, markup))  # noqa: S314 - our converter's
    except (LatexError, ParseError, UnicodeEncodeError) as error:
        raise FormulaError(_reason(error)) from error
    return _checked(root)


def _reason(error: Exception) -> str:
    """The first line of what the converter says, without its column and full stop."""
    line = re.sub(r"^\d+: ", "", str(error).splitlines()[0])[:120].removesuffix(".")
    return line[:1].lower() + line[1:]


def _character(entity: re.Match[str]) -> str:
    return html.unescape(entity[0])


def _checked(element: Element) -> Element:
    """Rebuild ELEMENT from what is allowed; what is not known is an error, never dropped."""
    if element.tag not in TAGS:
        raise FormulaError(f"unknown element {element.tag}")
    if "border" in element.get("style", ""):
        raise FormulaError("rules between the cells of a table")
    attributes = {
        name: value
        for name, value in element.attrib.items()
        if name in ATTRIBUTES and _VALUE.fullmatch(value)
    }
    if side := re.search(r"text-align: (left|right)", element.get("style", "")):
        attributes["class"] = side[1]
    copy = Element(element.tag, attributes)
    copy.text, copy.tail = element.text, element.tail
    copy.extend([_checked(child) for child in element])
    return copy


def as_html(root: Element) -> str:
    """Return the tree as markup for a page: escaped, without scripts, links or styles."""
    return tostring(root, encoding="unicode", short_empty_elements=False)
