"""Packages in the real Anki: imported, rendered, imported again after edits and study."""

import json
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from flashmind.export.anki import deck_name, guid_of, has_card, write_anki
from flashmind.export.anki_note import CLOZE_FIELDS, QUESTION_FIELDS
from flashmind.model.card import cards, substitute
from flashmind.model.item import Basic, Cloze, Deck, Item, Ordered
from tests.sample_decks import DECK, ITEMS, OF_ITEMS, OTHER, numbered

State: TypeAlias = dict[str, Any]
TIMES = {DECK.path: 1_790_000_000, OTHER.path: 1_790_000_100}
TAGS = {
    "a", "blockquote", "br", "code", "div", "em", "hr", "li", "ol", "p", "pre", "s", "span",
    "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip


def in_anki(folder: Path, *steps: dict[str, Any]) -> list[State]:
    """Run the steps in a fresh collection of the real Anki; the state after each."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", Path(__file__).with_name("anki_driver.py"), folder],
        input=json.dumps(steps), capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    states: list[State] = json.loads(done.stdout)
    return states


class Page(HTMLParser):
    """The tags of a side and its text, code apart from all else."""

    def __init__(self, side: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags, self.text, self.prose = set[str](), "", ""
        self._code = 0
        self.feed(side)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag, and the address of a link."""
        self.tags.add(tag)
        self._code += tag == "code"
        self.text += "".join(value or "" for name, value in attrs if name == "href")

    def handle_endtag(self, tag: str) -> None:
        """Leave code; a row or an entry ends in a blank."""
        self._code -= tag == "code"
        self.text += " " if tag in ("td", "th", "tr", "li", "p") else ""

    def handle_data(self, data: str) -> None:
        """Take the text."""
        self.text += data
        self.prose += "\ufffc" if self._code else data


def flaws(card: State) -> Iterator[str]:
    """Yield what is wrong with a card as Anki renders it."""
    for side in (card["front"], card["back"]):
        page = Page(side)
        if not page.text.strip():
            yield "a side is blank"
        if page.tags - TAGS:
            yield f"tags {page.tags - TAGS}"
        if re.search(r"has a problem|No cloze|\{\{cloze:", page.prose):
            yield "a template error"
        if not re.fullmatch(r"(?s)(?:(?!\\[()\[\]]).|\\\(.*?\\\)|\\\[.*?\\\])*", side):
            yield "a formula without an end"
        if re.search(r"\[(?:sound:|anki:|/?latex\])", side):
            yield "a command of Anki's"


def healthy(state: State) -> None:
    """Fail where any card, or Anki itself, has something to complain about."""
    wrong = [(card["guid"], flaw, card) for card in state["cards"] for flaw in flaws(card)]
    assert wrong == []
    assert (state["missing_media"], state["empty_cards"], state["integrity"]) == ([], 0, "")


def fields_by_guid(state: State) -> dict[str, list[str]]:
    return {note["guid"]: note["fields"] for note in state["notes"]}


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> list[State]:
    """Import, import again, study, an edit by the learner, then an edited deck, the old one."""
    folder = tmp_path_factory.mktemp("anki")
    edited = (replace(ITEMS[1], content=Basic("임베딩이란?", "짧은 벡터")), *ITEMS[2:])
    fresh = Item("fresh-1", Basic("new?", "yes"))
    second = replace(DECK, items=(ITEMS[0], *edited, fresh))
    later = {**TIMES, DECK.path: TIMES[DECK.path] + 60}
    one, two = folder / "one.apkg", folder / "two.apkg"
    one.write_bytes(write_anki([DECK, OTHER], TIMES))
    two.write_bytes(write_anki([second, OTHER], later))
    mine = {"rewrite": guid_of(OTHER.items[0]), "field": 2, "text": "mine"}
    return in_anki(
        folder,
        {"import": str(one)},
        {"import": str(one)},
        {"study": 3},
        mine,
        {"import": str(two)},
        {"import": str(one)},
    )


def test_every_item_is_a_note_and_every_card_renders(states: list[State]) -> None:
    first = states[0]
    healthy(first)
    items = (*ITEMS, *OTHER.items)
    assert first["log"]["new"] == len(items)
    assert sum(first["log"].values()) == len(items)
    found = sorted((card["guid"], card["number"]) for card in first["cards"])
    assert found == sorted((guid_of(item), card.number) for item in items for card in cards(item))


def test_each_deck_is_a_subdeck(states: list[State]) -> None:
    decks = {card["deck"] for card in states[0]["cards"]}
    assert decks == {"flashmind::Machine learning", "flashmind::C++::Templates"}


def test_new_cards_come_in_the_order_of_the_deck(states: list[State]) -> None:
    due = {card["guid"]: card["due"] for card in states[0]["cards"]}
    order = sorted(due, key=lambda guid: due[guid])
    assert order == [guid_of(item) for item in (*ITEMS, *OTHER.items)]


def sides(state: State, item: Item, number: int = 1) -> tuple[str, str]:
    card = next(
        card for card in state["cards"] if (card["guid"], card["number"]) == (guid_of(item), number)
    )
    return card["front"], card["back"]


def shown(side: str) -> str:
    """The text of a side, blanks squeezed."""
    return " ".join(Page(side).text.split())


@pytest.mark.parametrize(
    ("item", "number", "front", "back"),
    [
        (0, 1, r"Is P(A<B) & P(B>A) the same as \(P(A<B)\)?", "Yes, always. one x<y"),
        (0, 1, r"think of \(\frac{a}{b}\)", "[sound:x.mp3] and [latex]x[/latex]"),
        (0, 1, "Hint", "ml/notes.md:3-4 · b.md:7 code::py probability two_words"),
        (1, 1, "임베딩이란 무엇인가?", "고차원 입력을 짧은 벡터로 바꾸는 방법"),
        (2, 2, "Short form?", "MLP"),
        (3, 1, r"use [which?]는 \(\frac{1}{x_{i} }\), [...] {{c9::open", "use RMSprop는"),
        (3, 3, "use RMSprop는 [...], a {{c9::open", r"는 \(\frac{1}{x_{i} }\), a"),
        (4, 1, "Which layers?", r"dense conv {{x}} \(a_{b_{c}}\)"),
        (5, 2, "Which steps? first [...]", "first second {}}"),
        (5, 3, "second {}} [...]", r"\(x_{a_{b} }\)"),
        (6, 1, "How?", "A B | C speed 1 x<y 2 3"),
        (7, 1, "How to loop?", r"for i in x: if a<b: print('{{x}} \(')"),
        (8, 1, "What is the loss over 10 classes?", "2.302 nats"),
        (9, 1, "Pick one <x> y z", "<x> y z"),
        (10, 1, "-1 + 2 =?", "=1+0 flashmind::draft"),
        (11, 1, "It costs $5 and $6, or $7?", "# of layers {{c1::no gap}} ␟ end"),
    ],
)
def test_a_card_shows(states: list[State], item: int, number: int, front: str, back: str) -> None:
    asked, answered = sides(states[0], ITEMS[item], number)
    assert front in shown(asked)
    assert back in shown(answered)


def test_a_right_option_stands_out(states: list[State]) -> None:
    front, back = sides(states[0], ITEMS[9])
    assert '<li class="key">y</li>' in back
    assert "key" not in front


def test_only_the_gap_looks_like_a_gap(states: list[State]) -> None:
    """Anki styles the class `cloze`: around the whole card it would colour every word."""
    for side in sides(states[0], ITEMS[3]):
        tags = re.findall(r"<(\w+)[^>]*class=[\"']?[^\"'>]*(?<![\w-])cloze(?![\w-])", side)
        assert set(tags) == {"span"}


def test_code_keeps_its_lines(states: list[State]) -> None:
    assert "for i in x:\n    if a&lt;b:" in sides(states[0], ITEMS[7])[1]


def test_importing_again_changes_nothing(states: list[State]) -> None:
    items = len(ITEMS) + 1
    assert states[1]["log"]["duplicate"] == sum(states[1]["log"].values()) == items
    assert (states[1]["notes"], states[1]["cards"]) == (states[0]["notes"], states[0]["cards"])
    assert states[1]["types"] == states[0]["types"]


def test_an_edit_updates_its_note_and_keeps_the_schedule(states: list[State]) -> None:
    before, after = states[3], states[4]
    healthy(after)
    changed = {
        guid
        for guid, fields in fields_by_guid(after).items()
        if fields_by_guid(before).get(guid) != fields
    }
    assert changed == {guid_of(ITEMS[1]), guid_of(Item("fresh-1", ITEMS[0].content))}
    assert (after["log"]["new"], after["log"]["duplicate"], after["log"]["conflicting"]) == (
        1,
        1,
        0,
    )
    assert len(after["notes"]) == len(before["notes"]) + 1
    progress = [
        [(card["guid"], card["number"], card["reps"], card["due"], card["interval"])
         for card in state["cards"] if card["reps"]]
        for state in (before, after)
    ]  # fmt: skip
    assert len(progress[0]) == 3
    assert progress[0] == progress[1]
    assert after["types"] == before["types"]


def test_what_the_learner_wrote_in_anki_stays_where_the_deck_is_unchanged(
    states: list[State],
) -> None:
    assert fields_by_guid(states[4])[guid_of(OTHER.items[0])][2] == "mine"


def test_an_older_package_takes_nothing_back(states: list[State]) -> None:
    assert fields_by_guid(states[5]) == fields_by_guid(states[4])


def test_suspended_items_arrive_suspended_with_their_schedule_and_tagged_always(
    tmp_path: Path, states: list[State]
) -> None:
    package = tmp_path / "x.apkg"
    package.write_bytes(write_anki([DECK], TIMES))
    (state,) = in_anki(tmp_path, {"import": str(package), "scheduling": True})
    suspended = {card["guid"] for card in state["cards"] if card["queue"] == -1}
    assert suspended == {guid_of(ITEMS[9])}
    tagged = {n["guid"] for n in states[0]["notes"] if "flashmind::suspended" in n["tags"]}
    assert tagged == suspended


def test_two_packages_live_in_one_collection(tmp_path: Path) -> None:
    for name, deck in (("a", DECK), ("b", OTHER)):
        (tmp_path / name).write_bytes(write_anki([deck], {deck.path: 1_790_000_000}))
    steps = [{"import": str(tmp_path / name)} for name in ("a", "b")]
    last = in_anki(tmp_path, *steps)[-1]
    healthy(last)
    assert len(last["notes"]) == len(ITEMS) + 1


def test_a_changed_kind_updates_the_note(tmp_path: Path) -> None:
    kinds = [ITEMS[0], ITEMS[2], ITEMS[4], ITEMS[6], ITEMS[7], ITEMS[8], ITEMS[9]]
    steps = []
    for time, item in enumerate(kinds, 1_790_000_000):
        path = tmp_path / f"{time}.apkg"
        path.write_bytes(
            write_anki([replace(DECK, items=(replace(item, id="x"),))], {DECK.path: time})
        )
        steps.append({"import": str(path)})
    for item, state in zip(kinds, in_anki(tmp_path, *steps), strict=True):
        assert [note["fields"][8] for note in state["notes"]] == [item.kind]
        assert state["log"]["conflicting"] == 0


def test_the_same_decks_give_the_same_bytes() -> None:
    assert write_anki([DECK, OTHER], TIMES) == write_anki([DECK, OTHER], TIMES)
    assert write_anki([DECK], TIMES) != write_anki([DECK], {DECK.path: 1_790_000_001})


def test_an_item_without_a_card_is_left_out() -> None:
    gapless = Item("x", Cloze("no gap, {{c0::zero}} {{c1:: }} {{c500::too high}}"))
    assert not has_card(gapless)
    assert has_card(Item("x", Cloze("{{c499::high}}")))
    assert write_anki([Deck("t", (gapless,))], {}) == write_anki([], {})


def test_the_fields_are_frozen() -> None:
    """Anki takes a note type with other fields for another one: add a new type instead."""
    assert QUESTION_FIELDS == (
        "Id", "Question", "Answer", "Reverse question", "Reverse answer", "Hint", "Extra",
        "Source", "Kind", "Spare 1", "Spare 2", "Spare 3",
    )  # fmt: skip
    assert CLOZE_FIELDS == (
        "Id", "Text", "Hint", "Extra", "Source", "Kind", "Spare 1", "Spare 2", "Spare 3",
    )  # fmt: skip
    assert guid_of(Item("embeddings-3f9a1c", Basic("q", "a"))) == "MIdm9ce3N2"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Loss", "flashmind::Loss"),
        ("C++::Templates", "flashmind::C++::Templates"),
        (":: a :: ", "flashmind::a"),
        ("::", "flashmind"),
    ],
)
def test_a_title_names_the_deck(title: str, name: str) -> None:
    assert deck_name(title) == name


