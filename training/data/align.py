"""Labels the atoms of a page from its gold text.

Long atoms whose n-grams stand in the gold text are anchors; the heaviest chain of anchors that
runs forward in both is the body. Between two anchors, and outward from the first and the last, a
short atom is body if its tokens stand in that gap of the gold text, in order. Every gold token
is used once, so a menu word that the text happens to contain is not taken for body.
"""

import bisect
import re
from collections import defaultdict

import records

TOKEN = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
    r"|[^\W\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+"
)
N = 4
# An atom of at least this many tokens can be an anchor if this share of them is covered.
ANCHOR_TOKENS, ANCHOR_COVER = 8, 0.8
# Above the one share an atom is body, below the other furniture, between them it is left open.
KEEP_COVER, DROP_COVER = 0.75, 0.25
# How many unmatched atoms the search outward from the chain may pass.
PATIENCE = 12


def tokens(text):
    return TOKEN.findall(text.lower())


class Gold:
    def __init__(self, text):
        self.tokens = tokens(text)
        self.used = [False] * len(self.tokens)
        self.places = defaultdict(list)
        for place in range(len(self.tokens) - N + 1):
            self.places[tuple(self.tokens[place : place + N])].append(place)

    def cover(self, words):
        """(share of tokens inside some n-gram of the gold text, candidate begins of the atom)."""
        covered, votes = [False] * len(words), defaultdict(int)
        for offset in range(len(words) - N + 1):
            places = self.places.get(tuple(words[offset : offset + N]))
            if places:
                covered[offset : offset + N] = [True] * N
                for place in places[:20]:
                    votes[max(0, place - offset)] += 1
        best = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:6]
        strong = best[0][1] if best else 0
        return sum(covered) / max(1, len(words)), [
            begin for begin, count in best if count * 2 > strong
        ]

    def find(self, words, low, high):
        """The first run of `words` among the unused tokens of [low, high), or None."""
        size = len(words)
        for begin in range(max(0, low), min(high, len(self.tokens)) - size + 1):
            if self.tokens[begin : begin + size] == words and not any(
                self.used[begin : begin + size]
            ):
                return begin
        return None

    def find_last(self, words, low, high):
        size = len(words)
        for begin in range(min(high, len(self.tokens)) - size, max(0, low) - 1, -1):
            if self.tokens[begin : begin + size] == words and not any(
                self.used[begin : begin + size]
            ):
                return begin
        return None

    def take(self, begin, size):
        for place in range(begin, min(begin + size, len(self.used))):
            self.used[place] = True

    def used_share(self):
        return sum(self.used) / max(1, len(self.used))


def heaviest_chain(candidates):
    """The heaviest chain of (atom, begin, weight) that rises strictly in atom and in begin."""
    candidates = sorted(candidates, key=lambda entry: (entry[0], -entry[1]))
    begins, best = [], []  # A staircase: begins rise, and with them the best weights.
    come_from, chosen = {}, None
    totals = []
    for number, (atom, begin, weight) in enumerate(candidates):
        place = bisect.bisect_left(begins, begin)
        before = best[place - 1] if place else None
        total = weight + (totals[before] if before is not None else 0)
        come_from[number] = before
        totals.append(total)
        if place < len(begins) and begins[place] == begin and totals[best[place]] >= total:
            continue
        begins.insert(place, begin)
        best.insert(place, number)
        while place + 1 < len(begins) and totals[best[place + 1]] <= total:
            del begins[place + 1], best[place + 1]
        if place and totals[best[place - 1]] >= total:
            del begins[place], best[place]
        if chosen is None or total > totals[chosen]:
            chosen = number
    chain = []
    while chosen is not None:
        chain.append(candidates[chosen])
        chosen = come_from[chosen]
    return chain[::-1]


