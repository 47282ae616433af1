"""The record every file of training lines is made of.

A record is one document: {"id", "kind", "group", "fold", "weight", "text", "spans"}. `spans` are
[begin, end, label] in code points of `text`, in order and disjoint; label 1 is body, 0 furniture,
and what no span covers is neutral. A newline belongs to no span.
"""

import gzip
import hashlib
import json
import os
import random

FOLDS = 5
KEEP, DROP, NEUTRAL = 1, 0, None


def stable_hash(text):
    """A hash that is the same on every run and machine."""
    return int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest()[:8], "big")


def fold_of(text):
    return stable_hash(text) % FOLDS


def rng_for(*parts):
    """A random source that depends on the names alone, never on the order of the work."""
    return random.Random(stable_hash("\x1f".join(str(part) for part in parts)))


def read_jsonl(path):
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as stream:
        return [json.loads(line) for line in stream]


class Pieces:
    """Builds `text` and `spans` from labelled pieces of text.

    Neighbouring pieces of one label on one line become one span; a line break ends every span.
    """

    def __init__(self):
        self._parts, self._spans, self._length, self._open_line = [], [], 0, False

    def add(self, text, label):
        """Appends text without a line break in it."""
        assert "\n" not in text, text
        if not text:
            return
        begin, self._length = self._length, self._length + len(text)
        self._parts.append(text)
        if label is not NEUTRAL:
            last = self._spans[-1] if self._spans else None
            if last and last[1] == begin and last[2] == label:
                last[1] = self._length
            else:
                self._spans.append([begin, self._length, label])
        self._open_line = True

    def end_line(self):
        self._parts.append("\n")
        self._length += 1

    def line(self, text, label):
        """Appends a whole line, starting a new one if there is text already."""
        if self._parts:
            self.end_line()
        self.add(text, label)

    def finish(self):
        return "".join(self._parts), self._spans


def make_record(name, kind, group, fold, weight, lines, **more):
    """`lines` is a list of lines, each a list of (text, label) pieces or one such pair."""
    pieces = Pieces()
    for number, line in enumerate(lines):
        if number:
            pieces.end_line()
        for text, label in [line] if isinstance(line, tuple) else line:
            pieces.add(text, label)
    text, spans = pieces.finish()
    record = {"id": name, "kind": kind, "group": group, "fold": fold, "weight": weight}
    record.update(more)
    record.update({"text": text, "spans": spans})
    check(record)
    return record


def check(record):
    text, last = record["text"], 0
    for begin, end, label in record["spans"]:
        assert last <= begin < end <= len(text), record["id"]
        assert label in (KEEP, DROP), record["id"]
        assert "\n" not in text[begin:end], record["id"]
        last = end
    assert 0 <= record["fold"] < FOLDS, record["id"]


def write_jsonl(path, records):
    """Writes under a temporary name and renames, so that a reader never sees half a file."""
    temporary = f"{path}.part"
    with open(temporary, "w", encoding="utf-8", newline="\n") as stream:
        for record in records:
            stream.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")
    os.replace(temporary, path)
