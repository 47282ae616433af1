#!/usr/bin/env python3
"""Trains the page model and tells how good it is.

    train_pages.py --tools DIR --config DIR --shared DIR --model FILE [--work DIR]
                   [--evaluate [folds|zh]] [--vectors FILE] [--made DIR [--made-weight W]]

--tools     where zhengwen_page_features and zhengwen_page_texts stand
--shared    the shared data: wcxb, zh, other
--model     the model file to write (classify/page/model_file.h tells its format)
--evaluate  five models first, each without a fold; the word-F1 of what they keep of its pages, by
            the shared data's tools/score.py; zh: one model instead, without zh
--made      what make_pages.py wrote, to learn from as well; the lexicons do not
--vectors   write random rows and the trainer's scores of them, for the test of our predictor

Deterministic: the same data, tools and versions (requirements.txt) give the same bytes.
"""
import argparse
import json
import pathlib
import subprocess
import sys

import numpy as np

import page_labels
import trees

SETS = {'wcxb': 1.0, 'zh': 1.0, 'other': 0.5}  # and what a page of each weighs
FOLDS = 5
MADE = FOLDS  # the part of made pages: in no fold, never held out
ROWS = 300  # of a page that are learnt from, about
DECISION = dict(scale=1200, empty_most=400, empty_words=500)
FIRST = dict(iterations=250, depth=6, learning_rate=0.14, rsm=0.3, subsample=0.5)
SECOND = dict(iterations=140, depth=6, learning_rate=0.08, rsm=0.3, subsample=0.5)


def halves(folds):
    """The second stage learns from first scores of two models, each without one of these."""
    return [folds[:2], folds[2:]]


def left_out(names):
    """Each stage is the mean of two fits, one of which sees no feature of the page as a whole:
    without them WCXB gains .004 and zh loses .026 (first stage, two folds)."""
    return [set(), {name for name in names if name.startswith('page_')}]


class Corpus:
    """The pages: their list, labels and folds."""

    def __init__(self, a):
        self.a, self.pages = a, []
        for name, weight in SETS.items():
            with open(a.shared / name / 'truth.jsonl', encoding='utf-8') as f:
                for line in f:
                    page = json.loads(line)
                    page['weight'], page['file'] = weight, a.shared / name / page['page']
                    page['set'] = name
                    self.pages.append(page)
        if a.made:
            with open(a.made / 'truth.jsonl', encoding='utf-8') as f:
                for line in f:
                    page = json.loads(line)
                    page['weight'], page['file'] = a.made_weight, a.made / page['page']
                    page['set'], page['fold'] = 'made', MADE
                    self.pages.append(page)
        self.fold = np.array([page['fold'] for page in self.pages])
        self.labels = a.work / 'labels.tsv'
        self.make_labels()

    def list(self, parts, only=None):
        """A list of pages for the tools; `parts`: of each page, -1 is held out. Made pages are
        held out of the lexicons, whose words of furniture would be those of the generator."""
        path = self.a.work / 'pages.tsv'
        with open(path, 'w', encoding='utf-8') as f:
            for page, part in zip(self.pages, parts):
                if only is None or part == only:
                    seen = -1 if part == MADE else part
                    f.write(f'{page["id"]}\t{seen}\t{page["weight"]}\t-\t{page["file"]}\n')
        return path

    def make_labels(self):
        shown = subprocess.run(
            [self.a.tools / 'zhengwen_page_texts', self.a.config, self.list(self.fold)],
            check=True, capture_output=True, text=True, encoding='utf-8').stdout
        with open(self.labels, 'w', encoding='utf-8') as f:
            for line, page in zip(shown.split('\n'), self.pages):
                blocks = json.loads(line)['blocks']
                labels = page_labels.label(blocks, page['text'] or '')
                f.write(f'{page["id"]}\t{" ".join(str(1000 * x) for x in labels)}\n')


class Rows:
    """Features of all blocks; part -1 is held out."""

    def __init__(self, corpus, parts):
        self.corpus, self.parts = corpus, np.asarray(parts)
        self.prefix = str(corpus.a.work / 'rows')
        self.dump()
        names = pathlib.Path(self.prefix + '.names').read_text(encoding='utf-8').split()
        first = names.index('score')
        self.names, self.all_names = names[:first], names
        self.x = np.fromfile(self.prefix + '.x', dtype=np.uint8).reshape(-1, first)
        table = np.loadtxt(self.prefix + '.tsv', dtype=np.int64, ndmin=2)
        self.page, label, self.words, self.ruled = table.T
        self.label = (label >= 500).astype(np.int8)
        self.part = self.parts[self.page]
        words = np.bincount(self.page, self.words, minlength=len(self.parts))[self.page]
        weight = np.array([page['weight'] for page in corpus.pages])[self.page]
        # A block counts by the root of its words, and is drawn in proportion.
        root = np.sqrt(self.words + 1)
        chance = np.minimum(1, ROWS * root / np.bincount(self.page, root)[self.page])
        self.learn = (np.random.RandomState(0).rand(len(root)) < chance) & (self.part >= 0)
        self.weight = weight * root / np.sqrt(words + 1) / chance

    def dump(self, *scores):
        a = self.corpus.a
        subprocess.run([a.tools / 'zhengwen_page_features', a.config, self.corpus.list(self.parts),
                        self.corpus.labels, self.prefix, *scores], check=True)

    def lexicons(self):
        return {name: np.loadtxt(f'{self.prefix}.{name}', dtype=int)
                for name in ('words', 'headings', 'markup')}

    def second(self, scores):
        """Features of both stages."""
        path = self.prefix + '.scores'
        np.floor(scores * trees.ONE + 0.5).astype(np.int32).tofile(path)
        self.dump(path)
        x = np.fromfile(self.prefix + '.x2', dtype=np.uint8)
        return np.hstack([self.x, x.reshape(len(self.x), -1)])


