"""Pages of the 2000s: tables in tables, fonts and colours, bytes of GBK."""
import random
from html import escape

import genre

from made_pages import bodies, furniture, lists
from made_pages.document import Page, frame, lines
from made_pages.markup import element, image, link
from made_pages.site import Site
from made_pages.texts import body_lines

ROLES = {
    'menu': '.menu .nav #daohang .white12 -', 'crumbs': '.dh .lj .weizhi -',
    'head': '.title .bt .btitle .f14b .title1 -', 'details': '.time .f12 .gray .date -',
    'body': '.p14 .content #zoom .news_content .f14 .txt #artibody - -',
    'list': '.list .box .f12 -', 'list_head': '.tt .lm .bt1 -', 'neighbours': '.next -',
    'pager': '.page -', 'notice': '.sm -', 'advert': '.ad -', 'friends': '.link -',
    'footer': '.foot .bottom #copy -', 'comments': '.pl -'}
FORMS = ('br', 'br', 'br', 'single', 'p', 'font', 'font')


def table(*rows: str, **attributes: str) -> str:
    plain = dict(border='0', cellpadding='0', cellspacing='0', align='center', **attributes)
    return element('table', '\n'.join(element('tr', row) for row in rows if row), **plain)


def cell(inside: str, **attributes: str) -> str:
    return element('td', inside, **attributes)


def menu(site: Site, rng: random.Random) -> str:
    if site.has('row', 0.5):
        return element('tr', cell(furniture.menu(site, rng), bgcolor='#336699'))
    return table(''.join(cell(link(rng, word), align='center') for word in site.menu_words[:14]),
                 width='760')


def article(site: Site, rng: random.Random, body: bodies.Body) -> str:
    title = element('font', element('b', escape(site.title_text)), size='5', color='#003399')
    signature = element('div', escape(site.say(rng, 'editor_end')), align='right')
    inside = ''.join(body.blocks)
    picture = image(rng, width='300', align='left') if rng.random() < 0.15 else ''
    return table(
        cell(furniture.crumbs(site, rng), height='25') if site.has('crumbs', 0.8) else '',
        cell(site.box('head', title, 'div'), align='center', height='50'),
        cell(furniture.details(site, rng), align='center', bgcolor='#F0F0F0'),
        cell('<hr size="1">') if site.has('rule', 0.4) else '',
        site.box('body', picture + inside, 'td', valign='top'),
        cell(signature) if site.has('editor', 0.4) else '',
        cell(furniture.pager(site, rng), align='center') if rng.random() < 0.15 else '',
        cell('【' + '】【'.join(link(rng, w) for w in site.words(rng, 'tools', 2, 4)) + '】',
             align='right') if site.has('tools-below', 0.6) else '',
        cell(furniture.neighbours(site, rng)) if site.has('neighbours', 0.5) else '',
        width='95%')


def page(site: Site, rng: random.Random, text: genre.Text) -> Page:
    body = bodies.make(site, rng, body_lines(rng, text), FORMS)
    main = cell(lines(article(site, rng, body), lists.several(site, rng, 'below', 0, 2),
                      lists.comments(site, rng) if site.has('comments', 0.3) else '',
                      furniture.notice(site, rng) if site.has('notice', 0.3) else ''),
                width='560', valign='top')
    side = cell(''.join(table(cell(lists.one(site, rng, f'side{i}')), width='180')
                        for i in range(site.one_of('side', (0, 1, 2, 3)))),
                width='190', valign='top')
    columns = side + main if site.has('side-first', 0.5) else main + side
    html = frame(site, rng, lines(
        table(cell(image(rng, width='200')) + cell(furniture.advert(site, rng)), width='760'),
        menu(site, rng), table(columns, width='760', bgcolor='#FFFFFF'),
        table(cell(furniture.friends(site, rng)), width='760') if site.has('friends', 0.3) else '',
        table(cell(furniture.footer(site, rng), align='center'), width='760')),
        site.one_of('charset', ('gb2312', 'gb2312', 'gbk', 'GBK')),
        '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">')
    return Page(html, body.gold, 'gbk')
