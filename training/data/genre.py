"""Clean texts by genre: loading, cleaning of what their sources left in them, drawing without bias.

The sources differ in size by a factor of a hundred, so documents are drawn from them in turn.
"""

import math
import re
import unicodedata

import opencc

import records

# Lines that a source's own machinery added to the text. They are left out.
SOURCE_MARKS = re.compile(
    r"^<!--.*-->$|^\[查看原文\]|^\(更新时间戳|^-{3,}$|^\|?[-|]+\|?$|^#+$|"
    r"^《\s*人民日报\s*》（.*版）\s*$|^相关阅读[:：]|^(发表时间|来源)[:：].{0,60}$|"
    r"^\d{4}[-年]\d\d?[-月]\d\d?.{0,12}来源[:：].{0,30}$|^https?://\S+$|【大\s*中\s*小】|^专栏链接|"
    r"^(新闻频道|时间[:：]).{0,40}$|^本模板所指|^链接地址[:：]"
)
# What stands before a line, behind it or inside it for the same reason.
LINE_HEAD = re.compile(r"^#+\s*|^\d{4}-\d\d-\d\d_")
LINE_TAIL = re.compile(
    r"(:\d*)?转发\(\d*\)\s*评论\(\d*\).*$|\d{1,2}月\d{1,2}日\d\d:\d\d来自.*$|标签[:：]\$LOTOzf\$.*$"
)
INSERTED = re.compile(r"\$LOTOzf\$")
# A line that opens with one of these was torn from the line before it.
TORN = re.compile(r"^[。，、；：！？”’」』）》〉]")
WIDE_GAP = re.compile(r"[ \u00a0]*[\u3000]{2,}[ \u00a0\u3000]*|[ \u00a0]{4,}")
SPACES = re.compile(r"[ \t\u00a0\u3000]+")
INVISIBLE = re.compile(r"[\u200b-\u200f\ufeff\u2028\u2029\x00-\x08\x0b-\x1f]")
SINGLE_LINE_SOURCES = {"FlagData-zhihu", "cmrc2018-wiki", "cystanford", "gov-policy-env"}


class Text:
    """A clean text: its source, genre, title (may be empty) and lines."""

    __slots__ = ("name", "source", "genre", "title", "lines")

    def __init__(self, name, source, genre, title, lines):
        self.name, self.source, self.genre = name, source, genre
        self.title, self.lines = title, lines

    def characters(self):
        return sum(map(len, self.lines))


def clean_line(line):
    line = SPACES.sub(" ", INVISIBLE.sub("", line)).strip()
    return INSERTED.sub(" ", LINE_TAIL.sub("", LINE_HEAD.sub("", line))).strip()


def folded(text):
    """Letters and digits alone, to compare a title with a line."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).lower() if c.isalnum())


def lines_of(text):
    for raw in text.splitlines():
        for part in WIDE_GAP.split(raw):
            line = clean_line(part)
            if line and not SOURCE_MARKS.search(line):
                yield line


def mended(lines):
    """Joins what a wiki's links tore into lines of their own."""
    result, torn = [], False
    for line in lines:
        if result and (TORN.match(line) or torn):
            result[-1] += line
        else:
            result.append(line)
        torn = bool(re.search(r"[《“（]$", line))
    return result


def from_document(document, converter):
    lines = mended(lines_of(document["text"]))
    # The texts are simplified already; titles of one source are not.
    title = converter.convert(clean_line(document["title"] or ""))
    if title and lines and folded(lines[0]) == folded(title):
        lines = lines[1:] or lines
    if title and lines and lines[0].startswith(title) and len(title) < len(lines[0]):
        title = ""  # The title was made by cutting the first sentence.
    return Text(document["id"], document["source"], document["genre"], title, lines)


def load(path):
    converter = opencc.OpenCC("t2s")
    texts = [from_document(document, converter) for document in records.read_jsonl(path)]
    return [text for text in texts if text.lines and text.characters() >= 40]


class Drawer:
    """Draws texts source by source, each source in a fixed shuffled order, over and over."""

    def __init__(self, texts, name):
        by_source = {}
        for text in texts:
            by_source.setdefault(text.source, []).append(text)
        self._sources = sorted(by_source)
        self._queues = {}
        for source in self._sources:
            queue = sorted(by_source[source], key=lambda text: text.name)
            records.rng_for("drawer", name, source).shuffle(queue)
            self._queues[source] = queue
        self._drawn = 0

    def draw(self):
        turn, place = divmod(self._drawn, len(self._sources))
        queue = self._queues[self._sources[place]]
        self._drawn += 1
        return queue[turn % len(queue)]


class Titles:
    """Titles for the lists of furniture."""

    LONGEST, LONGEST_ENGLISH = 42, 100

    def __init__(self, texts, english=False):
        longest = self.LONGEST_ENGLISH if english else self.LONGEST
        self._by_source = {}
        for text in texts:
            if 5 <= len(text.title) <= longest:
                self._by_source.setdefault(text.source, []).append(text.title)
        self._sources = sorted(self._by_source)

    def draw(self, rng, without=None):
        sources = [source for source in self._sources if source != without] or self._sources
        # By the root of its size, so that neither the large sources lead nor the small ones repeat.
        weights = [math.isqrt(len(self._by_source[source])) for source in sources]
        return rng.choice(self._by_source[rng.choices(sources, weights)[0]])
