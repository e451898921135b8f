"""German sentences in two halves: where their second is asked for, and where their first."""

import re
from collections.abc import Callable

from flashmind.language.german_cuts import (
    fronted,
    limited,
    modal,
    phrased_at,
    phrased_on,
    told_front,
)

COMPLETED: dict[str, re.Pattern[str]] = {
    "reason": re.compile(
        r"(?P<lead>.+?(?:,? (?:weil|sodass|so dass)|, (?:da|denn|um|damit|sonst|andernfalls|deshalb|daher|dadurch|deswegen|folglich|darum)| (?:wegen|aufgrund|dank))) (?P<tail>.+)$"
    ),
    "condition": re.compile(
        r"(?P<lead>.+?(?:,? (?:nur,? )?(?:wenn|falls|sobald|solange|sofern)|, bis)) (?P<tail>.+)$"
    ),
    "contrast": re.compile(
        r"(?P<lead>.+?,(?: (?:aber|während|sondern|jedoch|statt|anstatt|ohne)) ?) ?(?P<tail>.+)$"
    ),
    "effect": re.compile(r"(?P<lead>[^→;]+?) *(?:→|->|⇒|=>) *(?P<tail>[^→;]+)$"),
    "exception": re.compile(
        r"(?P<lead>.+?,? (?:außer|ausgenommen|es sei denn,?|obwohl|obgleich|auch wenn|trotz)) (?P<tail>.+)$"
    ),
    "opening": re.compile(
        r"(?P<lead>(?:(?:Wenn|Falls|Sobald|Sofern|Solange|Während|Obwohl|Nachdem|Bevor|Da|Weil|Wer|Je|Um|Seit|Bis|Ohne dass) (?:[^,;:]|,(?=\d))+|(?!(?:Erst|Hast|Damit|Somit|Fast|Meist|Nicht|Oft)\b)[A-ZÄÖÜ][a-zäöüß]+(?:t|en) (?:der|die|das|ein|eine|man|es|[A-ZÄÖÜ][\w-]+)\b(?:[^,;:.]|[,.](?=\d))*),) (?P<tail>(?!(?:de[rmns]|die|das|deren|dessen|wo|in|bei|mit|was|und|aber|weil|wenn)\b)[a-zäöüß].+)$"
    ),
}

LED: dict[str, re.Pattern[str]] = {
    "reason": re.compile(
        r"(?P<lead>[^,;:]+?)(?:,? weil|, (?:da|denn|damit|sonst|andernfalls)) (?P<tail>.+)$"
    ),
    "condition": re.compile(
        r"(?P<lead>[^,;:]+?), (?:wenn|falls|sobald|solange|sofern|außer) (?P<tail>.+)$"
    ),
}

DATED = {
    "day": "Was geschah am {label}?",
    "month": "Was geschah im {label}?",
    "year": "Was geschah {label}?",
}

CUTS: dict[str, Callable[[str], tuple[str, str]]] = {
    "phrase-at": phrased_at,
    "phrase": phrased_on,
    "modal": modal,
    "front": told_front,
    "limit": limited,
    "front-gap": fronted,
}
"""How a statement without such a hinge is parted."""
