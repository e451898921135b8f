"""SM-2 as Wozniak published it in 1990, in whole numbers: floats give wrong days.

I(1) = 1, I(2) = 6, I(n) = ⌈I(n-1) · EF⌉ with the ease (EF) from before the grade; then
EF' = EF + 0.1 - (5 - q) · (0.08 + (5 - q) · 0.02), at least 1.3. A grade below 3 starts over and
leaves the ease alone. Ease is held in hundredths: every change of it is a whole number of them.
"""

from datetime import date

from flashmind.model.review import Memory

FLOOR = 130
"""The lowest ease, in hundredths."""

LONGEST = 36_500
"""Days at which an interval ends, a hundred years, before it leaves the calendar."""

EASE_CHANGE = (-80, -54, -32, -14, 0, 10)
"""Change of the ease in hundredths, by grade."""


def step(memory: Memory, grade: int, day: date) -> Memory:
    """Return the memory after a review with GRADE (0 to 5) on study day DAY."""
    if grade < 3:
        return lapsed(memory, memory.ease, day)
    grown = -(-memory.interval * memory.ease // 100)
    return recalled(memory, grown, eased(memory.ease, grade), day)


def step_supermemo(memory: Memory, grade: int, day: date) -> Memory:
    """Return the memory as SuperMemo's own program has it: half to even, every grade moves EF."""
    ease = eased(memory.ease, grade)
    if grade < 3:
        return lapsed(memory, ease, day)
    days, rest = divmod(memory.interval * memory.ease, 100)
    return recalled(memory, days + (rest > 50 or (rest == 50 and days % 2 == 1)), ease, day)


def eased(ease: int, grade: int) -> int:
    """Return EASE (hundredths) as GRADE moves it."""
    return max(FLOOR, ease + EASE_CHANGE[grade])


def lapsed(memory: Memory, ease: int, day: date) -> Memory:
    """Return the memory that starts over; it counts as a lapse only if there was a recall."""
    return Memory(1, ease, 0, memory.lapses + (memory.repetitions > 0), later(day, 1))


def recalled(memory: Memory, grown: int, ease: int, day: date) -> Memory:
    """Return the memory after a recall: 1 day, 6 days, then GROWN days."""
    repetitions = memory.repetitions + 1
    interval = min(LONGEST, {1: 1, 2: 6}.get(repetitions, grown))
    return Memory(interval, ease, repetitions, memory.lapses, later(day, interval))


def later(day: date, days: int) -> date:
    """Return the day DAYS after DAY, the calendar's last where there is none."""
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))
