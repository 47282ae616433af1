"""The signals of core/signals.def once more, as plainly as they can be written: the reference that the program's are
compared with. Definitions stand at the head of core/signals.def; nothing here is fast.

usage: signals.py ROOT RECORDS.jsonl [MOST]    compares metadata.signals with what the text of each record gives, for MOST
                                               records at most; prints every difference; exit 1 if there is any
"""
import collections
import json
import math
import pathlib
import re
import sys
import unicodedata

HAN = [(0x3006, 0x3007), (0x3021, 0x3029), (0x3038, 0x303A), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFA6D),
       (0xFA70, 0xFAD9), (0x16FE4, 0x16FE4), (0x17000, 0x187F7), (0x18800, 0x18CD5), (0x18D00, 0x18D08),
       (0x1B170, 0x1B2FB), (0x20000, 0x2A6DF), (0x2A700, 0x2EBE0), (0x2F800, 0x2FA1D), (0x30000, 0x323AF)]
LINE_ENDS = "\n\r\v\f\x85\u2028\u2029"
SPACES = "\t \xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
END_MARKS = ".!?;\u2026\u3002\uff0e\uff01\uff1f\uff1b\uff61\u203c\u2047\u2048\u2049"
BULLETS = "\u2022\u2023\u25b6\u25c0\u25e6\u25a0\u25a1\u25aa\u25ab\u2013-*\xb7\u25cf\u25cb\u25c6\u25c7"
REPLACEMENT = "\ufffd\u25a1\u25a0\u25af"
kinds = {}


def kind(c):
    """What a character is: han, kana, letter, digit, space, line_end, and for marks punctuation or symbol."""
    if c not in kinds:
        kinds[c] = find_kind(c)
    return kinds[c]


def find_kind(c):
    if c in LINE_ENDS:
        return "line_end"
    if c in SPACES:
        return "space"
    category = unicodedata.category(c)
    if category[0] in "LM" or category == "Nl":
        if any(low <= ord(c) <= high for low, high in HAN):
            return "han"
        name = unicodedata.name(c, "")
        kana = ("HIRAGANA" in name or "KATAKANA" in name) and "SOUND MARK" not in name
        return "kana" if kana else "letter"
    if category == "Nd":
        return "digit"
    return {"P": "punctuation", "S": "symbol"}.get(category[0], "symbol" if category == "No" else "other")


def is_closing(c):
    return c in "\"'" or unicodedata.category(c) in ("Pe", "Pf")


def lines_of(text):
    return re.split("\r\n|[" + LINE_ENDS + "]", text)


def words_of(line):
    """Words of a line with their place: Han and kana characters, runs of other letters and digits."""
    words, run = [], None
    for i, c in enumerate(line):
        if kind(c) in ("letter", "digit"):
            run = i if run is None else run
            continue
        if run is not None:
            words.append((run, line[run:i]))
            run = None
        if kind(c) in ("han", "kana"):
            words.append((i, c))
    return words + ([(run, line[run:])] if run is not None else [])


def ends_sentence(line, i):
    if line[i] not in END_MARKS:
        return False
    behind = line[i + 1:i + 2]
    return line[i] != "." or not behind or kind(behind) == "space" or is_closing(behind)


def is_complete(line):
    last = line.rstrip(SPACES)
    while last and (is_closing(last[-1]) or last[-1] in SPACES) and last[-1] not in END_MARKS:
        last = last[:-1]
    return bool(last) and last[-1] in END_MARKS


def small(word):
    return "".join(chr(ord(c) + 32) if "A" <= c <= "Z" else c for c in word)


def table(path, columns):
    rows = [line.split("\t") for line in path.read_text("utf-8").split("\n") if line and not line.startswith("#")]
    assert rows[0] == columns, path
    return rows[1:]


class Lists:
    def __init__(self, root):
        root = pathlib.Path(root)
        pairs = re.findall(r"\{0x([0-9A-F]+), 0x([0-9A-F]+)\}", (root / "core/internal/han_fold.inc").read_text("ascii"))
        self.simplified = {chr(int(a, 16)): chr(int(b, 16)) for a, b in pairs}
        self.stop = dict(table(root / "config/signals/stop_words.tsv", ["word", "set"]))
        self.phrases = {}
        for phrase, name, excuses, _, _ in table(root / "config/signals/phrases.tsv",
                                                 ["phrase", "class", "excuse", "hit", "miss"]):
            self.phrases[self.fold(phrase)] = name
            for excuse in filter(None, excuses.split("|")):
                self.phrases.setdefault(self.fold(excuse), "excuse")
        self.lengths = sorted({len(p) for p in self.phrases}, reverse=True)

    def fold(self, text):
        return "".join(self.simplified.get(c, c) for c in small(text))

    def hits(self, line):
        """(class, phrase) of what is found in the line, from left to right, the longest first."""
        text, at, found = self.fold(line), 0, []
        inside = lambda i: 0 < i < len(text) and re.fullmatch("[a-z0-9]{2}", text[i - 1:i + 1])
        while at < len(text):
            hit = None
            for length in self.lengths:
                phrase = text[at:at + length]
                name = self.phrases.get(phrase)
                if name is None or inside(at) or inside(at + length):
                    continue
                if name == "contact" and not self.number_follows(text, at + length):
                    continue
                hit = name, phrase
                break
            at += len(hit[1]) if hit else 1
            found += [hit] if hit else []
        return found

    @staticmethod
    def number_follows(text, at):
        for _ in range(4):
            if at < len(text) and kind(text[at]) in ("space", "punctuation", "symbol"):
                at += 1
        run = re.match("[A-Za-z0-9_-]*", text[at:]).group()
        return len(run) >= 5 and bool(re.search("[0-9]", run))


