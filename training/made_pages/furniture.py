"""What sites print around a text, as markup. No word of it belongs to the gold text."""
import random
from html import escape

from made_pages.markup import element, image, link
from made_pages.site import Site


def menu(site: Site, rng: random.Random, role: str = 'menu') -> str:
    form = site.one_of('menu', ('ul', 'ul', 'row', 'bars', 'dl'))
    links = [link(rng, word) for word in site.menu_words]
    if form == 'ul':
        inside = element('ul', ''.join(element('li', a) for a in links))
    elif form == 'dl':
        inside = ''.join(element('dl', element('dt', a) + ''.join(
            element('dd', link(rng, word)) for word in site.words(rng, 'menu_item', 2, 5)))
            for a in links[:12])
    else:
        inside = (' | ' if form == 'bars' else '\n').join(links)
    return site.box(role, inside)


def top_bar(site: Site, rng: random.Random) -> str:
    links = [link(rng, word) for word in site.words(rng, 'top_bar', 2, 7)]
    form = element('form', element('input', type='text', name='q', value=site.say(rng, 'search'))
                   + element('button', '搜索', type='submit'))
    return site.box('top', ' '.join(links) + (form if site.has('search', 0.6) else ''))


def crumbs(site: Site, rng: random.Random) -> str:
    mark = escape(site.one_of('crumb', (' > ', '>', ' » ', ' / ', ' >> ', '&nbsp;', ' - ')))
    path = [link(rng, word) for word in ['首页'] + site.menu_words[1:site.one_of('depth', (2, 3))]]
    head = site.one_of('crumb-head', ('', '当前位置：', '您现在的位置：', '您的位置: ', '位置:'))
    return site.box('crumbs', head + mark.join(path + [site.text(rng, 'crumb_end')]))


def details(site: Site, rng: random.Random, role: str = 'details') -> str:
    """Date, source, author, readers, below the title."""
    words = [site.text(rng, 'credit_time')]
    words += [escape(w) for w in site.words(rng, 'credit', 0, site.one_of('credits', (1, 2, 4)))]
    form = site.one_of('details', ('span', 'span', 'gap', 'i', 'p'))
    inside = '　'.join(words) if form == 'gap' else ''.join(element(form, w) for w in words)
    if site.has('tools', 0.4):
        inside += site.box('tools', ' '.join(link(rng, w) for w in site.words(rng, 'tools', 1, 3)))
    return site.box(role, inside)


def share(site: Site, rng: random.Random) -> str:
    words = site.words(rng, 'share', 2, 8)
    return site.box('share', element('span', '分享到：') + ''.join(link(rng, w) for w in words))


def neighbours(site: Site, rng: random.Random) -> str:
    tag = site.one_of('neighbours', ('li', 'p', 'span', 'div'))
    lines = [element(tag, head + link(rng, site.title(rng))) for head in ('上一篇：', '下一篇：')]
    if rng.random() < 0.15:
        lines[1] = element(tag, '下一篇：没有了')
    return site.box('neighbours', ''.join(lines), 'ul' if tag == 'li' else 'div')


def pager(site: Site, rng: random.Random) -> str:
    last = rng.randint(2, 9)
    words = ['上一页', *map(str, range(1, last + 1)), '下一页']
    return site.box('pager', ' '.join(link(rng, word) for word in words))


def notice(site: Site, rng: random.Random) -> str:
    return site.box('notice', ''.join(
        element('p', escape(w)) for w in site.words(rng, 'copyright_long', 1, 2)))


def tags(site: Site, rng: random.Random) -> str:
    words = dict.fromkeys(site.say(rng, 'tag') for _ in range(rng.randint(1, 5)))
    return site.box('tags', site.one_of('tags', ('标签：', '关键词：', 'Tags: ', '')) + ' '.join(
        link(rng, word) for word in words))


def advert(site: Site, rng: random.Random) -> str:
    return site.box('advert', link(rng, site.say(rng, 'ad')) if rng.random() < 0.5 else
                    element('a', image(rng), href='#'))


def friends(site: Site, rng: random.Random) -> str:
    links = [link(rng, word) for word in site.words(rng, 'friend', 4, 20)]
    return site.box('friends', element('h3', '友情链接') + ' '.join(links))


def footer(site: Site, rng: random.Random) -> str:
    links = ' | '.join(link(rng, word) for word in site.words(rng, 'footer', 3, 9))
    lines = ''.join(element('p', escape(w)) for w in site.words(rng, 'footer_line', 2, 6))
    return site.box('footer', element('p', links) + lines)
