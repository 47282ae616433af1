"""Pages of news portals: a wide menu, cards below the text, ranks beside it."""
import random
from html import escape

import genre

from made_pages import bodies, furniture, lists
from made_pages.document import Page, frame, hidden, lines
from made_pages.markup import element, image, link
from made_pages.site import Site
from made_pages.texts import body_lines

ROLES = {
    'top': '.top-bar .site-nav .header', 'menu': '.channel-nav .nav .sub-nav #channelNav',
    'crumbs': '.path .breadcrumb .crumb .channel-path',
    'page': '.wrapper .area.clearfix .container #main',
    'left': '.left-content .main_left .col-left .article-wrap',
    'head': '.article-title .news-title .h-title .tit -',
    'details': '.article-info .news-info .article-source .info', 'tools': '.tools .page-tools -',
    'body': '#articleBody.article .article-content .news-content #content .text .article-text .con',
    'share': '.share .article-share .side-share', 'tags': '.keywords .article-tags .tag-box',
    'list': '.recommend .news-list .rank .hot-news .mod',
    'list_head': '.mod-title .hd .title_bar .tit', 'comments': '.comment .cmt #commentBox',
    'comment': '.cmt-item .comment-item .reply', 'right': '.right .side .sidebar .col-right',
    'advert': '.ad .ad-box .gg300', 'inset': '.related-inset .hot -',
    'neighbours': '.next-article .nextArt', 'pager': '.pagination',
    'notice': '.statement .disclaimer', 'friends': '.links .footer-links',
    'footer': '.footer .page-footer #footer'}
FORMS = ('p', 'p', 'p', 'p', 'word', 'section', 'div')


def article(site: Site, rng: random.Random, body: bodies.Body) -> str:
    inner = ''.join(body.blocks)
    if site.has('video', 0.1):
        inner = element('div', 'Play Video 0:00 / 3:25', class_='player') + inner
    editor = element('p', escape(site.say(rng, 'editor_end')), class_='editor')
    return lines(
        site.box('head', escape(site.title_text), 'h1'), furniture.details(site, rng),
        furniture.share(site, rng) if site.has('share-top', 0.4) else '',
        site.box('body', inner), editor if site.has('editor', 0.5) else '',
        furniture.tags(site, rng) if site.has('tags', 0.5) else '',
        furniture.notice(site, rng) if site.has('notice', 0.4) else '',
        furniture.share(site, rng) if site.has('share-below', 0.5) else '')


def account(site: Site, rng: random.Random) -> str:
    """Who wrote it, in a card beside the text."""
    counts = ''.join(element('span', f'{word} {rng.randint(1, 9999)}')
                     for word in ('文章', '粉丝', '阅读'))
    return element('div', image(rng) + element('a', site.text(rng, 'source'), href='#') + counts
                   + element('button', '关注'), class_='account')


def page(site: Site, rng: random.Random, text: genre.Text) -> Page:
    body = bodies.make(site, rng, body_lines(rng, text), FORMS)
    left = site.box('left', lines(
        article(site, rng, body), lists.comments(site, rng) if site.has('comments', 0.5) else '',
        lists.several(site, rng, 'below', 0, 3),
        furniture.advert(site, rng) if site.has('advert', 0.5) else ''))
    right = site.box('right', lines(
        account(site, rng) if site.has('account', 0.3) else '',
        lists.several(site, rng, 'rank', 1, 4)))
    apps = element('div', ''.join(
        element('p', escape(w)) for w in site.words(rng, 'app_promo', 1, 3)))
    more = element('ul', ''.join(
        element('li', link(rng, w)) for w in site.words(rng, 'menu_item', 9, 30)))
    return Page(frame(site, rng, lines(
        furniture.top_bar(site, rng), furniture.menu(site, rng),
        furniture.crumbs(site, rng) if site.has('crumbs', 0.6) else '',
        site.box('page', left + right), apps if site.has('apps', 0.5) else '',
        more if site.has('all-channels', 0.4) else '',
        hidden(site, rng) if site.has('hidden', 0.5) else '',
        furniture.friends(site, rng) if site.has('friends', 0.15) else '',
        furniture.footer(site, rng))), body.gold)
