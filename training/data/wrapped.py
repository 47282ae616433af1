"""wrapped.jsonl: clean texts in the furniture of real and of invented pages."""

import opencc

import bodies
import furniture
import genre
import records
import sentences

REAL, SYNTHETIC, SYNTHETIC_EMPTY, REAL_EMPTY = 2300, 2750, 650, 150
ENGLISH, ENGLISH_REAL = 250, 150
SITES, ENGLISH_SITES = 320, 60
# Shares in traditional characters, in per cent: of the invented sites, of the real furniture.
TRADITIONAL, REAL_TRADITIONAL = 18, 6
# Share of the documents flattened to a line or a few.
JOINED = 0.06
MOST_FRAME_LINES = 90
# The most documents that the furniture of one group may wrap: one template must not lead.
MOST_OF_A_GROUP = 120


class Excerpts:
    """Passages of texts from other sources, for teasers, comments and composed titles."""

    def __init__(self, texts):
        self._by_source = {}
        for text in texts:
            line = max(text.lines[:6], key=len)
            self._by_source.setdefault(text.source, []).append(line[:240])
        self._sources = sorted(self._by_source)

    def draw(self, rng, without, low, high):
        source = rng.choice(
            [source for source in self._sources if source != without] or self._sources
        )
        line = rng.choice(self._by_source[source])
        if high <= 30:
            short = sentences.clauses([line], low, high)
            if short:
                return rng.choice(short)
        return line[: rng.randint(low, high)].strip()


def limits(rng):
    """How long the body of one document may be, in lines and characters."""
    return rng.choice((6, 12, 20, 30, 45, 60)), rng.choice((500, 900, 1400, 2000, 2600, 3600))


def body_of(rng, text, site=None, english=False):
    lines = sentences.cut(text.lines, *limits(rng))
    if site is not None and (site.kind == "forum" or rng.random() < 0.03):
        return "thread", bodies.thread(rng, lines, site)
    if len(lines) == 1 and not english and rng.random() < 0.5:
        lines = [pieces[0][0] for pieces in bodies.paragraphs(rng, lines)]
    shape = bodies.choose(rng, english)
    return shape.__name__, shape(rng, lines) or bodies.plain(rng, lines)


def with_holes(rng, body, holes):
    """Puts runs of furniture lines between lines of the body, never first or last."""
    for hole in holes:
        if len(body) >= 3:
            place = rng.randint(1, len(body) - 1)
            body = body[:place] + [[line] for line in hole] + body[place:]
    return body


def spaced(rng, lines):
    """Some dumps have blank lines between blocks."""
    mode = rng.random()
    if mode < 0.75:
        return lines
    every = 1.0 if mode < 0.9 else 0.3
    result = []
    for line in lines:
        result.append(line)
        if rng.random() < every:
            result.append([("", records.NEUTRAL)])
    return result


def joined(rng, lines):
    """The document flattened to one line or a few."""
    joint = rng.choice((" ", "  ", "", " ", "　", "\t"))
    most = rng.choice((1, 1, 2, 3, 5))
    breaks = (
        set(rng.sample(range(1, len(lines)), min(most - 1, len(lines) - 1)))
        if len(lines) > 1
        else set()
    )
    result = []
    for place, line in enumerate(lines):
        if place == 0 or place in breaks:
            result.append(list(line))
        else:
            result[-1] += ([(joint, records.NEUTRAL)] if joint else []) + list(line)
    return result


def title_line(rng, text, head):
    """The text's own title: kept where it opens the document, neutral below furniture."""
    if not text.title or any(line == text.title for line, _ in head) or rng.random() < 0.15:
        return []
    return [[(text.title, records.NEUTRAL if head else records.KEEP)]]


def cap(rng, lines, from_end):
    most = rng.choice((8, 20, 40, MOST_FRAME_LINES))
    return lines[-most:] if from_end else lines[:most]


