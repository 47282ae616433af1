"""Pages of government site builders: an index of the document, the text, attachments."""
import random
from html import escape

import genre

from made_pages import bodies, furniture, lists
from made_pages.document import Page, frame, hidden, lines
from made_pages.markup import element
from made_pages.site import Site
from made_pages.texts import body_lines

ROLES = {
    'top': '.top .header-top #header .toolbar', 'menu': '.nav .navbar #menu .nav-main',
    'crumbs': '.BreadcrumbNav .location .dqwz .position .crumbs',
    'page': '.main .container #content .wrap',
    'view': '.article .xl .pages_content .detail .article-box -',
    'head': '.article-title .xl_tit .title .tit -',
    'details': '.article-info .pages-date .xx .info .source',
    'tools': '.function .fontSize .print -', 'index': '.index-table .xxgk_table .bd1 .headInfo -',
    'body': '.TRS_Editor .article-content #zoom '
            '.view.TRS_UEDITOR.trs_paper_default #UCAP-CONTENT .wzcon -',
    'share': '.share .bdsharebuttonbox .fenxiang', 'qr': '.ewm .qrcode .scan',
    'side': '.leftMenu .aside .sub-nav', 'list': '.related .list .xgwj',
    'list_head': '.hd .tit .tab -', 'neighbours': '.prev-next .pre .page', 'notice': '.tips .sm',
    'pager': '.page', 'tags': '.keywords -', 'friends': '.link .yqlj .links',
    'footer': '.footer #foot .bottom .copyright'}
FORMS = ('p', 'p', 'p', 'word', 'word', 'font', 'br')
INDEX = ('索引号', '发文机关', '主题分类', '成文日期', '发文字号', '发布日期', '有效性', '主题词')


def index(site: Site, rng: random.Random) -> str:
    """The table above a document: what it is, from whom, of which day."""
    values = (f'{rng.randint(10**8, 10**9)}/{rng.randint(2005, 2024)}-{rng.randint(1, 99999):05}',
              site.text(rng, 'city') + rng.choice(('市人民政府办公室', '市教育局', '县人民政府')),
              site.text(rng, 'tag'), site.date(rng),
              f'〔{rng.randint(2005, 2024)}〕{rng.randint(1, 99)}号', site.date(rng),
              '有效', site.text(rng, 'tag'))
    pairs = [element('td', element('b', f'{name}：')) + element('td', value)
             for name, value in zip(INDEX, values)][:site.one_of('index', (4, 6, 8))]
    rows = [''.join(pairs[i:i + 2]) for i in range(0, len(pairs), 2)]
    return site.box('index', ''.join(element('tr', row) for row in rows), 'table')


def page(site: Site, rng: random.Random, text: genre.Text) -> Page:
    body = bodies.make(site, rng, body_lines(rng, text), FORMS)
    if rng.random() < 0.25:
        bodies.attachments(site, rng, body)
    view = site.box('view', lines(
        index(site, rng) if site.has('index', 0.35) else '',
        site.box('head', escape(site.title_text), site.one_of('h', ('h1', 'h1', 'h2', 'div', 'p'))),
        furniture.details(site, rng), site.box('body', ''.join(body.blocks)),
        element('div', escape(site.say(rng, 'editor_end'))) if site.has('editor', 0.3) else '',
        site.box('qr', element('img', src='/images/ewm.png')
                 + element('p', site.one_of('scan', ('扫一扫在手机打开当前页', '扫一扫，手机端浏览',
                                                     '扫一扫分享本页')))) if site.has('qr', 0.5) else '',
        furniture.share(site, rng) if site.has('share', 0.5) else '',
        element('p', '【打印本页】 【关闭窗口】') if site.has('print', 0.5) else '',
        furniture.neighbours(site, rng) if site.has('neighbours', 0.4) else '',
        lists.several(site, rng, 'below', 0, 2)))
    side = ''
    if site.has('side', 0.3):
        side = site.box('side', element('h3', escape(site.menu_words[1])) + element('ul', ''.join(
            element('li', element('a', escape(w), href='#'))
            for w in site.words(rng, 'menu_item', 4, 12))))
    partners = ''.join(element('option', escape(w)) for w in site.words(rng, 'friend', 5, 25))
    return Page(frame(site, rng, lines(
        furniture.top_bar(site, rng) if site.has('top', 0.7) else '', furniture.menu(site, rng),
        furniture.crumbs(site, rng) if site.has('crumbs', 0.9) else '',
        site.box('page', side + view),
        site.box('friends', element('select', partners)) if site.has('select', 0.3) else '',
        furniture.friends(site, rng) if site.has('friends', 0.3) else '',
        hidden(site, rng) if site.has('hidden', 0.2) else '', furniture.footer(site, rng),
        element('p', f'网站标识码：{rng.randint(10**9, 10**10 - 1)}') if site.has('code', 0.6) else '')),
        body.gold)
