"""`python -m tests.cards.run`: measure the cards, hand them to judges, take their verdicts."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from tests.cards.judged import read_judgements, take, verdicts, write_sheets
from tests.cards.labels import BLIND, HALVES
from tests.cards.made import Card
from tests.cards.match import near
from tests.cards.measure import (
    Measured,
    Score,
    answer_words,
    by_rule,
    measure,
    pairs,
    recall,
    score,
)
from tests.cards.refit import refit

ABOUT = (*HALVES, "ideal", "corpus")


def main() -> None:
    """Do what the command line asks."""
    options = _options()
    if options.take:
        taken, odd = take(options.take, options.judge)
        _print(f"{taken} verdicts taken", *(f"no verdict: {line}" for line in odd))
        return
    known = verdicts(read_judgements())
    if options.refit:
        _print(*refit(known))
        return
    halves = {half: measure(half, known) for half in options.half or ABOUT}
    if options.unjudged:
        cards = [card for half in HALVES for card in _unjudged(halves.get(half, ()))]
        _print(f"{write_sheets(cards, options.unjudged, options.parts)} cards to be judged")
    elif options.misses:
        _print(*(line for h, notes in halves.items() if h not in BLIND for line in _misses(notes)))
    elif options.json:
        _print(json.dumps({half: _row(notes) for half, notes in halves.items()}, indent=1))
    else:
        _print(*(line for half, notes in halves.items() for line in _text(half, notes)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.cards.run", description=__doc__)
    add = parser.add_argument
    add("--half", action="append", choices=ABOUT, help="this half alone (again for more)")
    add("--misses", action="store_true", help="facts that no card asks, with the cards near them")
    add("--json", action="store_true", help="the scores for programs")
    add("--unjudged", type=Path, metavar="FILE", help="cards without verdict, as a judge's sheet")
    add("--parts", type=int, default=1, help="that many sheets: FILE-1, FILE-2, …")
    add("--take", type=Path, metavar="FILE", help="a judge's answers; FILE's .key stands beside it")
    add("--judge", default="1", help="the name of that judge")
    add("--refit", action="store_true", help="write the blind half's records to priors.tsv")
    return parser.parse_args()


def _print(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def _unjudged(notes: Sequence[Measured]) -> Iterator[tuple[str, str, Path, Card]]:
    for note in notes:
        for card, right in zip(note.cards, note.right, strict=True):
            if right is None:
                yield note.labels.half, note.labels.name, note.labels.path, card


def _misses(notes: Sequence[Measured]) -> Iterator[str]:
    """Yield the facts that a tutor must ask and no card asks, with the cards on their lines."""
    for note in notes:
        for fact, asked in zip(note.labels.gold, note.asked, strict=True):
            if asked or not fact.must:
                continue
            yield f"{note.labels.path.name}:{fact.spans[0][0]} {fact.ask} | {fact.answers[0]}"
            yield from (
                f"    {c.rule}{' (failed)' * (right is False)}: {c.question} | {c.answer}"
                for c, right in zip(note.cards, note.right, strict=True)
                if near(c, fact)
            )


def _row(notes: Sequence[Measured]) -> dict[str, object]:
    return {
        "all": asdict(score("all", list(pairs(notes)))),
        "recall": asdict(recall(notes)),
        "recall_with_may": asdict(recall(notes, must=False)),
        "forbidden": sum(len(note.forbidden) for note in notes),
        "answer_words": answer_words(notes),
        "rules": [asdict(s) for s in by_rule(notes)],
        "notes": [asdict(_score_of(note)) | {"recall": asdict(recall([note]))} for note in notes],
    }


def _score_of(note: Measured) -> Score:
    return score(note.labels.name, list(pairs([note])))


_HEAD = (
    f"{'':32}{'cards':>6}{'active':>7}{'drafts':>7}{'judged':>7}{'right':>6}{'prec.':>7}{'bound':>7}"
    f"{'active prec.':>14}"
)


def _text(half: str, notes: Sequence[Measured]) -> Iterator[str]:
    if not notes:
        return
    yield f"== {half}: {len(notes)} notes"
    yield _HEAD + "   must: active / with drafts"
    yield from (f"{_line(_score_of(note))}   {recall([note])}" for note in notes)
    total, may = _line(score("all", list(pairs(notes)))), recall(notes, must=False)
    yield f"{total}   {recall(notes)}; with may: {may}"
    yield f"median answer: {answer_words(notes):.0f} words; active cards from lines to skip: " + (
        str(sum(len(note.forbidden) for note in notes))
    )
    if half not in BLIND:
        yield from (
            f"  {n.labels.name}:{c.first} {c.rule}: {c.question} | {c.answer}"
            for n in notes
            for c in n.forbidden
        )
    yield f"-- {half} by rule"
    yield _HEAD
    yield from map(_line, by_rule(notes))
    yield ""


def _line(row: Score) -> str:
    share = f"{row.right / row.judged:.2f}" if row.judged else "-"
    live = f"{row.active_right}/{row.active_judged}" if row.active_judged else "-"
    return (
        f"{row.name[:31]:32}{row.cards:6}{row.active:7}{row.drafts:7}{row.judged:7}{row.right:6}"
        f"{share:>7}{row.record.bound:7.2f}{live:>14}"
    )


if __name__ == "__main__":
    main()
