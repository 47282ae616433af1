"""Makes clean/decode/char_model.inc: how many half bits each character costs in each language.

    pip install wordfreq==3.1.1 OpenCC==1.4.2
    python3 training/make_charset_model.py ../shared/data/genre/truth.jsonl.gz clean/decode/char_model.inc

A cost is -2 log2 P(character | it is not ASCII, language), rounded. Counts come from
  * the documents of even number in the given file, each source weighted by the root of its size (the
    odd ones are for testing), for traditional text after conversion by OpenCC;
  * the character frequencies of the word lists of wordfreq (ja, ko, zh and the languages of
    western Europe);
  * a little for every character of the national standards' levels, so that what was never seen but
    is in ordinary use costs less than what is in no standard.
Only frequency classes are shipped, no text.
"""
import collections
import gzip
import json
import math
import sys

import opencc
import wordfreq

HAN = range(0x4E00, 0xA000)
HANGUL = range(0xAC00, 0xD7A4)
# Latin-1 and Latin Extended-A; general punctuation; CJK punctuation and kana; full-width forms.
SMALL = [*range(0xA0, 0x180), *range(0x2000, 0x2070), *range(0x3000, 0x3100), *range(0xFF00, 0xFFF0)]
ZERO = ord("#")  # the letter that stands for no cost
MOST = 44  # half bits; what has no count

WESTERN = ["de", "fr", "es", "it", "pt", "sv", "da", "nb", "fi", "nl", "ca", "is"]
# Punctuation of western texts as shares of all that is not ASCII; word lists have none. Estimates.
WESTERN_MARKS = {
    "\u2019": .08, "\u2018": .01, "\u201c": .03, "\u201d": .03, "\u2013": .03, "\u2014": .02, "\u2026": .02,
    "\u00ab": .02, "\u00bb": .02, "\u00a0": .03, "\u00b0": .005, "\u00a9": .005, "\u00ae": .003,
    "\u20ac": .01, "\u00a3": .005, "\u00a7": .003, "\u00b7": .005, "\u2022": .008, "\u00bf": .01,
    "\u00a1": .008, "\u00b2": .001, "\u00b3": .001, "\u00bd": .001, "\u00ba": .003, "\u00aa": .002,
    "\u201e": .01, "\u2122": .002, "\u00d7": .002, "\u00b1": .001, "\u00b5": .0005, "\u00b4": .001,
    "\u00a5": .0002, "\u00a2": .0003, "\u00b6": .0002, "\u00bc": .0003, "\u00be": .0003, "\u00a4": .0001,
    "\u00a6": .0001, "\u00a8": .0001, "\u00ac": .0001, "\u00af": .0001, "\u00b8": .0001, "\u00b9": .0003,
    "\u00f7": .0003, "\u00ad": .001, "\u201a": .0005, "\u2039": .0003, "\u203a": .0003, "\u2020": .0003,
    "\u2021": .0001, "\u2030": .0001,
}


def is_cjk_mark(c):
    return 0x2000 <= ord(c) < 0x2070 or 0x3000 <= ord(c) < 0x3040 or 0xFF00 <= ord(c) < 0xFF61 or c in "\u00b7\u30fb"


def of_text(text):
    return collections.Counter(c for c in text if ord(c) >= 0x80)


def of_words(language, convert=None):
    counts = collections.Counter()
    for word, share in wordfreq.get_frequency_dict(language, "best").items():
        for c in convert(word) if convert else word:
            if ord(c) >= 0x80:
                counts[c] += share
    return counts


def mixed(parts):
    """Shares from [(weight, counts)]."""
    result = collections.Counter()
    for weight, counts in parts:
        total = sum(counts.values())
        for c, n in counts.items():
            result[c] += weight * n / total
    return result


def levels(codec, first, second):
    """The characters of a two-level standard of EUC shape: level 1 in full, level 2 a tenth."""
    counts = collections.Counter()
    for lead in range(0xB0, 0xF8):
        for trail in range(0xA1, 0xFF):
            try:
                c = bytes([lead, trail]).decode(codec)
            except UnicodeDecodeError:
                continue
            counts[c] += 1 if lead in first else .1 if lead in second else 0
    return counts