class Model:
    """Both stages, trained on all rows whose part is not -1."""

    def __init__(self, rows, groups):
        """`groups`: of each part, which parts' first scores come from one model without them."""
        first = np.zeros(len(rows.x))
        for group in groups:
            held = np.isin(rows.part, group)
            first[held] = self.fit(rows, rows.x, rows.names, FIRST, ~held).scores(rows.x[held])
        self.first = self.fit(rows, rows.x, rows.names, FIRST, True)
        held = rows.part < 0
        first[held] = self.first.scores(rows.x[held])
        both = rows.second(first)
        self.second = self.fit(rows, both, rows.all_names, SECOND, True)
        self.lexicons = rows.lexicons()

    @staticmethod
    def fit(rows, x, names, settings, mask):
        keep = rows.learn & mask
        return trees.fit(x[keep], rows.label[keep], rows.weight[keep], names,
                         left_out(names), settings)

    def write(self, path):
        out = ['# Written by training/train_pages.py; classify/page/model_file.h tells the format.',
               'zhengwen-page-model 1']
        out += [f'decision {name} {value}' for name, value in DECISION.items()]
        for name, lexicon in self.lexicons.items():
            out += trees.lexicon_lines(['names' if name == 'markup' else name], lexicon)
        for name, stage in (('first', self.first), ('second', self.second)):
            bias, lines = trees.tree_lines(stage)
            out.append(f'trees {name} {len(lines)} {bias}')
            out += lines
        out.append('end')
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('\n'.join(out) + '\n', encoding='utf-8')


def evaluate(corpus):
    """Texts that models keep of the pages they have not seen, in texts.jsonl."""
    a = corpus.a
    held_out = {f'fold-{fold}': corpus.fold == fold for fold in range(FOLDS)}
    if a.evaluate == 'zh':
        held_out = {'zh': np.array([page['set'] == 'zh' for page in corpus.pages])}
    with open(a.work / 'texts.jsonl', 'w', encoding='utf-8') as out:
        for name, held in held_out.items():
            parts = np.where(held, -1, corpus.fold)
            rows = Rows(corpus, parts)
            path = a.work / f'{name}.model'
            Model(rows, halves(sorted(set(parts.tolist()) - {-1}))).write(path)
            out.write(subprocess.run(
                [a.tools / 'zhengwen_page_texts', a.config, corpus.list(parts, only=-1), path],
                check=True, capture_output=True, text=True, encoding='utf-8').stdout)
            print('trained without', name, flush=True)
    for name in ['zh'] if a.evaluate == 'zh' else SETS:
        print(name, flush=True)
        subprocess.run([sys.executable, a.shared.parent / 'tools' / 'score.py', 'pages',
                        a.shared / name / 'truth.jsonl', a.work / 'texts.jsonl'], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ('tools', 'config', 'shared', 'model'):
        parser.add_argument('--' + name, required=True, type=pathlib.Path)
    parser.add_argument('--work', type=pathlib.Path, default=pathlib.Path('build/pages'))
    parser.add_argument('--evaluate', nargs='?', const='folds', choices=('folds', 'zh'))
    parser.add_argument('--made', type=pathlib.Path)
    parser.add_argument('--made-weight', type=float, default=0.5)
    parser.add_argument('--vectors', type=pathlib.Path)
    a = parser.parse_args()
    a.work.mkdir(parents=True, exist_ok=True)
    corpus = Corpus(a)
    if a.evaluate:
        evaluate(corpus)
    rows = Rows(corpus, corpus.fold)
    model = Model(rows, halves(sorted(set(corpus.fold.tolist()))))
    model.write(a.model)
    if a.vectors:
        trees.write_vectors(a.vectors, rows.all_names, [model.first, model.second],
                            'train_pages.py')
    print('wrote', a.model, 'from', int(rows.learn.sum()), 'of', len(rows.x), 'blocks')


if __name__ == '__main__':
    sys.exit(main())
