"""German statements cut in two: before what their verb, preposition or adverb leads to."""

import re

from flashmind.language.german import ENDING, FINITE, LEADING, NO_VERB, NOUN, verb_at

_PREPOSITIONS = frozenset(
    "an auf aus bei durch für gegen hinter in mit nach neben ohne um unter über von vor zu zwischen am ans beim im ins vom zum zur per mittels anhand statt ab bis".split()
)
_HEDGES = frozenset(
    "nur erst meist oft immer vor allem hauptsächlich auch nicht sich häufig stets direkt etwa".split()
)
_PREFIXES = frozenset(
    "ab an auf aus bei ein vor zu um mit nach weg zurück statt durch her hin los fest frei teil wider unter über".split()
)
_COPULAS = frozenset(
    "ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können muss müssen darf dürfen soll sollen gibt bleibt geht".split()
)
_SECOND = re.compile(
    r"(?:,(?=\s)(?! [^ ,]+(?:,| und |$))| – | — |;|:| \(|\. | und (?=[a-zäöüß]+t\b)| aber | sondern | oder (?=[a-zäöüß]+t\b)).*$"
)


def phrased(text: str) -> tuple[str, str]:
    """Return a statement cut in two before the phrase that tells most; two empty texts if unsure.

    That is behind the finite verb and the preposition next to it, or, without a verb, behind the
    only preposition: `Futterstoff meist aus` and `Viskose`.
    """
    tokens = text.split()
    if not 4 <= len(tokens) <= 22 or tokens[0].lower() in _PREPOSITIONS | _NOT_FIRST:
        return "", ""
    at = 1 if _is_verb(tokens[1]) and tokens[0].lower() not in NO_VERB else verb_at(tokens)
    if at:
        return _behind_verb(tokens, at)
    return _behind_preposition(tokens)


def phrased_at(text: str) -> tuple[str, str]:
    """Return such a statement where its verb leads on by a preposition: `Korkton kommt von`."""
    lead, tail = phrased(text)
    words = lead.split()
    bound = len(words) >= _BOUND and words[-1] in _PREPOSITIONS and _is_joined(words)
    return (lead, tail) if bound else ("", "")


def phrased_on(text: str) -> tuple[str, str]:
    """Return such a statement where no preposition follows on its verb, or it has no verb."""
    return phrased(text) if not phrased_at(text)[0] else ("", "")


_BOUND = 3
"""Words of a subject, a verb and a preposition."""


def _is_joined(tokens: list[str]) -> bool:
    """Whether a verb stands before the preposition that a statement is cut behind."""
    return any(_is_verb(token) for token in tokens[1:-1]) or verb_at(tokens) > 0


def _is_verb(token: str) -> bool:
    """Whether a word can only be a finite verb: one of the list, or in -t and no adverb."""
    plain = token.islower() and token not in NO_VERB
    return plain and (token in FINITE or bool(re.search(r"[a-zäöü]{2}t$", token)))


_MODALS = frozenset(
    "kann können konnte konnten muss müssen musste mussten darf dürfen durfte durften soll sollen".split()
)


def modal(text: str) -> tuple[str, str]:
    """Return a statement cut in two behind its modal verb: `Springer können nicht` and `matt setzen`.

    Two empty texts where it has none, or where what comes then ends in no infinitive.
    """
    bare = re.sub(r"\([^()]*\)", "", text)
    tokens = text.split()
    at = next((n for n, token in enumerate(tokens[:14]) if n and token in _MODALS), 0)
    if not at or tokens[0].lower() in _PREPOSITIONS | _NOT_FIRST or bare.count(",") > 2:
        return "", ""
    at += tokens[at + 1 : at + 2] in (["nicht"], ["nur"], ["auch"])
    lead, tail = " ".join(tokens[: at + 1]), _SECOND.sub("", " ".join(tokens[at + 1 :]))
    named = any(NOUN.match(token) for token in tokens[:at]) and not re.search(
        r"[;:]|, ", re.sub(r"\([^()]*\)", "", lead)
    )
    return (lead, tail) if named and _INFINITE.search(tail) else ("", "")


_INFINITE = re.compile(r"(?:^|\s)[a-zäöüß]+(?:en|ern|eln|sein|tun)$")


def fronted(text: str) -> tuple[str, str]:
    """Return a statement that opens with its circumstances cut in two before its verb.

    `Bei Trockenheit` and `schließen die Spaltöffnungen`; two empty texts where it isn't sure.
    """
    tokens = text.split()
    if len(tokens) < 4 or tokens[0].lower() not in _PREPOSITIONS or tokens[0] == "Ohne":
        return "", ""
    at = verb_at(tokens)
    if not 2 <= at < len(tokens) - 1 or not _is_finite(tokens, at):
        return "", ""
    lead, tail = " ".join(tokens[:at]), re.sub(r"(?:; | – |: |\. ).*$", "", " ".join(tokens[at:]))
    return (lead, tail) if not re.search(r"[,;:]", lead) and len(tail.split()) <= 16 else ("", "")


