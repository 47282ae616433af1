"""A small grammar over the phrase lists in words/.

A list file holds `[key]` headings with one alternative a line below each. In an alternative,
`{key}` draws from another list anew, `{=key}` draws once a site, `{n:1-9}` is a number; the other
names in braces come from the caller. An empty line inside a list is the empty alternative when it
is doubled, so a single blank line may part lists.
"""

import pathlib
import re

FOLDER = pathlib.Path(__file__).parent / "words"
SLOT = re.compile(r"\{(=?)(\w+)(?::(-?\d+)-(\d+))?\}")
DEEPEST = 8


def read_lists(name):
    lists, current, blanks = {}, None, 0
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n"):
        if current is None and line.startswith("#"):
            continue
        if line.startswith("[") and line.endswith("]") and re.fullmatch(r"\[[a-z_]+\]", line):
            if blanks > 1:
                current.append("")
            current = lists.setdefault(line[1:-1], [])
            blanks = 0
        elif line:
            current.append(line)
            blanks = 0
        else:
            blanks += 1
    return lists


class Phrases:
    """Expands alternatives. `front` names a file whose lists go before those of `name`."""

    # How often a list that exists in both files is drawn from the front file, in per cent.
    FRONT_SHARE = 60

    def __init__(self, name, front=None):
        self._lists = read_lists(name)
        self._front = read_lists(front) if front else {}

    def raw(self, rng, key):
        if key in self._front and rng.randrange(100) < self.FRONT_SHARE:
            return rng.choice(self._front[key])
        return rng.choice(self._lists[key])

    def expand(self, rng, text, fill, depth=0):
        """`fill` maps (name, sticky) to a text, or to None when the name is a list to draw from."""

        def replace(match):
            sticky, key, low, high = match.groups()
            if low is not None:
                return str(rng.randint(int(low), int(high)))
            text = fill(key, bool(sticky))
            if text is not None:
                return text
            assert depth < DEEPEST, key
            return self.expand(rng, self.raw(rng, key), fill, depth + 1)

        return SLOT.sub(replace, text)