def real_document(rng, frame, text, english=False):
    """A text in the body's place of a real page, or with one side of it only."""
    head, tail = cap(rng, frame.head, True), cap(rng, frame.tail, False)
    sides = rng.random()
    if sides < 0.2 and tail:
        head = []
    elif sides < 0.3 and head:
        tail = []
    shape, body = body_of(rng, text, None, english)
    if frame.holes and rng.random() < 0.5:
        body = with_holes(rng, body, [rng.choice(frame.holes)])
    lines = (
        [[line] for line in head] + title_line(rng, text, head) + body + [[line] for line in tail]
    )
    if rng.random() < JOINED:
        return shape + "+joined", joined(rng, lines)
    return shape, lines


def synthetic_document(rng, site, text, english):
    site.begin(text.title, text.source)
    head, tail = site.head(rng), site.tail(rng)
    sides = rng.random()
    if sides < 0.22:
        head = []
    elif sides < 0.27:
        tail = []
    elif sides < 0.42:
        # No more than a list behind the text.
        head, tail = [], [(line, records.DROP) for line in site.one_list(rng, rng.randrange(4))]
    shape, body = body_of(rng, text, site, english)
    if rng.random() < 0.25:
        body = with_holes(rng, body, [site.hole(rng) for _ in range(rng.choice((1, 1, 2)))])
    if rng.random() < 0.14 and body[-1][-1][1] == records.KEEP:
        glue = site.glued_end(rng).replace("\n", " ")
        if glue:
            body = body[:-1] + [body[-1] + [(glue, records.DROP)]]
    lines = (
        [[line] for line in head] + title_line(rng, text, head) + body + [[line] for line in tail]
    )
    if rng.random() < JOINED:
        return shape + "+joined", joined(rng, lines)
    return shape, spaced(rng, lines)


def converted(converter, lines):
    return [[(converter.convert(text), label) for text, label in line] for line in lines]


def frame_order(rng, found):
    """Frames group by group in turn, so that a group with many pages does not lead."""
    by_group = {}
    for frame in found:
        by_group.setdefault(frame.group, []).append(frame)
    names, used = sorted(by_group), {}
    rng.shuffle(names)
    turn = 0
    while True:
        alive = False
        for name in names:
            if used.get(name, 0) < MOST_OF_A_GROUP:
                alive = True
                used[name] = used.get(name, 0) + 1
                yield by_group[name][turn % len(by_group[name])]
        turn += 1
        if not alive:
            return


def make_real(texts, found):
    drawer = genre.Drawer(texts, "real")
    order = frame_order(records.rng_for("frames"), [frame for frame in found if frame.chinese])
    converter = opencc.OpenCC("s2tw")
    for number, frame in zip(range(REAL), order):
        text, rng = drawer.draw(), records.rng_for("real", number)
        shape, lines = real_document(rng, frame, text)
        language = "zh-hant" if rng.randrange(100) < REAL_TRADITIONAL else "zh"
        if language == "zh-hant":
            lines = converted(converter, lines)
        yield records.make_record(
            f"wrapped-real-{number:05}",
            "wrapped",
            frame.group,
            frame.fold,
            1.0,
            lines,
            furniture="real",
            frame=frame.name,
            language=language,
            shape=shape,
            genre_source=text.source,
            genre=text.genre,
        )


def make_real_empty(found):
    rng = records.rng_for("real-empty")
    usable = [frame for frame in found if frame.chinese and len(frame.head) + len(frame.tail) >= 12]
    for number, frame in zip(range(REAL_EMPTY), frame_order(rng, usable)):
        own = records.rng_for("real-empty", number)
        parts = [cap(own, frame.head, True), cap(own, frame.tail, False)]
        lines = [
            [(text, label if label is not records.KEEP else records.NEUTRAL)]
            for part in parts
            for text, label in part
        ]
        yield records.make_record(
            f"wrapped-real-empty-{number:05}",
            "wrapped",
            frame.group,
            frame.fold,
            1.0,
            lines,
            furniture="real",
            frame=frame.name,
            language="zh",
            shape="empty",
            genre_source=None,
            genre=None,
        )


