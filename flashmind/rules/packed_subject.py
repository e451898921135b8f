"""What a line of another language is about, where it doesn't say so itself."""

import re

from flashmind.language.pack import Pack
from flashmind.model.note import Block, Sentence
from flashmind.rules.packed_terms import is_term, near_topic, split_label, topic_of, unnumbered

_TOPICAL = re.compile(
    r"(?:^|\s)(?:\S*[^\s하되있없같많적높낮작좋깊넓짧지나])?[^\s하되있없같많적높낮작좋깊넓짧지나][은는이가]\s"
)
"""A word before the particle of a subject, in Korean."""
_LEANS = re.compile(
    r"(?:不(?!同)|没|只|可|能(?!量|源|力)|会(?![话议员计])|要(?![素点约求])|需|应(?![用力])|必|也|都|就|才|则|但|再|先|后[来面果]?|"
    r"用(?!户)|按|以(?!太)|从|由|被|把|将(?!军)|使(?!用者)|让|在|向|与|和|为|是|有(?![机氧效限丝理])|无(?![机氧线效理])|"
    r"分为|包括|即|称|叫|属于|含(?!量)|适[用合]|通过|根据|采用|同时|其|减(?!数)|加(?!速|法)|所以|因此)"
)
"""How a clause begins whose subject was named before, in Chinese."""
_BOLD = re.compile(r"\*\*([^*]{2,30})\*\*")


def above(block: Block, sentence: Sentence, text: str, pack: Pack) -> str | None:
    """Return what TEXT, said by SENTENCE of BLOCK, is about; None where nobody can tell.

    It is what the line begins with that the sentence goes on, the bullet around or the label
    above, else the heading. Below a bullet that names nothing, or behind another sentence, a
    sentence without a subject is about something that isn't known.
    """
    first = _line_of(block, sentence)
    if first and (name := _opened(first, pack)):
        return name
    near = near_topic(block, pack)
    lost = (first or (block.parent and not near)) and is_subjectless(text, pack)
    return None if lost else near or topic_of(block, pack)


def is_subjectless(text: str, pack: Pack) -> bool:
    """Whether the statement TEXT leaves its subject to what stands before it."""
    if pack.code == "ko":
        return not _TOPICAL.search(f"{text} ")
    return pack.code == "zh" and _LEANS.match(text) is not None


def _line_of(block: Block, sentence: Sentence) -> str:
    """Return the line that SENTENCE goes on; empty where it begins one."""
    lines = block.text.split("\n")[sentence.first - block.first :]
    begins = not lines or lines[0].lstrip().startswith(sentence.text[:12])
    return "" if begins else lines[0].strip()


def _opened(line: str, pack: Pack) -> str:
    """Return the label, the words in bold or the topic that a line begins with."""
    bold, text = _BOLD.match(line), unnumbered(line)
    if name := split_label(text, pack)[0] or (bold[1].strip(" :：") if bold else ""):
        return name
    about = pack.halves["about"].match(text) if "about" in pack.halves else None
    topic = (about["about"] or "")[:-1] if about else ""
    return topic if topic and is_term(topic, pack) else ""