def repeated(stretches):
    seen, again = set(), []
    for s in stretches:
        again += [s] if s in seen else []
        seen.add(s)
    return len(again), sum(map(len, again))


def top_chars(words, n):
    grams = [tuple(words[i:i + n]) for i in range(len(words) - n + 1)]
    if not grams:
        return 0
    gram, count = collections.Counter(grams).most_common(1)[0]
    return count * sum(map(len, gram)) if count > 1 else 0


def dupe_chars(words, n):
    seen, marked = set(), [False] * len(words)
    for i in range(len(words) - n + 1):
        gram = tuple(words[i:i + n])
        if gram in seen:
            marked[i:i + n] = [True] * n
        seen.add(gram)
    return sum(len(w) for w, m in zip(words, marked) if m)


def runs(text):
    """Runs of one mark: (character, length)."""
    found, last = [], None
    for c in text:
        if kind(c) not in ("punctuation", "symbol"):
            last = None
        elif c == last:
            found[-1][1] += 1
        else:
            found.append([c, 1])
            last = c
    return found


def sentences_of(line):
    """Words of each sentence of a line."""
    counts, at = [], 0
    begins = [begin for begin, _ in words_of(line)]
    for i in range(len(line)):
        if ends_sentence(line, i):
            counts.append(sum(at <= b <= i for b in begins))
            at = i + 1
    counts.append(sum(at <= b for b in begins))
    return [c for c in counts if c]


def paragraphs_of(text):
    found, begin, end, at = [], None, None, 0
    for m in list(re.finditer("\r\n|[" + LINE_ENDS + "]", text)) + [None]:
        stop = m.start() if m else len(text)
        line = text[at:stop]
        if line.strip(SPACES):
            left = at + len(line) - len(line.lstrip(SPACES))
            begin = left if begin is None else begin
            end = at + len(line.rstrip(SPACES))
        elif begin is not None:
            found.append(text[begin:end])
            begin = None
        at = m.end() if m else stop
    return found + ([text[begin:end]] if begin is not None else [])


