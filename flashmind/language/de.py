"""German: how notes define, explain and list, and how one asks for it."""

import re

from flashmind.language.de_halves import COMPLETED, CUTS, DATED, LED
from flashmind.language.german import lowered, told, turned, verb_at
from flashmind.language.pack import Clause, Construct, Listed, Pack

_KINDS = (
    "Vorteile|Nachteile|Arten|Typen|Formen|Schritte|Phasen|Stufen|Stadien|Merkmale|Eigenschaften|"
    "Kennzeichen|Ursachen|Gründe|Folgen|Symptome|Funktionen|Aufgaben|Bestandteile|Komponenten|"
    "Elemente|Teile|Belege|Beweise|Ziele|Zwecke|Voraussetzungen|Bedingungen|Kriterien|Regeln|"
    "Prinzipien|Grundsätze|Methoden|Verfahren|Faktoren|Ebenen|Schichten|Klassen|Kategorien|"
    "Unterschiede|Gemeinsamkeiten|Probleme|Maßnahmen|Rechte|Pflichten|Zutaten|Produkte|Edukte|"
    "Annahmen|Aufgabenbereiche|Anwendungen|Auswirkungen|Nebenwirkungen|Risikofaktoren"
)
_ONE = (
    "Vorteil|Nachteil|Ursache|Grund|Folge|Funktion|Aufgabe|Ziel|Zweck|Ort|Formel|Einheit|Merkmal|"
    "Kennzeichen|Bedeutung|Aufbau|Struktur|Symptom|Wirkung|Voraussetzung|Bedingung|Ergebnis|"
    "Anwendung|Herkunft|Dauer|Größe|Laufzeit|Komplexität|Entdecker|Erfinder|Hauptstadt|Gründung|"
    "Therapie|Diagnose|Vorkommen|Farbe|Syntax|Befehl|Problem|Lösung"
)
_NP = r"(?P<subject>(?:(?:Der|Die|Das|Ein|Eine|Einen|Jede[rs]?|Alle) )?[^,;:.?!]{2,70}?)"
_ADVERB = r"(?:(?:auch|meist|oft|häufig|vor allem|hauptsächlich|überwiegend|immer|direkt|nur) )?"


def _c(pattern: str, question: str, answer: str = "{answer}") -> Clause:
    return Clause(re.compile(pattern), question, answer)


