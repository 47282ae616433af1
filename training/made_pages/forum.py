"""Threads of forum systems: a panel about the member beside each post; the posts are the text."""
import random
from html import escape

import genre

from made_pages import bodies, furniture, lists
from made_pages.document import Page, frame, hidden, lines
from made_pages.markup import element, image, link
from made_pages.site import Site
from made_pages.texts import body_lines

ROLES = {
    'top': '#toptb #header .topnav', 'menu': '#nv .nav #menu',
    'crumbs': '#pt .z.bm .breadcrumb .nav-path',
    'thread': '#postlist.pl.bm #thread .topic .posts',
    'post': '.plhin .post .t_row .reply.item .floor',
    'panel': '.pls .postauthor .user-info .avatar', 'head': '#thread_subject .ts .topic-title -',
    'body': '.t_f .t_msgfont .post-content .markdown-body .reply-content',
    'time': '.pi .authi .meta .postinfo', 'tools': '.pob.cl .postactions .toolbar -',
    'details': '.pi -', 'list': '.bm .hot-topics .list', 'list_head': '.bm_h .hd -',
    'tags': '.ptg .tags', 'pager': '.pgs .pg .pages', 'neighbours': '.pgbtn -',
    'advert': '.a_p .ad', 'friends': '#lk .links', 'footer': '#ft .footer'}
FORMS = ('single', 'single', 'br', 'p', 'div')


def panel(site: Site, rng: random.Random) -> str:
    facts = ''.join(element('p', escape(w)) for w in site.words(rng, 'user_panel', 2, 6))
    numbers = ''.join(element('th', f'<p>{rng.randint(0, 9999)}</p>{word}')
                      for word in ('主题', '帖子', '积分')) if site.has('numbers', 0.5) else ''
    return (element('div', link(rng, site.say(rng, 'member'))) + image(rng) + facts
            + (element('table', element('tr', numbers)) if numbers else ''))


def post(site: Site, rng: random.Random, number: int, content: str) -> str:
    time = site.box('time', f'{escape(rng.choice(("发表于", "回复于")))} {escape(site.date(rng, 0.9))} '
                    + link(rng, '只看该作者') + element('em', f'{number}#'))
    text = (time if site.has('time-first', 0.7) else '') + site.box('body', content)
    text += site.box('tools', ' '.join(
        link(rng, word) for word in site.words(rng, 'post_tail', 1, 3)))
    if site.has('table', 0.5):
        return site.box('post', element('tr', site.box('panel', panel(site, rng), 'td')
                                        + element('td', text)), 'table')
    return site.box('post', site.box('panel', panel(site, rng)) + text,
                    site.one_of('post', ('div', 'div', 'li', 'article')))


def reply(site: Site, rng: random.Random) -> list[str]:
    if rng.random() < 0.35:
        return [site.say(rng, 'comment')]
    return [site.passage(rng, 12, 200) for _ in range(rng.choice((1, 1, 1, 2, 3)))]


def page(site: Site, rng: random.Random, text: genre.Text) -> Page:
    opening = bodies.make(site, rng, body_lines(rng, text)[:rng.choice((2, 4, 8, 30))], FORMS)
    gold, posts = [site.title_text, *opening.gold], [post(site, rng, 1, ''.join(opening.blocks))]
    for number in range(2, rng.choice((2, 4, 6, 11, 16))):
        said = reply(site, rng)
        gold += said
        posts.append(post(site, rng, number, site.one_of('reply-lines', ('<br>', '<p>')).join(
            escape(line) for line in said)))
    tag = site.one_of('h', ('h1', 'h1', 'h2', 'span'))
    thread = site.box('thread', lines(site.box('head', escape(site.title_text), tag), *posts))
    return Page(frame(site, rng, lines(
        furniture.top_bar(site, rng), furniture.menu(site, rng),
        furniture.crumbs(site, rng), furniture.pager(site, rng) if site.has('pager', 0.5) else '',
        thread, element('form', element('textarea', '') + element('button', '发表回复')
                        + element('p', '您需要登录后才可以回帖 登录 | 注册')) if site.has('reply', 0.8) else '',
        lists.several(site, rng, 'below', 0, 2),
        hidden(site, rng) if site.has('hidden', 0.3) else '',
        furniture.friends(site, rng) if site.has('friends', 0.2) else '',
        furniture.footer(site, rng))), gold, type='forum')
