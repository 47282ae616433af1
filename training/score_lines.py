#!/usr/bin/env python3
"""Scores the whole program on the labelled dumps, out of fold.

    score_lines.py --program FILE --shared DIR --fold-models DIR [--kinds] [--set KEY=VALUE ...]
    score_lines.py --program FILE --shared DIR --rules-alone

--program      zhengwen
--shared       the folder with data/lines and tools/score.py
--fold-models  what train_body.py --evaluate --fold-models wrote
--kinds        each kind of dump by the model that has not seen that kind, instead of each fold
--rules-alone  without the model: which kept lines the rules cut, each with its rule
--set          recipe keys, handed to the program

A line is kept if more than half of its characters are. Prints what tools/score.py says of all
documents and of each kind.
"""
import argparse
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile

from kinds import KINDS, kind_of, model_name


def read_dumps(shared):
    with gzip.open(shared / 'data' / 'lines' / 'truth.jsonl.gz', 'rt', encoding='utf-8') as f:
        return [json.loads(line) for line in f]


def kept_lines(lines, spans):
    """1-based numbers. Spans are in code points of the text that the lines make."""
    kept = bytearray(sum(len(line) + 1 for line in lines))
    for span in spans:
        if span['verdict'] != 'drop':
            kept[span['begin']:span['end']] = b'\1' * (span['end'] - span['begin'])
    at, numbers = 0, []
    for number, line in enumerate(lines, 1):
        if 2 * sum(kept[at:at + len(line)]) > len(line):
            numbers.append(number)
        at += len(line) + 1
    return numbers


def explain(program, settings, documents, folder):
    """What the program tells of each document."""
    path = folder / 'in.jsonl'
    with open(path, 'w', encoding='utf-8') as f:
        for d in documents:
            text = '\n'.join(d['lines'])
            f.write(json.dumps({'id': d['id'], 'text': text}, ensure_ascii=False) + '\n')
    command = [program, 'explain', '--json']
    for setting in settings:
        command += ['--set', setting]
    out = subprocess.run([*command, path], check=True, capture_output=True, text=True).stdout
    records = [json.loads(line) for line in out.splitlines()]
    if len(records) != len(documents):
        sys.exit(f'{program} told of {len(records)} documents, not {len(documents)}')
    return records


def run(program, model, settings, documents, folder):
    """The kept lines of each document."""
    records = explain(program, [f'body.model="{model}"', *settings], documents, folder)
    return [{'id': d['id'], 'keep': kept_lines(d['lines'], r['spans'])}
            for d, r in zip(documents, records)]


def numbers(ranges):
    return {n for first, last in ranges for n in range(first, last + 1)}


def report_rules(program, dumps, folder):
    """Kept lines that the rules cut, and how much of the furniture they catch."""
    records = explain(program, ['body.enabled=false'], dumps, folder)
    kept = wrong = furniture = caught = 0
    for dump, record in zip(dumps, records):
        keep, neutral = numbers(dump['keep']), numbers(dump.get('neutral', []))
        left = set(kept_lines(dump['lines'], record['spans']))
        by = {span['line']: span['by'] for span in record['spans'] if span['verdict'] == 'drop'}
        for number, line in enumerate(dump['lines'], 1):
            if not line.strip() or (number in neutral and number not in keep):
                continue
            cut = number not in left
            if number in keep:
                kept, wrong = kept + 1, wrong + cut
                if cut:
                    print(f'{dump["id"]}:{number} {by.get(number, "")} {line[:70]}')
            else:
                furniture, caught = furniture + 1, caught + cut
    print(f'kept lines cut: {wrong} of {kept} ({100 * wrong / kept:.2f} %); '
          f'furniture caught: {caught} of {furniture} ({100 * caught / furniture:.1f} %)')


def write(path, records):
    path.write_text(''.join(json.dumps(r, ensure_ascii=False) + '\n' for r in records),
                    encoding='utf-8')
    return path


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ('program', 'shared', 'fold-models'):
        parser.add_argument('--' + name, type=lambda p: pathlib.Path(p).resolve())
    parser.add_argument('--rules-alone', action='store_true')
    parser.add_argument('--kinds', action='store_true')
    parser.add_argument('--set', action='append', default=[])
    a = parser.parse_args()
    if not a.program or not a.shared or not (a.fold_models or a.rules_alone):
        parser.error('--program, --shared and one of --fold-models and --rules-alone are needed')
    dumps = read_dumps(a.shared)
    if a.rules_alone:
        with tempfile.TemporaryDirectory() as name:
            report_rules(a.program, dumps, pathlib.Path(name))
        return
    groups = {}
    for d in dumps:
        split = kind_of(d['source']) if a.kinds else f'fold {d["fold"]}'
        groups.setdefault(split, []).append(d)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        kept = []
        for split, documents in sorted(groups.items()):
            model = a.fold_models / model_name(split)
            kept += run(a.program, model, a.set, documents, folder)
        answers = write(folder / 'answers.jsonl', kept)
        for what in ('all', *KINDS):
            truth = [d for d in dumps if what in ('all', kind_of(d['source']))]
            print(f'{what}: {len(truth)} documents', flush=True)
            subprocess.run([sys.executable, a.shared / 'tools' / 'score.py', 'lines',
                            write(folder / 'truth.jsonl', truth), answers], check=True)


if __name__ == '__main__':
    sys.exit(main())
