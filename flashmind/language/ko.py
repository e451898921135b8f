"""Korean: how notes define, explain and list, and how one asks for it."""

import re

from flashmind.language.hangul import asked, particle, what_is
from flashmind.language.ko_holes import ASKED, HALVES, HOLES
from flashmind.language.pack import Clause, Construct, Listed, Pack

_MANY = (
    "장점|단점|장단점|특징|특성|종류|유형|단계|절차|순서|과정|조건|원인|이유|구성 ?요소|요소|방법|기능|목적|원칙|규칙|"
    "성질|속성|증상|역할|효과|결과|차이점|공통점|문제점|한계|기준|요건|의무|권리|분류|형태|예방법|대책|재료|부작용"
)
_ONE = (
    "정의|의미|뜻|용도|공식|단위|위치|시간 ?복잡도|공간 ?복잡도|복잡도|식|크기|용량|기간|시기|수도|인구|면적|배경|의의|"
    "구조|원리|해결 ?방법|해결책|명령어|문법|기본값|범위|대상|주체|개념|작용|치료법|진단|대표 ?인물|설립자|발명가|저자"
)
_NOUN = (
    "구조|자료구조|방법|방식|기법|기술|과정|현상|상태|것|값|함수|알고리즘|연산|객체|변수|모델|시스템|프로그램|프로토콜|장치|"
    "도구|단위|개념|원리|법칙|이론|물질|세포|기관|조직|제도|행위|권리|의무|능력|성질|특성|비율|수|양|크기|힘|에너지|공간|"
    "시간|기간|사람|집단|계약|규칙|명령어|언어|파일|데이터|집합|관계|곳|장소|전쟁|조약|법|법률|세금|신분|종교|사상|작품|책|건물|단백질|성분|입자|원자|분자|주소|번호|명령|체계|조치|혁명|단체|기구|작업|역할|계층|층|화합물|반응|효소|호르몬|병|질환|사건|"
    "운동|정책|지표|영역|부분|형태|유형|코드|테이블|트리|그래프|배열|노드|메모리|회로|신호|패턴|전략|학문|표현|용어|문자"
)
_ADNOMINAL = (
    r"\S*(?:는|은|한|된|인|던|운|린|진|든|간|난|할|될|을|의|적|위한|준|친|쓴|낸|킨|긴|둔|뜬|센)"
)
_GLOSS = re.compile(
    rf"(?P<gloss>(?:\S+ )+?{_ADNOMINAL} (?:[^\s,]+ )?[^\s,]*(?:{_NOUN}))(?:이다|다|입니다|임|이며|으로|로)?(?=$|[,.;(]|\s*—|\s-\s)"
)
_T = r"(?P<term>[^\s,:;?!]+?(?:(?<![을를])(?<!에서)(?<!으로) [^\s,:;?!]+?){0,4}?)"
_O = "".join(chr(0xAC00 + 28 * n) for n in range(399))
"""Every syllable that ends in a vowel."""
_ADJ = "높낮많적작좋같깊넓짧얇받얻남않굳맑밝붉젊늙늦굵죽먹찾담넣닫놓얕옅짙묶싫옳"
_STEM = "".join(
    rf"(?<!{stem})"
    for stem in "하 되 가지 이루 나타내 나오 흐르 생기 만드 빠르 따르 일으키 보내 시키 이르 다루 돌아가 들어가 나누 바꾸 움직이".split()
)
_IS = rf"(?:(?<=[{_O}A-Za-z0-9)]){_STEM}는|(?:(?<=[가-힣][적작담남])|(?<=[가-힣A-Za-z0-9)])(?<![{_O}{_ADJ}]))은)"
"""The particle of a topic, not the ending of a verb or an adjective before a noun."""
_TOPIC = rf"(?:[^\s,]+ ){{0,3}}?[^\s,]+?{_IS}"
_DEFINED = rf"{_T}(?:(?<=[{_O}A-Za-z0-9)])(?<![왜호교계피요소])란|(?<![{_O}])이란)"
_TOPICAL = rf"{_T}(?:\([^)]*\))?{_IS}"


