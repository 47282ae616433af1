"""Real furniture: what labelled documents hold before, after and inside their bodies."""

import re

import records

HAN = re.compile(r"[\u4e00-\u9fff]")


class Frame:
    """The furniture of one page: lines of (text, label), with the page's group and fold."""

    __slots__ = ("name", "group", "fold", "head", "tail", "holes", "chinese")

    def __init__(self, name, group, fold, head, tail, holes):
        self.name, self.group, self.fold = name, group, fold
        self.head, self.tail, self.holes = head, tail, holes
        text = "".join(line for line, _ in head + tail)
        self.chinese = len(HAN.findall(text)) * 4 > len(text)


# A neutral line longer than this may well be body, so it does not go into a frame.
LONGEST_NEUTRAL = 40
# Neutral lines are doubtful because of the body they stood beside. In a frame that body is gone, so
# short ones are furniture, but for those next to its place, which may be its title or signature.
SHORT_NEUTRAL, NEXT_TO_BODY = 12, 2


def from_lines(name, group, fold, lines):
    """The frame of a labelled document, or None if it has no body or no furniture."""
    kept = [place for place, (_, label) in enumerate(lines) if label == records.KEEP]
    if not kept:
        return None
    first, last = kept[0], kept[-1]
    head = settled([line for line in lines[:first] if usable(line)][::-1])[::-1]
    tail = settled([line for line in lines[last + 1 :] if usable(line)])
    holes, run = [], []
    for line in lines[first : last + 1]:
        if line[1] == records.DROP:
            run.append(line)
        elif run:
            holes.append(run)
            run = []
    holes = [hole for hole in holes if 1 <= len(hole) <= 20]
    furniture = [line for line in head + tail if line[1] == records.DROP]
    return Frame(name, group, fold, head, tail, holes) if furniture or holes else None


def usable(line):
    text, label = line
    return bool(text) and (label == records.DROP or len(text) <= LONGEST_NEUTRAL)


def settled(lines):
    """Lines in order of distance from the body, short neutral ones far from it dropped."""
    return [
        (
            (text, records.DROP)
            if place >= NEXT_TO_BODY and len(text) <= SHORT_NEUTRAL
            else (text, label)
        )
        for place, (text, label) in enumerate(lines)
    ]


def lines_of(record):
    """The lines of a record whose spans are whole lines."""
    labels = {begin: label for begin, _, label in record["spans"]}
    place = 0
    for line in record["text"].split("\n"):
        yield line, labels.get(place)
        place += len(line) + 1


def harvest(documents):
    """Frames of records, in the order of their names."""
    found = [
        from_lines(record["id"], record["group"], record["fold"], list(lines_of(record)))
        for record in sorted(documents, key=lambda record: record["id"])
    ]
    return [frame for frame in found if frame]
