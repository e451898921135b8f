"""Rules that read a sentence further ask only what no other card of it asks."""

import pytest

from flashmind.items.further import FURTHER, thinned
from flashmind.model.fact import Detail, Fact, Gapped, Quantity, Quote, Reading
from flashmind.rules.figures import figures

PLACE = Quote("pork 63 C, turkey 74 C, rest 5 min", 3, 3, ("Meat",))
TEXT = "Meat: pork {{c1::63 C}}, turkey {{c2::74 C}}, rest {{c3::5 min}}."


def left(*others: Fact, rule: str = "named-number") -> list[str]:
    """Return what is left of the gaps beside OTHERS of a RULE that is no further one."""
    readings = [Reading(rule, other, 0.8) for other in others]
    told = thinned([*readings, Reading("cloze-figure", Gapped(PLACE, TEXT), 0.8)])
    return [r.fact.text for r in told if isinstance(r.fact, Gapped) and r.rule in FURTHER]


def test_a_figure_that_nobody_asks_is_asked() -> None:
    assert left() == [TEXT]


def test_a_figure_that_another_card_asks_is_shown_and_the_rest_numbered_anew() -> None:
    asked = Quantity(PLACE, "What is the core temperature of pork?", "63 C")
    assert left(asked) == ["Meat: pork 63 C, turkey {{c1::74 C}}, rest {{c2::5 min}}."]


def test_nothing_is_left_where_all_figures_are_asked() -> None:
    assert left(Gapped(PLACE, TEXT), rule="cloze-number") == []


def test_an_answer_that_tells_the_whole_line_asks_no_figure() -> None:
    lump = Detail(PLACE, "Meat: how hot?", "Pork 63 C, turkey 74 C, rest 5 min for both of them")
    assert left(lump) == [TEXT]


def test_a_reading_too_unsure_for_a_card_asks_nothing() -> None:
    asked = Reading("named-number", Quantity(PLACE, "What is the heat of pork?", "63 C"), 0.3)
    told = list(thinned([asked, Reading("cloze-figure", Gapped(PLACE, TEXT), 0.8)]))
    assert told[-1].fact == Gapped(PLACE, TEXT)


@pytest.mark.parametrize(
    ("text", "values", "dates"),
    [
        ("caramel starts at 160 C, burnt above 190", ["160 C", "190"], []),
        ("rice to water = 1 : 1.5", ["1 : 1.5"], []),
        ("lisa allows £4,000 with 25% bonus", ["£4,000", "25%"], []),
        ("2% of flour", ["2%"], []),
        ("the office closed in 1754, 3 ships were left", ["3"], ["1754"]),
        ("ethernet carries 1500 bytes", ["1500"], []),
        ("1 bar = 100 kPa", ["100 kPa"], []),
        ("the train leaves at 12:30", [], []),
        ("inverted: 9 - 3 = 6", ["6"], []),
        ("see RFC 793 and type 2", [], []),
        ("opens with 1.e4 e5 2.Nf3", [], []),
        ("add `x = 40` and $y = 3$", [], []),
    ],
)
def test_figures_and_dates_of_a_line(text: str, values: list[str], dates: list[str]) -> None:
    assert [text[a:b] for a, b in figures(text, dates=False)] == values
    assert [text[a:b] for a, b in figures(text, dates=True)] == dates
