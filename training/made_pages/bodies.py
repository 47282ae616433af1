"""The body of a page: the paragraphs of a text as editors' markup has them, and its gold lines."""
import random
from dataclasses import dataclass, field
from html import escape

import sentences

from made_pages import lists
from made_pages.markup import element, image, link
from made_pages.site import Site

INDENT = '　　'
ENDS = '。！？…；：.!?;:”」'
FONTS = ('font-family: 宋体; font-size: 16px', 'font-size: 12pt', 'line-height: 2',
         'color: rgb(51, 51, 51); text-align: justify', 'FONT-FAMILY: 仿宋_GB2312')


@dataclass
class Body:
    blocks: list[str] = field(default_factory=list)  # markup
    gold: list[str] = field(default_factory=list)

    def add(self, markup: str, gold: str = '') -> None:
        self.blocks.append(markup)
        if gold:
            self.gold.append(gold)


def inline(site: Site, rng: random.Random, line: str) -> str:
    """A paragraph's text, now and then with a word linked or set in bold."""
    words = sentences.clauses([line], 2, 10) if rng.random() < 0.12 else []
    if not words:
        return escape(line)
    before, word, after = line.partition(rng.choice(words))
    marked = link(rng, word) if site.has('word-links', 0.3) else element('strong', escape(word))
    return escape(before) + marked + escape(after)


def paragraph(site: Site, rng: random.Random, form: str, line: str) -> str:
    text = inline(site, rng, line)
    if len(line) <= 30 and line[-1] not in ENDS and rng.random() < 0.6:
        text = element('strong', text)
        if form in ('p', 'div', 'section') and rng.random() < 0.3:
            return element(rng.choice(('h2', 'h3')), text)
    indent = INDENT if site.has('indent', 0.6) or form in ('br', 'font') else ''
    if form == 'br':
        return indent + text + '<br>\n<br>\n'
    if form == 'single':
        return INDENT + text + '<br>\n'
    if form == 'font':
        return element('p', indent + element('font', text, size='3', face='宋体'))
    style = site.one_of('style', FONTS)
    if form == 'word':
        return element('p', element('span', indent + text, style=style), class_='MsoNormal')
    if form == 'section':
        return element('section', element('p', element('span', text, style=style)))
    return element('div' if form == 'div' else 'p', indent + text,
                   style=style if site.has('styled', 0.3) else None)


def picture(site: Site, rng: random.Random, body: Body) -> None:
    caption = site.passage(rng, 10, 30)
    body.add(element('p', image(rng, alt=caption if rng.random() < 0.5 else None), align='center'))
    if rng.random() < 0.5:
        body.add(element('p', escape(caption), align='center', style='color: #666'), caption)


def attachments(site: Site, rng: random.Random, body: Body) -> None:
    for number in range(1, rng.randint(2, 4)):
        name = f'{number}.{site.title(rng)}.{rng.choice(("doc", "pdf", "xls", "docx"))}'
        head = '附件：' if number == 1 else ''
        body.add(element('p', head + link(rng, name)), head + name)


def make(site: Site, rng: random.Random, lines: list[str], forms: tuple[str, ...]) -> Body:
    """`forms`: the kinds of paragraph to choose from."""
    body, form = Body(), site.one_of('paragraph', forms)
    hole = rng.randrange(1, len(lines)) if len(lines) > 4 and site.has('inset', 0.15) else None
    pictures = rng.sample(range(len(lines)), min(len(lines), rng.choice((0, 0, 0, 1, 1, 3))))
    for place, line in enumerate(lines):
        if place == hole:
            body.add(lists.inset(site, rng))
        if place in pictures:
            picture(site, rng, body)
        body.add(paragraph(site, rng, form, line), line)
    if site.has('signed', 0.3):
        signed = site.say(rng, 'editor_end')
        body.add(element('p', escape(signed), align='right'), signed)
    return body
