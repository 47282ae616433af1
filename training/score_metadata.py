#!/usr/bin/env python3
"""Scores title, author and date of the program's records against the shared pages' own.

    score_metadata.py --program FILE --shared DIR [--config DIR] [--half 0|1] [--show FIELD]

Of each field: how often there is a value where the truth has one, how often it is the same, and how
often there is one where the truth has none. Titles and authors are compared with white space, case
and quotes folded, dates by the day. --half takes every other page (by the hash of its id), so that
one half can be looked at (--show) and the other decides.
"""
import argparse
import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile
import unicodedata

QUOTES = str.maketrans({'‘': "'", '’': "'", '“': '"', '”': '"', '–': '-', '—': '-', '\u00a0': ' '})


def fold(text):
    return ' '.join(unicodedata.normalize('NFKC', text or '').translate(QUOTES).casefold().split())


normalise_title = fold


def normalise_author(text):
    return ';'.join(sorted(fold(name) for name in (text or '').replace(' and ', ';')
                           .replace(',', ';').split(';') if name.strip()))


def date_day(text):
    return (text or '')[:10]


FIELDS = {'title': normalise_title, 'author': normalise_author, 'date': date_day}


def half(page):
    return hashlib.sha256(page.encode()).digest()[0] & 1


def score(truth, records, show=None):
    """`truth`, `records`: by id, each with the fields of FIELDS. Rows: field, with truth, found,
    same, found where the truth has none, without truth."""
    for name, normalise in FIELDS.items():
        known = found = same = surplus = none = 0
        for page, expected in truth.items():
            want = normalise(expected.get(name))
            got = normalise(records.get(page, {}).get(name))
            if not want:
                none += 1
                surplus += bool(got)
                continue
            known += 1
            found += bool(got)
            same += got == want
            if show == name and got != want:
                print(f'{page}\n  want {want}\n  got  {got}')
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
                html = a.shared / 'wcxb' / page['page']
                data = subprocess.run(['gzip', '-dc', html], check=True, capture_output=True).stdout
                record = {'id': page['id'], 'url': page['url'] or '',
                          'html': data.decode('utf-8', 'replace')}
                out.write(json.dumps(record) + '\n')
        command = [a.program, 'clean', '-q', path, '-o', '-']
        if a.config:
            command += ['--config', a.config]
        shown = subprocess.run(command, check=True, capture_output=True, text=True,
                               encoding='utf-8').stdout
    records = map(json.loads, shown.splitlines())
    return {record['id']: record['metadata'] for record in records}


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--program', required=True, type=pathlib.Path)
    parser.add_argument('--shared', required=True, type=pathlib.Path)
    parser.add_argument('--config', type=pathlib.Path)
    parser.add_argument('--half', type=int)
    parser.add_argument('--show', choices=FIELDS)
    a = parser.parse_args()
    with open(a.shared / 'wcxb' / 'truth.jsonl', encoding='utf-8') as f:
        pages = [json.loads(line) for line in f]
    pages = [p for p in pages if a.half is None or half(p['id']) == a.half]
    records = clean(a, pages)
    print(table(score({p['id']: p for p in pages}, records, a.show)))


if __name__ == '__main__':
    sys.exit(main())
