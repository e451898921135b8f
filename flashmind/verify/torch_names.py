"""What the names of a snippet mean: literal tables of functions. Imported by the worker alone.

No name is ever looked up on a module or an object: what stands here is all there is.
"""

import math
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import torch
import torch.nn.functional as F  # noqa: N812 - its name everywhere
from torch import Tensor, nn

Function: TypeAlias = Callable[..., Any]
_L = torch.linalg

TORCH: dict[str, Function] = {
    "abs": torch.abs, "allclose": torch.allclose, "all": torch.all, "amax": torch.amax,
    "amin": torch.amin, "any": torch.any, "arange": torch.arange, "argmax": torch.argmax,
    "argmin": torch.argmin, "argsort": torch.argsort, "atan2": torch.atan2, "bmm": torch.bmm,
    "broadcast_to": torch.broadcast_to, "cat": torch.cat, "ceil": torch.ceil,
    "chunk": torch.chunk, "clamp": torch.clamp, "concat": torch.concat,
    "corrcoef": torch.corrcoef, "cos": torch.cos, "cosh": torch.cosh, "cov": torch.cov,
    "cross": torch.cross, "cumprod": torch.cumprod, "cumsum": torch.cumsum, "det": torch.det,
    "diag": torch.diag, "diff": torch.diff, "dist": torch.dist, "dot": torch.dot,
    "einsum": torch.einsum, "empty": torch.zeros, "eq": torch.eq, "equal": torch.equal,
    "erf": torch.erf, "exp": torch.exp, "expm1": torch.expm1, "eye": torch.eye,
    "flatten": torch.flatten, "flip": torch.flip, "floor": torch.floor, "full": torch.full,
    "full_like": torch.full_like, "gather": torch.gather, "ge": torch.ge, "gt": torch.gt,
    "isclose": torch.isclose, "isfinite": torch.isfinite, "isinf": torch.isinf,
    "isnan": torch.isnan, "kron": torch.kron, "le": torch.le, "lerp": torch.lerp,
    "linspace": torch.linspace, "log": torch.log, "log10": torch.log10, "log1p": torch.log1p,
    "log2": torch.log2, "logaddexp": torch.logaddexp, "logical_and": torch.logical_and,
    "logical_not": torch.logical_not, "logical_or": torch.logical_or,
    "logsumexp": torch.logsumexp, "lt": torch.lt, "matmul": torch.matmul, "max": torch.max,
    "maximum": torch.maximum, "mean": torch.mean, "median": torch.median, "min": torch.min,
    "minimum": torch.minimum, "mm": torch.mm, "movedim": torch.movedim, "mul": torch.mul,
    "multinomial": torch.multinomial, "mv": torch.mv, "ne": torch.ne, "norm": torch.norm,
    "ones": torch.ones, "ones_like": torch.ones_like, "outer": torch.outer,
    "permute": torch.permute, "pow": torch.pow, "prod": torch.prod, "quantile": torch.quantile,
    "rand": torch.rand, "rand_like": torch.rand_like, "randint": torch.randint,
    "randn": torch.randn, "randn_like": torch.randn_like, "randperm": torch.randperm,
    "reciprocal": torch.reciprocal, "relu": torch.relu, "remainder": torch.remainder,
    "reshape": torch.reshape, "round": torch.round, "rsqrt": torch.rsqrt,
    "sigmoid": torch.sigmoid, "sign": torch.sign, "sin": torch.sin, "sinh": torch.sinh,
    "softmax": torch.softmax, "log_softmax": torch.log_softmax, "sort": torch.sort,
    "split": torch.split, "sqrt": torch.sqrt, "square": torch.square, "squeeze": torch.squeeze,
    "stack": torch.stack, "std": torch.std, "sub": torch.sub, "sum": torch.sum,
    "swapaxes": torch.swapaxes, "tan": torch.tan, "tanh": torch.tanh, "tensor": torch.tensor,
    "tile": torch.tile, "topk": torch.topk, "trace": torch.trace, "transpose": torch.transpose,
    "tril": torch.tril, "triu": torch.triu, "trunc": torch.trunc, "unique": torch.unique,
    "unsqueeze": torch.unsqueeze, "var": torch.var, "where": torch.where, "zeros": torch.zeros,
    "zeros_like": torch.zeros_like, "add": torch.add, "div": torch.div,
    "manual_seed": lambda seed: torch.manual_seed(seed).initial_seed(),
}  # fmt: skip
LINALG: dict[str, Function] = {
    "cond": _L.cond, "det": _L.det, "eigvalsh": _L.eigvalsh, "inv": _L.inv,
    "matrix_norm": _L.matrix_norm, "matrix_rank": _L.matrix_rank, "norm": _L.norm,
    "solve": _L.solve, "svdvals": _L.svdvals, "vector_norm": _L.vector_norm,
}  # fmt: skip
NN: dict[str, Function] = {
    "AdaptiveAvgPool1d": nn.AdaptiveAvgPool1d, "AdaptiveAvgPool2d": nn.AdaptiveAvgPool2d,
    "AvgPool1d": nn.AvgPool1d, "AvgPool2d": nn.AvgPool2d, "BCELoss": nn.BCELoss,
    "BCEWithLogitsLoss": nn.BCEWithLogitsLoss, "BatchNorm1d": nn.BatchNorm1d,
    "BatchNorm2d": nn.BatchNorm2d, "Bilinear": nn.Bilinear, "Conv1d": nn.Conv1d,
    "Conv2d": nn.Conv2d, "Conv3d": nn.Conv3d, "ConvTranspose1d": nn.ConvTranspose1d,
    "ConvTranspose2d": nn.ConvTranspose2d, "CrossEntropyLoss": nn.CrossEntropyLoss,
    "Dropout": nn.Dropout, "Dropout2d": nn.Dropout2d, "ELU": nn.ELU, "Embedding": nn.Embedding,
    "Flatten": nn.Flatten, "GELU": nn.GELU, "GRU": nn.GRU, "GroupNorm": nn.GroupNorm,
    "Hardtanh": nn.Hardtanh, "HuberLoss": nn.HuberLoss, "Identity": nn.Identity,
    "InstanceNorm2d": nn.InstanceNorm2d, "KLDivLoss": nn.KLDivLoss, "L1Loss": nn.L1Loss,
    "LSTM": nn.LSTM, "LayerNorm": nn.LayerNorm, "LeakyReLU": nn.LeakyReLU, "Linear": nn.Linear,
    "LogSoftmax": nn.LogSoftmax, "MSELoss": nn.MSELoss, "MaxPool1d": nn.MaxPool1d,
    "MaxPool2d": nn.MaxPool2d, "MultiheadAttention": nn.MultiheadAttention, "NLLLoss": nn.NLLLoss,
    "PReLU": nn.PReLU, "RNN": nn.RNN, "ReLU": nn.ReLU, "Sequential": nn.Sequential,
    "SiLU": nn.SiLU, "Sigmoid": nn.Sigmoid, "SmoothL1Loss": nn.SmoothL1Loss,
    "Softmax": nn.Softmax, "Softplus": nn.Softplus, "Tanh": nn.Tanh,
    "TransformerEncoderLayer": nn.TransformerEncoderLayer, "Upsample": nn.Upsample,
    "ZeroPad2d": nn.ZeroPad2d,
}  # fmt: skip
FUNCTIONAL: dict[str, Function] = {
    "avg_pool1d": F.avg_pool1d, "avg_pool2d": F.avg_pool2d,
    "binary_cross_entropy": F.binary_cross_entropy,
    "binary_cross_entropy_with_logits": F.binary_cross_entropy_with_logits, "conv1d": F.conv1d,
    "conv2d": F.conv2d, "cosine_similarity": F.cosine_similarity,
    "cross_entropy": F.cross_entropy, "elu": F.elu, "embedding": F.embedding, "gelu": F.gelu,
    "hardtanh": F.hardtanh, "huber_loss": F.huber_loss, "kl_div": F.kl_div, "l1_loss": F.l1_loss,
    "layer_norm": F.layer_norm, "leaky_relu": F.leaky_relu, "linear": F.linear,
    "log_softmax": F.log_softmax, "logsigmoid": F.logsigmoid, "max_pool1d": F.max_pool1d,
    "max_pool2d": F.max_pool2d, "mse_loss": F.mse_loss, "nll_loss": F.nll_loss,
    "normalize": F.normalize, "one_hot": F.one_hot, "pad": F.pad, "relu": F.relu,
    "scaled_dot_product_attention": F.scaled_dot_product_attention, "sigmoid": torch.sigmoid,
    "silu": F.silu, "smooth_l1_loss": F.smooth_l1_loss, "softmax": F.softmax,
    "softplus": F.softplus, "tanh": torch.tanh,
}  # fmt: skip
MATH: dict[str, Function] = {
    "acos": math.acos, "asin": math.asin, "atan": math.atan, "atan2": math.atan2,
    "ceil": math.ceil, "comb": math.comb, "cos": math.cos, "cosh": math.cosh,
    "degrees": math.degrees, "erf": math.erf, "exp": math.exp, "factorial": math.factorial,
    "floor": math.floor, "fsum": math.fsum, "gcd": math.gcd, "hypot": math.hypot,
    "isclose": math.isclose, "lcm": math.lcm, "log": math.log, "log10": math.log10,
    "log1p": math.log1p, "log2": math.log2, "perm": math.perm, "pow": math.pow, "prod": math.prod,
    "radians": math.radians, "sin": math.sin, "sinh": math.sinh, "sqrt": math.sqrt,
    "tan": math.tan, "tanh": math.tanh,
}  # fmt: skip
OPTIM: dict[str, Function] = {
    "Adagrad": torch.optim.Adagrad, "Adam": torch.optim.Adam, "AdamW": torch.optim.AdamW,
    "RMSprop": torch.optim.RMSprop, "SGD": torch.optim.SGD,
}  # fmt: skip
CONSTANTS: dict[str, object] = {
    "math.pi": math.pi, "math.e": math.e, "math.inf": math.inf, "torch.pi": math.pi,
    "torch.inf": math.inf, "torch.float16": torch.float16, "torch.bfloat16": torch.bfloat16,
    "torch.float32": torch.float32, "torch.float": torch.float32, "torch.float64": torch.float64,
    "torch.double": torch.float64, "torch.int8": torch.int8, "torch.int16": torch.int16,
    "torch.int32": torch.int32, "torch.int64": torch.int64, "torch.long": torch.int64,
    "torch.uint8": torch.uint8, "torch.bool": torch.bool,
}  # fmt: skip
BUILTINS: dict[str, Function] = {
    "abs": abs, "all": all, "any": any, "bool": bool, "enumerate": lambda *a: list(enumerate(*a)),
    "float": float, "int": int, "len": len, "list": list, "max": max, "min": min,
    "range": lambda *a: list(range(*a)), "round": round, "sorted": sorted, "sum": sum,
    "tuple": tuple, "zip": lambda *a: list(zip(*a, strict=False)),
}  # fmt: skip
FUNCTIONS: dict[str, Function] = {
    **{f"torch.{name}": found for name, found in TORCH.items()},
    **{f"torch.linalg.{name}": found for name, found in LINALG.items()},
    **{f"{root}.{name}": found for root in ("nn", "torch.nn") for name, found in NN.items()},
    **{
        f"{root}.{name}": found
        for root in ("F", "nn.functional", "torch.nn.functional")
        for name, found in FUNCTIONAL.items()
    },
    **{f"math.{name}": found for name, found in MATH.items()},
    **{f"torch.optim.{name}": found for name, found in OPTIM.items()},
}

