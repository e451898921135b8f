"""By whom or what.

A passive that names who did it: `X was founded in 1159 by Y`, `X is enforced by Y`.

    - Lübeck was refounded in 1159 by Henry the Lion.
    - CORS is enforced by the browser, not the server.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import agrees, is_noun_phrase, lowered, without_article
from flashmind.language.plain import words
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.is_a import is_definable
from flashmind.rules.person import is_name
from flashmind.rules.units import quote, said

_DONE = (
    r"\w+ed|built|made|written|won|lost|led|begun|brought|held|kept|sent|found|seen|run|drawn|driven|given|known|"
    r"sold|struck|taught|thrown|broken|chosen|set|cut|put|taken|fed|bound|split|understood|beaten|born"
)
_PASSIVE = re.compile(
    rf"([^,;:()]{{2,60}}?) (is|are|was|were) ((?:\w+ly )?(?:{_DONE})(?: (?:in|on|at|from|to) [\w ]{{2,24}}?)?) by (.+)$"
)
_CUT = re.compile(
    r"\s*(?:, |;|:|\(| – | — | -> | → |\. | because | since | when | if | and (?=\w+ (?:is|are|was|were|has|had)\b)| in (?=1\d{3}|2\d{3}| the \d)).*$"
)
_HOW = re.compile(
    r"(?i)(?:\w+ing|hand|default|means|far|then|now|day|night|accident|law|itself|themselves|it|them|this|that|these|us|me|you)\b"
)


def read(block: Block) -> Iterator[Detail]:
    """Yield by whom or what the subject is acted on."""
    for sentence, text in said(block):
        found = _PASSIVE.match(text)
        if not found or not is_definable(without_article(found[1])):
            continue
        doer = _CUT.sub("", found[4])
        named = is_noun_phrase(doer, 10) and 1 <= len(words(doer)) <= 10 and not _HOW.match(doer)
        agreed = agrees(without_article(found[1]), singular=found[2] in {"is", "was"})
        if named and agreed and not doer[0].isdigit():
            who = "whom" if is_name(doer) and found[2] in {"was", "were"} else "what"
            subject = lowered(found[1], block.vocabulary)
            question = f"By {who} {found[2]} {subject} {found[3]}?"
            yield Detail(quote(block, sentence), question, doer)