def big5_levels():
    counts = collections.Counter()
    for lead in range(0xA4, 0xFA):
        for trail in [*range(0x40, 0x7F), *range(0xA1, 0xFF)]:
            try:
                c = bytes([lead, trail]).decode("big5")
            except UnicodeDecodeError:
                continue
            counts[c] += 1 if lead < 0xC9 else .1
    return counts


def read_sources(path):
    """Per source, in order of name: the characters of its documents, in both forms."""
    to_hant, to_hans = opencc.OpenCC("s2tw"), opencc.OpenCC("t2s")
    by_source = collections.defaultdict(lambda: (collections.Counter(), collections.Counter()))
    for number, line in enumerate(gzip.open(path, "rt", encoding="utf-8")):
        if number % 2 == 0:
            document = json.loads(line)
            text = document["title"] + "\n" + document["text"]
            hans, hant = by_source[document["source"]]
            hans.update(of_text(to_hans.convert(text)))
            hant.update(of_text(to_hant.convert(text)))
    return [by_source[name] for name in sorted(by_source)]


def chinese(path):
    """Shares in simplified text, in traditional text, and of CJK punctuation in both."""
    hans, hant = [], []
    for in_hans, in_hant in read_sources(path):
        weight = math.sqrt(sum(in_hans.values()))
        hans.append((weight, in_hans))
        hant.append((weight, in_hant))
    hans_text, hant_text = mixed(hans), mixed(hant)
    marks = sum(n for c, n in hans_text.items() if is_cjk_mark(c)) / sum(hans_text.values())
    words = [of_words("zh", opencc.OpenCC(name).convert) for name in ("t2s", "s2tw", "s2hk")]
    gb = levels("gb2312", range(0xB0, 0xD8), range(0xD8, 0xF8))
    return (
        mixed([(.5, hans_text), (.5 * (1 - marks), words[0]), (.002, gb)]),
        mixed([(.5, hant_text), (.35 * (1 - marks), words[1]), (.15 * (1 - marks), words[2]),
               (.002, big5_levels())]),
        collections.Counter({c: n for c, n in mixed([(1, hans_text), (1, hant_text)]).items() if is_cjk_mark(c)}),
    )


def western():
    words = mixed([(1, of_words(language)) for language in WESTERN])
    lower = {c: n for c, n in words.items() if ord(c) < 0x180}
    capitals = {c.upper(): n for c, n in lower.items() if len(c.upper()) == 1 and c.upper() != c}
    return mixed([(.63, lower), (.05, capitals), (.32, WESTERN_MARKS)])


def costs(shares, characters):
    total = sum(shares.values())
    letters = []
    for c in characters:
        share = shares.get(chr(c), 0) / total
        cost = MOST if share == 0 else min(MOST, max(0, round(-2 * math.log2(share))))
        letters.append(chr(ZERO + cost))
    return "".join(letters)


def declare(out, name, letters):
    out.write(f"inline constexpr char k{name}[] =\n")
    rows = [letters[i:i + 92] for i in range(0, len(letters), 92)]
    out.write("\n".join(f'    "{row}"' for row in rows) + ";\n\n")


def main():
    hans, hant, cjk_marks = chinese(sys.argv[1])
    jis = levels("euc_jp", range(0xB0, 0xD0), range(0xD0, 0xF5))
    japanese = mixed([(.88, of_words("ja")), (.12, cjk_marks), (.002, jis)])
    ksx = levels("euc_kr", range(0xB0, 0xC9), range(0xCA, 0xFE))
    korean = mixed([(.97, of_words("ko")), (.03, cjk_marks), (.002, ksx)])
    with open(sys.argv[2], "w", encoding="ascii") as out:
        out.write("// GENERATED BY training/make_charset_model.py: half bits that a character costs, as letters "
                  "from '#' (none) on.\n\n")
        for name, shares in [("Hans", hans), ("Hant", hant), ("Japanese", japanese)]:
            declare(out, name + "Han", costs(shares, HAN))
        declare(out, "KoreanHangul", costs(korean, HANGUL))
        for name, shares in [("Hans", hans), ("Hant", hant), ("Japanese", japanese), ("Korean", korean),
                             ("Western", western())]:
            declare(out, name + "Small", costs(shares, SMALL))


if __name__ == "__main__":
    main()
