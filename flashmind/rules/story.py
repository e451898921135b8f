"""Sentences that tell no fact: of their writer, of what stands elsewhere, or in a guess."""

import re

from flashmind.language.plain import tokens

_WORDS = frozenset(
    """
    i me my mine we us our ours lets imo imho lol ymmv btw ugh tbh afaik iirc honest honestly boring
    horrible nices nicest awesome annoying love hate funn funny weird sadly luckily hopefully favorite
    favourite great mnemonic mnemonics exam lecture lecturer lectures prof slide slides homework todo tbd fixme example
    examples joker xmas cheatsheet bench fig figs figure diagram picture photo following previous
    earlier chapter page book video article tutorial here yesterday today tomorrow suppose imagine say
    ask etc maybe perhaps probably somehow apparently stuff dunno this these those
    """.split()
)
"""Words of stories, opinions, guesses and pointers."""
_PHRASES = {
    "last": r"\blast (?:week|month|night|time|year|session|semester|term)\b",
    "let": r"\blet[’']s\b",
    "e": r"\be\.g\b",
    "p": r"\bp\.\b",
    "ch": r"\bch\.\b",
    "reminder": r"\bquick reminder\b",
    "cheat": r"\bcheat sheet\b",
    "goal": r"\brating goal\b",
    "tuned": r"\bstay tuned\b",
    "explained": r"\bexplained later\b",
    "mentioned": r"\balso mentioned\b",
    "instance": r"\bfor instance\b",
    "see": r"\bsee (?:also|above|below|section|the)\b|^see\b|[,;(] ?see\b",
    "above": r"\babove(?=$|[,.);:])",
    "below": r"\bbelow(?=$|[,.);:])",
    "next": r"\bnext section\b",
    "check": r"\bcheck the\b",
    "someone": r"\bsomeone told\b",
    "thing": r"\bthing like\b",
    "things": r"\bthings like\b",
    "sure": r"\bnot sure\b",
    "remember": r"\bremember to\b",
    "read": r"\bread\b(?!:)",
    "there": r"\bthere\b(?! (?:is|are|was|were)\b)",
    "that": r"\bthat(?:[’']s)?$|\bthat[’']s\b",
    "same": r"\bthe same\b",
    "former": r"\bthe former\b",
    "latter": r"\bthe latter\b",
    "other": r"\bthe other\b",
    "others": r"\bthe others\b",
}
"""The same of several words: a word that stands in each, and what it stands in."""
_SIGNS = re.compile(r"\?|\.\.\.|…|!\[|(?i:https?:)|\]\(|\[ ?[xX]?\]|\{\{|\}\}|::|\+\+$|<-|←")
_REGNAL = re.compile(
    r"\b((?!When|If|As|And|But|So|What|Why|How|Then|Now|Once|While|That|Because)[A-Z][a-z]{3,}|[Tt]ype|[Cc]lass|[Pp]hase|[Ss]tage|[Pp]hotosystem|[Cc]omplex|[Gg]rade|[Ww]ar) I\b"
)
"""Kings and queens, the first of their name, and type I."""


_STATES = re.compile(r"\bUS\b(?![!?])")
"""The United States, which are not us."""


_IN_PHRASES = {word: re.compile(phrase, re.IGNORECASE) for word, phrase in _PHRASES.items()}


def is_story(text: str) -> bool:
    """Whether a text without code tells of its writer, points elsewhere, guesses, or asks.

    Looked up word by word: a search for so many words at every place of a text takes far longer.
    """
    text = _REGNAL.sub(r"\1 1", text) if " I" in text else text
    text = _STATES.sub("America", text) if "US" in text else text
    said = tokens(text)
    if not _WORDS.isdisjoint(said) or _SIGNS.search(text):
        return True
    return any(_IN_PHRASES[word].search(text) for word in said & _IN_PHRASES.keys())
