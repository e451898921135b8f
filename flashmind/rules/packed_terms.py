"""Labels, topics and terms in the languages of the packs: what a line is about, and what can name it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from flashmind.language.pack import Pack
from flashmind.language.plain import plain, words
from flashmind.language.table import pack_for
from flashmind.model.note import Block, Sentence
from flashmind.rules.packed_lines import parted

_LONGEST = 300
"""Letters of a sentence that is still read: a longer one is no statement to learn."""
STOP = re.compile(r"(?<!\.)[.。]$|[;；,，、!！]+$")
_LABEL = re.compile(r"^(?P<label>[^:：]{1,60}?)\s*(?:：\s*|:\s+)(?P<text>\S.*)$", re.DOTALL)
_DASHED = re.compile(r"^(?P<label>[^:：]{1,60}?)\s+[–—-]{1,2}\s+(?P<text>\S.*)$", re.DOTALL)
_EQUALS = re.compile(r"^(?P<label>[^:：=]{1,60}?)\s+=\s+(?P<text>\S.*)$", re.DOTALL)
_SAME_AS = re.compile(r"\s*\(=[^()]*\)$")
POINTING = re.compile(
    r"[이그저]쪽|[이그]건|위와 같|다음과 같|这个|這個|那个|如下|上述|(?i:\bwie folgt|\bfolgende[rsn]?\b|siehe (?:oben|unten))"
)
_MARKED = re.compile(r"\s*(?:\*\*|__|`)(?!\s)")
_NUMBERED = re.compile(
    r"^(?:\(?（?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:、|）|\)(?=\s?\D))|[①-⑳])\s*"
)
_MONTH = re.compile(
    r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b"
)
"""How an entry begins whose number is the day of a date: `- 9. November 1918: …`."""
_RUN_ON = re.compile(r"(?:^|[\s。；，;])(?:\d{1,2}、|[①-⑳])(?=\D)")


def said(block: Block, pack: Pack) -> Iterator[tuple[Sentence, str]]:
    """Yield each sentence of BLOCK with its plain text, without its number, frame and full stop.

    What the author plans to do is left out, and so are numbered lines that ran together. PACK is
    that of the block's language.
    """
    return iter(_said(block, pack.code))


@lru_cache(maxsize=4)  # all readers look at one block before the next comes
def _said(block: Block, _code: str) -> tuple[tuple[Sentence, str], ...]:
    return tuple(_told(block, pack_for(block.language)))


def _told(block: Block, pack: Pack) -> Iterator[tuple[Sentence, str]]:
    for sentence in parted(block):
        text = STOP.sub("", pack.frames.sub("", unnumbered(sentence.text)).strip()).strip()
        if (
            text
            and len(text) <= _LONGEST
            and not _RUN_ON.search(text)
            and not pack.plan.search(text)
        ):
            yield sentence, text


def unnumbered(text: str) -> str:
    """Return TEXT in plain words, without the number that an author put before it: `3、`, `（2）`, `①`."""
    return _NUMBERED.sub("", plain(text))


def topic_of(block: Block, pack: Pack) -> str:
    """Return what BLOCK is about: the bullet around it, its label, else the heading above it."""
    if near := near_topic(block, pack):
        return near
    above = [NOTES.sub("", unbracketed(plain(name))).strip(" -–:") for name in block.section]
    told = (name for name in reversed(above) if not _is_general(name, pack))
    return next(told, "")


def near_topic(block: Block, pack: Pack) -> str:
    """Return what the bullet around BLOCK or the label above it names, empty where neither does."""
    return _near(block, pack.code)


@lru_cache(maxsize=4)
def _near(block: Block, _code: str) -> str:
    pack, parent = pack_for(block.language), plain(block.parent)
    equal = _EQUALS.match(parent)
    head = split_label(parent, pack)[0] or (equal["label"] if equal else unbracketed(parent))
    label = plain(block.label)
    label = "" if pack.plan.search(label) else split_label(label, pack)[0] or unbracketed(label)
    for name in (_opening(block, pack), head, label):
        counted = pack.listed and pack.listed.kind.fullmatch(name)
        if name and block.kind != "list" and not counted and is_term(name, pack):
            return name
    return ""


def _opening(block: Block, pack: Pack) -> str:
    """Return the name that stands alone on the first of several lines: `一、大气`, `1. 왕별 업적`."""
    if pack.code not in {"ko", "zh"} or block.text.count("\n") < _LINES:
        return ""
    name = unbracketed(unnumbered(block.text.partition("\n")[0]))
    return name if length(name) <= _SHORT and not _TOLD.search(name) else ""


_SHORT, _LINES = 4, 2
_TOLD = re.compile(r"\S[은는이가을를] .*[다음함됨임짐김]$|，")
"""A line that states something: no name."""


def split_label(text: str, pack: Pack) -> tuple[str, str]:
    """Return the label that TEXT begins with, where it is a term, and what comes behind it."""
    found = _LABEL.match(text) or _DASHED.match(text)
    name = unbracketed(found["label"]) if found else ""
    return (name, found["text"]) if found and is_term(name, pack) else ("", text)


NOTES = re.compile(
    r"(?i)\b(?:spickzettel|lernzettel|notizen|zusammenfassung|mitschrift|merkblatt|cheat ?sheet|fiche|fiche de révision|notes|apuntes|resumen|appunti|конспект)\b(?: (?:zu[mr]?|über|de|sur|sobre))?"
)
"""Words of a heading that name the note, not what it is about."""


def _is_general(name: str, pack: Pack) -> bool:
    """Whether a heading says nothing of what is below it: `Vorteile`, `조건`, `Warum …`."""
    kind = pack.listed.kind.fullmatch(name) if pack.listed else None
    own = kind and (kind.groupdict().get("of") or "").strip(" 의的")
    asks = name.endswith(("?", "？")) or not name or pack.plan.search(name)
    return (
        bool(asks)
        or _LISTING.search(name) is not None
        or bool(kind and not own)
        or bool(pack.not_a_term.match(name))
    )


_LISTING = re.compile(r"[㐀-鿿가-힣)）]\s?[：:].*(?:、|，|, )")
"""A line with a label and what it holds, that stands alone as a heading does."""
_REMARK = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")


def unbracketed(text: str) -> str:
    """Return a name without the remark in brackets behind it: `Organellen (nur die wichtigen)`."""
    bare = text.strip(" *_:：")
    return _REMARK.sub("", bare).strip() if bare.endswith((")", "）")) else bare.strip()


def labelled(block: Block) -> tuple[str, str, Sentence] | None:
    """Return the label and the text behind it, where the first sentence of BLOCK has both."""
    return next((found for found in all_labelled(block) if found[2] is block.sentences[0]), None)


def all_labelled(block: Block) -> Iterator[tuple[str, str, Sentence]]:
    """Yield label, text and sentence of each line of BLOCK that begins with a label.

    A dash counts behind a term in bold or in code, or in a numbered list.
    """
    last, plan = 0, pack_for(block.language).plan
    for said in block.sentences:
        new_line, last = said.first > last, said.last
        text = unnumbered(said.text)
        if not new_line or text.endswith(("?", "？")) or len(text) > _LONGEST:
            continue
        if plan.search(text) or _RUN_ON.search(text) or (block.ordered and _MONTH.match(text)):
            continue
        found = _LABEL.match(text) or _DASHED.match(text)
        dashed = _MARKED.match(said.text) or block.ordered or (found and _names(found, block))
        if found and "://" not in found[0][:80] and (found.re is _LABEL or dashed):
            label = _SAME_AS.sub("", found["label"].strip(" *_"))
            yield label, STOP.sub("", found["text"]).strip(), said


def _names(found: re.Match[str], block: Block) -> bool:
    """Whether what stands before the dash of a bullet is a name: of few words, no statement."""
    pack, label = pack_for(block.language), found["label"]
    named = length(label) <= 3 and (pack.code != "de" or label[:1].isupper())
    return block.kind == "bullet" and pack.code in {"de", "neutral"} and named


def fronted(text: str, label: str, block: Block, pack: Pack) -> str:
    """Return TEXT behind its LABEL and the topic of BLOCK, those of them that it doesn't say."""
    topic = topic_of(block, pack)
    told = f"{label} {text}".lower()
    above = topic if topic.lower() not in told and is_term(topic, pack) else ""
    front = " – ".join(filter(None, (above, label)))
    colon = "：" if pack.code == "zh" else ": "
    return f"{front}{colon}{text}" if front else text


