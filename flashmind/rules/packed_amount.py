"""Amounts with what they are of, in other languages.

A statement with one to three numbers, each beside a word of its own: the numbers with their units are hidden.
Amounts with units, dates, and bare numbers are told apart.

    ## Vertrag

    - Das Heer wird auf 100.000 Mann begrenzt und das Rheinland 15 Jahre besetzt
    - Der Vertrag wird am 28. Juni 1919 im Schloss unterzeichnet
    - Eine volle Mannschaft hat 11 Spieler und der Schiedsrichter ist nicht dabei

    ## Le climat

    - la température moyenne est de 15 °C
    - le traité est signé le 28 juin 1919 à Versailles
    - une équipe de football compte 11 joueurs et pas de gardien
"""

import re
from collections.abc import Iterator, Sequence

from flashmind.language.pack import Pack
from flashmind.language.table import pack_for
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.packed_terms import (
    fronted,
    is_balanced,
    length,
    near_topic,
    said,
    split_label,
    unleaning,
)
from flashmind.rules.units import quote

_UNIT = (
    r"%|‰|°C|°F|°|℃|µm|µl|nm|mm|cm|dm|km/h|m/s|km²|m²|m³|km|kg|mg|µg|ml|dl|cl|hl|ms|[MGTk]Hz|[MGTK]i?B|hPa|kPa|bar|kn|kJ|kcal|kWh|[kM]?W|mol|[mk]?V|[mk]?A|Ω|dB|"
    r"€|\$|£|[gmlhst](?![\w-])|Mio\.?|Mrd\.?|Millionen|Milliarden|Billionen|Prozent|Grad|Euro|Cent|Meter|Liter|Gramm|Kilogramm|Kilometer|Knoten|Seemeilen?|Mann|Menschen|Personen|Tote|Einwohner[n]?|Stimmen|Sitze[n]?|"
    r"Jahrhunderte?n?|Jahrzehnte?n?|Jahre?[ns]?|Monate?n?|Wochen?|Tage?n?|Stunden?|Nähstunden|Minuten?|min|Sekunden?|[Uu]hr|Bit|Bytes?|Mal|mal|Stück|Teile?n?|Schritte?n?|Zeichen|Zeilen?|"
    r"ans?|années?|mois|jours?|heures?|minutes?|secondes?|siècles?|millions?|milliards?|habitants|mètres|litres|grammes|euros?|años?|meses|días?|horas?|minutos?|segundos?|siglos?|millones|anni|anno|mesi|giorni|ore|minuti|secoli|milioni|"
    r"jaar|maanden|dagen|uur|minuten|miljoen|лет|года?|месяц(?:ев|а)?|дн(?:ей|я)|час(?:ов|а)?|минут[аы]?|млн|млрд|км|см|мм|кг|мг|мл|век[ае]?"
)
_ABOUT = r"ca\. ?|circa |etwa |rund |knapp |gut |über |unter |bis zu |min\. ?|mind\. ?|max\. ?|mindestens |maximal |höchstens |env\. ?|environ |plus de |moins de |unos |más de |около |более |~ ?|≈ ?"
_MONTH = r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan\.|Feb\.|Aug\.|Sept?\.|Okt\.|Nov\.|Dez\.|Jahrhunderts?)"
_DATE = (
    rf"\d{{1,2}}\.(?: ?/ ?\d{{1,2}}\.)? ?{_MONTH}(?: \d{{4}})?|"
    r"\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\d{1,2}(?:er)? (?:de )?(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?: (?:de )?\d{4})?"
)
_NUMBER = r"[–−-]?\d+(?:[.,’ ]\d{3})*(?:[.,]\d+)?"
_AMOUNT = re.compile(
    rf"(?<![\w./#:=^*+\\–−-])(?:{_DATE}|(?:{_ABOUT})?{_NUMBER}(?:\s?(?:[–~—-]|bis|à|a)\s?{_NUMBER})?(?:\s?(?:{_UNIT})(?!\w))?)(?![\w=^*/+°%·×½²³]| [/·×*]|[.:–-]\d|\.(?=\s?[a-zäöüA-ZÄÖÜ]))"
)
_NAMES = re.compile(
    r"(?i)(?:art\.?|artikel|§§?|abs\.?|kapitel|kap\.?|abb\.?|seite|s\.|teil|phase|typ|klasse|stufe|nr\.?|version|port|v|http|ipv|page|p\.|chapitre|tema|beaufort|bft|win|windows|(?<!\w)[a-z]|[=×·*/+^<>≤≥])\s?$"
)
_DATA = re.compile(
    r"[`$\[\]|→⇒]|->|=>|https?:|\{\{|[?？]|(?i:\b(?:z\. ?B\.|p\. ?ex\.|bsp\.?|beispiel|ejemplo|exemple|stand|version|geändert|folien?|aufgaben?|lektion|klausur|abgabe|termin|punkte|mise à jour)\b)|[½¼¾⅓⅔]"
)
_PART = re.compile(r"(?:[,;:]\s|\s[–—-]\s|\s?\(|\)| und | et | y | e | и )")
_MANY, _DIGITS = 3, 6
_UNITED = re.compile(rf".*\d\s?(?:{_UNIT})$")
_DATED = re.compile(rf"(?:{_ABOUT})?(?:{_DATE}|1\d{{3}}|20[0-4]\d)(?:\s?[–-]\s?\d{{2,4}})?$")


