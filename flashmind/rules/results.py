"""Results that notes write beside code: which comments are values, which code needs nothing else."""

import re

LITERAL = (
    r"(?:[-+−]?\d[\d_.,]*\d|[-+−]?\d|True|False|None|true|false|null|NaN|undefined|-?Infinity|[A-Z]\w+Error|"
    r"\"[^\"]*\"|'[^']*'|\[[^\[\]]*\]|\{[^{}]*\}|\([^()]*,[^()]*\))"
)
LITERAL_ALONE = re.compile(rf"(?:->|=>|→|=)?\s*(?:{LITERAL}|NULL)(?:\s*[,;(–-].*)?$")
"""A comment that is no more than a value."""
_KNOWN = frozenset(
    """abs all any bin bool bytes chr dict divmod enumerate float format frozenset hex int isinstance len list map max min oct ord pow
    range repr reversed round set sorted str sum tuple type zip filter and or not in is if else for lambda True False None
    typeof null undefined NaN Infinity true false new Math Number String Array Object Boolean JSON parseInt parseFloat Symbol BigInt
    echo printf seq expr basename dirname rev tr cut wc sort uniq head tail bc SELECT COALESCE NULL NULLIF CONCAT UPPER LOWER ROUND
    FLOOR CEIL AS FROM x""".split()
) - {"x"}
_STRINGS = re.compile(r"\"[^\"]*\"|'[^']*'|`[^`]*`")
_NAMES = re.compile(r"(?<![\w.$@#\\-])[A-Za-z_]\w*")
_LONGEST = 60


def is_closed(code: str) -> bool:
    """Whether an expression needs nothing that stands elsewhere, so that its value can be asked."""
    bare = _STRINGS.sub("", code)
    bound = set(re.findall(r"\bfor (\w+) in\b|\blambda (\w+)\b|\b(\w+) =>", bare))
    known = _KNOWN | {name for names in bound for name in names if name}
    named = all(name in known for name in _NAMES.findall(bare))
    telling = re.search(r"[-+*/%<>=\[({!|&]|\s", code) is not None
    assigned = re.search(r"(?<![=<>!])=(?![=>])", bare)
    shell = re.search(r"\$[A-Za-z_{]", bare)
    return named and telling and not assigned and not shell and len(code) <= _LONGEST