def headed(bullet: Block) -> str:
    """Return what a bullet names: the term in bold or before its colon, else all that it says."""
    said = bullet.sentences[0].text if bullet.sentences else bullet.text
    bold = _BOLD.match(said)
    text = unnumbered(said)
    found = _LABEL.match(text)
    if bold or (found and length(found["label"]) <= 5):
        return plain(bold[1] if bold else found["label"] if found else "").strip(" :：")
    return STOP.sub("", text).strip(" .。;；,，、")


_BOLD = re.compile(r"\*\*([^*]{2,48})\*\*(?=\s*(?:[:(–—-]|$))")


def unleaning(text: str, pack: Pack) -> bool:
    """Whether TEXT points at nothing that stands elsewhere."""
    return not pack.leaning.search(text) and not POINTING.search(text)


_NO_NAME = re.compile(
    r"[?!;=<>|→，。；？！]|->|\[[ xX]\]|(?<!^Art)(?<!^Abs)(?<!^Nr)(?<!^St)(?<!^art)\.\s"
)


def is_term(text: str, pack: Pack) -> bool:
    """Whether TEXT can name a thing: short, no clause, none of the words that announce remarks."""
    found = words(text)
    bare = text.strip("`*_ ")
    if not found or len(found) > 6 or len(bare) > 48 or pack.not_a_term.match(bare):
        return False
    if pack.not_a_subject.match(bare) or pack.leaning.search(bare):
        return False
    return (
        bool(re.match(r"[^\W\d_]|[`„“\"(（/§]", bare))
        and not _NO_NAME.search(bare)
        and is_balanced(bare)
    )


def is_subject(text: str, pack: Pack) -> bool:
    """Whether TEXT can stand before a verb on a card of its own."""
    leans = pack.not_a_subject.match(text) or pack.leaning.search(text)
    return bool(words(text)) and not leans and not re.search(r"[;；=<>|→：]|->", text)


def is_balanced(text: str) -> bool:
    """Whether all brackets and quotation marks of TEXT are closed."""
    pairs = (("(", ")"), ("（", "）"), ("“", "”"), ("„", "“"), ("「", "」"), ("[", "]"))
    odd = text.count('"') % 2 or text.count("`") % 2 or text.count("$") % 2
    return not odd and all(
        text.count(a) == text.count(b) for a, b in pairs if a != "“" or "„" not in text
    )


def length(text: str) -> int:
    """Return how many words TEXT has; two Han letters count as one word."""
    return len(words(text))
