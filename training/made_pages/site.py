"""An invented site: its name and words (training/data/voice.py), the names of its parts, and what
it has on every page."""
import random
from html import escape

import genre
import records
import voice

from made_pages import markup
from made_pages.texts import Texts, title_of


class Site(voice.Voice):
    def __init__(self, name: str, texts: Texts, roles: dict[str, str], nameless: float = 0.1):
        super().__init__(name, 'zh', texts.titles, texts.passages)
        own = records.rng_for('made-site', name)
        self._names = markup.Names(own, roles, nameless)
        self.menu_words = list(dict.fromkeys(
            self._phrases.raw(own, 'menu_item') for _ in range(own.randint(8, 60))))
        self._habits: dict[str, float] = {}
        self.title_text = ''

    def start(self, rng: random.Random, text: genre.Text) -> None:
        """The page that is made next."""
        self.title_text = title_of(rng, text)
        self.begin(self.title_text, text)

    def has(self, part: str, chance: float) -> bool:
        """Whether this site has a part, on all of its pages."""
        if part not in self._habits:
            self._habits[part] = records.rng_for('made-habit', self.name, part).random()
        return self._habits[part] < chance

    def one_of(self, part: str, choices):
        """The site's own choice."""
        return records.rng_for('made-choice', self.name, part).choice(choices)

    def box(self, role: str, inside: str, tag: str = 'div', **attributes: str) -> str:
        return markup.element(tag, inside, **self._names.attributes(role), **attributes)

    def words(self, rng: random.Random, key: str, low: int, high: int) -> list[str]:
        """Phrases of a list of training/data/words, each once."""
        return self._some(rng, key, low, high)

    def text(self, rng: random.Random, key: str) -> str:
        return escape(self.say(rng, key))

    def passage(self, rng: random.Random, low: int, high: int) -> str:
        return self._excerpts.draw(rng, self._without, low, high)

    def date(self, rng: random.Random, moment: float = 0.3) -> str:
        return self._clock.moment(rng) if rng.random() < moment else self._clock.date(rng)

    def ago(self, rng: random.Random) -> str:
        return self._clock.ago(rng)
