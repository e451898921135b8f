"""Runs a checked snippet: walks its tree with the literal tables. Only ever inside the worker."""

import ast
import operator
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import torch
from torch import Tensor, nn

from flashmind.verify import torch_names as table
from flashmind.verify.limits import Budget, LimitError
from flashmind.verify.snippet_grammar import dotted

Scope: TypeAlias = dict[str, Any]
_BINARY: Mapping[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv, ast.Mod: operator.mod, ast.Pow: operator.pow,
    ast.MatMult: operator.matmul,
}  # fmt: skip
_UNARY: Mapping[type[ast.unaryop], Callable[[Any], Any]] = {
    ast.USub: operator.neg, ast.UAdd: operator.pos, ast.Not: operator.not_,
}  # fmt: skip
_COMPARE: Mapping[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq, ast.NotEq: operator.ne, ast.Lt: operator.lt, ast.LtE: operator.le,
    ast.Gt: operator.gt, ast.GtE: operator.ge,
}  # fmt: skip


def run(body: list[ast.stmt]) -> object:
    """Return the value of the last statement of BODY, which `snippet_grammar.read` has passed.

    Raises LimitError where it would be too large, and whatever torch raises.
    """
    scope, walker = Scope(), _Walker(Budget())
    value: object = None
    for statement in body:
        match statement:
            case ast.Expr(value=node):
                value = walker.value(node, scope)
            case ast.Assign(targets=[target], value=node):
                _bind(target, walker.value(node, scope), scope)
            case _:
                raise LimitError("this statement is not in the language")
    return value


def _bind(target: ast.expr, value: Any, scope: Scope) -> None:  # noqa: ANN401 - any value of the language
    if isinstance(target, ast.Name):
        scope[target.id] = value
    elif isinstance(target, ast.Tuple):
        values = list(value)
        if len(values) != len(target.elts):
            raise ValueError(f"{len(values)} values for {len(target.elts)} names")
        for part, entry in zip(target.elts, values, strict=True):
            _bind(part, entry, scope)


class _Walker:
    """Evaluates expressions within one budget; a kind of node that is not listed is refused."""

    def __init__(self, budget: Budget) -> None:
        self.budget = budget

    def value(self, node: ast.expr, scope: Scope) -> Any:  # noqa: ANN401 - any value of the language
        """Return the value of NODE, counted against the budget."""
        return self.budget.count(self._value(node, scope))

    def _value(self, node: ast.expr, scope: Scope) -> Any:  # noqa: ANN401 - any value of the language
        match node:
            case ast.Constant(value=literal):
                return literal
            case ast.Name(id=name):
                return scope[name]
            case ast.Tuple(elts=entries):
                return tuple(self.value(entry, scope) for entry in entries)
            case ast.List(elts=entries):
                return [self.value(entry, scope) for entry in entries]
            case ast.BinOp(left, op, right):
                return self._binary(op, self.value(left, scope), self.value(right, scope))
            case ast.UnaryOp(op, operand):
                return _UNARY[type(op)](self.value(operand, scope))
            case ast.BoolOp(op, values):
                return self._logical(op, values, scope)
            case ast.Compare(left, operators, rest):
                return self._compared(operators, [left, *rest], scope)
            case ast.Subscript(value, index):
                return self.value(value, scope)[self._index(index, scope)]
            case ast.Attribute():
                return self._attribute(node, scope)
            case ast.Call():
                return self._call(node, scope)
            case ast.ListComp(element, [loop]) | ast.GeneratorExp(element, [loop]):
                return self._loop(element, loop, scope)
            case _:
                raise LimitError(f"{type(node).__name__} is not in the language")

    def _binary(self, op: ast.operator, left: Any, right: Any) -> Any:  # noqa: ANN401
        self.budget.before(op, left, right)
        return _BINARY[type(op)](left, right)

    def _logical(self, op: ast.boolop, values: list[ast.expr], scope: Scope) -> Any:  # noqa: ANN401
        found = None
        for node in values:
            found = self.value(node, scope)
            if bool(found) is isinstance(op, ast.Or):
                return found
        return found

    def _compared(self, operators: list[ast.cmpop], nodes: list[ast.expr], scope: Scope) -> Any:  # noqa: ANN401
        values = [self.value(node, scope) for node in nodes]
        found: Any = True
        for n, op in enumerate(operators):
            found = _COMPARE[type(op)](values[n], values[n + 1])
            if n + 1 < len(operators) and not found:
                return found
        return found

    def _index(self, node: ast.expr, scope: Scope) -> Any:  # noqa: ANN401
        match node:
            case ast.Slice(lower, upper, step):
                ends = [
                    None if part is None else self.value(part, scope)
                    for part in (lower, upper, step)
                ]
                return slice(*ends)
            case ast.Tuple(elts=entries):
                return tuple(self._index(entry, scope) for entry in entries)
            case _:
                return self.value(node, scope)

    def _attribute(self, node: ast.Attribute, scope: Scope) -> Any:  # noqa: ANN401
        name = dotted(node)
        if name in table.CONSTANTS and name.split(".")[0] not in scope:
            return table.CONSTANTS[name]
        value = self.value(node.value, scope)
        if isinstance(value, Tensor):
            return table.TENSOR_ATTRIBUTES[node.attr](value)
        if isinstance(value, nn.Module):
            return table.layer_attribute(value, node.attr)
        if isinstance(value, tuple) and len(value) == 2:
            return table.PAIR_ATTRIBUTES[node.attr](value)
        raise LimitError(f"{node.attr!r} is not in the list of attributes of this value")

    def _call(self, node: ast.Call, scope: Scope) -> Any:  # noqa: ANN401
        arguments = [self.value(argument, scope) for argument in node.args]
        keywords = {str(k.arg): self.value(k.value, scope) for k in node.keywords}
        name = dotted(node.func)
        if name in table.FUNCTIONS:
            self.budget.before_call(name, arguments, keywords)
            return table.FUNCTIONS[name](*arguments, **keywords)
        if name in table.BUILTINS and name not in scope:
            self.budget.before_call(name, arguments, keywords)
            return table.BUILTINS[name](*arguments, **keywords)
        if isinstance(node.func, ast.Attribute):
            owner = self.value(node.func.value, scope)
            self.budget.before_method(node.func.attr, owner, arguments)
            return _methods(owner)[node.func.attr](owner, *arguments, **keywords)
        layer = self.value(node.func, scope)
        if not isinstance(layer, nn.Module):
            raise LimitError("only a layer can be called")
        self.budget.before_layer(layer, arguments)
        return layer(*arguments, **keywords)

    def _loop(self, element: ast.expr, loop: ast.comprehension, scope: Scope) -> list[Any]:
        entries = list(self.value(loop.iter, scope))
        self.budget.rounds(len(entries))
        found, inner = list[Any](), Scope(scope)
        for entry in entries:
            _bind(loop.target, entry, inner)
            if all(bool(self.value(test, inner)) for test in loop.ifs):
                found.append(self.value(element, inner))
        return found


def _methods(owner: object) -> Mapping[str, Callable[..., Any]]:
    """Return the table of methods for the type of OWNER; raises LimitError where it has none."""
    match owner:
        case Tensor():
            return table.TENSOR
        case nn.Module():
            return table.LAYER
        case torch.optim.Optimizer():
            return table.OPTIMIZER
        case list() | tuple():
            return table.LISTED
        case _:
            raise LimitError(f"{type(owner).__name__} has no listed methods")
