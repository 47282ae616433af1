"""How well the language of texts is told, beside CLD2 alone. docs/LANGUAGE.md has the figures.

usage: score_language.py --tool build/release/training/zhengwen_language --config config --shared ../shared/data
                         [--man FOLDER] [--show N]

--man: a folder with Debian's translated manual pages unpacked (dpkg -x), one folder a language's package: manpages-fr/usr/...
Needs uconv (icu-devtools) for traditional texts made of simplified ones.
"""
import argparse
import collections
import gzip
import json
import pathlib
import re
import subprocess

LENGTHS = (5, 10, 20, 50, 100)
PIECES = 400  # of a set and length
HAN = re.compile("[\u3400-\u9fff]")
QUOTATIONS = pathlib.Path(__file__).with_name("classical_quotations.tsv")
FIELDS = ("ours", "script", "score", "cld2", "best", "classical", "modern", "cantonese", "han", "simplified", "traditional", "clauses", "verses", "stretches")


class Tool:
    def __init__(self, path, config):
        self.command = [path, config]

    def __call__(self, texts):
        run = subprocess.run(self.command, input="".join(t.replace("\0", " ") + "\0" for t in texts), capture_output=True,
                             text=True, check=True)
        rows = [dict(zip(FIELDS, line.split("\t"))) for line in run.stdout.split("\n")[:-1]]
        assert len(rows) == len(texts), (len(rows), len(texts))
        return rows


def traditional(texts):
    run = subprocess.run(["uconv", "-x", "Hans-Hant", "-f", "utf-8", "-t", "utf-8"], input="\0".join(texts),
                         capture_output=True, text=True, check=True)
    return run.stdout.split("\0")


def plain_name(tag):
    """CLD2 tells zh (simplified) and zh-Hant apart."""
    return {"zh": "zh-Hans", "no": "nb"}.get(tag, tag)


def right(gold, tag):
    """zh in the gold is Chinese of any kind."""
    if gold == "zh":
        return tag in ("zh", "zh-Hans", "zh-Hant")
    return tag == gold or (gold == "nb" and tag == "no")


def report(name, gold, rows, show=0, texts=()):
    ours = sum(right(gold, r["ours"]) for r in rows)
    cld2 = sum(right(gold, plain_name(r["cld2"])) for r in rows)
    wrong = collections.Counter(r["ours"] for r in rows if not right(gold, r["ours"]))
    n = max(len(rows), 1)
    print(f"| {name} | {len(rows)} | {ours / n:.3f} | {cld2 / n:.3f} | {', '.join(f'{t} {k}' for t, k in wrong.most_common(5))} |")
    for row, text in list(zip(rows, texts)):
        if show and not right(gold, row["ours"]):
            print("   ", row, text[:120].replace("\n", " "))
            show -= 1


