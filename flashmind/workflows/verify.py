"""One answer, now: the certified verdict at once, then the same as a tensor program on a device."""

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from flashmind.errors import MissingExtra
from flashmind.model.verdict import NO_DEVICE, Outcome, Verdict
from flashmind.verify.refusal import UnsupportedError
from flashmind.verify.stated import MARKERS
from flashmind.verify.tokens import tokens
from flashmind.verify.verdict import judge, right_digits

if TYPE_CHECKING:  # the certified verdict needs no tensors
    from flashmind.verify.torch_program import Ran


@dataclass(frozen=True, slots=True)
class Answer:
    """The verdict on TEXT, what the tensor program gave if it ran, and why not if it did not."""

    text: str
    verdict: Verdict
    digits: int | None = None
    ran: "Ran | None" = None
    note: str = ""

    @property
    def fails(self) -> bool:
        """Whether there is something to mend: the answer is wrong, or the two engines differ."""
        return self.verdict.fails or (self.ran is not None and not self.ran.agrees)

    def as_row(self) -> dict[str, object]:
        """Return the row that `--json` prints."""
        verdict, ran = self.verdict, self.ran
        return {
            "note": "",
            "line": 0,
            "text": self.text,
            "expression": verdict.expression,
            "stated": verdict.stated,
            "value": verdict.value,
            "verdict": str(verdict.outcome),
            "reason": verdict.reason,
            "digits": self.digits,
            "device": verdict.device,
            "engine": verdict.engine,
            "seconds": round(verdict.seconds, 6),
        } | (
            {"torch": {"value": ran.value, "agrees": ran.agrees, "note": ran.note}}
            if ran
            else {"torch": {"note": self.note}}
        )


def split(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the expression of `EXPR = S`, or a chain `EXPR = S = T`, and what it is said to be."""
    relations = [token for token in tokens(text) if token.kind == "relation"]
    if not relations:
        return text.strip(), ()
    ends = [*(token.start for token in relations[1:]), len(text)]
    parts = (text[token.end : end].strip() for token, end in zip(relations, ends, strict=True))
    answers = (
        f"≈ {part}" if token.text == "≈" and not part.startswith(MARKERS) else part
        for token, part in zip(relations, parts, strict=True)
        if part
    )
    return text[: relations[0].start].strip(), tuple(answers)


def verify(text: str, stated: str = "") -> Answer:
    """Return the certified answer to TEXT, `EXPR` or `EXPR = S`; STATED goes before the latter."""
    expression, answers = (text.strip(), (stated,)) if stated.strip() else split(text)
    start = time.perf_counter()
    verdict, answer = _chained(expression, answers or ("",))
    seconds = time.perf_counter() - start
    whole = f"{expression} = {answer}" if stated.strip() else text.strip()
    digits = right_digits(expression, answer) if answer else None
    return Answer(whole, replace(verdict, seconds=seconds), digits)


def _chained(expression: str, answers: tuple[str, ...]) -> tuple[Verdict, str]:
    """Return the verdict on the first answer that is wrong, else on the last, and that answer."""
    judged = [(judge(expression, answer), answer) for answer in answers]
    return next((pair for pair in judged if pair[0].fails), judged[-1])


def with_torch(answer: Answer, device: str) -> Answer:
    """Return ANSWER with the tensor program on DEVICE run beside it; never raises.

    A missing torch or device is a note beside the verdict, never a failure.
    """
    if device == NO_DEVICE:
        return replace(answer, note="not run")
    if answer.verdict.outcome is Outcome.UNSUPPORTED:
        return replace(answer, note="not run: the expression or the answer can't be read")
    from flashmind.verify import torch_program

    try:
        place = torch_program.open_device(device)
        ran = torch_program.run(answer.verdict.expression, place, time.perf_counter)
    except MissingExtra as error:
        return replace(answer, note=str(error))
    except UnsupportedError as error:
        return replace(answer, note=f"not run: {error}")
    verdict = replace(
        answer.verdict, device=ran.device, engine="torch float64", seconds=ran.seconds
    )
    return replace(answer, verdict=verdict, ran=ran)
