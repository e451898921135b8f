"""English verbs and their forms: which base form a word may be a form of, and in which tense."""

import re
from functools import lru_cache
from typing import Literal, TypeAlias

from flashmind.language import en

Form: TypeAlias = Literal["base", "s", "past", "participle", "either"]
"""`either` is a past tense that is a participle as well: `made`, `stopped`."""

MORE = frozenset(
    """
    mark blur sharpen matter curl dull whiten wilt clump bind grip tip drain age soothe itch rot mould mold rust tarnish drown
    dazzle smear fog jam clog skew inflate drift vote bump hop cheat steal bleach dye tint crack chip
    abandon absorb abstract access accompany accumulate ache activate adapt adhere adjourn adopt
    advance advise afford age agree alert align alleviate allocate alter amplify amount analyse
    analyze anchor announce annoy answer anticipate appeal appreciate approach approve arise arm
    arrange arrest arrive assemble assert assess assist associate assure await award balance
    ban bar bear beg bill bleach blend blunt boost borrow bother bounce brown brush bubble buffer
    build bundle burst bury bypass cache capitalise capitalize cast catch caution challenge
    characterise characterize charge chase cite clarify classify clear climb cling combat comfort
    command commit compile complain complicate compose comprise conceal concern conclude confer
    confine confuse conserve constitute construct consult contact contradict contrast coordinate
    correct correlate corrode count counter counteract couple crawl crumble crush cure curve cycle
    damage damp dampen deal decentralise decide declare decode decompose decouple decrypt dedicate
    deem deepen default defer deform delegate delete demonstrate denature denote deny depart
    depolarise depolarize deposit depress descend deserve design desire deteriorate deviate diagnose
    dictate digest dip discharge disclose discount discourage dismiss dispense disrupt dissipate
    dissociate dodge dominate donate dry dump duplicate ease echo edit educate eject emphasise
    emulate encapsulate enclose encounter encrypt endanger enforce enlarge enrich entail equal
    equip erase erode err erupt escalate excel excrete exercise exhibit export facilitate feature
    fetch finish fire firm fix flatten flex flip fluctuate flush foam follow forecast forgive fork
    format formulate foster freeze fund gel glue grade grant grind group halt halve handle happen
    hash hinder hire host house hunt hydrate hydrolyse hydrolyze identify ignite illustrate imitate
    impair imply impress incorporate incur index infect infer inflate initiate innervate innovate
    inspect inspire install instruct integrate intend intensify interest interfere interpret
    interrupt intervene invade invert ionise ionize issue iterate justify kick knead knit land lay
    leach leave lend lengthen liberate lie light lighten line link liquefy listen lodge log
    loop lubricate magnify mandate manage manipulate march mask master mature maximise maximize
    mention migrate mine mirror mobilise mobilize moderate motivate mount name narrow necessitate
    negate neutralise neutralize normalise nucleate nullify number object oblige observe obstruct
    open opt order organise organize oscillate outlive outnumber outweigh overcome overestimate
    overflow override oversee overthrow pack paint park part partition patch pause peel penetrate
    perceive perish permeate persecute phosphorylate pile pin pinch place plan plant plunge
    polarise polarize poll polymerise polymerize pop populate portray pose position possess
    postpone pour practise precede precipitate precompute preclude presume prevail print prioritise
    prioritize process profit progress prohibit prolong prompt pronounce propel propose prosper
    publish purchase purify pursue query question queue quit quote rain range rate ratify
    rationalise reabsorb retry realise realize rearrange reason rebalance rebase rebuild recall recede recharge
    reclaim recognise recognize recommend reconcile record recrystallise redirect redistribute
    refine reflow reform refresh regain regenerate regroup reinforce reiterate reload relocate
    remark remedy reorder repair repay repel repent reply report repress request rescale reserve
    reshape reside resign restart restrain resume retard retransmit retrieve reuse review revise
    revive revoke reward rewrite ride rinse ring rip ripen risk rob roll root round route row
    rule rush sacrifice sail sample satisfy saturate save say scan schedule scoop screen
    seal season secure sediment seed seize sell sense sentence service shake shatter shed shelter
    shield shine ship shoot shrivel shuffle shut sigh sin skip slide slip snap sneak soak
    solidify span spawn specialise specialize specify spell spike spoil sponsor spot spray sprout
    square squash squeeze stabilise stack stage stale stall stamp starve state stay steal steam
    steer stiffen stipulate stir straighten strain strand stress structure study subside subtract
    succeed suck sum supersede supervise suppress surge surpass surrender sustain swap
    sway sweat sweep swing symbolise tag tail tail-call tank target taste tear tempt terminate
    test thank thin threaten thrive throw throttle tie tilt time tire title toast top toss tour
    trail transcribe transmit transpose treat tuck tug tune twist undergo undercut underestimate
    underlie undermine undo unfold unify unlock unwind uphold urge utilise utilize validate value
    vaporise vaporize ventilate verify veto view void volunteer wake walk warn wash watch
    weather weave welcome whip widen win wipe wonder worry wound yearn
    abolish abstain acquire admit adsorb amend answer apologise appoint argue assassinate assault
    authorise authorize betray boycott campaign capitulate centralise cede censor coincide collide
    colonise colonize commemorate commission compel compensate concede condemn confiscate conspire
    constrict contest convene convict crown curb deport depose descend desert devalue devastate
    dilate disband discriminate dismantle dispatch displace dispute dominate elect emancipate
    embrace emigrate enact endorse endure exile expel exploit extract facilitate finance flee
    flourish fortify fragment fulfil fulfill grieve impeach imprison incite industrialise inspire
    insult intervene legalise legitimise levy loot merge modernise mourn murder nationalise
    negotiate nominate obsess occupy oppress outlaw overtax pardon plead plunder preach privatise
    proclaim promise propose prosecute protest provoke ratify reassure reconquer refound reign
    relinquish renounce repeal repudiate resent retaliate reunite ruin scare seduce settle
    slaughter smuggle stabilise subdue subsidise succumb sue summon surround suspect terrorise
    topple torture unify usurp vanquish withstand worship
    """.split()
)  # fmt: skip
VERBS = en.VERBS | MORE | (en.IMPERATIVES - {"don’t", "don't", "relax"})
NOUNS_TOO = (
    en.NOUN_LIKE
    | en.NOUNS_TOO
    | frozenset(
        """
    mark rust drift jam bump hop tint chip fog mould mold
    abstract access ache advance age alert amount anchor answer appeal approach arm arrest award
    balance ban bar bill blend boost bounce brown brush bubble buffer bundle burst bypass
    cache cast catch caution challenge charge chase clear climb combat comfort command compile
    concern contact contract contrast correct count counter couple crush cure curve cycle damage
    damp deal default delay deposit design desire dip discharge discount dump duplicate ease echo
    edit encounter equal exercise exhibit feature finish fire firm fix flex flip flush foam
    forecast fork format gel glue grade grant grind group halt host house hunt index interest
    interrupt invert issue kick land lay light line link log loop lie march mask master mature mine
    mirror moderate mount name narrow number object open order pack paint park part patch pause
    peel pile pin pinch place plan plant poll pop pose position pour print process profit progress
    prompt purchase query question queue quit quote rain range rate reason rebase recall record
    reform release remark remedy repair reply report request reserve restart review reward ride
    ring rip risk roll root round route row rule rush sail sample scan schedule screen seal season
    sense sentence service shake shed shelter shield shine ship shoot shuffle sin skip slide slip
    snap soak span spawn spell spike spoil sponsor spot spray sprout square squash squeeze stack
    stage stale stall stamp state steam stir strain strand stress structure study surge swap sway
    sweat sweep swing tag tail tank target tear test thin throttle tie tilt time tire title toast
    top toss tour trail treat tuck tug tune twist value veto view void volunteer wake walk warm
    wash watch weather welcome whip wipe wonder worry wound campaign commission conduct contest
    crown desert dispute exile finance levy murder protest promise ruin scare subject stress
    benefit permit convert project compress object separate wait attack reset import
    export upgrade update commit produce compact complex complete perfect present subject use work
    need cause change mean means like love hate smell sound set cut let put hit shut cost
    spread split burst cast quit bet read document experiment model label map plot filter focus
    measure stop return store
    """.split()
    )
) & VERBS