def told_front(text: str) -> tuple[str, str]:
    """Return such a statement where what it opens with says enough to ask what is so then.

    `In der Zelle` and `Im November` open many statements, `Bei symmetrischer Last` few.
    """
    lead, tail = fronted(text)
    found = lead.split()
    case = found[:1] and found[0] in _CASES and len(found) >= _TOLD
    return (lead, tail) if case or len(found) > _TOLD + 1 else ("", "")


_CASES, _TOLD = frozenset("Bei Beim Nach Durch Mit Trotz Unter Wegen Gegen".split()), 3


def _is_finite(tokens: list[str], at: int) -> bool:
    after = tokens[at + 1]
    return tokens[at] in FINITE or after in LEADING | {"sich"} or bool(NOUN.match(after))


def limited(text: str) -> tuple[str, str]:
    """Return a line without a verb cut in two behind its adverb: `Topplicht nur` and `bei Fahrt`."""
    tokens = text.split()
    at = next((n for n, token in enumerate(tokens) if n and token in _ADVERBS), 0)
    finite = any(token in FINITE or token in {"wenn", "weil", "dass"} for token in tokens)
    if not at or finite or tokens[0].lower() in _PREPOSITIONS | _NOT_FIRST or len(tokens) - at < 2:
        return "", ""
    while tokens[at + 1] in _ADVERBS or tokens[at + 1] == "allem":
        at += 1
        if at == len(tokens) - 1:
            return "", ""
    lead, tail = " ".join(tokens[: at + 1]), _SECOND.sub("", " ".join(tokens[at + 1 :]))
    named = any(NOUN.match(token) for token in tokens[:at]) and not re.search(r"[,;:]", lead)
    return (lead, tail) if named and any(map(NOUN.match, tail.split())) else ("", "")


_ADVERBS = frozenset(
    "nur erst immer meist meistens stets nie niemals häufig hauptsächlich ausschließlich mindestens höchstens spätestens frühestens vor".split()
)


_NOT_FIRST = frozenset(
    "es sie er wir ich man dies das dabei hier da dann so wenn weil wer je als wie "
    "dahinter danach dazu davor darunter darüber daneben dazwischen dagegen daran dadurch dafür "
    "damit daraus darauf davon daher deshalb trotzdem dennoch stattdessen sonst außerdem zudem "
    "ebenso genauso dort hinzu nicht nie fehlt gilt gibt heißt".split()
)
"""First words of what leans on the sentence before, or begins with its verb."""


def _behind_verb(tokens: list[str], at: int) -> tuple[str, str]:
    if tokens[at] in _COPULAS or tokens[-1] in _PREFIXES:
        return "", ""
    cut = at + 1
    while cut < len(tokens) - 1 and tokens[cut] in _HEDGES:
        cut += 1
    after = next(iter(tokens[cut:]), ",")
    named = any(NOUN.match(token) for token in tokens[:at])
    if not named or after in _SUBJECTS or (after.endswith(",") and after.strip(",") in _PREFIXES):
        return "", ""
    if cut < len(tokens) - 1 and tokens[cut] in _PREPOSITIONS:
        again = sum(token in _PREPOSITIONS for token in tokens[cut + 1 :])
        cut += 0 if again and "und" in tokens[cut:] else 1
    tail = _SECOND.sub("", " ".join(tokens[cut:])).strip()
    lead = " ".join(tokens[:cut])
    return _told(lead, tail) if not re.search(r"[,;:]", lead) else ("", "")


def _behind_preposition(tokens: list[str]) -> tuple[str, str]:
    found = [at for at, token in enumerate(tokens) if at and token in _PREPOSITIONS]
    finite = any(token in FINITE for token in tokens)
    if len(found) != 1 or finite or re.search(r"[,:;]", " ".join(tokens[: found[0]])):
        return "", ""
    if found[0] < _BEFORE or "+" in tokens[: found[0]] or tokens[0][0].isdigit():
        return "", ""
    lead, tail = tokens[: found[0] + 1], " ".join(tokens[found[0] + 1 :])
    named = any(NOUN.match(token) for token in lead)
    return _told(" ".join(lead), _OPENED.sub("", tail)) if named else ("", "")


_SUBJECTS = frozenset("man es sie er wir ich aber jedoch neben".split())
"""Words behind a verb that show that what stands before it is no subject, or that lean on more."""
_BEFORE = 2
"""Words before the preposition of a line without a verb, at least."""


_OPENED = re.compile(r"(?: – | — |;|:|\. | \().*$")


def _told(lead: str, tail: str) -> tuple[str, str]:
    """Return both halves where the second names a thing and ends in no participle or infinitive."""
    last = tail.rsplit(" ", maxsplit=1)[-1]
    verbal = last.islower() and (ENDING.search(last) or last in _PREFIXES | NO_VERB)
    named = any(NOUN.match(token) for token in tail.split())
    return (lead, tail) if named and not verbal and last != "gegenüber" else ("", "")
