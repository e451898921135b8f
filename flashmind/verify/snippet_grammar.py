r"""The snippet language: a closed subset of Python's grammar, checked before anything runs.

Assignments to names, expressions, literals, lists, one-level comprehensions, slices, and calls of
names in `snippet_names`. No import, def, lambda, if, for, while, with, try, f-string, attribute
store, `*` or `**` arguments. The text is ASCII without control characters, `#` and `\`.
"""

import ast
import math
import re
import warnings
from collections.abc import Iterator

from flashmind.verify import snippet_names as names
from flashmind.verify.refusal import UnsupportedError

MAX_LENGTH = 2_000
MAX_DEPTH = 25
MAX_NODES = 600
MAX_INT = 10**15
_TEXT = re.compile(r"[a-zA-Z0-9_,> -]{0,40}")
_EXPRESSIONS = (
    ast.Constant, ast.Name, ast.Tuple, ast.List, ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare,
    ast.Call, ast.Attribute, ast.Subscript, ast.Slice, ast.ListComp, ast.GeneratorExp,
)  # fmt: skip
_PARTS = (
    ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow, ast.MatMult, ast.USub,
    ast.UAdd, ast.Not, ast.And, ast.Or, ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE,
    ast.Load, ast.Store, ast.keyword, ast.comprehension, ast.Module, ast.Expr, ast.Assign,
)  # fmt: skip


def read(text: str) -> list[ast.stmt]:
    """Return the statements of the snippet TEXT; raises UnsupportedError."""
    _scan(text)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # SyntaxWarning: the checks below say more
            tree = ast.parse(text.strip())
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        raise UnsupportedError(f"not a snippet: {_said(error)}") from error
    if not tree.body:
        raise UnsupportedError("the snippet is empty")
    nodes = list(ast.walk(tree))
    if len(nodes) > MAX_NODES or _depth(tree) > 2 * MAX_DEPTH:
        raise UnsupportedError("too many or too deeply nested parts")
    assigned = set(_assigned(nodes))
    for node in nodes:
        _check(node)
    _check_names(tree, assigned)
    if not isinstance(tree.body[-1], ast.Expr):
        raise UnsupportedError("the last statement must be an expression, whose value is judged")
    return tree.body


def _said(error: BaseException) -> str:
    return error.msg if isinstance(error, SyntaxError) else "too large or nested too deep"


def _scan(text: str) -> None:
    """Refuse by the characters alone, before any parser sees the text."""
    if len(text) > MAX_LENGTH:
        raise UnsupportedError(f"longer than {MAX_LENGTH} characters")
    for character in text:
        if not " " <= character <= "~" and character != "\n":
            raise UnsupportedError(f"the character {character!r} is not ASCII text")
        if character in "#\\`":
            raise UnsupportedError(f"the character {character!r} is not in the language")
    depth = deepest = 0
    for character in text:
        depth += (character in "([{") - (character in ")]}")
        deepest = max(deepest, depth)
    if deepest > MAX_DEPTH:
        raise UnsupportedError(f"brackets nested deeper than {MAX_DEPTH}")


def _depth(tree: ast.AST) -> int:
    level, depth = [tree], 0
    while level:
        level = [child for node in level for child in ast.iter_child_nodes(node)]
        depth += 1
    return depth


def _assigned(nodes: list[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            if node.id in names.ROOTS | names.BUILTINS or "__" in node.id:
                raise UnsupportedError(f"{node.id!r} can't be assigned")
            yield node.id


def _check(node: ast.AST) -> None:
    """Refuse NODE where its kind, or a literal or keyword in it, is not allowed."""
    if not isinstance(node, _EXPRESSIONS + _PARTS):
        raise UnsupportedError(f"{type(node).__name__} is not in the language")
    match node:
        case ast.Constant(value=value):
            _check_literal(value)
        case ast.Assign(targets=targets):
            if len(targets) != 1 or not _is_target(targets[0]):
                raise UnsupportedError("assign to one name, or to a tuple of names")
        case ast.keyword(arg=None):
            raise UnsupportedError("** arguments are not in the language")
        case ast.keyword(arg=str(arg)) if arg not in names.KEYWORDS:
            raise UnsupportedError(f"unknown keyword {arg!r}")
        case ast.ListComp(generators=loops) | ast.GeneratorExp(generators=loops):
            if len(loops) > 1 or loops[0].is_async or not _is_target(loops[0].target):
                raise UnsupportedError("a comprehension has one `for`")
        case ast.Attribute(attr=attr) if "__" in attr or attr.startswith("_"):
            raise UnsupportedError(f"{attr!r}: names with underscores in front are not allowed")
        case ast.Attribute(ctx=ast.Store()) | ast.Subscript(ctx=ast.Store()):
            raise UnsupportedError("assign to names alone")
        case _:
            return


def _check_literal(value: object) -> None:
    match value:
        case bool() | None:
            return
        case int() if abs(value) <= MAX_INT:
            return
        case float() if math.isfinite(value):
            return
        case str() if _TEXT.fullmatch(value):
            return
        case _:
            raise UnsupportedError("this literal is not in the language, or too large")


def _is_target(node: ast.expr) -> bool:
    if isinstance(node, ast.Tuple):
        return bool(node.elts) and all(isinstance(entry, ast.Name) for entry in node.elts)
    return isinstance(node, ast.Name)


def dotted(node: ast.expr) -> str:
    """Return `torch.nn.functional.relu` of such a chain of attributes on a name, else ""."""
    parts = list[str]()
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    return ".".join([node.id, *reversed(parts)]) if isinstance(node, ast.Name) else ""


def _check_names(node: ast.AST, assigned: set[str]) -> None:
    """Refuse each name, attribute and call under NODE that is in no list."""
    if isinstance(node, ast.Call):
        _check_call(node, assigned)
        return
    if isinstance(node, ast.Attribute | ast.Name):
        _check_read(node, assigned)
        if isinstance(node, ast.Name) or dotted(node) in names.CONSTANTS:
            return
    for child in ast.iter_child_nodes(node):
        _check_names(child, assigned)


def _check_call(node: ast.Call, assigned: set[str]) -> None:
    """Refuse a call of anything but a listed function, a listed method, or a value (a layer)."""
    name = dotted(node.func)
    listed = name in names.FUNCTIONS or (name in names.BUILTINS and name not in assigned)
    if not listed:
        if isinstance(node.func, ast.Attribute):
            root = name.split(".")[0]
            if root in names.ROOTS or node.func.attr not in names.METHODS:
                raise UnsupportedError(
                    f"{name or node.func.attr!r} is not in the list of functions"
                )
            _check_names(node.func.value, assigned)
        else:
            _check_names(node.func, assigned)
    for child in [*node.args, *node.keywords]:
        _check_names(child, assigned)


def _check_read(node: ast.Attribute | ast.Name, assigned: set[str]) -> None:
    name = dotted(node)
    root = name.split(".")[0]
    if name in names.CONSTANTS or (isinstance(node, ast.Name) and name in assigned):
        return
    if isinstance(node, ast.Name):
        raise UnsupportedError(f"unknown name {name!r}")
    if (root in names.ROOTS and root) or node.attr not in names.ATTRIBUTES:
        raise UnsupportedError(f"{name or node.attr!r} is not in the list of attributes")
