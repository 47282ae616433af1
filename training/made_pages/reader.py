"""Pages drawn by a front end: blogs and feeds, names of classes that mean little."""
import json
import random
from html import escape

import genre

from made_pages import bodies, furniture, lists
from made_pages.document import Page, frame, lines
from made_pages.markup import element, image, link
from made_pages.site import Site
from made_pages.texts import body_lines

ROLES = {
    'top': '.Header ._header-box #app-header', 'menu': '.Tabs .css-1x2y3z .nav-tabs',
    'page': '#app #root .App-main ._4kTq1', 'head': '.Post-Title ._h1x9 .article-title .css-b81 -',
    'details': '.post-meta ._gap .article-meta .css-9k1',
    'body': '.rich-text ._c7a2 .markdown-body .article-viewer .post-content .css-c02',
    'tags': '.topics .tag-list ._tags', 'share': '.action-bar ._actions .post-actions',
    'list': '.card .related-list .rec-feed ._l5m0', 'list_head': '.card-header ._hd .block-title',
    'comments': '#comments .comments-container .comment-list', 'comment': '.comment ._cmt .css-q3',
    'right': '.sidebar .aside ._s2', 'advert': '.promo-card .ad-wrap',
    'inset': '.link-card .link-box -', 'neighbours': '.prev-next -',
    'notice': '.license .copyright-tips', 'footer': '.page-footer .bottom-bar ._foot'}
FORMS = ('p', 'p', 'p', 'section', 'div')


def author(site: Site, rng: random.Random) -> str:
    name = element('a', site.text(rng, 'member'), href='#')
    return element('div', image(rng, class_='avatar') + name
                   + element('span', site.ago(rng)) + element('span', f'阅读 {rng.randint(9, 99999)}')
                   + element('button', '关注'))


def actions(site: Site, rng: random.Random) -> str:
    words = rng.sample(('赞同', '收藏', '喜欢', '分享', '举报', '评论', '投币', '写下你的评论...'), 4)
    return site.box('share', ''.join(
        element('button', f'{word} {rng.choice(("", rng.randint(0, 999)))}') for word in words))


def state(site: Site, rng: random.Random) -> str:
    """The data that a front end starts from; without the text."""
    data = {'id': rng.randint(1, 10**9), 'title': site.title_text,
            'author': site.say(rng, 'member'), 'related': [site.title(rng) for _ in range(4)]}
    return f'<script>window.__STATE__ = {json.dumps(data, ensure_ascii=False)}</script>'


def page(site: Site, rng: random.Random, text: genre.Text) -> Page:
    body = bodies.make(site, rng, body_lines(rng, text), FORMS)
    article = element('article' if site.has('article', 0.6) else 'div', lines(
        site.box('head', escape(site.title_text), 'h1'),
        author(site, rng) if site.has('author', 0.7) else furniture.details(site, rng),
        site.box('body', ''.join(body.blocks)),
        furniture.notice(site, rng) if site.has('notice', 0.3) else '',
        furniture.tags(site, rng) if site.has('tags', 0.5) else '', actions(site, rng)))
    below = lines(lists.comments(site, rng) if site.has('comments', 0.6) else '',
                  lists.several(site, rng, 'below', 0, 2))
    side = site.box('right', lines(
        author(site, rng) if site.has('author-beside', 0.4) else '',
        furniture.advert(site, rng) if site.has('advert', 0.3) else '',
        lists.several(site, rng, 'beside', 1, 3)), 'aside' if site.has('aside', 0.5) else 'div')
    header = ''.join(link(rng, word) for word in site.menu_words[:site.one_of('menu', (3, 5, 8))])
    return Page(frame(site, rng, lines(
        element('header', header + ' '.join(
            element('button', word) for word in ('登录', '注册', '写文章')[:rng.randint(1, 3)])),
        site.box('page', element('main', article + below) + side),
        furniture.footer(site, rng) if site.has('footer', 0.6) else '',
        state(site, rng))), body.gold)
