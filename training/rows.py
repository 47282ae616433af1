"""Features of labelled blocks, as the C++ tool dumps them."""
import subprocess

import numpy as np


class Rows:
    """x: bytes, a row per block; label: 1 body, 0 furniture, -1 unscored; part: -1 held out."""

    def __init__(self, tools, config, files, parts, prefix):
        prefix = str(prefix)
        with open(prefix + '.parts', 'w', encoding='utf-8') as f:
            f.writelines(f'{key}\t{part}\n' for key, part in parts.items())
        subprocess.run([tools / 'zhengwen_features', config, prefix + '.parts', prefix, *files],
                       check=True)
        self.names = open(prefix + '.names', encoding='utf-8').read().split()
        self.x = np.fromfile(prefix + '.x', dtype=np.uint8).reshape(-1, len(self.names))
        table = np.loadtxt(prefix + '.tsv', dtype=np.int64, ndmin=2)
        self.document, self.line, self.label, self.chars, self.ruled = table.T
        with open(prefix + '.ids', encoding='utf-8') as f:
            columns = list(zip(*(line.rstrip('\n').split('\t') for line in f)))
        self.ids, self.kinds = columns[0], columns[1]
        self.part = np.array(columns[2], dtype=int)[self.document]
        self.document_weight = np.array(columns[3], dtype=float)
        self.learn = (self.part >= 0) & (self.label >= 0)
        with open(prefix + '.lexicon', encoding='utf-8') as f:
            self.lexicon = np.array(f.read().split(), dtype=int)  # bias, then weights

    def weights(self, by_kind):
        """A long document counts for more than a short one, but not by its length; a long line
        for more than a short one, up to a limit."""
        lines = np.maximum(np.bincount(self.document, minlength=len(self.ids)), 5)
        kind = np.array([by_kind.get(k, 1.0) for k in self.kinds])
        of_document = self.document_weight * kind * np.minimum(3, np.sqrt(60 / lines))
        return of_document[self.document] * (0.7 + np.minimum(self.chars, 150) / 75)

    def scored(self, mask, scores, sources):
        """Lines for zhengwen_decide (decide_main.cc)."""
        columns = (self.document[mask], self.label[mask], self.chars[mask], self.ruled[mask], scores)
        lines = []
        for document, label, chars, ruled, score in zip(*columns):
            key = self.ids[document]
            group = sources.get(key, 'other').replace(' ', '_')
            lines.append(f'{key} {group} {label} {chars} {ruled} {round(score * 65536)}\n')
        return lines