def cells(line):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def signals(text, lists):
    lines = [line.strip(SPACES) for line in lines_of(text)]
    lines = [line for line in lines if line]
    line_ends = len(lines_of(text)) - 1
    words = [small(w) for line in lines for _, w in words_of(line)]
    raw = [w for line in lines for _, w in words_of(line)]
    marks = runs(text)
    hits = [lists.hits(line) for line in lines]
    of_class = lambda name: [p for line in hits for c, p in line if c == name]
    lines_with = lambda name: sum(any(c == name for c, _ in line) for line in hits)
    sentence_words = [n for line in lines for n in sentences_of(line)]
    kinds_of = collections.Counter(map(kind, text))
    complete = [line for line in lines if is_complete(line)]
    javascript = [any(c == "javascript" for c, _ in line) for line in hits]
    visible = len(text) - kinds_of["space"] - kinds_of["line_end"]
    letters = kinds_of["han"] + kinds_of["kana"] + kinds_of["letter"]
    word_chars, line_chars = sum(map(len, words)), sum(map(len, lines))
    capitals = sum("A" <= c <= "Z" for c in text)
    share = lambda part, whole: part / whole if whole else 0.0
    dup_lines, dup_line_chars = repeated(lines)
    paragraphs = paragraphs_of(text)
    dup_paras, dup_para_chars = repeated(paragraphs)
    c4 = [line for line, js in zip(lines, javascript)
          if (is_complete(line) or line[-1] in ":\uff1a\"\u201d") and len(words_of(line)) >= 5 and not js
          and not any(c in REPLACEMENT for c in line)]
    ends = sum(ends_sentence(line, i) for line in lines for i in range(len(line)))
    values = {
        "num_chars": len(text),
        "num_lines": len(lines),
        "mean_line_length": share(line_chars, len(lines)),
        "rps_doc_word_count": len(words),
        "rps_doc_mean_word_length": share(word_chars, len(words)),
        "rps_doc_frac_unique_words": share(len(set(words)), len(words)),
        "rps_doc_frac_no_alph_words": share(
            sum(all(kind(c) == "digit" for c in w) for w in words) + len(marks), len(words) + len(marks)),
        "rps_doc_frac_all_caps_words": share(
            sum(any("A" <= c <= "Z" for c in w) and not any("a" <= c <= "z" for c in w) for w in raw), len(words)),
        "rps_doc_stop_word_fraction": share(sum(w in lists.stop for w in words), len(words)),
        "num_stop_words": len({w for w in words if lists.stop.get(w, "common") != "common"}),
        "rps_doc_symbol_to_word_ratio": share(
            sum(n if c == "#" else c == "\u2026" or (c == "." and n >= 3) for c, n in marks), len(words)),
        "dup_line_frac": share(dup_lines, len(lines)),
        "dup_para_frac": share(dup_paras, len(paragraphs)),
        "dup_line_char_frac": share(dup_line_chars, len(text)),
        "dup_para_char_frac": share(dup_para_chars, len(text)),
        **{f"rps_doc_frac_chars_top_{n}gram": share(top_chars(words, n), word_chars) for n in (2, 3, 4, 5, 6)},
        **{f"rps_doc_frac_chars_dupe_{n}grams": share(dupe_chars(words, n), word_chars)
           for n in (5, 6, 7, 8, 9, 10, 13, 16)},
        "rps_lines_ending_with_terminal_punctution_mark": share(len(complete), len(lines)),
        "rps_doc_frac_lines_end_with_ellipsis": share(
            sum(line.endswith(("\u2026", "...")) for line in lines), len(lines)),
        "rps_lines_start_with_bulletpoint": share(sum(line[0] in BULLETS for line in lines), len(lines)),
        "short_line_ratio": share(sum(cells(line) <= 30 for line in lines), len(lines)),
        "new_line_ratio": share(line_ends, len(words)),
        "c4_lines": len(c4),
        "rps_doc_num_sentences": len(sentence_words),
        "mean_sentence_length": share(len(words), len(sentence_words)),
        "max_sentence_length": max(sentence_words, default=0),
        "frac_chars_complete_lines": share(sum(map(len, complete)), line_chars),
        "ends_complete": int(bool(lines) and is_complete(lines[-1])),
        "frac_letters_han": share(kinds_of["han"], letters + kinds_of["digit"]),
        "frac_chars_alnum": share(letters + kinds_of["digit"], visible),
        "rps_lines_numerical_chars_fraction": share(kinds_of["digit"], line_chars),
        "rps_lines_uppercase_letter_fraction": share(capitals, line_chars),
        "frac_chars_punct": share(kinds_of["punctuation"], visible),
        "frac_chars_symbol": share(kinds_of["symbol"], visible),
        "frac_chars_end_mark": share(ends, visible),
        "frac_chars_replacement": share(sum(c in REPLACEMENT for c in text), len(text)),
        "frac_chars_mojibake": share(sum(map(len, of_class("mojibake"))), len(text)),
        "rps_doc_curly_bracket": share(sum(c in "{}" for c in text), len(text)),
        "rps_doc_lorem_ipsum": share(len(of_class("lorem_ipsum")), len(text)),
        "rps_lines_javascript_counts": share(sum(javascript), len(lines)),
        "policy_lines": lines_with("policy"),
        "num_spam_phrases": len(set(of_class("spam"))),
        "frac_chars_spam": share(sum(map(len, of_class("spam"))), len(text)),
        "num_ad_phrases": len(set(of_class("ad"))),
        "num_contacts": len(of_class("contact")),
        "num_filter_words": 0,  # no lists are given
        "filter_weight": 0.0,
        "filter_density": 0.0,
    }
    return values


def main():
    lists = Lists(sys.argv[1])
    most = int(sys.argv[3]) if len(sys.argv) > 3 else math.inf
    compared = wrong = 0
    with open(sys.argv[2], encoding="utf-8", newline="\n") as records:
        for line in records:
            if compared >= most:
                break
            record = json.loads(line)
            expected, actual = signals(record["text"], lists), record["metadata"]["signals"]
            compared += 1
            if list(expected) != list(actual):
                print(f"{record['id']}: other names: {set(expected) ^ set(actual)}")
                wrong += 1
                continue
            for name, value in expected.items():
                if value != actual[name] or isinstance(value, int) != isinstance(actual[name], int):
                    print(f"{record['id']}: {name}: {actual[name]!r}, not {value!r}")
                    wrong += 1
    print(f"{compared} documents compared, {wrong} differences")
    return wrong > 0 or compared == 0


if __name__ == "__main__":
    sys.exit(main())
