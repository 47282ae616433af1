"""Sentences and clauses of Chinese and English text."""

import re

import records

SENTENCE = re.compile(r"[^。！？!?]+[。！？!?]*[”’」』）)]*|[。！？!?]+")
ENGLISH_SENTENCE = re.compile(r"[^.!?]+[.!?]*[\"')]*\s*|[.!?]+\s*")
CLAUSE = re.compile(r"[^，。；：！？、,.;:!?“”\"「」（）()《》\s]{2,}")
HAN = re.compile(r"[\u4e00-\u9fff]")


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


def keep(line):
    return [(line, records.KEEP)]