def _c(pattern: str, question: str, answer: str = "{answer}") -> Clause:
    return Clause(re.compile(pattern), question, answer)


_END = r"(?:이다|입니다|임|다)?(?:(?:이고|이며|인데|으로|로|이지만),? .*)?$"
_DEFINITION = (
    _c(rf"{_DEFINED}(?:\([^)]*\))?(?:,| ) ?(?P<answer>.+?{_ADNOMINAL} .+?)(?:이다|입니다|을 말한다|를 말한다|을 의미한다|를 의미한다|을 뜻한다|를 뜻한다|을 가리킨다|를 가리킨다|이라고 한다|임)$", "{what}"),
    _c(rf"{_DEFINED}(?:\([^)]*\))?(?:,| ) ?(?P<answer>(?:\S+ )+?{_ADNOMINAL} (?:\S+ )?\S*(?:{_NOUN})){_END}", "{what}"),
    _c(rf"{_TOPICAL} (?P<answer>.+?)[을를] (?:말한다|뜻한다|의미한다|가리킨다|말함|뜻함|의미함|말합니다|의미합니다)$", "{what}"),
    _c(rf"{_TOPICAL} (?P<answer>(?:\S+ )+{_ADNOMINAL} (?:\S+ )?[^\s,]+?)(?:이다|입니다|임)$", "{what}"),
    _c(rf"{_TOPICAL} (?P<answer>(?:\S+ )+?{_ADNOMINAL} (?:\S+ )?[^\s,]*(?:{_NOUN})){_END}", "{what}"),
)  # fmt: skip
_REASON = (
    _c(r"(?P<label>.+?(?:이유|원인|까닭))[은는] (?P<answer>.+?(?:때문|위해서|위함|까닭))(?:이다|임|입니다|이라고 한다)?$", "{marked}?"),
    _c(r"(?P<label>.+?) 것은 (?P<answer>.+?때문)(?:이다|임|입니다)?$", "{label} 이유는?"),
)  # fmt: skip
_NAMING = (
    _c(r"(?P<subject>[^,]{4,80}[을를]) (?P<answer>[^\s,](?:[^,]{0,28}[^\s,])??)(?:이라고|라고|이라|라) (?:한다|부른다|함|부름|합니다|부릅니다|일컫는다)$", "{subject} 무엇이라고 하는가?"),
)  # fmt: skip
_S = r"(?P<subject>[^\s,:;][^,:;?!]{0,40}?[은는이가])"
_RELATION = (
    _c(rf"{_S} (?P<answer>[^,]+?)(?P<verb>으로|로) (?:구성된다|이루어진다|이루어져 있다|구성되어 있다|구성됨|이루어짐|이루어져 있음|구성됩니다)$", "{subject} 무엇으로 이루어져 있는가?"),
    _c(rf"{_S} (?P<answer>[^,]+?)에 (?:위치한다|있다|위치함|있음|위치합니다|존재한다|존재함)$", "{subject} 어디에 있는가?"),
    _c(rf"{_S} (?P<answer>[^,]+?)에 (?:쓰인다|사용된다|쓰임|사용됨|이용된다|활용된다|이용됨|활용됨)$", "{subject} 어디에 쓰이는가?"),
    _c(rf"{_S} (?P<answer>[^,]+?)에 (?P<verb>반비례|비례|의존)(?:한다|함|합니다)$", "{subject} 무엇에 {verb}하는가?"),
    _c(rf"{_S} (?P<answer>[^,]+?)에서 (?P<claim>일어난다|발생한다|합성된다|생성된다|분비된다|일어남|발생함|합성됨|생성됨|분비됨)$", "{subject} 어디에서 {claim}?"),
    _c(rf"{_S} (?P<answer>[^,]+?)[을를] (?P<verb>사용|이용|저장|반환|담당|포함|분비|생성|억제|촉진|의미|조절|방지|전달|관리)(?:한다|함|합니다)$", "{subject} 무엇을 {verb}하는가?"),
    _c(rf"{_S} (?P<answer>[^,]+?)(?:으로|로) (?P<claim>나뉜다|나눈다|구분된다|분류된다|나뉨|구분됨|분류됨)$", "{subject} 무엇으로 {claim}?"),
    _c(rf"(?P<subject>{_TOPIC}) (?P<answer>(?:[^\s,]+(?<![을를이가은는며고게서에로면]) ){{0,4}}[^\s,]*[^\s,을를])[을를] (?P<claim>[가-힣]{{1,4}}(?:한다|함|합니다|된다|시킨다|시킴|[든린친준낸꾼인킨]다|는다|듦))$", "{subject} 무엇을 {claim}?"),
)  # fmt: skip
_OVER = re.compile(r"; |\. | \((?:예|참고)|(?<=[가-힣])(?:이며|이고|인데),? (?=\S)")
_NOT_A_SUBJECT = re.compile(
    r"(?:(?:안 )?그러면|아니면|예를 들면|이는?|이것[은이]?|그것[은이]?|그는?|이때|여기|저기|우리|나|저|다음|위|아래|이런|그런|이러한|그러한|이|그|해당|"
    r"또는|또|즉|단|다만|하지만|그러나|그리고|반면|특히|보통|대부분|일반적|둘|둘 다|모두|이건|그건|이게|그게|여기서|이 경우)"
    r"(?:$|[\s은는이가을를에도,])|.*(?:에서|으로|에|로|부터|까지|때|경우|다면|다음|것|게)$|.*(?:[하되있없않]|하지|다가|에서)$"
)
_NOT_A_TERM = re.compile(
    r"(?:가장 .*|.*(?:특징|장점|단점|이유|원인|목적|차이|차이점|역할|핵심|문제점)|.*(?:^|\s)(?:같|많|적|높|낮|좋|작|깊|넓|짧|얕|굵|있|없|하|되|나오|들어가|쓰|크|빠르)|예|예시|예제|참고|참고로|예외|해결|해결 ?방법|해결책|암기법|대책|의의|배경|시험|시험 ?범위|범위|일시|장소|기간|준비물|주의|주의할 점|주의사항|메모|팁|꿀팁|출처|링크|날짜|작성자|작성일|할 ?일|질문|답|답변|문제|풀이|"
    r"정답|숙제|과제|비고|기타|결론|요약|정리|핵심|중요|추가|추신|복습|시험|\d+.*|즉|단|결과|그림.*|표.*|제목|주제|이름|https?|TODO)$"
)


