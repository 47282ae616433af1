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


def letter(rng, lines):
    signed = rng.choice(
        ("王建国", "李敏", "全体员工", "办公室", "三年级二班", "一位老读者", "校友会")
    )
    result = [
        keep(
            rng.choice(
                ("尊敬的领导：", "亲爱的妈妈：", "各位校友：", "编辑同志：", "各科室、各直属单位：")
            )
        )
    ]
    result += [keep(line) for line in lines[: rng.randint(2, 8)]]
    if rng.random() < 0.6:
        result += [keep("此致"), keep("敬礼！")]
    return result + [
        keep(signed),
        keep(f"{rng.randint(1990, 2022)}年{rng.randint(1, 12)}月{rng.randint(1, 28)}日"),
    ]
