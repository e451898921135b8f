"""German nouns: whether one takes `welcher`, `welche` or `welches`, by its ending."""

_NEUTER = tuple(
    """organell enzym hormon vitamin element metall gas gestein mineral tier land verfahren protokoll gesetz organ
    medikament werkzeug instrument material gewebe gefäß gericht prinzip symptom zeichen signal modell format gebirge
    getränk gewürz gemüse gebäude werk buch wort bild spiel recht amt mittel gerät system programm kommando metrum
    molekül atom teilchen gelenk virus bakterium chen lein verb pronomen pferd holz öl salz getreide jahr tempus""".split()
)
_MASCULINE = tuple(
    """stoff begriff typ wert fall satz baum algorithmus muskel knochen nerv wein fluss berg könig kaiser autor
    philosoph indikator test befehl vertrag artikel strom kasus modus schritt ismus ling ator faktor rezeptor
    vogel fisch pilz tag monat stil stich knoten zug plan dienst port planet stern mond rotor motor schalter
    filter käse name buchstabe operator parameter träger erreger speicher test""".split()
)
_FEMININE = tuple(
    """ung heit keit schaft ion tät ik enz anz ie ur art stadt form sicht norm zahl säure base""".split()
)
_ODD = ("ende", "auge", "interesse", "erbe", "kollege", "gedanke", "glaube", "wille", "junge")


def which_german(noun: str) -> str:
    """Return `welches Organell`: NOUN behind the word that asks for it; NOUN alone if nobody knows."""
    low = noun.lower()
    if low.endswith(_NEUTER):
        return f"welches {noun}"
    if low.endswith(_MASCULINE):
        return f"welcher {noun}"
    sure = low.endswith(_FEMININE) or (low.endswith("e") and not low.endswith(_ODD))
    return f"welche {noun}" if sure and " " not in noun else noun
