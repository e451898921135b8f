"""Any language: no words to understand, so that only structure is read and nothing is inflected."""

import re

from flashmind.language.pack import Pack

_NEVER = re.compile(r"(?!)")

PACK = Pack(
    code="neutral",
    constructs={},
    frames=_NEVER,
    leaning=_NEVER,
    bare=_NEVER,
    not_a_term=re.compile(
        r"(?i)(?:https?|note?|nota|nb|ps|p\.s\.|todo|tbd|\d+|ex\.?|p\.? ?ex\.?|par exemple|por ejemplo|per esempio|bijv\.?|例|注|参考|source|fonte|fuente|bron)$"
    ),
    not_a_subject=_NEVER,
    asking=re.compile(
        r"(?i)(?:[\w’']+ ){0,3}?(?:qu(?:e|el|elle|els|elles|oi|i|and)|où|comment|pourquoi|combien|qué|cuál|cuáles|cómo|cuándo|dónde|quién|"
        r"cuánto|che|cosa|come|quando|dove|perché|chi|quale|quali|wat|welke?|hoe|waarom|wanneer|waar|wie|o que|qual|quais|como|onde|"
        r"quem|por que|что|как|почему|где|когда|кто|какой|какая|какие|сколько|зачем)\b|.*(?:何|なぜ|どう|いつ|どこ|誰|どの|とは)"
    ),
    completed={"effect": re.compile(r"(?P<lead>[^→;；]+?) *(?:→|->|⇒|=>) *(?P<tail>[^→;；]+)$")},
    cue="{topic} › {label}?",
    steps="{topic} › 1, 2, 3 …?",
    entries="{topic} › {label}? ({count})",
    codes=(
        "fr",
        "es",
        "it",
        "nl",
        "pt",
        "ja",
        "ru",
        "el",
        "he",
        "ar",
        "hi",
        "th",
        "pl",
        "sv",
        "tr",
        "da",
        "cs",
        "uk",
        "fi",
        "no",
        "vi",
        "id",
        "la",
    ),
)