TENSOR: Mapping[str, Function] = {
    "abs": Tensor.abs,
    "all": Tensor.all, "allclose": Tensor.allclose, "any": Tensor.any, "argmax": Tensor.argmax,
    "argmin": Tensor.argmin, "argsort": Tensor.argsort, "backward": lambda t: t.backward(),
    "bool": Tensor.bool, "ceil": Tensor.ceil, "chunk": Tensor.chunk, "clamp": Tensor.clamp,
    "clone": Tensor.clone, "cos": Tensor.cos, "cumprod": Tensor.cumprod, "cumsum": Tensor.cumsum,
    "detach": Tensor.detach, "diff": Tensor.diff, "dim": Tensor.dim, "dot": Tensor.dot,
    "double": Tensor.double, "eq": Tensor.eq, "equal": Tensor.equal, "exp": Tensor.exp,
    "expand": Tensor.expand, "flatten": Tensor.flatten, "flip": Tensor.flip,
    "float": Tensor.float, "floor": Tensor.floor, "ge": Tensor.ge, "gt": Tensor.gt,
    "half": Tensor.half, "int": Tensor.int, "item": Tensor.item, "le": Tensor.le,
    "log": Tensor.log, "log10": Tensor.log10, "log1p": Tensor.log1p, "log2": Tensor.log2,
    "logsumexp": Tensor.logsumexp, "long": Tensor.long, "lt": Tensor.lt, "matmul": Tensor.matmul,
    "max": Tensor.max, "mean": Tensor.mean, "median": Tensor.median, "min": Tensor.min,
    "mm": Tensor.mm, "mul": Tensor.mul, "ne": Tensor.ne, "norm": Tensor.norm,
    "numel": Tensor.numel, "permute": Tensor.permute, "pow": Tensor.pow, "prod": Tensor.prod,
    "reciprocal": Tensor.reciprocal, "relu": Tensor.relu, "repeat": Tensor.repeat,
    "reshape": Tensor.reshape, "round": Tensor.round, "rsqrt": Tensor.rsqrt,
    "sigmoid": Tensor.sigmoid, "sign": Tensor.sign, "sin": Tensor.sin, "size": Tensor.size,
    "softmax": Tensor.softmax, "log_softmax": Tensor.log_softmax, "sort": Tensor.sort,
    "split": Tensor.split, "sqrt": Tensor.sqrt, "square": Tensor.square,
    "squeeze": Tensor.squeeze, "std": Tensor.std, "sub": Tensor.sub, "sum": Tensor.sum,
    "t": Tensor.t, "tan": Tensor.tan, "tanh": Tensor.tanh, "tile": Tensor.tile,
    "tolist": Tensor.tolist, "topk": Tensor.topk, "trace": Tensor.trace,
    "transpose": Tensor.transpose, "tril": Tensor.tril, "triu": Tensor.triu,
    "trunc": Tensor.trunc, "unbind": Tensor.unbind, "unique": Tensor.unique,
    "unsqueeze": Tensor.unsqueeze, "var": Tensor.var, "view": Tensor.view, "add": Tensor.add,
    "div": Tensor.div, "stride": Tensor.stride,
}  # fmt: skip
LAYER: Mapping[str, Function] = {
    "children": lambda m: list(m.children()), "modules": lambda m: list(m.modules()),
    "parameters": lambda m: list(m.parameters()), "eval": lambda m: m.train(mode=False),
    "named_parameters": lambda m: [name for name, _ in m.named_parameters()],
    "state_dict": lambda m: [name for name, _ in m.named_parameters()],
    "forward": lambda m, *a: m(*a), "train": lambda m, mode=True: m.train(bool(mode)),
    "zero_grad": lambda m: m.zero_grad(), "float": lambda m: m.float(),
    "double": lambda m: m.double(),
}  # fmt: skip
OPTIMIZER: Mapping[str, Function] = {
    "step": lambda o: o.step(),
    "zero_grad": lambda o: o.zero_grad(),
}
LISTED: Mapping[str, Function] = {
    "count": lambda s, v: s.count(v),
    "index": lambda s, v: s.index(v),
}
TENSOR_ATTRIBUTES: Mapping[str, Function] = {
    "T": lambda t: t.T,
    "mT": lambda t: t.mT, "shape": lambda t: tuple(t.shape), "ndim": lambda t: t.ndim,
    "dtype": lambda t: t.dtype, "grad": lambda t: t.grad, "is_leaf": lambda t: t.is_leaf,
    "requires_grad": lambda t: t.requires_grad,
}  # fmt: skip
PAIR_ATTRIBUTES: Mapping[str, Function] = {
    "values": lambda p: p[0],
    "indices": lambda p: p[1],
}


def layer_attribute(layer: nn.Module, name: str) -> object:
    """Return a parameter, a buffer or a whole number of LAYER; raises KeyError for all else."""
    held = {
        **dict(layer.named_parameters(recurse=False)),
        **dict(layer.named_buffers(recurse=False)),
    }
    if name in held:
        return held[name]
    value = vars(layer)[name]
    if isinstance(value, int | float | bool | str) or (
        isinstance(value, tuple) and all(isinstance(entry, int) for entry in value)
    ):
        return value
    raise KeyError(name)