def label(texts, gold_text):
    """(labels of the texts, share of the gold tokens that found their place)."""
    gold = Gold(gold_text)
    words = [tokens(text) for text in texts]
    if not gold.tokens:
        return [records.DROP if word else records.NEUTRAL for word in words], 1.0
    covers, candidates = [], []
    for number, word in enumerate(words):
        cover, begins = gold.cover(word) if len(word) >= N else (0.0, [])
        covers.append(cover)
        if len(word) >= ANCHOR_TOKENS and cover >= ANCHOR_COVER:
            candidates += [(number, begin, len(word)) for begin in begins]
    labels = [None] * len(texts)
    decided = [False] * len(texts)

    def decide(number, verdict):
        labels[number], decided[number] = verdict, True

    anchors = {}
    for number, begin, size in heaviest_chain(candidates):
        anchors[number] = (begin, begin + size)
        gold.take(begin, size)
        decide(number, records.KEEP)
    # Anchors off the chain: text that the gold order moved is body, a repeat of body text is open.
    for number in sorted({entry[0] for entry in candidates} - set(anchors)):
        free = [
            begin
            for entry, begin, size in candidates
            if entry == number and free_share(gold, begin, size) > 0.7
        ]
        if free:
            gold.take(free[0], len(words[number]))
            decide(number, records.KEEP)
        else:
            decide(number, records.NEUTRAL)
    settle_gaps(gold, words, covers, anchors, decided, decide)
    for number, word in enumerate(words):
        if not decided[number]:
            labels[number] = verdict_alone(word, covers[number], number, anchors)
    return labels, gold.used_share()


def free_share(gold, begin, size):
    span = gold.used[begin : begin + size]
    return 1 - sum(span) / max(1, len(span))


def verdict_alone(word, cover, number, anchors):
    """An atom that no gap took."""
    if not word:
        return records.NEUTRAL
    if len(word) >= ANCHOR_TOKENS:
        if cover <= DROP_COVER:
            return records.DROP
        inside = anchors and min(anchors) < number < max(anchors)
        return records.KEEP if inside and cover >= KEEP_COVER else records.NEUTRAL
    return records.DROP


def settle_gaps(gold, words, covers, anchors, decided, decide):
    """Short atoms between, before and after the anchors."""
    order = sorted(anchors)
    for left, right in zip(order, order[1:]):
        low, high = anchors[left][1], anchors[right][0]
        for number in range(left + 1, right):
            if decided[number] or not words[number]:
                continue
            begin = gold.find(words[number], low, high) if high > low else None
            if begin is not None:
                gold.take(begin, len(words[number]))
                decide(number, records.KEEP)
                low = begin + len(words[number])
            elif len(words[number]) >= N and covers[number] >= KEEP_COVER:
                decide(number, records.KEEP)
            elif half_found(gold, words[number], low, high):
                decide(number, records.NEUTRAL)
    if not order:
        low = 0
        for number, word in enumerate(words):
            begin = gold.find(word, low, len(gold.tokens)) if len(word) >= 2 else None
            if begin is not None:
                gold.take(begin, len(word))
                decide(number, records.KEEP)
                low = begin + len(word)
        return
    outward(
        gold,
        words,
        range(order[0] - 1, -1, -1),
        anchors[order[0]][0],
        decided,
        decide,
        backward=True,
    )
    outward(
        gold,
        words,
        range(order[-1] + 1, len(words)),
        anchors[order[-1]][1],
        decided,
        decide,
        backward=False,
    )


def half_found(gold, word, low, high):
    """Whether half of an atom stands in the gap, as of a heading with a button behind it."""
    half = (len(word) + 1) // 2
    return len(word) >= 3 and gold.find(word[:half], low, high) is not None


def outward(gold, words, numbers, border, decided, decide, backward):
    misses = 0
    for number in numbers:
        if misses > PATIENCE or (border <= 0 if backward else border >= len(gold.tokens)):
            return
        word = words[number]
        if decided[number] or not word:
            continue
        begin = (
            gold.find_last(word, 0, border)
            if backward
            else gold.find(word, border, len(gold.tokens))
        )
        if begin is None:
            misses += 1
            continue
        gold.take(begin, len(word))
        decide(number, records.KEEP)
        border = begin if backward else begin + len(word)
        misses = 0