_DEFINITION = (
    _c(r"(?P<term>[^,;:]{2,60}?) war (?P<answer>(?:eine?|der|die|das) .+)$", "Wer oder was war {term}?"),
    _c(r"(?P<term>[^,;:]{2,60}?) (?:ist|bezeichnet) (?P<answer>(?:eine?|der|die|das|jene[rs]?) .+)$", "Was ist {term}?"),
    _c(r"(?P<term>[^,;:]{2,60}?) (?:sind|bezeichnen) (?P<answer>[a-zäöüß]+(?:e|en|er|te|ten) [A-ZÄÖÜ][\w-]+, (?:die|deren|denen|in denen|bei denen) .+)$", "Was sind {term}?"),
    _c(r"(?i:unter) (?:der |dem |den |einem |einer )?(?P<term>[^,;:]{2,50}?) versteht man (?P<answer>.+)$", "Was versteht man unter „{term}“?"),
)  # fmt: skip
_REASON = (
    _c(r"(?P<clause>(?:[^,;:]|,(?=\d)|:(?=\d)){6,160}?),? (?P<answer>(?:weil|da) [^;]+)$", "Warum {claim}?"),
    _c(r"(?P<clause>[^;:]{6,160}?), denn (?P<answer>[^;]+)$", "Warum {claim}?"),
    _c(r"(?P<answer>(?:Weil|Da) [^;,]+(?:, (?:der|die|das) [^,]+)?), (?P<claim>[a-zäöüß][^;]+)$", "Warum {claim}?"),
    _c(r"(?P<answer>(?:Wegen|Aufgrund|Dank|Infolge) (?:[a-zäöüß]+ )*[A-ZÄÖÜ][\w-]+(?: (?:der|des|von|und) (?:[a-zäöüß]+ )*[A-ZÄÖÜ][\w-]+)*) (?P<claim>[a-zäöüß]+(?:t|en|te|ten|ist|sind|war|waren)? [^;]+)$", "Warum {claim}?"),
    _c(r"(?P<clause>(?:[^,;:]|,(?=\d)|:(?=\d)){6,160}?),? (?P<answer>(?:(?:vor allem|hauptsächlich|vorwiegend|meist|nur|auch|v\. ?a\.) )?(?:wegen|aufgrund|dank|infolge) (?:de[rsm] |eine[rs] |von |seine[rs] |ihre[rs] )?(?:[^,;]|,(?=\d))+)$", "Warum {claim}?"),
    _c(r"(?P<answer>[^;]{8,160}?)[,;] (?:und )?(?P<word>deshalb|daher|darum|deswegen|folglich) (?P<claim>[a-zäöüß][^;]+)$", "Warum {claim}?"),
    _c(r"(?:Deshalb|Daher|Darum|Deswegen|Folglich) (?P<claim>[a-zäöüß][^;]+)$", "Warum {claim}?", "{before}"),
    _c(r"(?P<back>Das liegt daran|Der Grund (?:dafür )?ist|Grund dafür ist), dass (?P<answer>.+)$", "Warum {claim}?"),
    _c(r"(?P<clause>(?:[^,;:]|,(?=\d)|:(?=\d)){6,140}?),? (?P<answer>um (?:(?:[^,;]|,(?=\d))+ )?(?:zu [a-zäöüß]+|[a-zäöüß]+zu[a-zäöüß]+en))$", "Wozu {claim}?"),
    _c(r"(?P<clause>(?:[^,;:]|,(?=\d)|:(?=\d)){6,140}?), (?P<answer>damit (?:[^,;]|,(?=\d))+)$", "Wozu {claim}?"),
    _c(r"(?P<clause>(?:[^,;:]|,(?=\d)|:(?=\d)){6,140}?), (?P<answer>(?:sonst|andernfalls) (?:[^,;]|,(?=\d))+)$", "Warum {claim}?"),
    _c(r"(?P<answer>Um (?:(?:[^,;]|,(?=\d))+ )?(?:zu [a-zäöüß]+|[a-zäöüß]+zu[a-zäöüß]+en)), (?P<claim>[a-zäöüß][^;]+)$", "Wozu {claim}?"),
)  # fmt: skip
_CONDITION = (
    _c(r"(?P<clause>(?:[^,;:]|,(?=\d)){6,140}?),? (?P<answer>(?:aber )?(?:nur|erst)(?: dann)?,? (?:wenn|falls|sobald|sofern|solange) (?:[^,;]|,(?=\d))+)$", "Wann {claim}?"),
)  # fmt: skip
_NAMING = (
    _c(r"(?P<subject>[^,;:]{6,90}?) (?P<verb>heißt|heißen) (?:auch )?(?P<answer>[^,;:]{2,50})$", "Wie {verb} {subject}?"),
    _c(r"(?P<subject>[^,;:]{6,90}?) (?P<verb>nennt|bezeichnet) man (?:auch )?(?:als )?(?P<answer>[^,;:]{2,50})$", "Wie {verb} man {subject}?"),
    _c(r"(?P<subject>[^,;:]{6,90}?) (?P<verb>wird|werden) (?:auch )?(?:als )?(?P<answer>[^,;:]{2,50}) (?P<end>genannt|bezeichnet)$", "Wie {verb} {subject} {end}?"),
    _c(r"[Mm]an nennt (?P<subject>(?:den|die|das|ein|eine|einen|diese) [^,;:]{4,80}?) (?:auch )?(?P<answer>[A-ZÄÖÜ„\"][^\s,;:]+)$", "Wie nennt man {subject}?"),
)  # fmt: skip
_RELATION = (
    _c(rf"{_NP} (?P<verb>besteht|bestehen|bestand|bestanden) {_ADVERB}(?P<answer>aus .+)$", "Woraus {verb} {subject}?"),
    _c(rf"{_NP} (?P<verb>dient|dienen|diente|dienten) {_ADVERB}(?P<answer>(?:zur|zum|der|dem) .+)$", "Wozu {verb} {subject}?"),
    _c(rf"{_NP} (?P<verb>entsteht|entstehen) {_ADVERB}(?P<answer>durch [^,]+)$", "Wodurch {verb} {subject}?"),
    _c(rf"{_NP} (?P<verb>entsteht|entstehen) {_ADVERB}(?P<answer>aus [^,]+)$", "Woraus {verb} {subject}?"),
    _c(rf"{_NP} (?P<verb>führt|führen|führte|führten) {_ADVERB}(?P<answer>(?:zu|zur|zum) [^,]+)$", "Wozu {verb} {subject}?"),
    _c(rf"{_NP} (?P<verb>beruht|beruhen|basiert|basieren) {_ADVERB}(?P<answer>auf [^,]+)$", "Worauf {verb} {subject}?"),
    _c(rf"{_NP} (?P<verb>hängt|hängen) {_ADVERB}(?P<answer>(?:von|vom) [^,]+) ab$", "Wovon {verb} {subject} ab?"),
    _c(rf"{_NP} (?P<verb>findet|finden) {_ADVERB}(?P<answer>(?:in|im|am|an|auf) [^,]+) statt$", "Wo {verb} {subject} statt?"),
    _c(rf"{_NP} (?P<verb>läuft|laufen) {_ADVERB}(?P<answer>(?:in|im|am|an) [^,]+) ab$", "Wo {verb} {subject} ab?"),
    _c(rf"{_NP} (?P<verb>liegt|liegen|befindet sich|befinden sich) {_ADVERB}(?P<answer>(?:in|im|am|an|zwischen|unter|über|hinter) (?!der Regel|der Natur)[A-ZÄÖÜa-zäöü][^,\d]+)$", "Wo {verb} {subject}?"),
    _c(rf"{_NP} (?P<verb>enthält|enthalten|umfasst|umfassen) (?P<answer>[^,]+)$", "Was {verb} {subject}?"),
    _c(rf"{_NP} (?P<verb>dauert|dauern|dauerte|dauerten) (?P<answer>[^,]+)$", "Wie lange {verb} {subject}?"),
    _c(rf"{_NP} (?P<verb>beträgt|betragen) (?P<answer>[^,]*\d[^,]*(?:,\d[^,]*)?)$", "Wie viel {verb} {subject}?"),
    _c(rf"{_NP} (?P<verb>wird|werden|wurde|wurden) {_ADVERB}(?P<answer>durch [^,]+) (?P<end>verursacht|ausgelöst|gebildet|gesteuert|reguliert|begrenzt|katalysiert|hergestellt|übertragen|aktiviert|gehemmt)$", "Wodurch {verb} {subject} {end}?"),
    _c(rf"{_NP} (?P<verb>wird|werden|wurde|wurden) (?P<answer>(?:von|vom) [^,]+) (?P<end>gegründet|entdeckt|erfunden|entwickelt|geleitet|beschrieben|gebaut|verfasst|komponiert|gewählt|ernannt)$", "Von wem {verb} {subject} {end}?"),
    _c(rf"{_NP} (?P<verb>war|waren) (?P<when>früher|ursprünglich|zunächst|anfangs) (?P<answer>(?:[a-zäöüß]+e[rsmn]? )*[A-ZÄÖÜ][^;]+)$", "Was {verb} {subject} {when}?"),
    _c(rf"{_NP} (?P<verb>braucht|brauchen|benötigt|benötigen|absorbiert|absorbieren|spaltet|spalten|liefert|liefern|produziert|produzieren|speichert|speichern|enthielt|besitzt|besitzen|hemmt|hemmen|fördert|fördern|reguliert|regulieren|überträgt|übertragen|beendete|beendet|verbindet|verbinden|transportiert|transportieren|katalysiert|erzeugt|erzeugen|misst|beschreibt|beschreiben) {_ADVERB}(?:v\. ?a\. )?(?P<answer>(?:(?:den|die|das|ein|eine|einen|zwei|drei|alle|keine|keinen|viel|viele|[a-zäöüß]+e[ns]?|und) )*[A-ZÄÖÜ][^\s,;:]+(?: (?:und|oder|der|des|aus|von|in|für|pro) [^,;:]+)?)$", "Was {verb} {subject}?"),
)  # fmt: skip
_OVER = re.compile(
    r"; | – | — |: |→| und (?=(?:führt|rollt|bildet|startet|wird|ist|hat|gibt|läuft|macht|nimmt|[a-zäöüß]+t (?:der|die|das|den|dem|ein|eine|einen|sich)\b))|, (?:aber|jedoch|daher|deshalb|d\. ?h\.|also|z\. ?B\.|nicht|sonst|während|wobei|dadurch)\b| \((?:z\. ?B\.|siehe|vgl|s\. )|(?<=[a-zäöüß)]{3})\. (?=[A-ZÄÖÜ])"
)
_PLAN = re.compile(
    r"(?i)\b(?:todo|tbd|fixme|nachtragen|nachlesen|nachschlagen|nachfragen|noch (?:mal )?(?:lernen|klären|machen|anschauen|ergänzen|offen|zeichnen|üben)|muss ich|will ich|möchte ich|lernen für|"
    r"klausur|drankomm\w*|auf (?:S\.|Seite|Folie|Blatt|Arbeitsblatt) ?\d+|(?:im|s\.|siehe) (?:Skript|Lehrbuch|Folien?)|(?:zuletzt )?(?:geändert|aktualisiert) am|Stand:? \d{1,2}[./]\d|(?:mal )?ausprobieren|merken!|frau [A-ZÄÖÜ]\w+|herr [A-ZÄÖÜ]\w+|ehrlich gesagt|keine ahnung|(?:finde?|glaube) ich|nicht verwechseln)\b"
)
_NOT_A_SUBJECT = re.compile(
    r"(?i)(?:(?:dies|das|es|hier|hierbei|dabei|da|dort|wichtig|ziel|zweck|grund|ergebnis|folge|beispiel|"
    r"unterschied|vorteil|nachteil|voraussetzung|problem|frage|entscheidend|dazu|ein weiterer|eine weitere|"
    r"typisch|das (?:ist|wichtigste|ganze|problem)|der (?:grund|vorteil|nachteil|unterschied)|die (?:folge|idee|frage))"
    r"(?:$|\s)|(?:nur|auch|was|wer|wie|wo|wenn|weil|im|in|bei|für|mit|auf|aus|nach|vor|am|an|zu|ab|je|pro|seit|um|"
    r"unter|über|durch|er|sie|wir|ich|man|diese[rsmn]?|jene[rsmn]?|beide|alle|einige|viele|erst|so|damit|dann) )"
)
_NOT_A_TERM = re.compile(
    r"(?i)(?:z\.? ?b\.?|bsp\.?|beispiele?|bemerkung|anmerkung|hinweis|achtung|wichtig|merke|merksatz|tipp|"
    r"quelle|quellen|stand|datum|autor|notiz|notizen|todo|frage|fragen|antwort|aufgabe \d+|lösung|übung|"
    r"siehe|s\.|vgl\.?|lesen|hausaufgabe|klausur|kapitel.*|seite.*|abb.*|definition|fazit|also|dazu|dabei|"
    r"nur .*|raus .*|schritt \d+|teil \d+|tag \d+|stand .*|vorher|nachher|heute|morgen|später|link|links|"
    r"und|oder|aber|dann|https?|nachteil|vorteil|folge|ergebnis|ausnahme|ausnahmen|regel|geltungsbereich|"
    r"(?:warum|wieso|wozu)(?: (?:und|oder) (?:warum|wieso|wozu|wie))?|was|wie|wann|wo|wer|grundbegriffe|begriffe|allgemeines|sonstiges|verschiedenes|überblick|"
    r"(?:fehlt|ist|sind|hat|haben|wird|werden|gibt|kommt|geht|steht|liegt|bleibt|fällt|tritt|gilt|dahinter|danach|davor|daneben)(?: .*)?|einleitung|einführung|grundlagen|basics|wiederholung|zusammenfassung|wichtiges|kurz und knapp|das wichtigste)$"
)


