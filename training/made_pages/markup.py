"""Pieces of HTML, and the names that a site gives to its parts."""
import random
from html import escape

VOID = {'img', 'br', 'hr', 'input', 'meta', 'link'}


def element(tag: str, inside: str = '', **attributes: str | None) -> str:
    """`inside` is markup already; `class_` stands for class, None leaves an attribute out."""
    pairs = ''.join(f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"'
                    for name, value in attributes.items() if value)
    return f'<{tag}{pairs}>' + ('' if tag in VOID else f'{inside}</{tag}>')


def link(rng: random.Random, text: str, **attributes: str | None) -> str:
    return element('a', escape(text), href=address(rng), **attributes)


def address(rng: random.Random) -> str:
    number, year = rng.randint(100, 9999999), rng.randint(2001, 2024)
    return rng.choice((f'/a/{year}{number % 12 + 1:02}/{number}.html', f'/html/{number}.htm',
                       f'/art/{year}/{number % 12 + 1}/{number % 28 + 1}/art_{number}.html',
                       f'/show.asp?id={number}', f'/news/{number}.shtml', f'/p/{number:x}', '#'))


def image(rng: random.Random, **attributes: str | None) -> str:
    return element('img', src=f'/uploads/{rng.randint(10, 99)}/{rng.randint(1000, 99999)}.jpg',
                   **attributes)


class Names:
    """What a site calls its parts. `roles`: of each part the names to choose from, parted by
    spaces; `.name` is a class, `.one.two` two of them, `#name` an id, `-` no name."""

    def __init__(self, rng: random.Random, roles: dict[str, str], nameless: float):
        bare = rng.random() < nameless
        self._of = {role: '-' if bare else rng.choice(names.split())
                    for role, names in roles.items()}

    def attributes(self, role: str) -> dict[str, str]:
        name = self._of.get(role, '-')
        if name == '-':
            return {}
        return {'id': name[1:]} if name[0] == '#' else {'class_': name[1:].replace('.', ' ')}
