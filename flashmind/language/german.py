"""German word order: where the finite verb stands, and a clause with it moved to the front."""

import re

FINITE = frozenset(
    """
    ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte konnten
    muss müssen musste mussten darf dürfen durfte soll sollen sollte sollten will wollen mag mögen
    gibt bleibt bleiben geht gehen kommt kommen steht stehen liegt liegen läuft laufen fällt fallen
    hält halten lässt lassen nimmt nehmen sieht sehen wächst wachsen sinkt sinken steigt steigen
    braucht brauchen macht machen führt führen bildet bilden heißt heißen dient dienen gilt gelten
    enthält enthalten besteht bestehen entsteht entstehen gehört gehören wirkt wirken schützt
    schützen verliert verlieren nutzt nutzen benötigt benötigen verhindert verhindern reagiert
    wuchs gab kam ging stand lag ließ nahm sah hielt fiel trat zog schloss verlor gewann begann
    blieb schrieb stieg sank brach sprach fand trug schlug wusste rief starb unterschied schuf
    bedarf bedürfen gibts gehts gäbe wäre hätte reagieren bindet binden löst lösen tritt treten zeigt zeigen trägt tragen weiß wissen
    """.split()
)
NO_VERB = frozenset(
    """
    und oder aber sowie als wie mit ohne von vom zu zum zur bei beim in im ins an am ans auf aus
    für durch gegen um über unter vor nach seit bis zwischen hinter neben während wegen trotz statt
    der die das den dem des ein eine einen einem einer eines kein keine keinen keiner sich nicht
    auch nur noch schon sehr oft meist immer nie ca etwa pro je mehr weniger laut mittels anhand
    dann damit dabei dort hier heute später zuerst zusammen selbst allein überall anders besonders
    meistens mindestens höchstens wenigstens jeweils gut weit fast direkt indirekt dicht fest
    bekannt kalt alt hart leicht schlecht recht zuletzt jetzt nachts rechts links
    """.split()
)
ENDING = re.compile(r"[a-zäöüß]{2,}(?:t|en|te|ten|ern|eln)$")
_PARTICIPLE = re.compile(
    r"(?:[a-zäöüß]{0,6}ge|ver|be|er|ent|zer)[a-zäöüß]{2,}(?:t|en)$|[a-zäöüß]+iert$"
)
LEADING = frozenset(
    "der die das den dem des ein eine einen einem einer eines kein keine alle viele einige beide "
    "man es sie er wir diese dieser dieses jede jeder jedes".split()
)
NOUN = re.compile(r"[A-ZÄÖÜ\d\"„(`][^\s]*$")
_BEFORE_NOUN = frozenset("von zu bei mit in im an am auf aus für durch unter über vor nach".split())
_FINITE_ALONE = FINITE - {"lassen", "halten", "nehmen", "machen"}
_FILLERS = frozenset(
    "auch ebenfalls aber jedoch allerdings also nun zudem außerdem hingegen dagegen daher deshalb dann eh ja eben halt".split()
)
"""Words that lean on the sentence before; a question goes without them."""
_DANGLING = re.compile(
    r"(?: (?:nur|erst|auch|besonders|vor allem|und zwar|immer|dann|insbesondere|vermutlich|wahrscheinlich))+$"
)
_INFINITIVE = re.compile(
    r"(?!(?:[a-zäöüß]{0,6}ge(?!ben|hen)|ver|be|er|ent|zer)[a-zäöüß]+en$)[a-zäöüß]{2,}(?:en|ern|eln)$"
)
_GENITIVE = frozenset("der des von vom eines einer und oder bzw. sowie".split())


def verb_at(tokens: list[str]) -> int:
    """Return where the finite verb of a main clause stands among its words, 0 where it isn't sure.

    It follows the first noun or pronoun, so that no participle before a noun is taken for it.
    """
    named = bracketed = False
    if len(tokens) > 2 and tokens[0].lower() in LEADING and tokens[1] in _BEFORE_NOUN:
        return 0  # `Die im Kern gespeicherte DNA`
    for at, token in enumerate(tokens[:14]):
        bracketed = (bracketed or token.startswith("(")) and not tokens[at - 1].endswith(")")
        if bracketed:
            continue
        word = token.strip(',;()"„“').lower()
        if at and token.endswith(",") and not named:
            return 0
        if (
            named
            and token.islower()
            and word not in NO_VERB
            and (word in FINITE or _may_be_verb(tokens, at, word))
        ):
            return at if not tokens[at - 1].endswith(",") else 0
        if token.endswith((",", ";", ":")):
            return 0
        named = named or bool(NOUN.match(token) and (at or word not in LEADING))
        named = named or (word in {"man", "es", "sie", "er", "wir"} and at == 0)
    return 0


