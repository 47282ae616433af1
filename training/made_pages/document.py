"""A made page, and the frame of one: head, styles, scripts."""
import random
from dataclasses import dataclass
from html import escape

from made_pages.markup import element
from made_pages.site import Site


@dataclass
class Page:
    html: str
    gold: list[str]
    charset: str = 'utf-8'
    type: str = 'article'


def frame(site: Site, rng: random.Random, body: str, charset: str = 'utf-8',
          doctype: str = '<!DOCTYPE html>') -> str:
    mark = site.one_of('title', ('_', '-', ' - ', '|', '--'))
    title = mark.join((site.title_text, site.menu_words[-1], site.site_name))
    if charset == 'utf-8' and site.has('new-meta', 0.6):
        meta = element('meta', charset='utf-8')
    else:
        meta = (f'<meta http-equiv="Content-Type" content="text/html; charset={charset}" />')
    head = [meta, element('title', escape(title)),
            element('meta', name='keywords', content=site.say(rng, 'tags')),
            element('link', rel='stylesheet', href='/style/main.css')]
    if site.has('description', 0.7):
        head.append(element('meta', name='description', content=site.title_text))
    if site.has('script', 0.7):
        head.append('<script type="text/javascript">var channel = "news", articleId = '
                    f'{rng.randint(1000, 999999)};function go(u) {{ location.href = u; }}</script>')
    tail = '<script src="/js/stat.js"></script>' if site.has('stat', 0.8) else ''
    return (f'{doctype}\n<html>\n<head>\n' + '\n'.join(head) +
            f'\n</head>\n<body>\n{body}\n{tail}\n</body>\n</html>\n')


def hidden(site: Site, rng: random.Random) -> str:
    """What scripts show later: a code to scan, a report form, a login."""
    words = ''.join(element('p', escape(w)) for w in site.words(rng, 'app_promo', 1, 3))
    return element('div', words + element('p', escape(site.say(rng, 'top_bar'))),
                   style='display:none')


def lines(*parts: str) -> str:
    return '\n'.join(part for part in parts if part)
