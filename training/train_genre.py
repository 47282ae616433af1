#!/usr/bin/env python3
"""Trains config/models/genre.model: speech or not, then the other genres, from ../shared/data/genre.

    train_genre.py --tools build/release/training --config config --shared ../shared/data \
                   --model config/models/genre.model [--evaluate]

Logistic regressions over the facts of zhengwen_genre_facts. Genre and source coincide in the data, so

  * each source of a genre weighs the same (a small one less: a document at most 1/CAP of a source);
  * for speech the sign of a fact's weight is given where its meaning gives it (FOR, AGAINST), and
    facts that only tell sources apart are left out (UNUSED);
  * what facts weigh that one source alone shows (MADE) is taken from speeches with the fact put in;
  * every document comes twice, whole and without its beginning and end, so that a body alone is known;
  * --evaluate leaves the source out: each document is judged by a model that saw none of its source.

Figures of the other genres are those of halves within the sources, for hardly two sources share one.
"""
import argparse
import gzip
import json
import subprocess
from collections import Counter
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

OTHERS = ('news', 'commentary', 'report', 'law', 'letter', 'qa', 'microblog', 'other')
FOR = set('greeting thanks wish finish we intent behalf present letus order stage '
          'vocatives salutations spread urged_in_person'.split())
AGAINST = set('question exclaim says third event press lead author signed he narrative article letter '
              'web definition dated i quoted speakers short_text reported'.split())
UNUSED = set('urge oral address'.split())
# Facts that one source alone shows, so that no other can teach what they weigh: from which value on
# nearly every speech would be none, were it so (speeches are made talks, letters by that).
MADE = {'turns': .6, 'signature': 1}
NEARLY = .95
CAP = 40
RIDGE = 1e-3


def genre_of(row):
    return row['genre'] if row['genre'] in OTHERS + ('speech',) else 'other'


def middle(text):
    """The text without a fifth at either end, and 100 characters more."""
    cut = len(text) // 5 + 100
    return text[cut:-cut] if len(text) - 2 * cut > 400 else None


