"""The names of the language: constants, and functions with how many arguments they take."""

CONSTANTS = frozenset({"pi", "e"})
MANY = 64
FUNCTIONS: dict[str, tuple[int, int]] = {
    "ln": (1, 1), "log": (1, 2), "log2": (1, 1), "log10": (1, 1), "exp": (1, 1),
    "sqrt": (1, 1), "cbrt": (1, 1), "abs": (1, 1), "round": (1, 2), "floor": (1, 1), "ceil": (1, 1),
    "sin": (1, 1), "cos": (1, 1), "tan": (1, 1), "asin": (1, 1), "acos": (1, 1), "atan": (1, 1),
    "sinh": (1, 1), "cosh": (1, 1), "tanh": (1, 1), "sigmoid": (1, 1), "relu": (1, 1),
    "softmax": (1, MANY), "sum": (1, MANY), "prod": (1, MANY), "mean": (1, MANY),
    "median": (1, MANY), "min": (1, MANY), "max": (1, MANY),
    "factorial": (1, 1), "comb": (2, 2), "perm": (2, 2), "gcd": (2, 2), "lcm": (2, 2),
    "mod": (2, 2), "pow": (2, 2),
}  # fmt: skip
"""`log` of one argument is natural; `log(x, b)` has base b. `round` resolves ties to even."""