_FEATURES = r", (?!(?:de[rmns]|die|das|deren|dessen|wo|wobei|was|bei|in|mit|auf|aus|an|durch|für|von|um|über|unter|zu|nach|ein|eine|\w+(?:e|er|es|en|te|t) )\b)|\d\.$|, (?:danach|tagsüber|meist|oft|dann|keine?)\b|,[^,]*, (?!(?:de[rmns]|die|das|deren|dessen|ohne|um|wenn|sobald|wobei)\b)"
"""What a thing has or does, one behind the other: no definition."""


def _gloss(text: str) -> str:
    """Return the definition that TEXT begins with: a noun phrase, with its relative clause."""
    first = re.split(
        r"\s*(?:;|(?<!ca)(?<!bzw)(?<!max)(?<!\d)\. |: |→|->|, z\. ?B\.|\(z\. ?B\.|, d\. ?h\.| \(siehe|, siehe)",
        text,
    )[0]
    first = first.rstrip(" .,")
    opened = re.match(
        r"(?:eine?|der|die|das|jede[rs]?|alle|Art|Teil)\s|(?:[a-zäöüß-]+(?:e|er|es|en)(?:,| und)? ){0,3}[A-ZÄÖÜ][a-zäöüß-]{2,}",
        first,
    )
    lead = re.split(
        r", (?:der|die|das|de[mn]|deren|dessen|in|bei|mit|auf|aus|an|durch|für|von|wo)\b", first
    )[0]
    clause = verb_at(lead.split()) > 0
    listed = re.search(_FEATURES, first) is not None
    odd = re.match(r"(?i)(?:je|wie|für|nur|erst|gewonnen|erlaubt|verboten)\b", first)
    fits = opened and not odd and not clause and not listed and 3 <= len(first.split()) <= 28
    return first if fits and not re.search(r"[=<>→|]|\d{2,}", lead) else ""


