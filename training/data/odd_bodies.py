"""Bodies that are no plain prose: lists, tables, verse, chronicles, dialogues, letters, speeches.

They are made of the clauses and sentences of a clean text, so they read oddly but have the form.
"""

from sentences import clauses, keep, sentences


def _around(rng, lines, middle, intro):
    """Paragraphs, an introducing line, the lines of `middle`, paragraphs."""
    place = rng.randint(0, max(0, min(len(lines), 6)))
    head, tail = lines[:place], lines[place : place + rng.randint(0, 6)]
    body = [keep(line) for line in head]
    if intro and rng.random() < 0.8:
        body.append(keep(intro))
    return body + [keep(line) for line in middle] + [keep(line) for line in tail]


def with_list(rng, lines):
    items = clauses(lines, 4, 30)[: rng.randint(4, 24)] or lines[:3]
    form = rng.choice(
        (
            "{n}、{text}",
            "{n}. {text}",
            "{n}.{text}",
            "（{n}）{text}",
            "({n}) {text}",
            "● {text}",
            "·{text}",
            "- {text}",
            "{text}",
            "{text}；",
            "{n}、{text}。",
            "★{text}",
            "第{n}步：{text}",
        )
    )
    middle = [form.format(n=number + 1, text=item) for number, item in enumerate(items)]
    return _around(
        rng,
        lines,
        middle,
        rng.choice(
            (
                "具体如下：",
                "主要包括以下几个方面：",
                "名单如下：",
                "准备材料：",
                "需要注意的有：",
                "步骤：",
                "目录如下：",
            )
        ),
    )


