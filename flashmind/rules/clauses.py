"""A clause as two texts, its subject and what is said of it, for rules that set clauses side by side."""

import re

from flashmind.language.grammar import is_noun_phrase
from flashmind.language.inversion import is_command
from flashmind.language.statement import parsed

_PRONOUN = frozenset(
    "it they he she we you i this that these those there one people who which both each all".split()
)


def parted(text: str) -> tuple[str, str]:
    """Return subject and predicate of TEXT; two empty texts where its verb isn't sure."""
    found = parsed(text)
    if not found or found.lead or (is_command(text) and found.form != "s"):
        return "", ""
    subject = found.subject
    if "(" in subject:
        subject = re.sub(r"\s*\([^()]*\)", "", subject)
    named = subject.lower() not in _PRONOUN and re.match(r"[^\W\d_]|`", subject)
    if not named or not is_noun_phrase(subject, 7) or not text.startswith(found.subject):
        return "", ""
    return subject, text.removeprefix(found.subject).strip()


def verb_of(text: str) -> str:
    """Return the verb of a clause: the auxiliary as written, or the base form; "" if unsure."""
    found = parsed(text)
    return (found.auxiliary or found.verb) if found else ""
