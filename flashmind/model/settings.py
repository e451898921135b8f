"""Settings of a collection: every one has a default and a place in `flashmind.toml`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """What `flashmind.toml`, the environment (`FLASHMIND_…`) and flags decide, in that order.

    `notes` and `decks` are folders below the root of the collection; `day_start` is the hour at
    which a study day begins; `new` and `due` limit one day's cards; `rules_off` names the rules
    that read nothing; `jobs` are the processes that a build may start, 0 for one a core.
    """

    notes: str = "source_notes"
    decks: str = "decks"
    log: str = ".flashmind/reviews.db"
    language: str = "en"
    scheduler: str = "sm2"
    day_start: int = 4
    new: int = 20
    due: int = 200
    course: str = ""
    quiz_title: str = "Quiz"
    jobs: int = 0
    rules_off: tuple[str, ...] = ()
