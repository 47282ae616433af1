"""Labels the blocks of a page from its gold text.

A block of four tokens or more is found as far as its runs of four tokens stand in the gold text; a
shorter one if it is a line of it, or stands in it somewhere and near to a block that is surely
main. Every gold token can be spent once: first by long blocks that are found, then by the others,
the nearest to these first. So a menu entry that the text also contains is not taken for main text.
"""
import bisect
import pathlib
import sys
from collections import Counter

sys.path.append(str(pathlib.Path(__file__).parent / 'data'))
from align import tokens  # noqa: E402

RUN = 4
STRONG_TOKENS, STRONG_SHARE = 6, 0.7  # of a block that is surely main
NEAR = 3  # blocks
LEAST = 0.5  # share of a block that must be found, and unspent


class Gold:
    def __init__(self, text):
        lines = [tokens(line) for line in text.split('\n')]
        words = [word for line in lines for word in line]
        self.lines = {tuple(line) for line in lines if line}
        self.runs = {tuple(words[i:i + RUN]) for i in range(len(words) - RUN + 1)}
        self.joined = ' ' + ' '.join(words) + ' '
        self.left = Counter(words)

    def found(self, words):
        """Share of the block's tokens that stand in the gold text as part of a run."""
        if len(words) < RUN:
            return 1.0 if tuple(words) in self.lines else 0.0
        covered = bytearray(len(words))
        for i in range(len(words) - RUN + 1):
            if tuple(words[i:i + RUN]) in self.runs:
                covered[i:i + RUN] = b'\1' * RUN
        return sum(covered) / len(words)

    def holds(self, words):
        return ' ' + ' '.join(words) + ' ' in self.joined

    def unspent(self, words):
        return sum(min(n, self.left[word]) for word, n in Counter(words).items()) / len(words)

    def spend(self, words):
        for word, n in Counter(words).items():
            self.left[word] -= min(n, self.left[word])


def label(blocks, text):
    """For each block 1 (main) or 0."""
    gold, words = Gold(text), [tokens(block) for block in blocks]
    found = [gold.found(block) for block in words]
    strong = [i for i, block in enumerate(words)
              if len(block) >= STRONG_TOKENS and found[i] >= STRONG_SHARE]

    def distance(i):
        at = bisect.bisect(strong, i)
        return min((abs(j - i) for j in strong[max(at - 1, 0):at + 1]), default=len(words))

    surely = set(strong)
    order = sorted(strong, key=lambda i: -len(words[i]))
    order += sorted((i for i in range(len(words)) if i not in surely), key=distance)
    labels = [0] * len(words)
    for i in order:
        if not words[i]:
            continue
        unspent = gold.unspent(words[i])
        main = found[i] >= LEAST and unspent >= LEAST
        if not main and len(words[i]) < RUN and unspent == 1:
            main = distance(i) <= NEAR and gold.holds(words[i])
        if main:
            labels[i] = 1
            gold.spend(words[i])
    return labels
