"""clean.jsonl: texts with nothing around them, so that the model learns to keep a whole text."""

import opencc

import bodies
import genre
import records
import sentences

COUNT = 800
# Share of the documents turned into traditional characters, in per cent.
TRADITIONAL = 15


def make(texts):
    drawer, converter = genre.Drawer(texts, "clean"), opencc.OpenCC("s2tw")
    for number in range(COUNT):
        text, rng = drawer.draw(), records.rng_for("clean", number)
        lines = sentences.cut(
            text.lines, rng.choice((8, 20, 40, 60)), rng.choice((700, 1500, 3000))
        )
        shape = bodies.choose(rng)
        body = shape(rng, lines) or bodies.plain(rng, lines)
        if text.title and rng.random() < 0.7:
            body = [[(text.title, records.KEEP)]] + body
        if rng.randrange(100) < TRADITIONAL:
            body = [[(converter.convert(piece), label) for piece, label in line] for line in body]
        yield records.make_record(
            f"clean-{number:05}",
            "clean",
            text.source,
            records.fold_of(text.source),
            1.0,
            body,
            shape=shape.__name__,
            genre_source=text.source,
            genre=text.genre,
        )