_IRREGULAR = """
arise arose arisen | bear bore born | beat beat beaten | become became become | begin began begun
bend bent bent | bind bound bound | bite bit bitten | bleed bled bled | blow blew blown
break broke broken | breed bred bred | bring brought brought | build built built
burn burnt burnt | burst burst burst | buy bought bought | cast cast cast | catch caught caught
choose chose chosen | cling clung clung | come came come | cost cost cost | cut cut cut
deal dealt dealt | dig dug dug | do did done | draw drew drawn | drink drank drunk
drive drove driven | eat ate eaten | fall fell fallen | feed fed fed | feel felt felt
fight fought fought | find found found | flee fled fled | fly flew flown | forbid forbade forbidden
forecast forecast forecast | forget forgot forgotten | forgive forgave forgiven
freeze froze frozen | get got got | give gave given | go went gone | grind ground ground
grow grew grown | hang hung hung | have had had | hear heard heard | hide hid hidden | hit hit hit
hold held held | hurt hurt hurt | keep kept kept | know knew known | lay laid laid | lead led led
lean leant leant | learn learnt learnt | leave left left | lend lent lent | let let let
lie lay lain | light lit lit | lose lost lost | make made made | mean meant meant | meet met met
overcome overcame overcome | override overrode overridden | overthrow overthrew overthrown
pay paid paid | put put put | quit quit quit | read read read | rebuild rebuilt rebuilt
rewrite rewrote rewritten | ride rode ridden | ring rang rung | rise rose risen | run ran run
say said said | see saw seen | seek sought sought | sell sold sold | send sent sent | set set set
shake shook shaken | shed shed shed | shine shone shone | shoot shot shot | show showed shown
shrink shrank shrunk | shut shut shut | sing sang sung | sink sank sunk | sit sat sat
sleep slept slept | slide slid slid | smell smelt smelt | speed sped sped | spell spelt spelt
spend spent spent | spin spun spun | split split split | spoil spoilt spoilt
spread spread spread | stand stood stood | steal stole stolen | stick stuck stuck
strike struck struck | swear swore sworn | sweep swept swept | swell swelled swollen
swim swam swum | swing swung swung | take took taken | teach taught taught | tear tore torn
tell told told | think thought thought | throw threw thrown | undercut undercut undercut
undergo underwent undergone | underlie underlay underlain | understand understood understood
undo undid undone | unwind unwound unwound | uphold upheld upheld | wake woke woken
wear wore worn | weave wove woven | win won won | withdraw withdrew withdrawn
withstand withstood withstood | write wrote written
"""
_ROWS = tuple(row.split() for row in re.split(r"[|\n]", _IRREGULAR) if row.strip())
_PAST = {past: base for base, past, _ in _ROWS}
_PARTICIPLE = {participle: base for base, _, participle in _ROWS}
_CHANGED = frozenset(base for base, past, _ in _ROWS if not past.endswith("ed"))
_NOT_PAST = frozenset({"found", "ground", "lay", "saw", "felt", "wound", "bound", "left", "spoke"})
"""Pasts that are other words as well."""


