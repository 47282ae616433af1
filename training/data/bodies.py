"""The shapes a body can have in a dump. Each shape takes a clean text and returns its lines.

A line is a list of (text, label) pieces; bodies are kept throughout, except in threads, where the
panels between the posts are furniture.
"""

import re

import records

SENTENCE = re.compile(r"[^。！？!?]+[。！？!?]*[”’」』）)]*|[。！？!?]+")
ENGLISH_SENTENCE = re.compile(r"[^.!?]+[.!?]*[\"')]*\s*|[.!?]+\s*")
CLAUSE = re.compile(r"[^，。；：！？、,.;:!?“”\"「」（）()《》\s]{2,}")
HAN = re.compile(r"[\u4e00-\u9fff]")


def keep(line):
    return [(line, records.KEEP)]


def sentences(text):
    if not HAN.search(text):
        return [part.strip() for part in ENGLISH_SENTENCE.findall(text) if part.strip()]
    return [part.strip() for part in SENTENCE.findall(text) if part.strip()]


def join(parts):
    """Sentences put together again: with spaces between them unless they are Chinese."""
    return ("" if any(map(HAN.search, parts)) else " ").join(parts)


def clauses(lines, low, high):
    return [part for line in lines for part in CLAUSE.findall(line) if low <= len(part) <= high]


def cut(lines, most_lines, most_characters):
    """The beginning and the end of a long text, in whole lines (a huge line in whole sentences)."""
    short = []
    for line in lines:
        if len(line) > most_characters:
            parts, size = [], 0
            for part in sentences(line):
                if parts and size + len(part) > most_characters // 2:
                    break
                parts.append(part)
                size += len(part)
            line = join(parts)[:most_characters]
        short.append(line)
    if len(short) <= most_lines and sum(map(len, short)) <= most_characters:
        return short
    head, tail, size, low, high = [], [], 0, 0, len(short) - 1
    while low <= high and len(head) + len(tail) < most_lines:
        line = short[low] if len(head) <= len(tail) else short[high]
        if size + len(line) > most_characters and head:
            break
        size += len(line)
        if len(head) <= len(tail):
            head.append(line)
            low += 1
        else:
            tail.append(line)
            high -= 1
    return head + tail[::-1]


def plain(rng, lines):
    return [keep(line) for line in lines]


def indented(rng, lines):
    indent = rng.choice(("　　", "    ", "\u00a0\u00a0\u00a0\u00a0", "　"))
    return [keep(indent + line) for line in lines]


def hard_wrapped(rng, lines):
    """Every paragraph broken at a fixed width, as old pages and mail do."""
    width = rng.randint(28, 42) if HAN.search("".join(lines)) else rng.randint(60, 80)
    indent, result = rng.choice(("", "　　", "    ")), []
    for line in lines:
        if HAN.search(line):
            line = indent + line
            result += [line[at : at + width] for at in range(0, len(line), width)]
        else:
            row = indent
            for word in line.split():
                if len(row) + len(word) > width and row.strip():
                    result.append(row.rstrip())
                    row = ""
                row += word + " "
            result.append(row.rstrip())
    return [keep(line) for line in result if line.strip()]


def sentence_lines(rng, lines):
    return [keep(part) for line in lines for part in sentences(line)]


def one_paragraph(rng, lines):
    return [keep(rng.choice(("", " ", "　　") if HAN.search("".join(lines)) else (" ",)).join(lines))]


def paragraphs(rng, lines):
    """A text that came as one line, broken after every few sentences."""
    result = []
    for line in lines:
        row, size = [], rng.randint(50, 220)
        for part in sentences(line):
            row.append(part)
            if sum(map(len, row)) >= size:
                result.append(join(row))
                row, size = [], rng.randint(50, 220)
        if row:
            result.append(join(row))
    return [keep(line) for line in result]


