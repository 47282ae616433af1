#!/usr/bin/env python3
"""Zhengwen beside other extractors: accuracy and speed over the same pages in one run.

    compare.py --program FILE --shared DIR --work DIR [--ours FILE] [--rounds N] [--only NAME...]

--shared  the shared data: wcxb and zh with their truth, and ../tools/score.py
--ours    {"id", "text"} a line: what models that have not seen a page keep of it, as
          training/train_pages.py --evaluate leaves it in its work folder. Without it our accuracy
          is that of a model trained on these pages, and the table says so.

Prints a table in Markdown. Speed: processor seconds, best of N rounds, extractors in turn. Of a
peer they are those of its calls alone, pages decoded and in memory; of Zhengwen those of the whole
process with --threads 1, from a JSONL file to a JSONL file.
"""
import argparse
import gzip
import json
import pathlib
import resource
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent / 'training'))
from score_metadata import FIELDS  # noqa: E402

# Each with its command, from the work folder on; NAME PAGES.jsonl OUT.jsonl follow.
PYTHON = ['venv/bin/python', HERE / 'extract.py']
PEERS = {'resiliparse': PYTHON, 'trafilatura': PYTHON, 'readability-lxml': PYTHON,
         'newspaper4k': PYTHON, 'rs-trafilatura': ['rust/release/peers'],
         'dom_smoothie': ['rust/release/peers'], 'go-trafilatura': ['go/peers'],
         'go-readability': ['go/peers']}
OURS = 'zhengwen'


def read_lines(path):
    with open(path, encoding='utf-8') as f:
        return [json.loads(line) for line in f]


def write_pages(shared, name, path):
    truth = read_lines(shared / name / 'truth.jsonl')
    with open(path, 'w', encoding='utf-8') as out:
        for page in truth:
            data = gzip.decompress((shared / name / page['page']).read_bytes())
            charset = page.get('encoding') or 'utf-8'
            out.write(json.dumps({'id': page['id'], 'url': page.get('url') or '',
                                  'lang': page['lang'],
                                  'html': data.decode(charset, 'replace')}) + '\n')
    return {page['id']: page for page in truth}


def run_ours(a, pages, out):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([a.program, 'clean', '-q', '--threads', '1', pages, '-o', out], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def run_peer(a, name, pages, out):
    command = [a.work / word for word in PEERS[name]]
    if not command[0].exists():
        print(f'{name} is not installed', file=sys.stderr)
        return None
    shown = subprocess.run([*command, name, pages, out], capture_output=True, text=True)
    if shown.returncode != 0:
        print(f'{name} does not run: {shown.stderr.strip().splitlines()[-1:]}', file=sys.stderr)
        return None
    told = json.loads(shown.stdout.splitlines()[-1])
    if told['failed']:
        print(f'{name} failed on {told["failed"]} pages', file=sys.stderr)
    return told['seconds']


def word_f1(score, truth, texts):
    """Of all pages, and of each type."""
    sums = {}
    for key, page in truth.items():
        cjk = page.get('lang') in ('zh', 'ja')
        kept = score.Counter(score.words(texts.get(key, ''), cjk))
        f1 = score.prf(kept, score.Counter(score.words(page['text'], cjk)))[2]
        for group in ('all', page.get('type')):
            sums.setdefault(group, []).append(f1)
    return {group: sum(values) / len(values) for group, values in sums.items()}


def same(truth, found, field):
    known = [key for key, page in truth.items() if FIELDS[field](page.get(field))]
    hits = sum(FIELDS[field](found.get(key, {}).get(field)) == FIELDS[field](truth[key][field])
               for key in known)
    return hits / max(1, len(known))


def out_of_fold(path, truth):
    """Texts by id; of every page, or the file is not of these pages."""
    texts = {line['id']: line['text'] for line in read_lines(path) if line}
    missing = [key for pages in truth.values() for key in pages if key not in texts]
    if missing:
        sys.exit(f'{path}: {len(missing)} pages are missing, {missing[0]} the first; '
                 'make it anew with training/train_pages.py --evaluate')
    return texts


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ('program', 'shared', 'work'):
        parser.add_argument('--' + name, required=True, type=pathlib.Path)
    parser.add_argument('--ours', type=pathlib.Path)
    parser.add_argument('--rounds', type=int, default=3)
    parser.add_argument('--only', nargs='+', choices=PEERS, default=list(PEERS))
    a = parser.parse_args()
    a.work.mkdir(parents=True, exist_ok=True)
    sys.path.insert(0, str(a.shared.resolve().parent / 'tools'))
    import score
    truth = {name: write_pages(a.shared, name, a.work / f'{name}.jsonl') for name in ('wcxb', 'zh')}
    unseen = out_of_fold(a.ours, truth) if a.ours else None
    names, seconds, f1, found = [OURS, *a.only], {}, {}, {}
    for round in range(a.rounds):
        for name in list(names):
            for pages in truth if round == 0 else ['wcxb']:
                source, out = a.work / f'{pages}.jsonl', a.work / f'{name}-{pages}.jsonl'
                took = run_ours(a, source, out) if name == OURS else run_peer(a, name, source, out)
                if took is None:
                    names.remove(name)
                    break
                if pages == 'wcxb':
                    seconds[name] = min(took, seconds.get(name, took))
    for name in names:
        for pages in truth:
            lines = {line['id']: line for line in read_lines(a.work / f'{name}-{pages}.jsonl')}
            texts = {key: line['text'] for key, line in lines.items()}
            kept = unseen if name == OURS and unseen else texts
            f1[name, pages] = word_f1(score, truth[pages], kept)
            if pages == 'wcxb':
                found[name] = {key: line.get('metadata', line) for key, line in lines.items()}
    types = sorted(t for t in next(iter(f1.values())) if t != 'all')
    print('| | WCXB | ' + ' | '.join(types) + ' | zh | pages/s | title | author | date |')
    print('| --- |' + ' --- |' * (len(types) + 6))
    for name in names:
        wcxb = f1[name, 'wcxb']
        cells = [wcxb['all'], *(wcxb[t] for t in types), f1[name, 'zh']['all']]
        told = [same(truth['wcxb'], found[name], field) for field in FIELDS]
        label = name + (', in-sample' if name == OURS and not a.ours else '')
        print(f'| {label} | ' + ' | '.join(f'{c:.3f}' for c in cells)
              + f' | {len(truth["wcxb"]) / seconds[name]:.0f} | '
              + ' | '.join(f'{t:.3f}' if t else '-' for t in told) + ' |')


if __name__ == '__main__':
    sys.exit(main())