_CONTRACTED = frozenset("zum zur vom beim ins ans".split())


def _may_be_verb(tokens: list[str], at: int, word: str) -> bool:
    """Whether a word ends as a verb does, and neither stands before a noun nor ends a telegram."""
    participle = at == len(tokens) - 1 and _PARTICIPLE.match(word)
    inside = tokens[at - 1].lower() in _BEFORE_NOUN | LEADING | _CONTRACTED
    return bool(ENDING.search(word)) and not participle and not inside


def turned(claim: str) -> str:
    """Return a main clause with its verb in front: `Ionen brauchen Kanäle` → `brauchen Ionen Kanäle`.

    Empty where no verb is sure; a clause that begins with its verb is turned already. Advice that
    ends in its verb is asked with `soll man`.
    """
    whole = _DANGLING.sub("", claim.strip()).split()
    tokens = [t for n, t in enumerate(whole) if not n or t not in _FILLERS]
    if not tokens or ":" in claim:
        return ""
    claim = " ".join(tokens)
    if _is_advice(tokens):
        return f"soll man {lowered(claim)}"
    if tokens[0].lower() in FINITE or (tokens[0].islower() and _starts_with_verb(tokens)):
        return lowered(claim)
    at = verb_at(tokens)
    if not at or (at == len(tokens) - 1 and tokens[0] in NO_VERB):
        return ""
    front = lowered(" ".join(tokens[:at]))
    after = tokens[at + 1 :]
    if after[:1] == ["sich"] and front not in {"man", "es", "sie", "er"}:
        return " ".join([tokens[at], "sich", front, *after[1:]])  # `teilen sich Zellen`
    return " ".join([tokens[at].rstrip(","), front, *after])


def _is_advice(tokens: list[str]) -> bool:
    """Whether a clause names a thing and ends in an infinitive, without a finite verb: `Fleisch trocken tupfen`."""
    ends = (
        len(tokens) > 1
        and _INFINITIVE.match(tokens[-1])
        and tokens[-1] not in _FINITE_ALONE | NO_VERB
    )
    named = any(t[:1].isupper() and t.lower() not in LEADING | NO_VERB for t in tokens[:2])
    finite = any(
        t in FINITE or (t.islower() and t not in NO_VERB and re.search(r"[a-zäöü]{2}t$", t))
        for t in tokens[:-1]
    )
    plain = tokens[-1] not in FINITE or (len(tokens) > 2 and tokens[-2].islower())
    return bool(ends and named and plain) and tokens[-2] not in {"zu", "sich"} and not finite


def lowered(text: str) -> str:
    """TEXT inside a sentence: its first word in lower case where it is an article or the like."""
    first, _, rest = text.partition(" ")
    little = first.lower() in LEADING | NO_VERB | FINITE
    return f"{first.lower()} {rest}".strip() if little else text


def told(main: str) -> str:
    """Return a clause that begins with its verb as a statement: `sinkt der Druck` → `der Druck sinkt`.

    The subject is taken to follow the verb; where that isn't sure, the clause goes on from `…`.
    Empty where the clause doesn't begin with a verb: the condition goes on in it, then.
    """
    main = re.sub(r"^(?:dann|so) (?=\w)", "", main)
    tokens = main.split()
    if len(tokens) < 2 or not (tokens[0] in FINITE or _starts_with_verb(tokens)):
        return ""
    reflexive = tokens[1] == "sich"
    end = _phrase(tokens, 2 if reflexive else 1)
    if not end:
        return f"… {main}"
    subject = tokens[2 if reflexive else 1 : end]
    middle = [tokens[0], "sich"] if reflexive else tokens[:1]
    return " ".join([*subject, *middle, *tokens[end:]])


def _starts_with_verb(tokens: list[str]) -> bool:
    """Whether the first word is a verb: in -t or -en, with an article, pronoun or noun behind it."""
    if len(tokens) < 2 or tokens[0] in NO_VERB or not ENDING.search(tokens[0]):
        return False
    return tokens[1] in LEADING | {"sich"} or tokens[1][:1].isupper()


def _phrase(tokens: list[str], start: int) -> int:
    """Return where the noun phrase at START ends, 0 where it isn't sure."""
    if tokens[start] in {"man", "es", "sie", "er", "wir", "ich"}:
        return start + 1
    at = start
    while at < min(len(tokens), start + 5):
        if tokens[at][:1].isupper():
            after = tokens[at + 1] if at + 1 < len(tokens) else ""
            if after not in _GENITIVE or (start == 2 and after in {"von", "vom"}):
                return 0 if tokens[at].endswith(",") else at + 1
        elif tokens[at] in NO_VERB and tokens[at] not in LEADING | _GENITIVE:
            return 0
        at += 1
    return 0
