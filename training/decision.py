"""The decision's costs: how good a setting is, and which is the best of many."""
import subprocess
from collections import defaultdict

import numpy as np

ORDER = ('beta', 'threshold', 'enter', 'leave', 'open', 'close', 'line_weight', 'char_weight',
         'char_cap', 'score_bound', 'margin_scale', 'no_body')
CHOICES = dict(
    enter=(0, 500, 1000, 2000, 3000, 4000, 6000, 8000),
    leave=(0, 500, 1000, 2000, 3000, 4000, 6000, 8000),
    open=(1000, 2000, 3000, 4000, 6000, 8000, 12000, 20000),
    close=(1000, 2000, 3000, 4000, 6000, 8000, 12000),
    line_weight=(200, 300, 500, 700, 1000), char_weight=(0, 5, 10, 20, 30),
    char_cap=(50, 100, 200), score_bound=(2000, 3000, 4000, 6000, 8000),
    margin_scale=(150, 250, 350, 500, 700, 1000), no_body=(0, 200, 300, 400, 500, 600, 700))


def write(path, lines):
    path.write_text(''.join(lines), encoding='utf-8')
    return path


def counts(tools, path, settings, beta=1000, threshold=500):
    """For each setting, by source: lines and characters rightly kept, wrongly kept, wrongly
    dropped, rightly dropped."""
    wanted = path.with_suffix('.settings')
    wanted.write_text(''.join(
        ' '.join(str({'beta': beta, 'threshold': threshold, **s}[name]) for name in ORDER) + '\n'
        for s in settings), encoding='utf-8')
    out = subprocess.run([tools / 'zhengwen_decide', path, wanted], check=True, text=True,
                         capture_output=True).stdout
    result = [defaultdict(lambda: np.zeros(8)) for _ in settings]
    for line in out.splitlines():
        number, source, *values = line.split()
        values = np.array(values, dtype=float)
        result[int(number)][source] += values
        result[int(number)]['all'] += values
    return result


def measure(c):
    """Means of keep-F1 and drop-F1: by lines, by characters."""
    def f1(hit, wrong):
        return 2 * hit / (2 * hit + wrong) if hit + wrong else 1.0
    return tuple((f1(c[i], c[i + 1] + c[i + 2]) + f1(c[i + 3], c[i + 1] + c[i + 2])) / 2
                 for i in (0, 4))


def report(tools, path, costs):
    for beta in (1000, 1500):
        for source, c in sorted(counts(tools, path, [costs], beta)[0].items()):
            lines, chars = measure(c)
            print(f'  beta {beta / 1000} {source:<16} lines {lines:.4f} characters {chars:.4f} '
                  f'(lost body {c[2]:.0f}, left furniture {c[1]:.0f})', flush=True)


def search(tools, path, start, count):
    """Random changes of the best setting so far, forty at a time."""
    random = np.random.RandomState(0)

    def goal(c):
        return sum(measure(c['all']))
    best = dict(start)
    best_goal = goal(counts(tools, path, [best])[0])
    for _ in range(max(count // 40, 1)):
        tried = []
        for _ in range(40):
            one = dict(best)
            for name in random.choice(sorted(CHOICES), random.choice([1, 2, 3]), replace=False):
                one[name] = int(random.choice(CHOICES[name]))
            tried.append(one)
        goals = [goal(c) for c in counts(tools, path, tried)]
        if max(goals) > best_goal:
            best_goal = max(goals)
            best = tried[goals.index(best_goal)]
    return best