def _gloss(text: str) -> str:
    """Return the definition that TEXT begins with: modifiers and the noun that they describe."""
    found = _GLOSS.match(re.split(r"→|->|=", text)[0].strip())
    return found["gloss"] if found and 2 <= len(found["gloss"].split()) <= 24 else ""


def _settled(question: str) -> str:
    return re.sub(r"\s+", " ", question).replace(" ?", "?").strip()


PACK = Pack(
    code="ko",
    constructs={
        "definition": Construct(
            _DEFINITION, ("란 ", "란,", "은 ", "는 "), least=2, alone=True, over=_OVER
        ),
        "reason": Construct(_REASON, ("이유", "원인", "까닭", "때문"), least=2),
        "naming": Construct(_NAMING, ("라고", "라 "), longest=4, alone=True),
        "relation": Construct(
            _RELATION, ("다", "함", "됨", "있음", "짐", "임", "남"), longest=10, alone=True
        ),
    },
    frames=re.compile(
        r"^(?:(?:참고로|주의|중요|단|즉|또한|그리고|하지만|그러나|다만|근데|특히|결국|결론)(?:[,:!] *| +))+"
    ),
    leaning=re.compile(
        r"(?:^|\s)(?:이건|그건|저건|이것|그것|이거|그거|이게|그게|이는|여기|거기|위의|아래의?|다음(?:과|은|의)|앞의|얘|걔|얘네|"
        r"이런|그런|이러한|그러한|이때|그때|해당|나는|내가|우리)(?=$|[\s은는이가을를에의,?])|"
        r"(?:^|\s)[이그] (?!외|후|상|하|중)[가-힣]+"
    ),
    bare=re.compile(r"^(?!.*(?:[^\s하되있없]|[가-힣]{2})[은는이가을를](?=\s)).*$"),
    not_a_term=_NOT_A_TERM,
    not_a_subject=_NOT_A_SUBJECT,
    hollow=re.compile(
        r"^[\d.,~\s]+$|(?:따라서|그래서|그러므로|그리고|또한|하지만|지만|는데|에|에서)$"
    ),
    plan=re.compile(
        r"(?i)\b(?:todo|tbd)\b|정리하기|정리해야|정리할 것|공부하기|공부해야|해야겠|해야지|해보기|찾아보기|복습하기|나중에 (?:정리|추가|공부|다시)|시험에 (?:나|자주)|물어본다고|교수님|외우자|외울 것|기출|"
        r"^(?:시험|범위|시험 ?범위|시험 ?일정|일정|준비물|암기법|외우기|외우는 법|다음에 쓸 것|다음 ?시간|다음 ?주|지난 ?주|어제|오늘은|내일|담당|강사|출제|배점|과제 ?마감|마감|수업|장소|진도)\b.*(?::|까지|마감|예정)|"
        r"선생님|쌤|ㅋㅋ|ㅠ|내 입맛|다음에 (?:쓸|볼|정리|공부)|중간고사|기말고사|모의고사|\d교시|서술형|시험 범위"
    ),
    asking=re.compile(
        r".*(?:왜|무엇|무슨|어떻게|어떤|언제|어디|누구|누가|몇|얼마|어느|뭐|뭘|(?:이란|란|[은는])\?$)"
    ),
    listed=Listed(
        kind=re.compile(
            rf"(?P<of>.+(?:의|[을를] .+는|하는|되는|할|한|인|\S) ?)?(?P<kind>{_MANY}|{_ONE})(?:들)?(?:\([^)]*\))?(?: *\d+ ?가지)?$"
        ),
        many=re.compile(rf"(?:{_MANY})$"),
        ordered=re.compile(r"(?:단계|절차|순서|과정)(?:\([^)]*\))?$"),
        own="{marked}?",
        under="{topic}의 {marked}?",
        one="{marked}?",
        one_under="{topic}의 {marked}?",
        comma=re.compile(r",\s+|\s*·\s*"),
    ),
    gloss=_gloss,
    what_is=what_is,
    turned=asked,
    formula="{label}: 구하는 식은?",
    steps="{topic}: 단계를 순서대로 말하면?",
    event="{label}년에 일어난 일은?",
    contrast="{a} vs {b}: 차이점은?",
    settled=_settled,
    marked=lambda text: particle(text, "은", "는"),
    holes=HOLES,
    halves=HALVES,
    asked=ASKED,
    completed={
        "reason": re.compile(
            r"(?P<lead>.+?(?:기 때문에|때문에|(?<![따])므로|덕분에|탓에|(?:없|있|많|적|높|낮|크|작|않|못해|해|라|느려|어려|약해|강해)(?:아|어)?서|니까)),? (?P<tail>.+)$"
        ),
        "condition": re.compile(
            r"(?P<lead>.+?\S(?:[을할될릴질큼클를들]수록|으면|[^\s측표반장화단평방라]면|[할될한은을] 경우(?:에는|에)?)),? (?P<tail>(?!안 |된다|됨|되며|좋).+)$"
        ),
        "contrast": re.compile(r"(?P<lead>.+?(?:지만|는 반면에?)),? (?P<tail>.+)$"),
        "effect": re.compile(r"(?P<lead>[^→;]+?) *(?:→|->|⇒|=>) *(?P<tail>[^→;]+)$"),
    },
    codes=("ko",),
)
