"""Why and when, in other languages.

The half of a statement in front of its hinge, asked for in the note's own words: `claim — why?`.

    ## 육수

    - 고기는 핏물을 먼저 뺀다. 누린내가 국물에 남기 때문
    - 사골은 지방이 많다. 그래서 식힌 뒤 기름을 걷어 낸다

    ## 金属

    - 当温度超过熔点时，金属会变成液体
    - 钠和水反应放热很多。因此钠要保存在煤油里
"""

import re
from collections.abc import Iterator

from flashmind.language.pack import Pack
from flashmind.language.table import pack_for
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.packed_subject import above
from flashmind.rules.packed_terms import (
    STOP,
    is_balanced,
    is_term,
    length,
    near_topic,
    said,
    split_label,
    topic_of,
    unleaning,
)
from flashmind.rules.units import quote

_POINTING = re.compile(
    r"(?:이것|그것|이건|그건|이는|이를|그래서|따라서|아니면|(?:안 )?그러면|그렇|예를? 들|예:)|(?:这|那|它|其(?!他|它)|该|此|但|而|也|都|否则|例如|比如)"
)
_SUBJECT = re.compile(r"[은는이가] ")
_BECAUSE = re.compile(r"，(?:因为|因為|由于|由於|所以|但|而).*$")
_ASIDE = re.compile(r"\s*(?:[;；。]|→|->|（|(?<![A-Za-z])\(| – | — ).*$")


def when(block: Block) -> Iterator[Pair]:
    """Yield what is so, asked for the condition in front of it."""
    return _halves(block, "when")


def because(block: Block) -> Iterator[Pair]:
    """Yield what is so, asked for the reason in the sentence or brackets behind it."""
    pack = pack_for(block.language)
    pattern, before = pack.halves.get("because"), ""
    for sentence, text in said(block, pack) if pattern else ():
        found = pattern.match(text) if pattern else None
        if found and (claim := (found["claim"] or "").strip(" ,，(（:：") or before):
            question = _asked(block, claim, pack, pack.asked["why"])
            if question and _is_told(found["cause"], question, pack):
                yield Pair(quote(block, sentence), question, found["cause"].strip(" .。"))
        before = "" if text.endswith(("?", "？")) or ":" in text or "：" in text else text


def thus(block: Block) -> Iterator[Pair]:
    """Yield what is so, asked for the reason in the sentence in front of it."""
    pack = pack_for(block.language)
    pattern, before = pack.halves.get("thus"), ""
    for sentence, text in said(block, pack) if pattern else ():
        found = pattern.match(text) if pattern and before else None
        if found:
            claim, cause = _ASIDE.sub("", found["claim"]), before
            about = pack.halves["about"].match(before) if "about" in pack.halves else None
            if about and about["about"] and not _SUBJECT.search(claim):
                claim, cause = f"{about['about']} {claim}", about["rest"]
            question = _asked(block, claim, pack, pack.asked["why"])
            if question and _is_told(cause, question, pack):
                yield Pair(quote(block, sentence), question, cause)
        before = "" if text.endswith(("?", "？")) else text


def _halves(block: Block, name: str) -> Iterator[Pair]:
    pack = pack_for(block.language)
    patterns, before = pack.halves.get(name), ""
    for sentence, text in said(block, pack) if patterns else ():
        asks, before = before.endswith(("?", "？")), text
        if asks:
            continue
        label, body = split_label(text, pack)
        found = patterns.match(pack.folded(body)) if patterns else None
        if not found or _POINTING.match(body):
            continue
        said_of = {
            name.rstrip("234"): body[slice(*found.span(name))]
            for name, text in found.groupdict().items()
            if text
        }
        subject, cause = said_of.get("about", "").strip(), said_of["cause"].strip(" ,，.。")
        claim = _BECAUSE.sub("", _ASIDE.sub("", said_of["claim"])).strip(" ,，")
        claim = f"{subject} {claim}" if subject else claim
        about = label or above(block, sentence, cause, pack)
        question = "" if about is None else _asked(block, claim, pack, pack.asked[name], label)
        if question and _is_told(cause, question, pack):
            yield Pair(quote(block, sentence), question, cause)


def _asked(block: Block, claim: str, pack: Pack, template: str, label: str = "") -> str:
    """Return the question for CLAIM with its topic in front; empty where it can't stand."""
    near = label or near_topic(block, pack)
    topic = near or topic_of(block, pack)
    claim = STOP.sub("", claim).strip()
    stands = (near or unleaning(claim, pack)) and not _POINTING.match(claim)
    if not topic or not stands or not is_balanced(claim) or not 2 <= length(claim) <= 20:
        return ""
    shown = topic.lower() not in claim.lower() and is_term(topic, pack)
    colon = "：" if pack.code == "zh" else ": "
    asked = template.format(claim=f"{topic}{colon}{claim}" if shown else claim)
    return pack.settled(pack.localised(asked, block.text))


def _is_told(cause: str, question: str, pack: Pack) -> bool:
    """Whether CAUSE is an answer: of some words, with nothing in it that points elsewhere."""
    sized = 2 <= length(cause) <= 20 and is_balanced(cause)
    pointing = _POINTING.match(cause) or not unleaning(cause, pack)
    return sized and not pointing and cause.lower() not in question.lower()