def sites(count, languages, titles, excerpts, prefix):
    result = []
    for number in range(count):
        name = f"{prefix}-{number:03}"
        rng = records.rng_for("language", name)
        language = languages(rng)
        result.append(furniture.Site(name, language, titles, excerpts))
    return result


def make_synthetic(texts):
    titles, excerpts = genre.Titles(texts), Excerpts(texts)
    pool = sites(
        SITES,
        lambda rng: "zh-hant" if rng.randrange(100) < TRADITIONAL else "zh",
        titles,
        excerpts,
        "site",
    )
    converter = opencc.OpenCC("s2tw")
    drawer = genre.Drawer(texts, "synthetic")
    for number in range(SYNTHETIC + SYNTHETIC_EMPTY):
        site, rng = pool[number % len(pool)], records.rng_for("synthetic", number)
        if number < SYNTHETIC:
            text = drawer.draw()
            shape, lines = synthetic_document(rng, site, text, False)
            source, kind = text.source, text.genre
        else:
            site.begin("", None)
            lines, shape, source, kind = (
                [[line] for line in site.list_page(rng)],
                "empty",
                None,
                None,
            )
            lines = joined(rng, lines) if rng.random() < 0.05 else spaced(rng, lines)
        if site.language == "zh-hant":
            lines = converted(converter, lines)
        yield records.make_record(
            f"wrapped-synthetic-{number:05}",
            "wrapped",
            site.name,
            records.fold_of(site.name),
            1.0,
            lines,
            furniture="synthetic",
            language=site.language,
            shape=shape,
            genre_source=source,
            genre=kind,
        )


def english_texts(pages):
    """The gold texts of English articles with their folds, {fold: texts}."""
    by_fold = {fold: [] for fold in range(records.FOLDS)}
    for page in sorted(pages, key=lambda page: page["id"]):
        if page["type"] == "article" and page["lang"] == "en" and page["text"]:
            lines, title = list(genre.lines_of(page["text"])), genre.clean_line(page["title"] or "")
            if lines and genre.folded(lines[0]) == genre.folded(title):
                lines = lines[1:]
            text = genre.Text(page["id"], "wcxb", "article", title, lines)
            if text.characters() >= 200:
                by_fold[page["fold"]].append(text)
    return by_fold


def make_english(by_fold, found):
    """A page's text, title and furniture serve in the page's own fold alone."""
    pools, real = {}, [
        frame for frame in found if not frame.chinese and frame.name.startswith("flat-wcxb")
    ]
    for fold, texts in by_fold.items():
        records.rng_for("english", fold).shuffle(texts)
        pools[fold] = (genre.Titles(texts, english=True), Excerpts(texts))
    places = {fold: 0 for fold in by_fold}

    def next_text(fold):
        places[fold] += 1
        return by_fold[fold][places[fold] % len(by_fold[fold])]

    made = []
    for number in range(ENGLISH):
        name, rng = f"english-site-{number % ENGLISH_SITES:03}", records.rng_for("english", number)
        fold = records.fold_of(name)
        site = furniture.Site(name, "en", *pools[fold])
        if number % 8 == 7:
            site.begin("", None)
            shape, lines, source = "empty", [[line] for line in site.list_page(rng)], None
        else:
            shape, lines = synthetic_document(rng, site, next_text(fold), True)
            source = "wcxb"
        made.append((name, fold, "synthetic", None, shape, lines, source))
    for number, frame in zip(
        range(ENGLISH_REAL), frame_order(records.rng_for("english-frames"), real)
    ):
        shape, lines = real_document(
            records.rng_for("english-real", number), frame, next_text(frame.fold), True
        )
        made.append((frame.group, frame.fold, "real", frame.name, shape, lines, "wcxb"))
    for number, (group, fold, kind, frame, shape, lines, source) in enumerate(made):
        yield records.make_record(
            f"wrapped-english-{number:05}",
            "wrapped",
            group,
            fold,
            0.5,
            lines,
            furniture=kind,
            frame=frame,
            language="en",
            shape=shape,
            genre_source=source,
            genre=source and "article",
        )