def with_dated_list(rng, lines):
    """A list of dated titles that belongs to the text: a programme, a list of works, of events."""
    items = clauses(lines, 6, 22)[: rng.randint(4, 14)] or lines[:3]
    year, form = rng.randint(1985, 2020), rng.choice(
        (
            "{text}（{date}）",
            "{text} {date}",
            "{date} {text}",
            "{date}：{text}",
            "《{text}》 {date}",
            "《{text}》，{date}",
        )
    )
    style = rng.choice(
        ("{y}年{m}月{d}日", "{y}年{m}月", "{y}-{m:02}-{d:02}", "{y}.{m}.{d}", "{m}月{d}日")
    )
    middle = []
    for number, item in enumerate(items):
        date = style.format(y=year + number // 3, m=rng.randint(1, 12), d=rng.randint(1, 28))
        middle.append(form.format(text=item, date=date))
    return _around(
        rng,
        lines,
        middle,
        rng.choice(
            (
                "日程安排如下：",
                "主要活动有：",
                "发表的主要作品：",
                "大事回顾：",
                "历次会议：",
                "工作进度如下：",
            )
        ),
    )


def chronicle(rng, lines):
    """大事记: every entry opens with its date."""
    year, month, result = rng.randint(1949, 2015), 0, []
    form = rng.choice(
        (
            "{m}月{d}日 {text}",
            "{y}年{m}月{d}日，{text}",
            "{y}年{m}月 {text}",
            "△ {m}月{d}日　{text}",
            "{y}年　{text}",
            "{y}.{m:02}.{d:02} {text}",
        )
    )
    for part in [part for line in lines for part in sentences(line)][: rng.randint(8, 36)]:
        month += rng.randint(0, 2)
        if month > 12 or not month:
            year, month = year + (month > 12), 1
            if rng.random() < 0.5:
                result.append(keep(f"{year}年"))
        result.append(keep(form.format(y=year, m=month, d=rng.randint(1, 28), text=part)))
    return result


def verse(rng, lines):
    """Short lines in stanzas, with or without marks at their ends."""
    parts = clauses(lines, 3, 14)[: rng.randint(8, 40)]
    if len(parts) < 6:
        return [keep(line) for line in lines]
    stanza, mark, result = rng.randint(4, 8), rng.random() < 0.4, []
    for place, part in enumerate(parts):
        if place and place % stanza == 0 and rng.random() < 0.6:
            result.append(keep(""))
        result.append(keep(part + ("" if not mark else "。" if place % 2 else "，")))
    return result


def table(rng, lines):
    cells = clauses(lines, 2, 8)
    if len(cells) < 8:
        return [keep(line) for line in lines]
    columns, rows = rng.randint(2, 5), rng.randint(4, 20)
    joint = rng.choice(("\t", " ", "  ", " | ", "　", "\n"))
    names = rng.sample(
        (
            "名称",
            "数量",
            "单位",
            "金额（万元）",
            "备注",
            "项目",
            "日期",
            "负责人",
            "规格",
            "比例",
            "得分",
            "地点",
        ),
        columns - 1,
    )
    middle = [["序号"] + names]
    for number in range(rows):
        row = [str(number + 1)]
        for _ in names:
            row.append(
                rng.choice(cells)
                if rng.random() < 0.5
                else str(rng.choice((rng.randint(1, 9999), rng.randint(1, 999) / 10)))
            )
        middle.append(row)
    flat = [line for row in middle for line in joint.join(row).split("\n")]
    return _around(
        rng,
        lines,
        flat,
        rng.choice(("见下表：", "（单位：万元）", "详细情况如下表所示。", "表1：基本情况")),
    )


def dialogue(rng, lines):
    speakers = rng.choice(
        (
            ("记者", ""),
            ("问", "答"),
            ("主持人", "嘉宾"),
            ("Q", "A"),
            ("甲", "乙"),
            ("老师", "学生"),
            ("采访者", "受访者"),
        )
    )
    other = speakers[1] or rng.choice(("王先生", "李教授", "张主任", "陈老师", "刘院长"))
    joint, result = rng.choice(("：", ":", "： ", "\n")), []
    parts = [part for line in lines for part in sentences(line)][: rng.randint(8, 40)]
    for place, part in enumerate(parts):
        said = f"{(speakers[0], other)[place % 2]}{joint}{part}"
        result += [keep(line) for line in said.split("\n")]
    return result


def questions(rng, lines):
    form = rng.choice(
        (
            ("问：{q}？", "答：{a}"),
            ("Q{n}：{q}？", "A：{a}"),
            ("{n}、{q}？", "{a}"),
            ("问题{n}：{q}", "回答：{a}"),
            ("{q}？", "{a}"),
        )
    )
    result, number = [], 0
    for line in lines[: rng.randint(3, 14)]:
        short = clauses([line], 5, 24)
        if short:
            number += 1
            result.append(keep(form[0].format(q=short[0], n=number)))
        result.append(keep(form[1].format(a=line)))
    return result


def short_speech(rng, lines):
    opening = rng.choice(
        (
            "同志们：",
            "各位来宾，女士们、先生们：",
            "老师们、同学们：",
            "尊敬的各位领导、各位朋友：",
            "大家好！",
            "各位代表：",
            "亲爱的同学们：",
            "尊敬的各位家长：",
        )
    )
    closing = rng.choice(
        (
            "谢谢大家！",
            "我的发言完了，谢谢！",
            "最后，祝大家身体健康、工作顺利！",
            "谢谢！",
            "祝大会圆满成功！",
            "我的汇报完了，请批评指正。",
        )
    )
    return [keep(opening)] + [keep(line) for line in lines[: rng.randint(2, 6)]] + [keep(closing)]


HAN_DIGITS = "〇一二三四五六七八九"


def han_number(number):
    """1 to 31 in words."""
    tens, ones = divmod(number, 10)
    words = ("", "十", "二十", "三十")[tens]
    return words + (HAN_DIGITS[ones] if ones or not tens else "")


def signed_date(rng):
    """A date as a writer puts it under a letter, which no site prints."""
    year, month, day = rng.randint(1985, 2024), rng.randint(1, 12), rng.randint(1, 28)
    in_words = "".join(HAN_DIGITS[int(digit)] for digit in str(year))
    return rng.choice(
        (
            f"{year}年{month}月{day}日",
            f"{year}年{month}月{day}日",
            f"{year}年{month}月",
            f"{in_words}年{han_number(month)}月{han_number(day)}日",
            f"{in_words}年{han_number(month)}月{han_number(day)}日",
            f"{in_words}年{han_number(month)}月",
            f"{han_number(month)}月{han_number(day)}日",
            f"{month}月{day}日",
            f"{year}.{month}.{day}",
            f"{year}年{month}月{day}日于{rng.choice(PLACES)}",
        )
    )


PLACES = ("灯下", "家中", "北京", "南昌", "乡下老屋", "医院", "旅途中")
FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧"
GIVEN = "建国明华丽芳伟强敏静军杰涛超霞平刚英文玉兰斌波辉鹏宁雪琳浩宇晨"
POSTS = ("校长", "院长", "主任", "董事长", "总经理", "书记", "会长", "班主任", "社长", "局长", "理事长")
TOWNS = ("青石", "临河", "平安", "东湖", "红旗", "柳林", "大通", "白云", "永兴", "新桥")
BODIES = (
    "{t}镇人民政府", "{t}县教育局", "{t}市总工会", "共青团{t}区委员会", "{t}中学", "{t}小学校委会",
    "{t}集团有限公司", "{t}区卫生健康委员会", "{t}村村民委员会", "{t}大学党委办公室", "{t}县水利局",
    "{t}社区居委会", "{t}协会秘书处", "{t}医院工会",
)


def person(rng):
    return rng.choice(FAMILY) + "".join(rng.sample(GIVEN, rng.randint(1, 2)))


def organisation(rng):
    return rng.choice(BODIES).format(t=rng.choice(TOWNS))


def signer(rng):
    name = person(rng)
    return rng.choice(
        (
            name,
            f"{rng.choice(POSTS)} {name}",
            f"{rng.choice(POSTS)}：{name}",
            f"{organisation(rng)}{rng.choice(POSTS)}　{name}",
            f"{rng.choice(('学生', '您的学生', '一位读者', '老同学', '爱你的妈妈', '弟', '晚辈'))}：{name}",
            f"{name}　敬上",
            f"述职人：{name}",
            f"汇报人：{name}",
            f"申请人：{name}",
            organisation(rng),
            organisation(rng),
            organisation(rng) + "（章）",
            "全体员工",
            "办公室",
            "三年级二班",
            "一位老读者",
        )
    )


def signature(rng):
    """Who signs and when; each may be missing, the date may come first."""
    name, date = signer(rng), signed_date(rng)
    return rng.choice(
        ([name, date], [name, date], [name, date], [name], [date], [date, name], [f"{name}　{date}"])
    )


def letter(rng, lines):
    result = [
        keep(
            rng.choice(
                ("尊敬的领导：", "亲爱的妈妈：", "各位校友：", "编辑同志：", "各科室、各直属单位：",
                 "敬爱的老师：", "亲爱的朋友们：", "全体村民：", "各位家长：", f"尊敬的{person(rng)}先生：")
            )
        )
    ]
    result += [keep(line) for line in lines[: rng.randint(2, 8)]]
    closing = rng.choice(
        (["此致"], ["此致", "敬礼！"], ["此致", "敬礼"], ["祝好！"], ["顺颂", "商祺"], ["祝", "身体健康！"],
         ["特此感谢。"], ["盼复。"], [], [], [])
    )
    return result + [keep(line) for line in closing + signature(rng)]


def notice(rng, lines):
    """What an office announces: to whom, the text, a closing formula, signature and date."""
    result = []
    if rng.random() < 0.7:
        result.append(
            keep(
                rng.choice(
                    ("各县区人民政府，市直各单位：", "各部门、各单位：", "全体居民：", "广大市民朋友：", "各年级、各班：",
                     "公司各部门：", "全镇各村：", "各位业主：", "相关单位：")
                )
            )
        )
    number = 0
    for line in lines[: rng.randint(2, 9)]:
        number += 1
        if number < 9 and rng.random() < 0.4:
            line = f"{han_number(number)}、{line}"
        result.append(keep(line))
    if rng.random() < 0.5:
        result.append(
            keep(
                rng.choice(
                    ("特此通知。", "特此公告。", "特此报告。", "特此函告。", "请遵照执行。", "妥否，请批示。",
                     "以上通知，请认真贯彻执行。", "特此声明。", "望周知。")
                )
            )
        )
    if rng.random() < 0.3:
        result.append(keep(f"附件：{rng.choice(clauses(lines, 4, 20) or ['名单'])}"))
    return result + [keep(line) for line in signature(rng)]


FIELDS = (
    "地址", "电话", "联系电话", "咨询电话", "价格", "原价", "优惠价", "门票", "时间", "开放时间", "截止时间", "备注", "说明",
    "数量", "规格", "型号", "要求", "学历", "专业", "人数", "薪资", "联系人", "主讲人", "地点", "交通", "邮编", "单位",
    "负责人", "范围", "标准", "材料", "重量", "产地", "保质期", "项目", "内容", "对象", "方式",
)


def value(rng, parts):
    return rng.choice(
        (
            lambda: rng.choice(parts),
            lambda: rng.choice(parts) + "，" + rng.choice(parts),
            lambda: f"{rng.randint(1, 999)}元",
            lambda: f"{rng.randint(1, 99)}人",
            lambda: str(rng.randint(50000000, 89999999)),
            lambda: f"0{rng.randint(10, 999)}-{rng.randint(2000000, 8999999)}",
            lambda: f"{rng.randint(6, 11)}:{rng.choice(('00', '30'))}-{rng.randint(14, 20)}:00",
            lambda: f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日",
            lambda: organisation(rng),
            lambda: person(rng),
        )
    )()


def entries(rng, lines):
    """Numbered entries of several labelled lines each: prices, posts, places, courses."""
    parts = clauses(lines, 3, 16)
    if len(parts) < 8:
        return [keep(line) for line in lines]
    fields = rng.sample(FIELDS, rng.randint(2, 5))
    form = rng.choice(("{n}、{text}", "{n}.{text}", "{n}. {text}", "（{n}）{text}", "【{text}】", "{h}、{text}", "{text}"))
    colon, middle = rng.choice(("：", "：", ":", "： ")), []
    for number in range(rng.randint(3, rng.choice((6, 12, 60)))):
        middle.append(form.format(n=number + 1, h=han_number(number % 31 + 1), text=rng.choice(parts)))
        middle += [f"{field}{colon}{value(rng, parts)}" for field in fields if rng.random() < 0.85]
    return _around(rng, lines, middle, rng.choice(("详见：", "具体信息如下：", "名单公布如下：", "参考价格：", "")))


def features(rng, lines):
    """What a thing has or does, one short line each, without a mark at the end."""
    middle = clauses(lines, 5, 34)
    if len(middle) < 8:
        return [keep(line) for line in lines]
    middle = middle[: rng.randint(8, 40)]
    bullet = rng.choice(("", "", "", "-", "- ", "● ", "•", "◆", "* "))
    every, result = rng.choice((0, 5, 8)), []
    for place, item in enumerate(middle):
        if every and place % every == 0:
            result.append(rng.choice(clauses(lines, 3, 10) or [item]) + rng.choice(("", "：")))
        for _ in range(rng.choice((0, 0, 1))):
            item += rng.choice(("，", "、", "；")) + rng.choice(middle)
        result.append(bullet + item)
    if rng.random() < 0.5:
        return [keep(line) for line in result]
    return _around(rng, lines, result, rng.choice(("主要特点：", "产品参数", "功能说明：", "")))


def programme(rng, lines):
    """Titles with those who stand for them: contents of a journal, a concert, a list of winners."""
    titles = clauses(lines, 6, 26)
    if len(titles) < 6:
        return [keep(line) for line in lines]
    joint, middle = rng.choice(("\n", "\n", "　", "  ", "/", "——")), []
    for number, title in enumerate(titles[: rng.randint(6, 30)]):
        if number % 6 == 0 and rng.random() < 0.6:
            middle.append(rng.choice(("专题·", "", "")) + rng.choice(titles)[:10])
        names = rng.choice((";", "　", "、", " ")).join(person(rng) for _ in range(rng.randint(1, 3)))
        middle += f"{title}{joint}{names}".split("\n")
    return _around(rng, lines, middle, rng.choice(("目录", "获奖名单", "节目单", "")))