def facts_of(texts, args):
    joined = '\0'.join(t.replace('\0', ' ') for t in texts) + '\0'
    out = subprocess.run([f'{args.tools}/zhengwen_genre_facts', args.config], input=joined.encode(),
                         stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
    assert len(out) == len(texts) + 1
    return out[0].split('\t'), np.array([list(map(int, line.split('\t'))) for line in out[1:]]) / 1000


class Data:
    def __init__(self, args):
        with gzip.open(f'{args.shared}/genre/truth.jsonl.gz', 'rt', encoding='utf-8') as f:
            rows = [json.loads(line) for line in f]
        texts = [r['text'] for r in rows]
        bodies = [(i, m) for i, t in enumerate(texts) if (m := middle(t))]
        self.names, facts = facts_of(texts + [m for _, m in bodies], args)
        self.rows = rows
        self.whole = len(rows)
        owner = np.r_[np.arange(len(rows)), [i for i, _ in bodies]]
        self.x = facts
        self.owner = owner
        self.source = np.array([rows[i]['source'] for i in owner])
        self.label = np.array([rows[i]['genre'] for i in owner])
        self.genre = np.array([genre_of(rows[i]) for i in owner])


def weights(positive, source, label):
    """Both sides weigh the same; of each side every source and label of its own the same, up to CAP."""
    w = np.zeros(len(positive))
    for side in (False, True):
        for key in set(zip(source[positive == side], label[positive == side])):
            at = (positive == side) & (source == key[0]) & (label == key[1])
            w[at] = min(1, at.sum() / CAP) / at.sum()
        w[positive == side] /= w[positive == side].sum()
    return w / 2


def fit(x, positive, w, bounds, ridge=RIDGE):
    """Weights for facts from 0 to 1, the last one the bias."""
    mean = w @ x
    scale = np.sqrt(w @ (x - mean) ** 2) + 1e-3
    z = (x - mean) / scale
    sign = np.where(positive, 1, -1)

    def loss(v):
        margin = sign * (z @ v[:-1] + v[-1])
        slope = -sign * w / (1 + np.exp(np.clip(margin, -500, 500)))
        value = w @ np.logaddexp(0, -margin) + ridge / 2 * v[:-1] @ v[:-1]
        return value, np.r_[z.T @ slope + ridge * v[:-1], slope.sum()]

    v = minimize(loss, np.zeros(x.shape[1] + 1), jac=True, bounds=bounds + [(None, None)],
                 method='L-BFGS-B', options={'maxiter': 2000, 'ftol': 1e-12, 'gtol': 1e-8}).x
    inner = v[:-1] / scale
    return np.r_[inner, v[-1] - mean @ inner]


# Microblogs are short, and so are short speeches: what shortness may weigh, in standard deviations.
MOST = {'short_text': .3}


def speech_bounds(names):
    def bound(name):
        if name in MOST:
            return (-MOST[name], 0)
        if name in UNUSED or name in MADE:
            return (0, 0)
        return (0, None) if name in FOR else (None, 0) if name in AGAINST else (None, None)
    return [bound(n) for n in names]


def fit_speech(data, at):
    positive = data.genre[at] == 'speech'
    model = fit(data.x[at], positive, weights(positive, data.source[at], data.label[at]),
                speech_bounds(data.names))
    margin = data.x[at][positive] @ model[:-1] + model[-1]
    for name, value in MADE.items():
        model[data.names.index(name)] = min(0, -np.quantile(margin, NEARLY) / value)
    return model


def fit_others(data, at):
    at = at & (data.genre != 'speech')
    models = {}
    for genre in OTHERS:
        positive = data.genre[at] == genre
        w = weights(positive, data.source[at], data.label[at])
        models[genre] = fit(data.x[at], positive, w, [(None, None)] * len(data.names))
    return models


def probability(model, x):
    return 1 / (1 + np.exp(-(x @ model[:-1] + model[-1])))


def evaluate(data, picture):
    whole = np.arange(len(data.owner)) < data.whole
    p = np.zeros(data.whole)
    for source in sorted(set(data.source)):
        out = data.source == source
        p[out[:data.whole]] = probability(fit_speech(data, ~out), data.x[out & whole])
    print('speech, the source left out: share taken for speech')
    source, label = data.source[:data.whole], data.label[:data.whole]
    for key in sorted(set(zip(source, label)), key=lambda k: (k[1] != 'speech', k)):
        at = (source == key[0]) & (label == key[1])
        print(f'  {key[0]:22} {key[1]:13} n={at.sum():5} {np.mean(p[at] >= .5):.3f}')
    for s in sorted(set(source)):
        at = (source == s) & (label != 'speech')
        if at.any():
            print(f'  {s:22} not speeches  n={at.sum():5} {np.mean(p[at] >= .5):.3f}')
    print('calibration, the source left out: P(speech), mean, share of speeches')
    speech = label == 'speech'
    error = 0
    bins = []
    w = weights(speech, source, label)
    for low in np.arange(0, 1, .1):
        at = (p >= low) & (p < low + .1 + (low > .85))
        if at.any():
            mean, share = w[at] @ p[at] / w[at].sum(), w[at] @ speech[at] / w[at].sum()
            error += w[at].sum() * abs(mean - share)
            bins.append((mean, share, int(at.sum())))
            print(f'  {low:.1f}  n={at.sum():5}  {mean:.3f}  {share:.3f}')
    if picture:
        plot(bins, picture)
    print(f'  expected calibration error, sources weighed alike: {error:.3f}')

    # The others: each source parted in two halves, each judged by a model of the other.
    seen = Counter()
    half = []
    for row in data.rows:
        seen[row['source'], row['genre']] += 1
        half.append(seen[row['source'], row['genre']] % 2)
    half = np.array(half)[data.owner]
    given = np.empty(data.whole, dtype=object)
    for h in (0, 1):
        models = fit_others(data, half != h)
        at = whole & (half == h)
        scores = np.array([probability(models[g], data.x[at]) for g in OTHERS])
        given[at[:data.whole]] = np.array(OTHERS)[scores.argmax(0)]
    print('the other genres, halves within the sources')
    rest = data.genre[:data.whole] != 'speech'
    truth = data.genre[:data.whole][rest]
    given = given[rest]
    for g in OTHERS:
        hit = ((given == g) & (truth == g)).sum()
        precision, recall = hit / max(1, (given == g).sum()), hit / max(1, (truth == g).sum())
        wrong = Counter(given[(truth == g) & (given != g)]).most_common(2)
        print(f'  {g:11} n={(truth == g).sum():5} precision {precision:.3f} recall {recall:.3f}  '
              + ', '.join(f'{k} {n}' for k, n in wrong))
    print(f'  accuracy {np.mean(given == truth):.3f}')


def plot(bins, path):
    """The reliability of P(speech), as SVG: on the diagonal what is said is what is."""
    side, pad = 400, 45
    at = lambda v: pad + v * side
    up = lambda v: pad + (1 - v) * side
    text = lambda x, y, t, more='': f'<text x="{x:.0f}" y="{y:.0f}"{more}>{t}</text>'
    marks = []
    for mean, share, n in bins:
        radius = 3 + 2 * np.log10(n)
        marks.append(f'<circle cx="{at(mean):.1f}" cy="{up(share):.1f}" r="{radius:.1f}" fill="#2563eb" '
                     f'fill-opacity=".6"><title>said {mean:.3f}, is {share:.3f}, n={n}</title></circle>')
    ticks = [text(at(v), pad + side + 18, f'{v:.1f}', ' text-anchor="middle"') +
             text(pad - 8, up(v) + 4, f'{v:.1f}', ' text-anchor="end"') for v in np.arange(0, 1.01, .2)]
    path.write_text('\n'.join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side + 2 * pad} {side + 2 * pad}" '
        'font-family="sans-serif" font-size="12" fill="#444">',
        f'<rect x="0" y="0" width="{side + 2 * pad}" height="{side + 2 * pad}" fill="#fff"/>',
        f'<rect x="{pad}" y="{pad}" width="{side}" height="{side}" fill="none" stroke="#999"/>',
        f'<line x1="{at(0)}" y1="{up(0)}" x2="{at(1)}" y2="{up(1)}" stroke="#bbb" stroke-dasharray="4 4"/>',
        *ticks, *marks,
        text(pad + side / 2, pad + side + 38, 'P(speech) said, source left out', ' text-anchor="middle"'),
        text(pad, pad - 14, 'share that are speeches, sources weighed alike'), '</svg>', '']),
        encoding='utf-8')


