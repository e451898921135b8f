"""Chinese, simplified and traditional: how notes define, explain and list, and how one asks."""

import re

from flashmind.language.pack import Clause, Construct, Listed, Pack
from flashmind.language.zh_holes import ASKED, HALVES, HOLES

_TRADITIONAL = re.compile(
    r"[們個這來時國學會對說經點關於開發機樣實現體應該無過還進動產種長變為與後麼裡從將當條並數據態類別義權則書變離電網路處優點細胞氣溫歷戰爭議統總統稱謂層術語錯誤題]"
)
_SIMPLIFIED = re.compile(
    r"[们个这来时国学会对说经点关开发机样实现体应该无过还进动产种长变为与后么里从将当条并数态类别义权则书离电网处优细气历战争议统总称谓层术语错误题]"
)
_FORMS = str.maketrans("为么样会优点缺时后这类种体几个处", "為麼樣會優點缺時後這類種體幾個處")
_GRAMMAR = str.maketrans(
    "於為與來時會將據過無後對從當條並數現實際這還進處決紅產組構發動關係連轉換達變環響損壞釋運輸攜帶廢設費標誌規導護證觸滅適應須須讓則獨歷戰",
    "于为与来时会将据过无后对从当条并数现实际这还进处决红产组构发动关系连转换达变环响损坏释运输携带废设费标志规导护证触灭适应须须让则独历战",
)
"""Traditional letters of grammatical words, and of the verbs that go with them."""
_KINDS = (
    "优点|缺点|优缺点|优势|劣势|特点|特征|特性|好处|坏处|步骤|流程|过程|阶段|分类|种类|类型|类别|原因|作用|功能|用途|"
    "条件|要素|组成部分|组成|方法|方式|原则|规则|性质|症状|影响|后果|意义|目的|区别|相同点|不同点|注意事项|应用|应用场景|"
    "适用场景|要求|因素|层次|要点|内容|形式|措施|权利|义务|"
    "優點|缺點|優缺點|優勢|劣勢|特點|特徵|好處|壞處|步驟|過程|階段|分類|種類|類型|類別|條件|組成|原則|規則|性質|症狀|"
    "影響|後果|意義|區別|應用|因素|內容|權利|義務"
)
_ONE = "定义|公式|单位|时间复杂度|空间复杂度|复杂度|位置|大小|范围|本质|核心|首都|面积|人口|语法|命令|默认值|端口|端口号|別名|别名|定義|單位|結果|结果|发明者|作者|创始人|代表人物|时间|地点"
_T = r"(?P<term>[^，、：；。？！\s][^，、：；。？！]{0,24}?)"
_BRACKET = r"(?:（[^）]*）|\([^)]*\))?"


def _c(pattern: str, question: str, answer: str = "{answer}") -> Clause:
    return Clause(re.compile(pattern), question, answer)


