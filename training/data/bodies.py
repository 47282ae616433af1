"""The shapes a body can have in a dump. Each shape takes a clean text and returns its lines.

A line is a list of (text, label) pieces; bodies are kept throughout, except in threads, where the
panels between the posts are furniture.
"""

import odd_bodies
import records
from sentences import HAN, clauses, join, keep, sentences


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
    return [
        keep(rng.choice(("", " ", "　　") if HAN.search("".join(lines)) else (" ",)).join(lines))
    ]


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
    forms = (
        "{han}、{text}",
        "（{han}）{text}",
        "{number}、{text}",
        "{number}. {text}",
        "第{han}部分 {text}",
        "【{text}】",
        "{text}",
        "{text}：",
        "0{number} {text}",
    )
    form, result, number = rng.choice(forms), [], 0
    every = rng.randint(1, 4)
    for place, line in enumerate(lines):
        if place and place % every == 0 and number < 9:
            number += 1
            head = rng.choice(heads)[:16]
            result.append(
                keep(form.format(han="一二三四五六七八九十"[number - 1], number=number, text=head))
            )
        result.append(keep(line))
    return result


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
    (plain, 34),
    (indented, 8),
    (hard_wrapped, 7),
    (sentence_lines, 6),
    (one_paragraph, 4),
    (paragraphs, 6),
    (with_headings, 6),
    (odd_bodies.with_list, 5),
    (odd_bodies.with_dated_list, 4),
    (odd_bodies.chronicle, 4),
    (odd_bodies.verse, 6),
    (odd_bodies.table, 4),
    (odd_bodies.dialogue, 4),
    (odd_bodies.questions, 3),
    (odd_bodies.short_speech, 3),
    (odd_bodies.letter, 4),
    (odd_bodies.notice, 4),
    (odd_bodies.entries, 4),
    (odd_bodies.features, 3),
    (odd_bodies.programme, 2),
    (few_lines, 5),
)
CHINESE_ONLY = {
    with_headings,
    odd_bodies.with_list,
    odd_bodies.with_dated_list,
    odd_bodies.chronicle,
    odd_bodies.verse,
    odd_bodies.table,
    odd_bodies.dialogue,
    odd_bodies.questions,
    odd_bodies.short_speech,
    odd_bodies.letter,
    odd_bodies.notice,
    odd_bodies.entries,
    odd_bodies.features,
    odd_bodies.programme,
}
ENGLISH_SHAPES = tuple(entry for entry in SHAPES if entry[0] not in CHINESE_ONLY)


def choose(rng, english=False):
    table_of_shapes = ENGLISH_SHAPES if english else SHAPES
    return rng.choices(
        [shape for shape, _ in table_of_shapes], [weight for _, weight in table_of_shapes]
    )[0]