@lru_cache(maxsize=16384)
def forms(word: str) -> tuple[tuple[str, Form], ...]:
    """Return the base forms that WORD may be a form of, each with the form; empty for no verb."""
    found = list[tuple[str, Form]]()
    if word in VERBS:
        found.append((word, "base"))
    if third := third_person(word):
        found.append((third, "s"))
    if word in _PAST:
        same = _PARTICIPLE.get(word) == _PAST[word]
        found.append((_PAST[word], "either" if same else "past"))
    elif word in _PARTICIPLE:
        found.append((_PARTICIPLE[word], "participle"))
    elif regular := _regular(word):
        found.append((regular, "either"))
    return tuple(found)


def participle(word: str) -> bool:
    """Whether WORD may be a past participle: `been`, `made`, `stopped`."""
    return word == "been" or any(form in {"participle", "either"} for _, form in forms(word))


def third_person(word: str) -> str:
    """Return the base form of a verb in the third person; empty for any other word."""
    if not word.endswith("s") or word.endswith("ss"):
        return ""
    if word == "goes":
        return "go"
    stems = [word[:-1], word[:-2] if word.endswith("es") else "", _with_y(word, "ies")]
    return next((stem for stem in stems if stem and stem in VERBS), "")


def _regular(word: str) -> str:
    if not word.endswith("ed") or len(word) < 4:
        return ""
    bare = word[:-2]
    doubled = bare[:-1] if bare[-1] == bare[-2:-1] else ""
    stems = [word[:-1], bare, _with_y(word, "ied"), doubled]
    return next((s for s in stems if s and s in VERBS and s not in _CHANGED), "")


def _with_y(word: str, end: str) -> str:
    return word.removesuffix(end) + "y" if word.endswith(end) else ""
