"""The merge of a rebuilt deck: no id and no hand edit is ever lost, twice is once."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashmind.deck.digest import digest
from flashmind.deck.merge import Merged, is_edited, merge
from flashmind.model.item import Basic, Deck, Item, Origin, Span, Status
from tests.deck_values import decks, lineless, made


def item(name: str, answer: str = "A", line: int = 10, status: Status = "active") -> Item:
    """An item as a build makes it now, from LINE of a.md."""
    origin = Origin((Span("a.md", line, line),), "rule", f"quote {name}")
    return Item(name, Basic("Q", answer), status, origin=origin)


def filed(name: str, answer: str = "A", status: Status = "active", by_hand: str = "") -> Item:
    """An item as it stands in the file: made earlier, edited since where BY_HAND is given."""
    old = made(item(name, answer, status=status))
    return replace(old, content=Basic("Q", by_hand)) if by_hand else old


def gone(_: Item) -> None:
    """The quote stands nowhere."""


def still(found: Item) -> Span:
    """The quote stands three lines further down."""
    assert found.origin
    return replace(found.origin.spans[0], first=13, last=13)


def merged(
    file: list[Item], now: list[Item], standing: Callable[[Item], Span | None] = gone
) -> Merged:
    return merge(Deck("D", tuple(file)), now, standing)


def test_a_new_deck_takes_all_that_is_made() -> None:
    found = merged([], [item("a"), item("b", status="draft")])
    assert found.added == ("a", "b")
    assert [one.status for one in found.deck.items] == ["active", "draft"]
    assert [one.origin and one.origin.made for one in found.deck.items] == [
        digest(item("a")),
        digest(item("b")),
    ]


@pytest.mark.parametrize("status", ["active", "draft", "suspended", "rejected"])
def test_an_untouched_item_is_replaced_and_keeps_its_status(status: Status) -> None:
    found = merged([filed("a", status=status)], [item("a", "B", line=12, status="draft")])
    assert found.deck.items == (replace(made(item("a", "B", line=12)), status=status),)
    assert (found.updated, found.kept, found.changed) == (("a",), (), ())


def test_lines_that_moved_are_no_update() -> None:
    found = merged([filed("a")], [item("a", line=12)])
    assert found.deck.items == (made(item("a", line=12)),)
    assert (found.updated, found.kept) == ((), ("a",))


def test_an_edited_item_gets_new_lines_and_nothing_else() -> None:
    file = filed("a", by_hand="mine")
    found = merged([file], [item("a", line=12)])
    assert file.origin
    moved = replace(file, origin=replace(file.origin, spans=(Span("a.md", 12, 12),)))
    assert found.deck.items == (moved,)
    assert (found.kept, found.changed, found.offers) == (("a",), (), ())


def test_an_edited_item_whose_note_moved_on_is_changed() -> None:
    """Both texts are told: what stands in the file, and what would be made of the note now."""
    found = merged([filed("a", by_hand="mine")], [item("a", "B")])
    assert [one.content for one in found.deck.items] == [Basic("Q", "mine")]
    assert (found.kept, found.changed) == (("a",), ("a",))
    assert [one.content for one in found.offers] == [Basic("Q", "B")]


def test_an_edit_that_the_note_took_over_is_still_the_person_s() -> None:
    found = merged([filed("a", by_hand="B")], [item("a", "B")])
    assert [one.content for one in found.deck.items] == [Basic("Q", "B")]
    assert found.kept == ("a",)


def test_a_hand_written_item_is_never_touched() -> None:
    mine = Item("a", Basic("my", "own"), "draft", line=7)
    for now in ([], [item("a", "B")]):
        assert merged([mine], now).deck.items == (mine,)


@pytest.mark.parametrize("by_hand", ["", "mine"])
@pytest.mark.parametrize("status", ["active", "draft", "suspended", "stale", "rejected"])
def test_a_line_that_still_stands_keeps_its_item(status: Status, by_hand: str) -> None:
    file = filed("a", status=status, by_hand=by_hand)
    found = merged([file], [], still)
    assert file.origin
    moved = replace(file.origin, spans=(Span("a.md", 13, 13),))
    assert found.deck.items == (replace(file, origin=moved),)
    assert found.unmade == ("a",)


@pytest.mark.parametrize("by_hand", ["", "mine"])
@pytest.mark.parametrize(
    ("status", "then", "told"),
    [
        ("active", "stale", ("a",)),
        ("draft", "stale", ("a",)),
        ("suspended", "stale", ("a",)),
        ("stale", "stale", ()),
        ("rejected", "rejected", ()),
    ],
)
def test_a_line_that_is_gone_makes_its_item_stale(
    status: Status, then: Status, told: tuple[str, ...], by_hand: str
) -> None:
    file = filed("a", status=status, by_hand=by_hand)
    found = merged([file], [])
    assert file.origin
    was = status if told else ""
    assert found.deck.items == (replace(file, status=then, origin=replace(file.origin, was=was)),)
    assert found.stale == told


@pytest.mark.parametrize("by_hand", ["", "mine"])
@pytest.mark.parametrize("now", [[], [item("a", line=13)]], ids=["unmade", "made"])
@pytest.mark.parametrize("status", ["active", "draft", "suspended"])
def test_a_line_that_comes_back_has_the_status_that_it_had(
    status: Status, now: list[Item], by_hand: str
) -> None:
    file = filed("a", status=status, by_hand=by_hand)
    stale = merged([file], []).deck.items[0]
    assert file.origin
    moved = replace(file.origin, spans=(Span("a.md", 13, 13),))
    assert merged([stale], now, still).deck.items == (replace(file, origin=moved),)


@pytest.mark.parametrize("by_hand", ["", "mine"])
def test_a_line_that_comes_back_revives_its_item(by_hand: str) -> None:
    file = filed("a", status="stale", by_hand=by_hand)
    found = merged([file], [item("a")])
    assert found.deck.items == (replace(file, status="active"),)
    assert found.updated == ("a",)


@pytest.mark.parametrize("place", [Span("a.md", 13, 13), Span("c.md", 1, 1)], ids=str)
def test_spans_in_other_notes_stay_where_the_home_line_moved(place: Span) -> None:
    file = filed("a")
    assert file.origin
    spans = (Span("a.md", 10, 10), Span("a.md", 20, 20), Span("b.md", 5, 6))
    file = replace(file, origin=replace(file.origin, spans=spans))
    now = merged([file], [], lambda _: place).deck.items[0]
    assert now.origin
    assert now.origin.spans == (place, Span("b.md", 5, 6))


@pytest.mark.parametrize(
    ("file", "now", "order"),
    [
        ("", "abc", "abc"),
        ("ac", "abc", "abc"),
        ("ca", "abc", "cab"),
        ("ahc", "abc", "abhc"),
        ("hbc", "abc", "habc"),
        ("h", "abc", "habc"),
        ("cba", "axbycz", "czbyax"),
        ("abc", "xyb", "axybc"),
        ("b", "abcd", "abcd"),
    ],
)
def test_a_new_item_comes_behind_the_one_made_before_it(file: str, now: str, order: str) -> None:
    found = merged([filed(name) for name in file], [item(name) for name in now], still)
    assert "".join(one.id for one in found.deck.items) == order


@st.composite
def rebuilds(draw: st.DrawFn) -> tuple[Deck, list[Item], Callable[[Item], Span | None]]:
    """A deck of items as made, edited, hand-written or new, what is made now, and what stands."""
    some = draw(decks(0, 6)).items
    file, now, places = list[Item](), list[Item](), dict[str, Span | None]()
    for one, other in zip(some, [*some[1:], *some[:1]], strict=True):
        fresh = made(one)
        edited = replace(fresh, content=other.content, hint="mine")
        state = draw(st.sampled_from(["new", "made", "edited", "hand"]))
        if state != "new":
            file.append({"made": fresh, "edited": edited}.get(state, replace(one, origin=None)))
        if state == "new" or draw(st.booleans()):
            now.append(draw(st.sampled_from([fresh, replace(fresh, content=other.content)])))
        places[one.id] = draw(st.sampled_from([None, Span("a.md", 3, 4), Span("b.md", 1, 1)]))
    return Deck("D", tuple(file)), draw(st.permutations(now)), lambda one: places[one.id]


@given(rebuilds())
def test_no_id_is_lost_and_the_order_of_the_file_stays(
    rebuild: tuple[Deck, list[Item], Callable[[Item], Span | None]],
) -> None:
    file, now, standing = rebuild
    found = merge(file, now, standing)
    ids = [one.id for one in found.deck.items]
    held = [one.id for one in file.items]
    assert [name for name in ids if name in held] == held
    assert sorted(ids) == sorted({*held, *(one.id for one in now)})
    told = [*found.added, *found.updated, *found.kept, *found.unmade, *found.stale]
    assert sorted(told) == sorted(ids)
    assert set(found.changed) <= {*found.kept, *found.updated}


@given(rebuilds())
def test_no_hand_edit_is_lost(
    rebuild: tuple[Deck, list[Item], Callable[[Item], Span | None]],
) -> None:
    file, now, standing = rebuild
    after = {one.id: one for one in merge(file, now, standing).deck.items}
    for one in file.items:
        new = after[one.id]
        if one.origin is None:
            assert new == one
        if is_edited(one):
            assert digest(new) == digest(one)
            assert is_edited(new)
        assert new.status in {one.status, "stale"} or one.status == "stale"
        assert new.status == "rejected" or one.status != "rejected"


@given(rebuilds())
def test_merging_twice_is_merging_once(
    rebuild: tuple[Deck, list[Item], Callable[[Item], Span | None]],
) -> None:
    file, now, standing = rebuild
    once = merge(file, now, standing)
    twice = merge(once.deck, now, standing)
    assert lineless(twice.deck) == lineless(once.deck)
    assert (twice.added, twice.updated, twice.stale) == ((), (), ())
    assert (twice.changed, twice.unmade) == (once.changed, once.unmade)