def write(data, path):
    every = np.ones(len(data.owner), bool)
    models = {'speech': fit_speech(data, every), **fit_others(data, every)}
    w = weights(data.genre == 'speech', data.source, data.label)
    with open(path, 'w', encoding='utf-8') as f:
        f.write('# what: log-odds of genres, in 1/65,536, for facts from 0 to 1,000; mean: of the fact, in 1/1,000\n'
                '# source: training/train_genre.py, of ../shared/data/genre\n'
                '# admits: nothing by hand\n'
                'genre\tfact\tweight\tmean\n')
        for genre, model in models.items():
            f.write(f'{genre}\tbias\t{round(model[-1] * 65536)}\t0\n')
            for name, value, mean in zip(data.names, model, w @ data.x):
                if round(value * 65536) != 0:
                    f.write(f'{genre}\t{name}\t{round(value * 65536)}\t{round(mean * 1000)}\n')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument('--tools', required=True)
    parser.add_argument('--config', required=True)
    parser.add_argument('--shared', required=True)
    parser.add_argument('--model', type=Path, required=True)
    parser.add_argument('--evaluate', action='store_true')
    parser.add_argument('--plot', type=Path, help='with --evaluate: an SVG of the calibration')
    args = parser.parse_args()
    data = Data(args)
    if args.evaluate:
        evaluate(data, args.plot)
    write(data, args.model)


if __name__ == '__main__':
    main()
