"""Pages of article systems in PHP of about 2008 to 2018: text collections, local portals."""
import random
from html import escape

import genre

from made_pages import bodies, furniture, lists
from made_pages.document import Page, frame, hidden, lines
from made_pages.markup import element, link
from made_pages.site import Site
from made_pages.texts import body_lines

ROLES = {
    'top': '.header_top #top .top .topbar', 'menu': '#navMenu .nav .mainnav .menu #nav',
    'crumbs': '.place .position .weizhi .crumb',
    'page': '.w960.center.clear .main #wrap .container',
    'left': '.pleft .left .content-l #left .fl', 'view': '.viewbox .article .arc .news_show -',
    'head': '.title .arctitle .bt -', 'details': '.info .arcinfo .time .author .txt_info',
    'intro': '.intro .description .zhaiyao',
    'body': '.content .arcbody #content .con .article_txt -',
    'pager': '.dede_pages .pagelist .pages .page', 'votes': '.newdigg .digg .dingcai',
    'neighbours': '.context .pre_next .sxpage .prenext', 'actions': '.actbox .handle .arcact',
    'right': '.pright .right .sidebar #right .fr', 'list': '.commend .hot .listbox .tuijian .mt1',
    'list_head': '.tbox .labelbox .hd .tit -',
    'comments': '#commettop .feedback .pinglun .comments', 'comment': '.decmt-box .item -',
    'share': '.bdsharebuttonbox #bdshare .share .bshare-custom', 'tags': '.tags .tag .keywords',
    'tools': '.fontsize .tool -', 'notice': '.shengming .copyright .tips',
    'advert': '.ad .gg #ad_left -', 'inset': '.xg .related -',
    'friends': '.flink .links .friendlink', 'footer': '.footer #footer .foot .copyright'}
FORMS = ('p', 'p', 'br', 'br', 'single', 'div', 'word')


def article(site: Site, rng: random.Random, body: bodies.Body) -> str:
    head = element(site.one_of('h', ('h1', 'h1', 'h2', 'div')), escape(site.title_text))
    inside = ''.join(body.blocks)
    if site.has('cell', 0.3):
        inside = element('table', element('tr', element('td', element('div', inside))),
                         width='100%')
    return site.box('view', lines(
        site.box('head', head), furniture.details(site, rng),
        furniture.advert(site, rng) if site.has('advert-top', 0.3) else '',
        site.box('body', inside),
        element('p', escape(site.say(rng, 'editor_end'))) if site.has('editor', 0.3) else '',
        furniture.pager(site, rng) if rng.random() < 0.15 else '',
        votes(site, rng) if site.has('votes', 0.4) else '',
        furniture.tags(site, rng) if site.has('tags', 0.4) else '',
        furniture.share(site, rng) if site.has('share', 0.5) else '',
        furniture.neighbours(site, rng) if site.has('neighbours', 0.8) else '',
        site.box('actions', element('ul', ''.join(
            element('li', link(rng, w)) for w in ('收藏', '挑错', '推荐', '打印'))))
        if site.has('actions', 0.4) else '',
        furniture.notice(site, rng) if site.has('notice', 0.4) else ''))


def votes(site: Site, rng: random.Random) -> str:
    good, bad = rng.randint(0, 99), rng.randint(0, 20)
    share = round(100 * good / max(good + bad, 1), 2)
    return site.box('votes', element('div', f'顶一下({good}){share}%')
                    + element('div', f'踩一下({bad}){round(100 - share, 2)}%'))


def page(site: Site, rng: random.Random, text: genre.Text) -> Page:
    body = bodies.make(site, rng, body_lines(rng, text), FORMS)
    left = site.box('left', lines(
        furniture.crumbs(site, rng) if site.has('crumbs', 0.9) else '', article(site, rng, body),
        lists.several(site, rng, 'below', 0, 3),
        lists.comments(site, rng) if site.has('comments', 0.5) else ''))
    right = site.box('right', lists.several(site, rng, 'beside', 1, 4))
    columns = right + left if site.has('right-first', 0.15) else left + right
    return Page(frame(site, rng, lines(
        furniture.top_bar(site, rng) if site.has('top', 0.8) else '', furniture.menu(site, rng),
        site.box('page', columns), hidden(site, rng) if site.has('hidden', 0.3) else '',
        furniture.friends(site, rng) if site.has('friends', 0.2) else '',
        furniture.footer(site, rng))), body.gold)
