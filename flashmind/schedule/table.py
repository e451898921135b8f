"""The schedulers by name. A new one is one function of type `Step` and one line here."""

from flashmind.model.review import Step
from flashmind.schedule import sm2

SCHEDULERS: dict[str, Step] = {
    "sm2": sm2.step,
    "sm2-supermemo": sm2.step_supermemo,
}
