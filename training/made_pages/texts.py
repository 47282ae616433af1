"""The clean texts, and what furniture takes from them: titles and passages of others."""
import pathlib
import random
from collections.abc import Iterator

import bodies as dump_bodies
import genre
import records
import sentences

WINDOW = 24  # characters; a text that shares one with a labelled page is left out


class Titles:
    """Half of the titles beside a text are of its own source, as on a site of one kind."""

    def __init__(self, texts: list[genre.Text]):
        self._all = genre.Titles(texts)
        self._by_source: dict[str, list[str]] = {}
        for text in texts:
            if 5 <= len(text.title) <= genre.Titles.LONGEST:
                self._by_source.setdefault(text.source, []).append(text.title)

    def draw(self, rng: random.Random, without: genre.Text | None) -> str:
        near = self._by_source.get(without.source) if without else None
        for _ in range(20):
            title = rng.choice(near) if near and rng.random() < 0.5 else self._all.draw(rng)
            if not without or title != without.title:
                return title
        return ''


class Passages:
    """Passages of other texts, for teasers, comments and captions."""

    def __init__(self, texts: list[genre.Text]):
        self._texts = texts

    def draw(self, rng: random.Random, without: genre.Text | None, low: int, high: int) -> str:
        while (text := rng.choice(self._texts)) is without:
            pass
        line = max(text.lines[:6], key=len)
        short = sentences.clauses([line], low, high) if high <= 30 else []
        return rng.choice(short) if short else line[:rng.randint(low, high)].strip()


class Texts:
    def __init__(self, texts: list[genre.Text]):
        self.all, self.titles, self.passages = texts, Titles(texts), Passages(texts)

    def drawer(self, name: str) -> genre.Drawer:
        return genre.Drawer(self.all, name)


def load(shared: pathlib.Path) -> Texts:
    seen = labelled_windows(shared)
    return Texts([text for text in genre.load(shared / 'genre' / 'truth.jsonl.gz')
                  if not any(w in seen for line in text.lines for w in windows(line, WINDOW))])


def windows(line: str, step: int) -> Iterator[str]:
    folded = genre.folded(line)
    return (folded[i:i + WINDOW] for i in range(0, len(folded) - WINDOW + 1, step))


def labelled_windows(shared: pathlib.Path) -> set[str]:
    return {window for name in ('zh', 'other')
            for page in records.read_jsonl(shared / name / 'truth.jsonl')
            for line in (page['text'] or '').split('\n') for window in windows(line, 1)}


def body_lines(rng: random.Random, text: genre.Text) -> list[str]:
    """The text cut to the length of a page, in paragraphs."""
    lines = text.lines
    if len(lines) < 3 and max(map(len, lines)) > 200:
        lines = [''.join(piece for piece, _ in line)
                 for line in dump_bodies.paragraphs(rng, lines)]
    size = int(min(12000, max(120, rng.lognormvariate(7.0, 0.9))))
    return sentences.cut(lines, rng.choice((4, 8, 12, 20, 40, 80)), size)


def title_of(rng: random.Random, text: genre.Text) -> str:
    if 4 <= len(text.title) <= 60:
        return text.title
    clauses = sentences.clauses(text.lines, 6, 26)
    return rng.choice(clauses[:4]) if clauses else text.lines[0][:20]