_DEFINITION = (
    _c(rf"{_T}{_BRACKET}\s?(?:是指|指的是|的意思是|意为|即指|指(?![示向导出定挥数令标])|，即)\s?(?P<answer>[^。；]+)$", "{what}"),
    _c(rf"(?:所谓|所謂)\s?{_T}{_BRACKET}，?\s?(?:就是|是|即)\s?(?P<answer>[^。；]+)$", "{what}"),
    _c(rf"{_T}{_BRACKET}\s?是\s?(?P<answer>(?:一|由|用|指|将|把|对|根据|在|基于|通过|以|能|可|许|两|关于|從|从|對|根據|基於|通過|將|按|利用|描述|表示|计算机|[^，；]*?[^，；\s]{{2}}(?=的))[^，；]*?(?:的[^的，；]{{1,14}}|(?:协议|算法|方法|技术|过程|结构|函数|模型|系统|語言|语言|工具|机制|模式|协议|協議|算法|方法|技術|過程|結構)))(?:，[^；]*)?$", "{what}"),
)  # fmt: skip
_REASON = (
    _c(r"(?P<claim>[^；。，]{4,40}?)(?:的|之所以.{2,20})(?:主要|根本)?原因(?:是|在于|在於)\s?(?P<answer>[^。]+)$", "为什么{claim}？"),
    _c(r"(?P<claim>[^；。，]{3,40}?)(?:是|主要是)(?:因为|因為|由于|由於)\s?(?P<answer>[^。，；]+)(?:；.*)?$", "为什么{claim}？"),
)  # fmt: skip
_NAMING = (
    _c(r"(?P<subject>[^；。：]{4,60}?)，?\s?(?P<verb>被称为|被稱為|称为|稱為|称作|稱作|称之为|稱之為|叫做|叫作|叫)\s?(?P<answer>[^，；。、]{1,24})$", "{subject}{verb}什么？"),
)  # fmt: skip
_NOT_A_SUBJECT = re.compile(
    r"(?:它|他|她|这|這|那|其|此|该|該|我|你|本|以上|以下|上面|下面|前者|后者|後者|如果|因为|因為|由于|所以|但|而|并|並|就|也|都|"
    r"不|还|還|又|再|可以|能|会|會|要|有|没|沒|是|被|把|将|將|用|从|從|对|對|在|为了|為了|当|當|每|例如|比如|通常|一般|其中|主要|"
    r"另外|同时|同時|常见|常見|注意|需要|必须|必須|只|最|先|后|後|之后|这样|這樣)"
    r"|.*(?:但|可|还|還|总|總|只|于|於|就|都|不|而|或|要|别|別|尤其|特别|也|正|又|才|竟|如|已|即|的|地|得|并|並|会|會|前者|后者)$"
    r"|(?:问题|目的|原因|结果|關鍵|关键|重点|重點|区别|例子|好处|坏处|优点|缺点|注意|特点|方法|作用|本质|核心)$"
)
_NOT_A_TERM = re.compile(
    r"(?:例|例如|例子|例题|比如|注|注意|备注|備註|提示|参考|參考|来源|來源|链接|連結|日期|作者|时间|问题|問題|问|答|待办|待辦|作业|作業|"
    r"总结|總結|小结|例外|口诀|备考|范围|解决|解决方法|对策|结论|特例|结论|结果|图.*|表\d*|圖.*|第.+[章节節]|上一篇|下一篇|原文|答案|题目|思考|补充|補充|重点|重點|即|步骤\d*|PS|TODO|Q|A|"
    r"http.*|https.*)$"
)


def _gloss(text: str) -> str:
    """Return the definition that TEXT begins with: a clause that ends in a noun after 的."""
    found = re.match(r"(?:[^；。→=]*?的\s?[^的，；。→=（(、]{1,14})(?=$|[，；。（(])", text)
    return found[0].strip() if found and 5 <= len(found[0]) <= 60 and "，" not in found[0] else ""


def _localised(template: str, text: str) -> str:
    """Return TEMPLATE in traditional letters where TEXT is written in them."""
    old, new = len(_TRADITIONAL.findall(text)), len(_SIMPLIFIED.findall(text))
    return template.translate(_FORMS) if old > new else template


def _settled(question: str) -> str:
    """Return QUESTION with blanks between Han and Latin words, as good typography wants them."""
    spaced = re.sub(r"(?<=[A-Za-z0-9])(?=[㐀-鿿])|(?<=[㐀-鿿])(?=[A-Za-z0-9/])", " ", question)
    bare = re.sub(r"\s+([，？：])", r"\1", re.sub(r"[，、]+？", "？", spaced))
    return bare.replace("的时间是什么", "是什么时候").replace("的地点是什么", "在哪里")


_LEANS = re.compile(
    r"之后|之後|后面|後面|前面|其余|其餘|另一|前者|后者|後者|其(?!他|它)|而|对方|對方|自己|要|多用"
)
"""How a claim begins that goes on from the one before."""


def _turned(claim: str) -> str:
    claim = re.sub(r"^(?:就|则|則|便|才|那么)\s?", "", claim.strip(" ，"))
    return claim if len(claim) >= 2 and not _LEANS.match(claim) else ""


