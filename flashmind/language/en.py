"""English word lists: what a clause, a term, a label and a blocked section look like."""

STOP_WORDS = frozenset(
    """
    a an the of in on at for to and or with by as is are was were be been it its this that these
    those they them their he she we you your our i from into than then if so not no do does did
    can may should will would could must has have had there which who whom what when where why
    how also very more most much many some any all each every both only just other another such
    about over under between
    """.split()
)
FINITE = (
    r"is|are|was|were|isn[’']t|aren[’']t|wasn[’']t|weren[’']t|has|have|had|can|cannot|can[’']t|could|will|won[’']t|"
    r"would|should|must|may|might|does|do|did|doesn[’']t|don[’']t|didn[’']t|shouldn[’']t|couldn[’']t|wouldn[’']t"
)
AUXILIARIES = r"is|are|was|were|isn[’']t|aren[’']t|can|cannot|can[’']t|could|will|won[’']t|would|should|shouldn[’']t|must|may|might"
NOT_A_SUBJECT = frozenset(
    """
    in at on with for from by as to if when then there now also another because since while
    after before during thanks due overly here how what why where who which i step part chapter
    todo exercise this that these those it they he she its their his her our your my such one
    some many most few several all both each every either neither not no often
    sometimes usually generally typically first second third next last finally instead once
    unless until although though whereas however therefore given using depending according
    imagine suppose assume say unlike like let lets let's see e.g i.e etc new old same other
    just only even still yet again maybe perhaps and or but so than
    """.split()
)
GENERIC = frozenset(
    """
    idea problem reason result goal aim purpose point key trick solution way example thing
    question answer difference same former latter following output input case one other rest
    topic fact issue advantage disadvantage benefit drawback downside upside note name list
    section chapter step order first second third last next best worst main most least only
    whole process approach method technique function command value number type kind part set
    rule concept term definition effect cause use usage syntax structure summary conclusion
    """.split()
)
NOT_A_TERM = frozenset(
    """
    note notes example examples e.g tip tips warning important caution attention remark todo tbd
    fixme source sources author authors date title tags category url link links see ref refs
    reference references figure fig table image input output result results answer question q a
    problem solution hint summary conclusion result usage use syntax purpose role function
    location structure meaning goal aim description cause causes effect effects treatment
    symptoms symptom formula origin type types default value values returns return parameters
    params args arguments unit units advantages advantage disadvantages disadvantage pros cons
    pro con benefits benefit drawbacks drawback features feature properties property steps step
    rule rules idea key main other others also update edit edited version install installation
    requirements requirement setup usage options option history why what when where how who if
    then else and or but first second third finally next final recommended good bad better best
    worst yes no true false before after today yesterday tomorrow day week lesson lecture
    chapter part section exercise exercises task homework assignment meeting monday tuesday
    wednesday thursday friday saturday sunday caveat caveats fun bonus context details thumb
    sanity ingredients method directions serves time total http https file path command output
    prerequisites keywords translation pronunciation reading notation given find proof theorem
    lemma corollary
    """.split()
)
IMPERATIVES = frozenset(
    """
    use add avoid calculate choose compute check clean close combine commit compare configure
    consider convert copy create cut decrease define delete deploy disable divide do download
    drop enable ensure exclude export fill find fit fix follow freeze get give go hold ignore
    import include increase initialise initialize insert install keep leave limit load lower
    make measure merge mix move multiply normalise normalize open optimise optimize overfit pass
    pick plot prefer press preprocess pull push put raise read rebase reduce remove rename
    repeat replace rewrite reuse redo rethink reset restart return rotate run save scale search
    select send serve set shuffle simplify skip sort split standardise standardize start stir
    stop store subtract switch take test train try turn update upgrade validate verify wait
    watch wear write don’t don't look relax crop clip wash boil season chill rinse soak quote
    bake knead grease preheat sprinkle steam simmer drain slice peel chop whisk apply assign
    attach accept allow ask begin bring build collect connect describe detect develop discard
    draw eat establish examine explain extract generate handle hide identify implement improve
    inspect invest isolate learn listen maintain modify obtain organise organize perform prepare
    preserve prevent protect prove provide publish reject rely reserve resolve restrict separate
    specify spend substitute suppress tell think throw transform undo understand unlock withdraw
    """.split()
)
NOUNS_TOO = frozenset(
    """
    test set search store filter mix press plot switch scale sort split load read cut train run
    start hold measure limit export import merge commit push pull drop fit check crop return
    open clean close stop look watch season copy move pass freeze rest lower repeat update
    upgrade select turn
    """.split()
)
VERBS = frozenset(
    """
    accept achieve act add adjust affect aggregate aim allow appear apply approximate assign
    assume attract avoid become begin behave belong benefit bind block break bring build
    calculate carry cause change check choose clean collect combine come compare compensate
    complete compress compute conduct connect consist constrain consume contain continue
    contract contribute control converge convert correspond cost cover create decay decline
    decrease define degrade delay deliver demand depend derive describe destroy detect determine
    develop die differ diffuse diminish direct disappear discard divide dominate double drive
    drop eliminate emit enable encode encourage end ensure enter estimate evolve exceed execute
    exist expand expect explain express extend fail fall favor favour feed fill filter fit flow
    focus follow force form free gain generalise generalize generate get give go grow guarantee
    happen harm hear help hide hold hurt ignore implement improve include increase indicate
    induce influence inherit inhibit initialise initialize insert interact introduce involve
    isolate keep know lack lead learn leave let lie limit load look lose lower maintain make map
    match matter mean measure melt merge minimise minimize mix move multiply need normalise
    normalize obey obtain occur offer omit operate optimise optimize outperform overfit own
    oxidise oxidize pass penalise penalize perform permit persist pick play point predict prefer
    prepare preserve press prevent produce project promote propagate protect prove provide prune
    pull push put raise reach react read receive reduce reflect refer regulate regularise
    regularize reject relate release rely remain remember remove repeat replace represent
    require reset resist resolve respond rest restrict result retain return rise run save scale
    score see seem select send separate serve set settle share shift shorten show shrink sink
    slow smooth solve speed spend spread stabilise stabilize stand start stay stop store stretch
    struggle submit suffer suggest suit supply support survive switch take teach tell tend think
    trade train transfer transform translate transport travel treat trigger try turn underfit
    understand update use vanish vary waste weaken win work write yield collapse crash cool warm
    heat dry stick burn smell taste sound feel sleep wake eat drink fly swim sing kill fight
    attack invade govern vote elect sign declare abolish found establish fund tax pay buy sell
    earn owe breach sue claim prevail bear beat bend bite bleed blow boil bond branch breathe
    breed call cancel capture cease circulate clash click clot close cluster coagulate coat coil
    compete comply concentrate condense confirm conquer consider convince cook crack criticise
    criticize cross crystallise crystallize decompose defeat defend dehydrate deplete deprive
    dilute disagree discover dissolve distract distribute donate elevate emerge emphasise
    emphasize employ engage enhance enjoy escape evaporate evoke examine excite exclude exert
    exhaust expire explode expose fade ferment float flood fold forget forbid fuse gather
    germinate glow grab grip guard hang harden hatch import impose inform inhabit inject injure
    insulate invent invest invite irritate join judge jump launch leak lean lift loosen migrate
    mimic modify monitor mutate neglect notice nourish occupy oppose orbit originate overlap
    overwrite peak persuade photosynthesise pollinate pollute pump punish rank rebel recover
    recruit recur recycle refuse relax remind render reproduce rescue resemble resonate respect
    restore retreat reveal reverse revolt rotate ruin scatter secrete seek shape shrug signal
    simplify simulate sit soften spare spin split spoil stain stimulate stir strengthen strike
    strip surround suspend swell synthesise synthesize thicken tighten tolerate touch trace
    track trap unite urge vibrate violate visit want wish love hate wear weigh wilt wipe withdraw worsen wrap
    """.split()
)
NOUN_LIKE = frozenset(
    """
    block break cause change control cost cover decay decline decrease demand drop end estimate
    fall feed fill filter fit flow focus force form function gain hold increase influence lack
    lead limit load look map match matter measure mix move need offer output pass play point
    press project pull push rest result return rise run scale score set share shift show slow
    speed spread stand start stop store stretch supply support switch tend trade train transfer
    transform transport travel treat trigger turn update waste win work yield drive double
    approximate direct complete free own act aim benefit heat cool warm dry stick burn smell
    taste sound sleep drink fight attack vote sign fund tax bond branch call click cluster coat
    coil cook crack cross fold guard import judge jump launch leak lift peak pump rank shape
    signal spin split stain strike strip touch trace track trap visit wear wrap claim found bear
    beat blow bind close flood float bite
    """.split()
)
MASS_ENDINGS = (
    "ing", "tion", "sion", "ment", "ity", "ness", "ism", "ance", "ence", "logy", "sis", "graphy",
    "ship", "hood", "cy", "dom", "ics",
)  # fmt: skip
COMMON_WORDS = frozenset(
    """
    deep large small big high low new old good bad long short full empty early late fast slow
    simple complex random true false same different many few more most less several single
    double dense sparse hot cold warm dry wet hard soft strong weak heavy light dark bright
    young wide narrow thick thin rich poor clean safe quick free open closed local global public
    private common rare great hidden modern ancient raw fresh plain direct mean net gross latent
    data network networks model layer code file server client user method system water air cell
    plant animal man woman child city country war law court party state government music chord
    scale key bread dough flour yeast salt sugar heat sound energy force mass speed time space
    money price cost trade market tax contract offer promise memory process thread program
    software hardware computer machine database table row column query index string list array
    tree graph node edge path loop test error log commit branch merge packet router switch
    address port signal gene protein blood heart brain muscle bone skin virus bacteria acid base
    metal gas liquid solid atom molecule sample variance median mode range loss weight weights
    bias batch batches gradient gradients training dropout words sentence king queen church army
    peasants nobles workers taxes treaty revolution
    """.split()
)
DEFINITIONAL = (
    r"an?|the|any|one|each|every|when|how|what|way|ways|process|technique|method|measure|number|amount|set|group|"
    r"collection|type|kind|form|part|piece|ability|act|state|study|practice|individual|single|"
    r"degree|percentage|share|ratio|rate|sum|product|difference|sequence|series|system|tool|features?|"
    r"everything|something|someone|anything|whether|distance|length|speed|force|energy|point|place|area"
)
KIND_NOUNS = (
    r"advantages|disadvantages|benefits|drawbacks|downsides|upsides|pros|cons|types|kinds|forms|steps|stages|phases|"
    r"reasons|causes|symptoms|effects|consequences|components|parts|properties|features|characteristics|"
    r"requirements|conditions|rules|principles|methods|techniques|ways|options|layers|functions|states|categories|"
    r"classes|uses|goals|roles|elements|ingredients|operations|assumptions|laws|levels|criteria|signs|factors|"
    r"strategies|approaches|problems|limitations|differences|similarities|measures|metrics|tasks|duties|rights"
)
ORDERED_NOUNS = (
    r"steps|stages|phases|recipe|procedure|algorithm|order|sequence|workflow|pipeline|instructions"
)
COMPARATIVES = frozenset(
    """
    bigger smaller larger higher lower longer shorter faster slower greater lesser fewer less
    more better worse deeper shallower wider narrower stronger weaker heavier lighter hotter
    colder warmer cooler older younger harder softer easier simpler safer richer poorer closer
    farther further nearer thicker thinner brighter darker louder quieter denser sparser steeper
    flatter smoother rougher sharper tighter looser earlier later newer cheaper cleaner finer
    coarser broader
    """.split()
)
BLOCKED_SECTIONS = frozenset(
    {
        "see also", "references", "reference", "sources", "source", "further reading",
        "reading list", "reading", "resources", "links", "useful links", "external links",
        "bibliography", "todo", "to try", "to read", "to watch", "someday", "to do", "to-do", "contents", "table of contents", "toc",
        "exercises", "exercise", "homework", "assignments", "examples", "worked examples",
        "real-world examples", "acknowledgements", "acknowledgments", "credits", "changelog",
        "license", "licence", "contributing", "navigation", "index", "related",
        "related notes", "footnotes", "notes to self", "questions to ask", "open questions",
        "misc links", "bookmarks", "books", "videos", "papers", "articles", "tutorials",
        "courses", "backlinks",
    }
)  # fmt: skip
QUANTITIES = (
    r"temperature|temp|temps|ph|rate|rates|size|sizes|length|width|height|depth|speed|velocity|frequency|pressure|potential|weight|mass|density|"
    r"viscosity|point|ratio|percentage|share|hydration|delay|duration|lifetime|lifespan|half-life|dose|dosage|age|population|distance|diameter|radius|"
    r"circumference|area|volume|capacity|limit|limits|timeout|threshold|wavelength|voltage|current|resistance|power|energy|concentration|"
    r"level|levels|number|count|depth|angle|range|latency|throughput|bandwidth|resolution|charge|spin|constant|fraction|output|period|interval|"
    r"probability|chance|risk|incidence|prevalence|mortality|efficiency|yield|dimension|dimensions|maximum|minimum|max|min|mean|median|value|"
    r"momentum|dropout|epochs|layers|neurons|overhead|acceleration|gravity|altitude|elevation|salinity|humidity|content|intake|"
    r"requirement|gestation|incubation|tempo|bpm|hematocrit|haematocrit|osmolarity|osmolality|clearance|gfr|thickness|span|wingspan"
)
"""Nouns that have a value: what stands behind them is a quantity, not a remark."""