def with_headings(rng, lines):
    """Short numbered headings between the paragraphs."""
    heads = clauses(lines, 5, 16) or lines[:1]
    forms = ("{han}、{text}", "（{han}）{text}", "{number}、{text}", "{number}. {text}", "第{han}部分 {text}", "【{text}】", "{text}", "{text}：", "0{number} {text}")
    form, result, number = rng.choice(forms), [], 0
    every = rng.randint(1, 4)
    for place, line in enumerate(lines):
        if place and place % every == 0 and number < 9:
            number += 1
            head = rng.choice(heads)[:16]
            result.append(keep(form.format(han="一二三四五六七八九十"[number - 1], number=number, text=head)))
        result.append(keep(line))
    return result


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
    form = rng.choice(("{n}、{text}", "{n}. {text}", "{n}.{text}", "（{n}）{text}", "({n}) {text}", "● {text}", "·{text}", "- {text}", "{text}", "{text}；", "{n}、{text}。", "★{text}", "第{n}步：{text}"))
    middle = [form.format(n=number + 1, text=item) for number, item in enumerate(items)]
    return _around(rng, lines, middle, rng.choice(("具体如下：", "主要包括以下几个方面：", "名单如下：", "准备材料：", "需要注意的有：", "步骤：", "目录如下：")))


