"""Lists of other texts and readers' comments: related, hot, latest; beside, below or inside."""
import random
from html import escape

from made_pages.markup import element, image, link
from made_pages.site import Site

FORMS = ('plain', 'plain', 'dated', 'dated', 'date_first', 'numbered', 'cards', 'teasers',
         'paragraphs', 'rows', 'ago')


def item(site: Site, rng: random.Random, form: str, place: int) -> str:
    title = link(rng, site.title(rng))
    date = element(site.one_of('date', ('span', 'i', 'em', 'font')),
                   site.one_of('around', ('{}', '({})', '[{}]')).format(site.date(rng)))
    if form in ('plain', 'paragraphs'):
        return title
    if form in ('dated', 'rows'):
        return title + date
    if form == 'date_first':
        return date + title
    if form == 'numbered':
        return element('em', str(place)) + title
    if form == 'ago':
        return title + element('p', f'{site.text(rng, "source")} {site.ago(rng)}')
    teaser = element('p', escape(site.passage(rng, 30, 110)) + '...')
    picture = element('a', image(rng, alt=site.title(rng)), href='#')
    return picture + title + (teaser if form == 'teasers' else date)


def one(site: Site, rng: random.Random, place: str, headed: bool = True) -> str:
    """A list of the form that this site's lists in this place have."""
    form = site.one_of('form-' + place, FORMS)
    items = [item(site, rng, form, i + 1)
             for i in range(max(3, site.one_of('length-' + place, (4, 5, 6, 8, 10, 12, 15))
                                + rng.randint(-2, 2)))]
    if form == 'paragraphs':
        inside = ''.join(element('p', '· ' + one_item) for one_item in items)
    elif form == 'rows':
        inside = element('table', ''.join(element('tr', element('td', i)) for i in items))
    else:
        inside = element('ul', ''.join(element('li', i) for i in items))
    if not headed:
        return site.box('list', inside)
    tag = site.one_of('list-head', ('h2', 'h3', 'h4', 'div', 'strong', 'dt', 'span'))
    more = link(rng, site.say(rng, 'list_more')) if site.has('more', 0.3) else ''
    return site.box('list', site.box('list_head', site.text(rng, 'list_head') + more, tag) + inside)


def several(site: Site, rng: random.Random, place: str, low: int, high: int) -> str:
    count = site.one_of('count-' + place, range(low, high + 1))
    return ''.join(one(site, rng, f'{place}{i}') for i in range(count))


def comments(site: Site, rng: random.Random) -> str:
    """A form, and a few short ones; longer ones would look like the answers of a thread."""
    parts = [element('h3', site.text(rng, 'comment_bar')),
             element('textarea', '') + element('button', '发表评论')]
    for _ in range(rng.choice((0, 0, 0, 1, 3))):
        parts.append(site.box('comment', (
            element('a', site.text(rng, 'member'), href='#') + element('span', site.ago(rng))
            + element('p', site.text(rng, 'comment'))
            + element('span', site.text(rng, 'comment_tail')))))
    return site.box('comments', ''.join(parts))


def inset(site: Site, rng: random.Random) -> str:
    """What some sites put between two paragraphs."""
    return rng.choice((
        lambda: element('div', '相关阅读：' + link(rng, site.title(rng))),
        lambda: site.box('inset', ''.join(element('p', link(rng, site.title(rng)))
                                          for _ in range(rng.randint(1, 4)))),
        lambda: site.box('advert', link(rng, site.say(rng, 'ad'))),
        lambda: element('p', link(rng, site.say(rng, 'app_promo')))))()
