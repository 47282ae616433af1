"""Tests that need no data: python -m unittest made_pages_test (in this folder).

With the program built, its reading of the made pages is tested too (ZHENGWEN, or build/release).
"""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

from lxml import html

import make_pages
from made_pages import texts
from made_pages.document import Page
import align
import genre
import records

ROOT = pathlib.Path(__file__).parents[1]
PROGRAM = pathlib.Path(os.environ.get('ZHENGWEN', ROOT / 'build/release/zhengwen'))
COUNT = 60


def invented() -> texts.Texts:
    line = '第{}条路沿着河走，路边种了{}棵树，树下有人下棋，也有人读报；孩子们在桥头等船。'
    return texts.Texts([
        genre.Text(f'text-{n}', f'source-{n % 4}', 'article', f'河边的路又修好了{n}段',
                   [line.format(n, n * 7 + k) + '大家都说，这条路修得好。' * (k % 3)
                    for k in range(1, 4 + n % 12)])
        for n in range(80)])


def shown(page: Page) -> list[str]:
    """The tokens of a page's text."""
    tree = html.document_fromstring(page.html)
    for element in tree.xpath('//script | //head'):
        element.drop_tree()
    return align.tokens(' '.join(tree.itertext()))


class MadePagesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.made = list(make_pages.make(invented(), COUNT))

    def test_same_input_gives_the_same_pages(self) -> None:
        again = [(key, page) for key, _, page in make_pages.make(invented(), COUNT)]
        self.assertEqual(again, [(key, page) for key, _, page in self.made])

    def test_gold_lines_stand_in_the_page_in_order(self) -> None:
        for key, _, page in self.made:
            text, at = ' '.join(shown(page)) + ' ', 0
            for line in page.gold:
                words = ' '.join(align.tokens(line)) + ' '
                found = text.find(words, at)
                self.assertGreaterEqual(found, 0, (key, line))
                at = found + len(words) if len(words) > 20 else at

    def test_furniture_surrounds_the_text(self) -> None:
        for key, _, page in self.made:
            gold = align.tokens(' '.join(page.gold))
            self.assertGreater(len(shown(page)), len(gold) * 1.1, key)

    def test_page_says_its_charset(self) -> None:
        for key, _, page in self.made:
            stated = 'gb' if page.charset == 'gbk' else 'utf-8'
            self.assertIn(f'charset={stated}', page.html.lower().replace('"', ''), key)

    def test_titles_beside_a_text_are_of_others(self) -> None:
        source = invented()
        for number in range(200):
            rng, own = records.rng_for(number), source.all[number % 80]
            self.assertNotEqual(source.titles.draw(rng, own), own.title)

    @unittest.skipUnless(PROGRAM.exists(), f'no program at {PROGRAM}')
    def test_program_reads_the_charset(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            out = pathlib.Path(folder)
            make_pages.write(self.made, out)
            subprocess.run([PROGRAM, 'clean', out / 'pages', '-o', out / 'clean.jsonl'], check=True,
                           capture_output=True)
            lines = (out / 'clean.jsonl').read_text(encoding='utf-8').splitlines()
        self.assertEqual(len(lines), COUNT)
        for record in map(json.loads, lines):
            charset = 'gb' if 'table_layout' in record['id'] else 'utf-8'
            self.assertTrue(record['metadata']['charset'].startswith(charset), record['id'])
            self.assertNotIn('\ufffd', record['text'])
            self.assertIn('树下有人下棋', record['text'])


if __name__ == '__main__':
    unittest.main()