def united(block: Block) -> Iterator[Gapped]:
    """Yield the statements whose numbers have units, each with a word of its own."""
    return _told(block, "unit")


def dated(block: Block) -> Iterator[Gapped]:
    """Yield the statements whose numbers are dates and years."""
    return _told(block, "date")


def read(block: Block) -> Iterator[Gapped]:
    """Yield the statements with other numbers, all with a word of their own."""
    return _told(block, "bare")


def _kind(found: Sequence[re.Match[str]]) -> str:
    """Return what the amounts are: `date`, `unit` where each has one or is a date, or `bare`."""
    dates = [bool(_DATED.match(f[0].strip())) for f in found]
    if all(dates):
        return "date"
    united = (dated or _UNITED.match(f[0]) for dated, f in zip(dates, found, strict=True))
    return "unit" if all(united) else "bare"


def _told(block: Block, kind: str) -> Iterator[Gapped]:
    pack = pack_for(block.language)
    for sentence, text in said(block, pack):
        label, body = split_label(text, pack)
        near = label or near_topic(block, pack)
        found = _amounts(text, len(text) - len(body))
        if not found or _kind(found) != kind:
            continue
        if _stands(text, near, pack) and not text.endswith((":", "：")):
            cut = text[len(text) - len(body) :]
            shown = _gapped(cut, found, len(text) - len(body))
            yield Gapped(quote(block, sentence), fronted(shown, label, block, pack))


def _stands(text: str, near: str, pack: Pack) -> bool:
    """Whether the words around the numbers are enough, and lean on nothing elsewhere."""
    rest = _AMOUNT.sub("", text)
    before = _AMOUNT.split(text)[0]
    least = 2 if near else 3
    return (
        (bool(near) or unleaning(before, pack))
        and least <= length(rest) <= 26
        and is_balanced(text)
    )


def _amounts(text: str, start: int) -> list[re.Match[str]]:
    """Return the numbers of TEXT behind START; none where one of them can't be asked."""
    if len(re.findall(r"\d+", text)) > _DIGITS or _DATA.search(text):
        return []
    every = [f for f in _AMOUNT.finditer(text, start) if not _NAMES.search(text[: f.start()])]
    found = [f for f in every if f[0].strip() not in {"0", "1", "100 %", "100%"}]
    if any(text[: f.start()].endswith("(bei ") for f in found):
        return []
    distinct = len({f[0].lower() for f in found}) == len(found)
    told = all(_has_own(text, f) for f in found)
    return found if distinct and told and len(found) <= _MANY else []


def _has_own(text: str, found: re.Match[str]) -> bool:
    """Whether a number's own part of the sentence holds a word that says what it counts."""
    before = _PART.split(text[: found.start()])[-1]
    after = _PART.split(text[found.end() :])[0]
    return bool(re.search(r"[^\W\d_]{3}", f"{before} {after}"))


def _gapped(text: str, found: list[re.Match[str]], start: int) -> str:
    shown, at = "", 0
    for number, amount in enumerate(found, 1):
        first, last = amount.start() - start, amount.end() - start
        shown += f"{text[at:first]}{{{{c{number}::{amount[0]}}}}}"
        at = last
    return shown + text[at:]