def with_dated_list(rng, lines):
    """A list of dated titles that belongs to the text: a programme, a list of works, of events."""
    items = clauses(lines, 6, 22)[: rng.randint(4, 14)] or lines[:3]
    year, form = rng.randint(1985, 2020), rng.choice(("{text}（{date}）", "{text} {date}", "{date} {text}", "{date}：{text}", "《{text}》 {date}", "《{text}》，{date}"))
    style = rng.choice(("{y}年{m}月{d}日", "{y}年{m}月", "{y}-{m:02}-{d:02}", "{y}.{m}.{d}", "{m}月{d}日"))
    middle = []
    for number, item in enumerate(items):
        date = style.format(y=year + number // 3, m=rng.randint(1, 12), d=rng.randint(1, 28))
        middle.append(form.format(text=item, date=date))
    return _around(rng, lines, middle, rng.choice(("日程安排如下：", "主要活动有：", "发表的主要作品：", "大事回顾：", "历次会议：", "工作进度如下：")))


def chronicle(rng, lines):
    """大事记: every entry opens with its date."""
    year, month, result = rng.randint(1949, 2015), 0, []
    form = rng.choice(("{m}月{d}日 {text}", "{y}年{m}月{d}日，{text}", "{y}年{m}月 {text}", "△ {m}月{d}日　{text}", "{y}年　{text}", "{y}.{m:02}.{d:02} {text}"))
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
        return plain(rng, lines)
    stanza, mark, result = rng.randint(4, 8), rng.random() < 0.4, []
    for place, part in enumerate(parts):
        if place and place % stanza == 0 and rng.random() < 0.6:
            result.append(keep(""))
        result.append(keep(part + ("" if not mark else "。" if place % 2 else "，")))
    return result


def table(rng, lines):
    cells = clauses(lines, 2, 8)
    if len(cells) < 8:
        return plain(rng, lines)
    columns, rows = rng.randint(2, 5), rng.randint(4, 20)
    joint = rng.choice(("\t", " ", "  ", " | ", "　", "\n"))
    names = rng.sample(("名称", "数量", "单位", "金额（万元）", "备注", "项目", "日期", "负责人", "规格", "比例", "得分", "地点"), columns - 1)
    middle = [["序号"] + names]
    for number in range(rows):
        row = [str(number + 1)]
        for _ in names:
            row.append(rng.choice(cells) if rng.random() < 0.5 else str(rng.choice((rng.randint(1, 9999), rng.randint(1, 999) / 10))))
        middle.append(row)
    flat = [line for row in middle for line in joint.join(row).split("\n")]
    return _around(rng, lines, flat, rng.choice(("见下表：", "（单位：万元）", "详细情况如下表所示。", "表1：基本情况")))


def dialogue(rng, lines):
    speakers = rng.choice((("记者", ""), ("问", "答"), ("主持人", "嘉宾"), ("Q", "A"), ("甲", "乙"), ("老师", "学生"), ("采访者", "受访者")))
    other = speakers[1] or rng.choice(("王先生", "李教授", "张主任", "陈老师", "刘院长"))
    joint, result = rng.choice(("：", ":", "： ", "\n")), []
    parts = [part for line in lines for part in sentences(line)][: rng.randint(8, 40)]
    for place, part in enumerate(parts):
        said = f"{(speakers[0], other)[place % 2]}{joint}{part}"
        result += [keep(line) for line in said.split("\n")]
    return result


def questions(rng, lines):
    form = rng.choice((("问：{q}？", "答：{a}"), ("Q{n}：{q}？", "A：{a}"), ("{n}、{q}？", "{a}"), ("问题{n}：{q}", "回答：{a}"), ("{q}？", "{a}")))
    result, number = [], 0
    for line in lines[: rng.randint(3, 14)]:
        short = clauses([line], 5, 24)
        if short:
            number += 1
            result.append(keep(form[0].format(q=short[0], n=number)))
        result.append(keep(form[1].format(a=line)))
    return result


def short_speech(rng, lines):
    opening = rng.choice(("同志们：", "各位来宾，女士们、先生们：", "老师们、同学们：", "尊敬的各位领导、各位朋友：", "大家好！", "各位代表：", "亲爱的同学们：", "尊敬的各位家长："))
    closing = rng.choice(("谢谢大家！", "我的发言完了，谢谢！", "最后，祝大家身体健康、工作顺利！", "谢谢！", "祝大会圆满成功！", "我的汇报完了，请批评指正。"))
    return [keep(opening)] + [keep(line) for line in lines[: rng.randint(2, 6)]] + [keep(closing)]


def letter(rng, lines):
    signed = rng.choice(("王建国", "李敏", "全体员工", "办公室", "三年级二班", "一位老读者", "校友会"))
    result = [keep(rng.choice(("尊敬的领导：", "亲爱的妈妈：", "各位校友：", "编辑同志：", "各科室、各直属单位：")))]
    result += [keep(line) for line in lines[: rng.randint(2, 8)]]
    if rng.random() < 0.6:
        result += [keep("此致"), keep("敬礼！")]
    return result + [keep(signed), keep(f"{rng.randint(1990, 2022)}年{rng.randint(1, 12)}月{rng.randint(1, 28)}日")]


def few_lines(rng, lines):
    """A very short body, begun at its first line that is more than a heading."""
    first = next((place for place, line in enumerate(lines) if len(line) >= 30), 0)
    lines = lines[first:]
    if len(lines) == 1:
        return [keep(join(sentences(lines[0])[: rng.randint(1, 3)]))]
    return [keep(line) for line in lines[: rng.randint(1, 3)]]


def thread(rng, lines, site):
    """Several posts, each between the panels of its writer and its buttons."""
    parts = [part for line in lines for part in sentences(line)]
    result = []
    panel_size, tail_size = rng.randint(1, 8), rng.randint(0, 3)
    number = 0
    while parts and number < 9:
        number += 1
        size = rng.randint(1, 6)
        post, parts = parts[:size], parts[size:]
        panel = [site.say(rng, "member")] + [site.say(rng, "user_panel") for _ in range(panel_size)]
        result += [[(line, records.DROP)] for line in panel if line]
        rows = [join(post)] if rng.random() < 0.6 else post
        result += [keep(row) for row in rows]
        result += [[(site.say(rng, "post_tail"), records.DROP)] for _ in range(tail_size)]
    return result


# (shape, weight). `plain` and its kin lead, the odd shapes together make about half.
SHAPES = (
    (plain, 34), (indented, 8), (hard_wrapped, 7), (sentence_lines, 6), (one_paragraph, 4), (paragraphs, 6),
    (with_headings, 6), (with_list, 5), (with_dated_list, 4), (chronicle, 4), (verse, 4), (table, 4),
    (dialogue, 4), (questions, 3), (short_speech, 3), (letter, 2), (few_lines, 5),
)
CHINESE_ONLY = {with_headings, with_list, with_dated_list, chronicle, verse, table, dialogue, questions, short_speech, letter}
ENGLISH_SHAPES = tuple(entry for entry in SHAPES if entry[0] not in CHINESE_ONLY)


def choose(rng, english=False):
    table_of_shapes = ENGLISH_SHAPES if english else SHAPES
    return rng.choices([shape for shape, _ in table_of_shapes], [weight for _, weight in table_of_shapes])[0]