def gathered(count: int) -> list[Item]:
    """Return COUNT items of any kind with hostile texts."""
    found = list[Item]()

    @settings(
        max_examples=count, deadline=None, database=None, phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(OF_ITEMS)
    def gather(item: Item) -> None:
        found.append(item)

    gather()
    return found


def words(text: str) -> set[str]:
    """The words of a text, entities aside, which Markdown decodes."""
    bare = re.sub(r"&#?\w+;?|^[ \t>*+-]*(?:\d+[.)]\s|```.*|~~~.*)", " ", text, flags=re.MULTILINE)
    return set(re.findall(r"[^\W_]+", unicodedata.normalize("NFC", bare)))  # as Anki does


def said(item: Item) -> str:
    """All that an item's cards ask, as the deck has it."""
    first = {name: values[0] for name, values in item.params if values}
    match item.content:
        case Cloze(text):
            return re.sub(r"\{\{c\d+::|::hint", " ", substitute(text, first))
        case Ordered(question, entries):
            return substitute(" ".join([question, *entries]), first)
    return re.sub(r"(?m)^- \w\) ", "", " ".join(card.front for card in cards(item)))


@pytest.mark.parametrize(
    "count",
    [200, pytest.param(1000, marks=pytest.mark.soak)]
    if os.environ.get("FLASHMIND_SOAK")
    else [200],
)
def test_no_text_breaks_a_card_or_gets_lost(tmp_path: Path, count: int) -> None:
    deck = numbered(gathered(count))
    (tmp_path / "x.apkg").write_bytes(write_anki([deck], {}))
    (state,) = in_anki(tmp_path, {"import": str(tmp_path / "x.apkg")})
    asked = {guid_of(item): item for item in deck.items}
    for card in state["cards"]:
        assert list(flaws(card)) == [], f"{asked[card['guid']]}\n{card}"
    assert len(state["notes"]) == state["log"]["new"] == sum(map(has_card, deck.items))
    backs = dict.fromkeys(asked, "")
    for card in state["cards"]:
        backs[card["guid"]] += " " + Page(card["back"]).text
    for guid, text in backs.items():
        lost = [word for word in words(said(asked[guid])) if word not in text]
        assert lost == [], f"{asked[guid]}\n{text}"
