#!/usr/bin/env python3
"""Trains the body model and tells how good it is.

    train_body.py --tools DIR --config DIR --data DIR --model FILE [--evaluate] [--tune N]
                  [--fold-models DIR] [--vectors FILE] [--work DIR]

--tools     where zhengwen_features and zhengwen_decide stand
--data      *.jsonl as training/data makes them: dump, flat, wrapped, clean
--model     the model file to write (classify/body/model_file.h tells its format)
--evaluate  five folds and one kind of dump left out, before the final training
--tune N    search N settings of the decision's costs on the five folds; without it COSTS are used
--fold-models  write the models that have not seen a fold or a kind there (fold-0.model, ...), for
               an evaluation through the whole program (score_lines.py)
--vectors   write random rows and the trainer's scores of them, for the test of our predictor

Deterministic: the same data, tools and versions (requirements.txt) give the same bytes.
"""
import argparse
import json
import pathlib
import sys
import zlib

import decision
import trees
from kinds import KINDS, model_name
from rows import Rows

# Features that tell how large or how clean the whole document is: they fit the collections at
# hand and fail on others (README.md).
LEFT_OUT = {'prose_share', 'mean_lexical', 'prose_before', 'prose_after', 'prose_before_share'}

# What looks far. A second fit does without it: alone it transfers better to kinds never seen; the
# decision over segments looks far enough.
FAR = ('best_', 'around20', '_before', '_after', '_run', '_margin')


def left_out(names):
    far = {n for n in names if n.startswith(FAR[:2]) or n.endswith(FAR[2:])}
    return [LEFT_OUT, LEFT_OUT | far | {'items', 'enclosing'}]


# What of each kind is used, and how much it weighs. wcxb is ten times as large as all the rest.
SHARE = {'dump': 1.0, 'zh': 1.0, 'other': 0.4, 'wcxb': 0.12, 'wrapped': 0.2, 'clean': 0.5}
WEIGHT = {'dump': 2.0}

# Found by --tune (README.md has the log).
COSTS = dict(enter=1000, leave=0, open=20000, close=2000, line_weight=1000, char_weight=10,
             char_cap=100, score_bound=2000, margin_scale=1000, no_body=500)

def load_documents(files):
    fields = ('id', 'kind', 'group', 'fold', 'source', 'page', 'frame', 'set')
    documents = []
    for path in files:
        with open(path, encoding='utf-8') as f:
            for line in f:
                record = json.loads(line)
                documents.append({k: record.get(k) for k in fields})
    return documents


def used(document):
    kind = document['set'] if document['kind'] == 'flat' else document['kind']
    return zlib.crc32(document['id'].encode()) / 2 ** 32 < SHARE[kind]


def splits(documents):
    """(name, predicate of what is held out): five folds, then one kind of dump after another.

    With a dump goes all that was made from its page, its site or its furniture.
    """
    for fold in range(5):
        yield f'fold {fold}', lambda d, fold=fold: d['fold'] == fold
    for name, sources in KINDS.items():
        held = [d for d in documents if d['kind'] == 'dump' and d['source'] in sources]
        ids, groups = {d['id'] for d in held}, {d['group'] for d in held}
        pages = {d['page'] for d in held if d['page']}
        yield name, lambda d, ids=ids, groups=groups, pages=pages: d['id'] in ids or (
            d['kind'] != 'dump'
            and (d['frame'] in ids or d['group'] in groups or d['page'] in pages))


def parts(documents, held):
    """Which inner part each document's lexicon leaves out; -1: held out. Held-out documents that
    are no dumps are not needed."""
    chosen = {}
    for d in documents:
        if held(d):
            if d['kind'] == 'dump':
                chosen[d['id']] = -1
        else:
            chosen[d['id']] = d['fold'] or 0
    return chosen


def train(rows, keep):
    return trees.fit(rows.x[keep], rows.label[keep], rows.weights(WEIGHT)[keep], rows.names,
                     left_out(rows.names))


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ('tools', 'config', 'data', 'model'):
        parser.add_argument('--' + name, required=True, type=pathlib.Path)
    parser.add_argument('--work', type=pathlib.Path, default=pathlib.Path('build/training'))
    parser.add_argument('--evaluate', action='store_true')
    parser.add_argument('--tune', type=int, default=0)
    parser.add_argument('--fold-models', type=pathlib.Path)
    parser.add_argument('--vectors', type=pathlib.Path)
    a = parser.parse_args()
    a.work.mkdir(parents=True, exist_ok=True)
    files = [a.data / f'{name}.jsonl' for name in ('dump', 'flat', 'wrapped', 'clean')]
    documents = [d for d in load_documents(files) if used(d)]
    sources = {d['id']: d['source'] for d in documents if d['kind'] == 'dump'}
    costs = dict(COSTS)

    def make(held):
        return Rows(a.tools, a.config, files, parts(documents, held), a.work / 'rows')

    if a.evaluate:
        scored = {'folds': [], 'kinds': []}
        for name, held in splits(documents):
            rows = make(held)
            model = train(rows, rows.learn)
            test = rows.part < 0
            which = 'folds' if name.startswith('fold') else 'kinds'
            scored[which] += rows.scored(test, model.scores(rows.x[test]), sources)
            if a.fold_models:
                a.fold_models.mkdir(parents=True, exist_ok=True)
                trees.write(a.fold_models / model_name(name), model, rows.lexicon, costs)
            print('trained without', name, flush=True)
        paths = {which: decision.write(a.work / f'{which}.scored', lines)
                 for which, lines in scored.items()}
        if a.tune:
            costs = decision.search(a.tools, paths['folds'], costs, a.tune)
            print('costs', costs)
        for which, path in paths.items():
            print(f'left out: {which}')
            decision.report(a.tools, path, costs)

    rows = make(lambda d: False)
    model = train(rows, rows.learn)
    trees.write(a.model, model, rows.lexicon, costs)
    if a.vectors:
        trees.write_vectors(a.vectors, model.names, [model], 'train_body.py')
    print('wrote', a.model, 'from', int(rows.learn.sum()), 'lines of', len(documents), 'documents')


if __name__ == '__main__':
    sys.exit(main())