PACK = Pack(
    code="de",
    constructs={
        "definition": Construct(
            _DEFINITION,
            (" ist ", " sind ", " war ", "bezeichne", "versteht man"),
            least=3,
            over=_OVER,
        ),
        "reason": Construct(
            _REASON,
            (
                "weil ",
                " da ",
                "da ",
                "denn ",
                "wegen ",
                "aufgrund ",
                "dank ",
                "infolge ",
                "deshalb",
                "daher",
                "darum",
                "deswegen",
                "folglich",
                "daran, dass",
                "grund",
                "um ",
                "damit ",
                "sonst ",
                "andernfalls ",
            ),
            least=2,
            over=_OVER,
        ),
        "condition": Construct(
            _CONDITION, ("wenn ", "falls ", "sobald ", "sofern ", "solange "), least=2, over=_OVER
        ),
        "naming": Construct(_NAMING, ("heiß", "nennt", "bezeichnet", "genannt"), longest=6),
        "relation": Construct(
            _RELATION,
            (
                *"besteh bestand diente dient dienen entsteh führ beruh basier häng statt lieg befind".split(),
                *"enthält enthalten umfass dauer beträgt betragen wurde war".split(),
                *(" ab", "wird ", "werden ", "t ", "en "),
            ),
            longest=16,
            over=_OVER,
        ),
    },
    frames=re.compile(
        r"(?i)^(?:(?:achtung|wichtig|merke|hinweis|tipp|nb|also|außerdem|zudem|allerdings|jedoch|übrigens|"
        r"kurz|fazit|beachte)\s*[:,!]\s*|(?:außerdem|zudem) )+"
    ),
    leaning=re.compile(
        r"\b[Dd]as(?! (?:[a-zäöüß0-9-]+ )*[A-ZÄÖÜ0-9„\"`(])|"
        r"(?i:\b(?:sie|er|ihn|ihm|ihr|ihnen|dies|diese|dieser|dieses|diesem|diesen|jene[rsmn]?|dort|davon|dadurch|"
        r"damit|darin|daraus|darauf|dafür|dabei|hier|hierbei|hierzu|solche[rsmn]?|letztere[rsn]?|erstere[rsn]?|ich|"
        r"wir|mein[ea]?|oben|unten|folgende[rsmn]?|siehe|obige[rsn]?)\b)|(?i:\bes\b(?! (?:gibt|kommt|geht um)|\?))|"
        r"\b(?:der|die|das) (?:auch|dann|nicht|aber|ja|hat|haben|ist|sind|wird|werden|bald)\b"
    ),
    bare=re.compile(r"(?!)"),
    not_a_term=_NOT_A_TERM,
    not_a_subject=_NOT_A_SUBJECT,
    plan=_PLAN,
    hollow=re.compile(
        r"(?i)^(?:(?:weil|da|um|damit|wenn)\s)?(?:und|oder)\b|\b(?:und|oder|aber|also|auch|nur|dass|weil)\.?$"
    ),
    lower=lowered,
    asking=re.compile(
        r"(?i)(?:[\w-]+ ){0,3}?(?:was|wer|wen|wem|wessen|wann|wo|wohin|woher|wie|warum|wieso|weshalb|wozu|womit|"
        r"woraus|worin|wodurch|wovon|woran|worauf|wofür|welche[rsmn]?)\b"
    ),
    listed=Listed(
        kind=re.compile(
            rf"(?i)(?:die |(?P<count>\d+|zwei|drei|vier|fünf|sechs|sieben) |wichtige |wichtigste[nr]? |typische |"
            rf"mögliche )*(?P<kind>{_KINDS}|{_ONE})\b(?P<of> (?:von|vom|der|des|eines|einer|für|zum|zur|bei|beim|im|in) .+)?$"
        ),
        many=re.compile(rf"(?i)(?:{_KINDS})$"),
        ordered=re.compile(r"(?i)\b(?:Schritte|Phasen|Stufen|Stadien|Ablauf|Reihenfolge)\b"),
        own="Was sind die {label}?",
        under="{topic}: Was sind die {label}?",
        one="{label}?",
        one_under="{topic}: {label}?",
        comma=re.compile(r",\s+(?:und\s+)?|\s+(?:und|sowie)\s+(?=\S+$)"),
    ),
    gloss=_gloss,
    what_is="Was versteht man unter „{}“?".format,
    turned=turned,
    told=told,
    formula="{label}: Formel?",
    steps="{topic}: Was sind die Schritte, der Reihe nach?",
    event="Was geschah {label}?",
    contrast="Was ist der Unterschied zwischen {a} und {b}?",
    settled=lambda question: question[:1].upper() + question[1:],
    completed=COMPLETED,
    led=LED,
    dated=DATED,
    entries="{topic}: {label}? ({count} Punkte)",
    cuts=CUTS,
    codes=("de",),
)