def pieces(texts, length):
    """Of each text pieces of so many characters, evenly spread, that begin behind a mark or blank where one is near."""
    found = []
    each = max(1, PIECES // max(1, len(texts)))
    for text in texts:
        text = re.sub(r"\s+", " ", text)
        for i in range(each):
            at = (len(text) - length) * (i + 1) // (each + 1)
            if at < 0:
                continue
            near = re.search(r"[\s，。！？；、,.!?;]", text[at:at + 30])
            piece = text[at + near.end():][:length] if near else text[at:at + length]
            if len(piece) == length and re.search(r"\w", piece):
                found.append(piece)
    return found[:PIECES]


def spread(items, count):
    count = min(count, len(items))
    return [items[i * len(items) // count] for i in range(count)]


def read_pages(shared, name):
    return [json.loads(line) for line in open(shared / name / "truth.jsonl", encoding="utf-8")]


def read_genre(shared):
    with gzip.open(shared / "genre" / "truth.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def man_paragraphs(tool, folder):
    """Language -> paragraphs of prose of its manual pages; those alone of which CLD2, given the whole, says the same.
    Pages hold much that nobody translated."""
    found = {}
    for package in sorted(folder.iterdir()):
        for locale in sorted((package / "usr/share/man").glob("*")):
            if not locale.is_dir() or locale.name.startswith("man"):
                continue
            tag = {"zh_CN": "zh-Hans", "zh_TW": "zh-Hant", "pt_BR": "pt"}.get(locale.name, locale.name.split(".")[0])
            texts = found.setdefault(tag, [])
            for page in sorted(locale.glob("man*/*.gz")):
                texts += prose(gzip.open(page, "rt", encoding="utf-8", errors="replace").read(), tag)
    kept = {}
    for tag, texts in found.items():
        told = [text for text, row in zip(texts, tool(texts)) if right(tag, plain_name(row["cld2"]))]
        if len(told) >= 40:
            kept[tag] = spread(told, PIECES)
    return kept


def prose(source, tag):
    kept = []
    for paragraph in re.split(r"\n(?:\.(?:PP|P|LP|IP|TP|SH|SS|Pp|sp|br)\b.*|\s*)\n", source):
        lines = [re.sub(r"\\f.|\\&|\\-|\\\(..|\\e", "", l) for l in paragraph.split("\n") if not l.startswith((".", "'"))]
        text = " ".join(lines).strip()
        latin = len(re.findall("[A-Za-z]", text))
        dense = tag in ("ja", "zh-Hans", "zh-Hant", "ko")
        if len(text) >= (60 if dense else 150) and "copyright" not in text.lower() and "license" not in text.lower() and not (
                dense and latin * 3 > len(text)):
            kept.append(text)
    return kept


def by_length(tool, sets):
    print("\n## Pieces, by their length in characters: ours / CLD2 alone / CLD2 with best effort\n\n| set | " +
          " | ".join(str(n) for n in LENGTHS) + " |\n| --- |" + " --- |" * len(LENGTHS))
    manual = []
    for name, gold, texts in sets:
        shares = []
        for length in LENGTHS:
            rows = tool(pieces(texts, length))
            n = max(len(rows), 1)
            told = [[r["ours"] for r in rows]] + [[plain_name(r[of]) for r in rows] for of in ("cld2", "best")]
            shares.append([sum(right(gold, tag) for tag in tags) / n for tags in told])
        print(f"| {name} | " + " | ".join(" / ".join(f"{s:.3f}" for s in cell) for cell in shares) + " |")
        if name.startswith("manual") and gold not in ("ja", "zh-Hans", "zh-Hant"):
            manual.append(shares)
    if manual:
        means = [[sum(m[i][k] for m in manual) / len(manual) for k in range(3)] for i in range(len(LENGTHS))]
        print(f"| manual pages, mean of {len(manual)} languages in letters | " +
              " | ".join(" / ".join(f"{s:.3f}" for s in cell) for cell in means) + " |")


def classical(tool, genre):
    print("\n## Classical Chinese\n")
    rows = [line.rstrip("\n").split("\t") for line in open(QUOTATIONS, encoding="utf-8") if not line.startswith("#")][1:]
    sets = {}
    for part in ("look", "test"):
        texts = [text for _, which, text in rows if which == part]
        sets[part] = texts
        sets[part + ", traditional"] = traditional(texts)
    print("| quotations | whole | " + " | ".join(f"of {n}" for n in LENGTHS) + " |\n| --- | --- |" + " --- |" * len(LENGTHS))
    for name, texts in sets.items():
        cells = [tool(texts)] + [tool(pieces(texts, n)) for n in LENGTHS]
        print(f"| {name} | " + " | ".join(f"{sum(r['ours'] == 'lzh' for r in c)} of {len(c)}" for c in cells) + " |")
    print("\nModern texts taken for classical:\n\n| source, genre | documents | lzh | " +
          " | ".join(f"pieces of {n}" for n in LENGTHS) + " |\n| --- | --- | --- |" + " --- |" * len(LENGTHS))
    groups = collections.defaultdict(list)
    for d in genre:
        groups[(d["source"], d["genre"])].append(d)
    for (source, kind), documents in sorted(groups.items()):
        texts = [d["text"] for d in documents]
        rows = tool(texts)
        cells = []
        for length in LENGTHS:
            told = tool(pieces(spread(texts, PIECES), length))
            cells.append(f"{sum(r['ours'] == 'lzh' for r in told) / max(1, len(told)):.3f}")
        print(f"| {source}, {kind} | {len(texts)} | {sum(r['ours'] == 'lzh' for r in rows)} | " + " | ".join(cells) + " |")
    return sets


def inserted(tool, hosts, guests):
    """One line of another language in the middle of a document: is it told, and nothing else? Hosts: documents with no
    stretch of their own. Then documents half of which is made traditional."""
    hosts = [text for text, row in zip(hosts, tool(hosts)) if not row["stretches"] and text.count("\n") >= 4]
    print(f"\n## Lines of other languages in {len(hosts)} documents\n\n| line | n | told | also another |\n| --- | --- | --- | --- |")
    for name, tag, lines in guests:
        texts = []
        for i, host in enumerate(hosts):
            parts = host.split("\n")
            parts.insert(len(parts) // 2, lines[i % len(lines)])
            texts.append("\n".join(parts))
        told = [row["stretches"].split() for row in tool(texts)]
        print(f"| {name} | {len(told)} | {sum(tag in t for t in told) / len(told):.3f} | "
              f"{sum(bool(set(t) - {tag}) for t in told) / len(told):.3f} |")
    halves = [host.split("\n") for host in hosts]
    made = traditional(["\n".join(h[len(h) // 2:]) for h in halves])
    rows = tool(["\n".join(h[:len(h) // 2]) + "\n" + m for h, m in zip(halves, made)])
    print(f"\nHalf of the lines made traditional: {collections.Counter(r['ours'] for r in rows).most_common()}")


def poems(tool, folder):
    """Debian's fortunes-zh: poems of Tang and Song, without the lines that name title and author."""
    print("\n## Poems\n")
    for name in ("tang300", "song100"):
        source = (folder / "fortunes-zh/usr/share/games/fortunes" / name).read_text("utf-8")
        source = re.sub("\x1b\\[[0-9;]*m", "", source)
        texts = []
        for poem in source.split("\n%"):
            lines = [l for l in poem.split("\n") if not re.search("[《》]|作者", l)]
            texts.append("\n".join(lines).strip())
        texts = [t for t in texts if len(t) >= 20]
        rows = tool(texts)
        print(f"{name}: {len(texts)} poems, told as {collections.Counter(r['ours'] for r in rows).most_common()}")


def scripts(tool, genre):
    """Which source writes how; the text's own characters decide, not the source's label."""
    print("\n## Scripts of the genre texts\n\n| source | " + " | ".join(("n", "zh-Hans", "zh-Hant", "zh", "other")) + " |\n| --- |" + " --- |" * 5)
    by_source = collections.defaultdict(list)
    for d in genre:
        by_source[d["source"]].append(d["text"])
    for source, texts in sorted(by_source.items()):
        c = collections.Counter(r["ours"] for r in tool(texts))
        other = {k: v for k, v in c.items() if k not in ("zh-Hans", "zh-Hant", "zh")}
        print(f"| {source} | {len(texts)} | {c['zh-Hans']} | {c['zh-Hant']} | {c['zh']} | {other or ''} |")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--tool", required=True)
    arguments.add_argument("--config", required=True)
    arguments.add_argument("--shared", required=True, type=pathlib.Path)
    arguments.add_argument("--man", type=pathlib.Path)
    arguments.add_argument("--show", type=int, default=0)
    args = arguments.parse_args()
    tool = Tool(args.tool, args.config)
    genre = read_genre(args.shared)

    print("## Documents\n\n| set | n | ours | CLD2 alone | ours otherwise |\n| --- | --- | --- | --- | --- |")
    gold = {name: [d for d in read_pages(args.shared, name) if d["text"].strip()] for name in ("wcxb", "other", "zh")}
    for name, documents in gold.items():
        for lang in sorted({d["lang"] for d in documents}):
            texts = [d["text"] for d in documents if d["lang"] == lang]
            report(f"{name}, {lang}", lang, tool(texts), args.show, texts)
    modern = [d["text"] for d in spread(genre, 2000)]
    report("genre, zh-Hans", "zh-Hans", tool(modern), args.show, modern)
    made = traditional(modern)
    report("genre, made traditional", "zh-Hant", tool(made), args.show, made)

    scripts(tool, genre)
    classical(tool, genre)
    lines = [l for d in spread(gold["wcxb"], PIECES) for l in d["text"].split("\n") if 100 <= len(l) <= 300]
    quotations = [l.split("\t")[2].strip() for l in open(QUOTATIONS, encoding="utf-8") if "\ttest\t" in l]
    guests = [("English, WCXB", "en", spread(lines, PIECES)), ("classical, quotations (test)", "lzh", quotations),
              ("traditional, made", "zh-Hant", [l for t in spread(made, PIECES) for l in t.split("\n") if 40 <= len(l) <= 200])]
    if args.man:
        man = man_paragraphs(tool, args.man)
        guests += [(f"{tag}, manual pages", tag, man[tag]) for tag in ("ja", "fr", "ru")]
    inserted(tool, modern[::2], guests)
    if args.man:
        poems(tool, args.man)
    sets = [("genre, zh-Hans", "zh-Hans", modern[::5]), ("genre, made traditional", "zh-Hant", made[::5]),
            ("genre, Chinese of any script", "zh", modern[::5]),
            ("wcxb, en", "en", [d["text"] for d in spread(gold["wcxb"], PIECES)])]
    if args.man:
        sets += [(f"manual pages, {tag}", tag, texts) for tag, texts in sorted(man.items())]
    by_length(tool, sets)


if __name__ == "__main__":
    main()
