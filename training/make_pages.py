#!/usr/bin/env python3
"""Makes Chinese pages with gold texts, in the form of the shared data's sets.

    make_pages.py --shared DIR --out DIR [--count N] [--families NAME ...]

--shared    the shared data; its genre texts are set into the markup of made_pages/
--out       gets pages/*.html and truth.jsonl

The same data, count and families give the same bytes. No text made here enters the repository.
"""
import argparse
import json
import pathlib
from collections.abc import Iterable, Iterator

import made_pages  # noqa: F401  (finds training/data)
import records
from made_pages import article_system, forum, government, portal, reader, table_layout, texts
from made_pages.document import Page
from made_pages.site import Site

FAMILIES = dict(article_system=article_system, government=government, table_layout=table_layout,
                portal=portal, reader=reader, forum=forum)
COUNT = 400
PAGES_OF_A_SITE = 2


def make(source: texts.Texts, count: int = COUNT,
         families: tuple[str, ...] = tuple(FAMILIES)) -> Iterator[tuple[str, Site, Page]]:
    """Ids, sites and pages, the families in turn."""
    drawers = {name: source.drawer('made-' + name) for name in families}
    for number in range(count):
        turn, place = divmod(number, len(families))
        name = families[place]
        site = Site(f'{name}-{turn // PAGES_OF_A_SITE}', source, FAMILIES[name].ROLES)
        key, text = f'made-{name}-{turn:04}', drawers[name].draw()
        rng = records.rng_for('made-page', key)
        site.start(rng, text)
        yield key, site, FAMILIES[name].page(site, rng, text)


def write(made: Iterable[tuple[str, Site, Page]], out: pathlib.Path) -> None:
    (out / 'pages').mkdir(parents=True, exist_ok=True)
    with open(out / 'truth.jsonl', 'w', encoding='utf-8') as truth:
        for key, site, page in made:
            path = f'pages/{key}.html'
            (out / path).write_bytes(page.html.encode(page.charset, 'xmlcharrefreplace'))
            truth.write(json.dumps(dict(
                id=key, page=path, lang='zh', encoding=page.charset, type=page.type, source='made',
                group='made-' + site.name, text='\n'.join(page.gold)), ensure_ascii=False) + '\n')


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ('shared', 'out'):
        parser.add_argument('--' + name, required=True, type=pathlib.Path)
    parser.add_argument('--count', type=int, default=COUNT)
    parser.add_argument('--families', nargs='+', choices=FAMILIES, default=list(FAMILIES))
    a = parser.parse_args()
    write(make(texts.load(a.shared), a.count, tuple(a.families)), a.out)


if __name__ == '__main__':
    main()
