"""How one invented site words things: its name, its dates, its own choice of phrases."""

import dates
import phrases
import records

KINDS = ("news", "portal", "model_texts", "forum", "government", "blog", "letter_page", "shop")


def clip(text, size, ending="..."):
    return text if len(text) <= size else text[:size] + ending


class Voice:
    def __init__(self, name, language, titles, excerpts):
        """`titles` and `excerpts` draw foreign titles and passages: draw(rng, without, ...)."""
        self.name, self.language = name, language
        rng = records.rng_for("site", name)
        self._titles, self._excerpts = titles, excerpts
        english = language == "en"
        front = "zh-hant" if language == "zh-hant" else None
        self._phrases = phrases.Phrases("en" if english else "zh", front)
        self._clock = dates.Clock(rng, english)
        self._english, self._sticky, self._rng = english, {}, rng
        self.kind = rng.choice(KINDS)
        self._without, self._own_title = None, ""
        nothing = lambda key, sticky: None
        self.site_name = self._phrases.expand(rng, "{site_stem}{site_kind}", nothing)
        self.domain = self._phrases.expand(rng, "{domain_stem}{domain_end}", nothing)

    def begin(self, own_title, source):
        """Tells what the next document is: its title, and the source its lists must not quote."""
        self._own_title, self._without = own_title, source

    def say(self, rng, key):
        return self._expand(rng, "{" + key + "}")

    def _expand(self, rng, text):
        return self._phrases.expand(
            rng, text, lambda key, sticky: self._fill(rng, key, sticky)
        ).strip("\n")

    def _fill(self, rng, key, sticky):
        makers = {
            "site": lambda: self.site_name,
            "domain": lambda: self.domain,
            "title": lambda: self.title(rng),
            "short_title": lambda: clip(self._own_title, 10),
            "self": lambda: self._own_title or self.title(rng),
            "date": lambda: self._clock.date(rng),
            "clock": lambda: self._clock.time(rng),
            "moment": lambda: self._clock.moment(rng),
            "ago": lambda: self._clock.ago(rng),
            "name": lambda: self._person(rng),
        }
        if key in makers:
            return makers[key]()
        if not sticky:
            return None
        if key not in self._sticky:
            # A site's own word must not depend on which document asks first.
            own = records.rng_for("sticky", self.name, key)
            self._sticky[key] = self._expand(own, "{" + key + "}")
        return self._sticky[key]

    def _person(self, rng):
        raw = self._phrases.raw
        if self._english:
            return f"{raw(rng, 'given')} {raw(rng, 'surname')}"
        return raw(rng, "surname") + raw(rng, "given")

    def title(self, rng):
        """A title from another text, or now and then a composed one."""
        if self._english or rng.random() < 0.8:
            return self._titles.draw(rng, self._without)
        return self._excerpts.draw(rng, self._without, 8, 26)

    def _sticky_word(self, key):
        return self._fill(None, key, True)

    def _shape(self, key):
        """The site's own alternative of a list, not yet expanded."""
        return self._phrases.raw(records.rng_for("shape", self.name, key), key)

    def _some(self, rng, key, low, high):
        words = []
        for _ in range(rng.randint(low, high)):
            word = self.say(rng, key)
            if word and word not in words:
                words.append(word)
        return words
