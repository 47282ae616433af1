#!/usr/bin/env python3
"""Scores title, author and date of the program's records against the shared pages' own.

    score_metadata.py --shared DIR (--program FILE [--config DIR] | --records FILE)
                      [--set wcxb|zh] [--half 0|1] [--show FIELD]

Of each field: how often there is a value where the truth has one, how often it is the same, and how
often there is one where the truth has none. Titles and authors are compared with white space, case
and quotes folded, dates by the day. --half takes every other page (by the hash of its id), so that
one half can be looked at (--show) and the other decides. --records scores another extractor's
lines {"id", "title", "author", "date"} instead of our program's. The labels of zh are our own and
stand in data/zh_metadata.tsv as hashes, several where several readings are right.
"""
import argparse
import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile
import unicodedata

HASHES = pathlib.Path(__file__).resolve().parent / 'data' / 'zh_metadata.tsv'
QUOTES = str.maketrans({'‘': "'", '’': "'", '“': '"', '”': '"', '–': '-', '—': '-', '\u00a0': ' '})


def fold(text):
    return ' '.join(unicodedata.normalize('NFKC', text or '').translate(QUOTES).casefold().split())


normalise_title = fold


def normalise_author(text):
    names = fold(text)
    for joint in (' and ', ',', '、'):
        names = names.replace(joint, ';')
    return ';'.join(sorted(name.strip() for name in names.split(';') if name.strip()))


def date_day(text):
    return (text or '')[:10]


FIELDS = {'title': normalise_title, 'author': normalise_author, 'date': date_day}


def digest(value):
    return hashlib.sha256(value.encode()).hexdigest()[:16]


def told_labels(pages):
    """By id and field: the one right value, if any, by its hash."""
    labels = {}
    for page in pages:
        values = {name: normalise(page.get(name)) for name, normalise in FIELDS.items()}
        labels[page['id']] = {name: {digest(v): v} if v else {} for name, v in values.items()}
    return labels


def hashed_labels(path):
    """By id and field: the hashes of the right values."""
    header, *lines = (line.split('\t') for line in path.read_text().splitlines())
    return {page: {name: {} if cell == '-' else {h: h for h in cell.split(',')}
                   for name, cell in zip(header[1:], cells)} for page, *cells in lines}


def half(page):
    return hashlib.sha256(page.encode()).digest()[0] & 1


def score(labels, records, show=None):
    """`labels`: by id and field, right values by hash. `records`: by id, each with the fields of
    FIELDS. Rows: field, with truth, found, same, found where the truth has none, without truth."""
    for name, normalise in FIELDS.items():
        known = found = same = surplus = none = 0
        for page, right in labels.items():
            want = right[name]
            got = normalise(records.get(page, {}).get(name))
            if not want:
                none += 1
                surplus += bool(got)
                continue
            known += 1
            found += bool(got)
            hit = digest(got) in want
            same += hit
            if show == name and not hit:
                print(f'{page}\n  want {" | ".join(want.values())}\n  got  {got}')
        yield name, known, found, same, surplus, none


def table(rows):
    lines = ['field    of truth   found      same       precision  without truth, found']
    for name, known, found, same, surplus, none in rows:
        lines.append(f'{name:8} {known:8}   {found / max(1, known):.3f}      '
                     f'{same / max(1, known):.3f}      {same / max(1, found):.3f}      '
                     f'{surplus} of {none}')
    return '\n'.join(lines)


def clean(a, pages):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, 'pages.jsonl')
        with open(path, 'w', encoding='utf-8') as out:
            for page in pages:
                html = a.shared / a.set / page['page']
                data = subprocess.run(['gzip', '-dc', html], check=True, capture_output=True).stdout
                charset = page['encoding'] if a.set == 'zh' else 'utf-8'
                record = {'id': page['id'], 'url': page['url'] or '',
                          'html': data.decode(charset, 'replace')}
                out.write(json.dumps(record) + '\n')
        command = [a.program, 'clean', '-q', path, '-o', '-']
        if a.config:
            command += ['--config', a.config]
        shown = subprocess.run(command, check=True, capture_output=True, text=True,
                               encoding='utf-8').stdout
    return by_id(shown)


def by_id(lines):
    records = map(json.loads, lines.splitlines())
    return {record['id']: record.get('metadata', record) for record in records}


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    given = parser.add_mutually_exclusive_group(required=True)
    given.add_argument('--program', type=pathlib.Path)
    given.add_argument('--records', type=pathlib.Path)
    parser.add_argument('--shared', required=True, type=pathlib.Path)
    parser.add_argument('--set', choices=('wcxb', 'zh'), default='wcxb')
    parser.add_argument('--config', type=pathlib.Path)
    parser.add_argument('--half', type=int)
    parser.add_argument('--show', choices=FIELDS)
    a = parser.parse_args()
    with open(a.shared / a.set / 'truth.jsonl', encoding='utf-8') as f:
        pages = [json.loads(line) for line in f]
    pages = [p for p in pages if a.half is None or half(p['id']) == a.half]
    labels = told_labels(pages)
    if a.set == 'zh':
        hashed = hashed_labels(HASHES)
        labels = {page: hashed[page] for page in labels}
    records = by_id(a.records.read_text('utf-8')) if a.records else clean(a, pages)
    print(table(score(labels, records, a.show)))


if __name__ == '__main__':
    sys.exit(main())