PACK = Pack(
    code="zh",
    constructs={
        "definition": Construct(
            _DEFINITION, ("是", "指", "即", "意为", "的意思"), least=2, alone=True
        ),
        "reason": Construct(_REASON, ("原因", "是因", "是由"), least=2),
        "naming": Construct(_NAMING, ("称", "稱", "叫"), longest=12, alone=True),
    },
    frames=re.compile(
        r"^(?:(?:(?:注意|另外|此外|同时|同時|其实|其實|总之|總之|一般来说|简单来说)[，：:！]\s?|(?:但是|但|不过|不過|然而|而且|并且|並且)，?\s?))+"
    ),
    leaning=re.compile(
        r"它|他们|她们|他們|这个|這個|那个|那個|这些|這些|那些|这种|這種|这样|這樣|这里|這裡|此时|此時|上述|上面|下面|如下|以下|以上的|见图|見圖|我们?|我們|本文|该|該|[^有]这|這"
    ),
    bare=re.compile(
        r"(?:为什么|為什麼)\s?(?:要|会|會|能|能够|可以|必须|必須|需要|应该|應該|不|没|沒|只|直接|使用|用|改用|采用|减|加|改|必|还|也|都|先|再|由|被|把|将|让|靠|从|按|客观上|促进|推翻|结束|打开|导致|使|加强|防止|避免|签|.{1,4}？)|(?:如果|若|一旦|当|當|只要)\s?(?:不|没|沒|超|到|收到|发生|出现|检测)|在什么条件下|收到|到达"
    ),
    not_a_term=_NOT_A_TERM,
    not_a_subject=_NOT_A_SUBJECT,
    plan=re.compile(
        r"(?i)\b(?:todo|tbd)\b|还没(?:搞懂|弄懂|复习|整理|看|学|写)|還沒(?:搞懂|弄懂|複習|整理|看|學|寫)|没搞懂|待[补補办辦整]|有空再|以后再|下次再|回头再|打算[看学写]|需要复习|要背|必考|考点|线上遇到|口诀|口訣|助记|考试|考試|月考|期中|期末|错题|老师|老師|下次|下周|上周|上次|昨天|今天课|课后|作业|背下来|会考|常考|重点记|记得(?:带|复习|背|看|做|买)|监考|^(?:重点|范围|考试范围)："
    ),
    asking=re.compile(
        r".*(?:什么|什麼|为何|為何|如何|怎么|怎麼|怎样|怎樣|哪|谁|誰|多少|几|幾|何时|何時)"
    ),
    listed=Listed(
        kind=re.compile(
            rf"(?P<of>(?!(?:主要|常见|基本|典型|根本|直接|核心|关键)(?:{_KINDS}|{_ONE})$).{{1,30}}?的?\s?)?(?P<count>[\d一二两三四五六七几]+[大个種种])?(?P<kind>(?:主要|常见|基本|典型|常見|根本|直接|核心|关键)?(?:{_KINDS}|{_ONE}))$"
        ),
        many=re.compile(rf"(?:{_KINDS})$"),
        ordered=re.compile(r"步骤|步驟|流程|过程|過程|阶段|階段|顺序|順序|从.*往|依次"),
        own="{of}有哪些{kind}？",
        under="{topic}有哪些{kind}？",
        one="{of}的{kind}是什么？",
        one_under="{topic}的{kind}是什么？",
        comma=re.compile(r"、|\s*[;；]\s*|，"),
    ),
    gloss=_gloss,
    what_is="什么是{}？".format,
    turned=_turned,
    localised=_localised,
    formula="{label}怎么计算？",
    steps="{topic}依次有哪几步？",
    event="{label}年发生了什么？",
    contrast="{a}和{b}有什么区别？",
    counted="{label}分别是什么？",
    settled=_settled,
    context="{topic}：{question}",
    cue="{topic}：{label}？",
    holes=HOLES,
    halves=HALVES,
    folded=lambda text: text.translate(_GRAMMAR),
    asked=ASKED,
    completed={
        "reason": re.compile(
            r"(?P<lead>.+?(?:[是，](?:主要)?(?:因为|因為|由于|由於)|，(?:所以|因此|因而|故而|这样|這樣|从而|從而|以便|否则|否則))),? ?(?P<tail>.+)$"
        ),
        "condition": re.compile(
            r"(?P<lead>[^，；]{1,12}越[^，；]{1,6}，|.*?(?:如果|若(?!干)|一旦|只要|(?<![相应適适恰])[当當](?![前然地年]))[^，]+?(?:，(?:就|则|則|才|会|會)?|(?<!同)(?:时|時)(?![候期间間代刻长長])，?|就|则|則)|[^，《]{3,}?(?<![同及小定临平按届暂])(?:(?:时|時)(?=，)|的话|的話)，?) ?(?P<tail>.+)$"
        ),
        "contrast": re.compile(
            r"(?P<lead>.+?，(?:但是?|而|却|卻|不过|不過|而不是|相反)) ?(?P<tail>.+)$"
        ),
        "effect": re.compile(r"(?P<lead>[^→；]+?) *(?:→|->|⇒|=>) *(?P<tail>[^→；]+)$"),
    },
    codes=("zh",),
)
