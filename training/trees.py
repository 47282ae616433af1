"""The trees: CatBoost's oblivious ones, and the model file made of them."""
import json
import os
import tempfile

import numpy as np
from catboost import CatBoostClassifier, Pool

ONE = 65536  # a log-odds unit (classify/trees/trees.h)
SETTINGS = dict(iterations=120, depth=5, learning_rate=0.1, l2_leaf_reg=5, subsample=0.7, rsm=0.5,
                border_count=32, feature_border_type='GreedyLogSum', boosting_type='Plain',
                bootstrap_type='Bernoulli', random_seed=1, thread_count=2, verbose=0,
                allow_writing_files=False)


class Model:
    """The mean of several fits, each on features of its own."""

    def __init__(self, fits, names):
        self.fits, self.names = fits, names  # fits: (CatBoost model, columns)

    def scores(self, x):
        return sum(fitted.predict(x[:, columns].astype(np.float32),
                                  prediction_type='RawFormulaVal')
                   for fitted, columns in self.fits) / len(self.fits)


def fit(x, y, weight, names, left_out, settings=()):
    """`left_out`: for each fit, the features it does not see; `settings`: changes of SETTINGS."""
    fits = []
    for left in left_out:
        columns = [i for i, name in enumerate(names) if name not in left]
        fitted = CatBoostClassifier(**{**SETTINGS, **dict(settings)})
        fitted.fit(Pool(x[:, columns].astype(np.float32), y, weight=weight))
        fits.append((fitted, columns))
    return Model(fits, names)


def _export(fitted):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'model.json')
        fitted.save_model(path, format='json')
        with open(path, encoding='utf-8') as f:
            return json.load(f)


def _fixed(value):
    return int(np.floor(value * ONE + 0.5))


def tree_lines(model):
    """The bias in 1/65,536 and the lines of a model file that hold the trees."""
    bias, lines = 0.0, []
    for fitted, columns in model.fits:
        exported = _export(fitted)
        index = {f['feature_index']: f['flat_feature_index']
                 for f in exported['features_info']['float_features']}
        scale, offset = exported['scale_and_bias']
        bias += (offset[0] if isinstance(offset, list) else offset) / len(model.fits)
        for tree in exported['oblivious_trees']:
            questions = []
            for split in tree['splits'] or []:
                name = model.names[columns[index[split['float_feature_index']]]]
                questions.append(f'{name}>{int(np.floor(split["border"]))}')
            leaves = [str(_fixed(v * scale / len(model.fits))) for v in tree['leaf_values']]
            lines.append(' '.join(['tree', *questions, ':', *leaves]))
    return _fixed(bias), lines


def lexicon_lines(name, lexicon):
    """`lexicon`: bias, then weights."""
    weights = (lexicon[1:] & 0xFF).astype(np.uint8)
    head = ' '.join(['lexicon', *name, str(int(np.log2(len(weights)))), str(lexicon[0])])
    return [head] + [bytes(row).hex() for row in weights.reshape(-1, 64)]


def write(path, model, lexicon, costs):
    out = ['# Written by training/train_body.py; classify/body/model_file.h tells the format.',
           'zhengwen-body-model 1']
    out += [f'decision {name} {value}' for name, value in costs.items()]
    out += lexicon_lines([], lexicon)
    bias, lines = tree_lines(model)
    out.append(f'trees {len(lines)} {bias}')
    out += lines
    out.append('end')
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('\n'.join(out) + '\n', encoding='utf-8')


def write_vectors(path, names, models, maker, count=64):
    """Random rows, half of them within a bit of some border, and the trainer's scores of them; a
    model may know only the first of the names."""
    random = np.random.RandomState(7)
    x = random.randint(0, 256, (count, len(names)), dtype=np.uint8)
    small = random.rand(*x.shape) < 0.5
    x[small] = random.randint(0, 12, small.sum())
    out = [f'# Written by training/{maker}: random features, and the trainer\'s score of each row.',
           ' '.join(names)]
    scores = [model.scores(x[:, :len(model.names)]) for model in models]
    for row, *values in zip(x, *scores):
        out.append(' '.join([bytes(row).hex(), *(f'{value:.9f}' for value in values)]))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('\n'.join(out) + '\n', encoding='utf-8')
