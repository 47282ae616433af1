"""Synthetic page furniture.

A `Site` is one invented website: it fixes a name, a date form, the wording of its headings, the
shape of its lists and which parts it has in which order, as a real template does. Documents of a
site share all that and differ in what the parts list. All lines made here are furniture; the only
neutral ones are repeats of the document's own title.
"""

import parts
import phrases
import records
import voice


def read_parts():
    """The rows of words/parts.tsv: (place, part, chance, {kind: chance})."""
    rows = []
    for line in (phrases.FOLDER / "parts.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            place, part, chance, *kinds = line.split("\t")
            pairs = [pair.split("=") for pair in kinds[0].split(",")] if kinds else []
            rows.append((place, part, int(chance), {kind: int(own) for kind, own in pairs}))
    return rows


PARTS = read_parts()


class Site(parts.Parts):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        rng = self._rng
        self._heads, self._tails = self._chosen(rng, "head"), self._chosen(rng, "tail")
        self._disorder(rng)
        self._lists = [self._list_plan(rng) for _ in range(rng.choice((1, 1, 2, 2, 3, 4)))]

    def _chosen(self, rng, place):
        return [
            part
            for where, part, chance, kinds in PARTS
            if where == place and rng.randrange(100) < kinds.get(self.kind, chance)
        ]

    def _disorder(self, rng):
        """Moves a part or two of the tail, but leaves the footer last most of the time."""
        for _ in range(rng.randrange(4)):
            if len(self._tails) > 2:
                part = self._tails.pop(rng.randrange(len(self._tails) - 1))
                self._tails.insert(rng.randrange(len(self._tails)), part)

    def head(self, rng):
        """Labelled lines before the body. The last title line, if any, is neutral."""
        lines = []
        if rng.random() < 0.3 and self._own_title:
            lines.append((self._expand(rng, self._shape("title_site")), records.DROP))
        for part in self._heads:
            if rng.random() < 0.1:
                continue
            if part == "title":
                if self._own_title:
                    lines.append((self._own_title, records.NEUTRAL))
            else:
                lines += [(line, records.DROP) for line in getattr(self, part)(rng)]
        return lines

    def tail(self, rng):
        lines = []
        for part in self._tails:
            if rng.random() >= 0.1:
                lines += [(line, records.DROP) for line in getattr(self, part)(rng)]
        return lines

    def hole(self, rng):
        """A few lines that a page pushes into the middle of its text."""
        part = rng.choice(
            ("advert", "promo", "pager", "tools", "short_list", "inline_link", "model_text")
        )
        if part == "short_list":
            lines = self.one_list(rng, rng.randrange(4), rng.choice((1, 2, 3, 5, 8, 14)))
        elif part == "inline_link":
            heads = (
                ("Read more: ", "Related: ", "See also: ")
                if self._english
                else (
                    "相关阅读：",
                    "推荐阅读：",
                    "延伸阅读：",
                    ">>",
                    "点击查看：",
                    "【相关新闻】",
                    "更多：",
                    "详见：",
                )
            )
            lines = [rng.choice(heads) + self.title(rng)]
        else:
            lines = getattr(self, part)(rng)[:3]
        return [(line, records.DROP) for line in lines]

    def glued_end(self, rng):
        """What stands behind the last sentence on the same line."""
        form = rng.randrange(6)
        if form == 0:
            return self.editor(rng)[0]
        if form == 1:
            return (" " if self._english or rng.random() < 0.5 else "") + self.say(
                rng, "editor_end"
            )
        if form == 2:
            return " ".join(self.one_list(rng, rng.randrange(4), rng.randint(2, 12)))
        if form == 3:
            return "".join(self.one_list(rng, rng.randrange(4), rng.randint(2, 16)))
        if form == 4:
            return self._row.join(self.share(rng) + self.tags(rng)) or self.say(rng, "share")
        return " " + " ".join(self.neighbours(rng))

    def list_page(self, rng):
        """A page that is nothing but furniture: headings, lists, teasers, goods, a pager."""
        lines = [line for line in self.head(rng) if line[1] == records.DROP]
        body = []
        if rng.random() < 0.5:
            body = rng.choice((self.teasers, self.goods, self.messages))(rng)
        for _ in range(rng.randint(0 if body else 1, 3)):
            body += self.one_list(rng, rng.randrange(4), rng.randint(6, 30))
        if rng.random() < 0.25:
            return [(line, records.DROP) for line in body]
        if rng.random() < 0.6:
            body += self.pager(rng)
        return lines + [(line, records.DROP) for line in body] + self.tail(rng)

    def passage(self, rng, low, high):
        """The beginning of a foreign text, cut where the column ends."""
        text = self._excerpts.draw(rng, self._without, low, high)
        return voice.clip(text, rng.randint(low, high), rng.choice(("...", "…", "", "", "[详细]")))

    def teasers(self, rng):
        """Titles of articles, each with how it begins."""
        form = rng.choice(("{title}\n{text}", "{text}\n{title}", "{title}\n{date}\n{text}", "{title} {text}"))
        return self._entries(rng, form, rng.randint(4, 14))

    def goods(self, rng):
        """Names of goods, some with a description."""
        form = rng.choice(("{code}{name}\n{text}", "{name}{code}", "{name}{code}\n{name}{code}{text}", "{name} {code}\n{price}"))
        return self._entries(rng, form, rng.randint(5, 18))

    def messages(self, rng):
        """What visitors of an enquiry form have left."""
        form = rng.choice(
            ("{person} {date} 报名：{name}\n备注：{text}", "{date} 报名：{name}\n备注：{text}", "{person}：{text}\n{date} 回复：{text}")
        )
        return self._entries(rng, form, rng.randint(4, 12))

    def _entries(self, rng, form, count):
        lines = []
        for _ in range(count):
            code = "".join(rng.choice("ABDEFGHKLMSTXZ") for _ in range(rng.randint(1, 4)))
            entry = form.format(
                title=self.title(rng),
                name=self._excerpts.draw(rng, self._without, 4, 10)[:10],
                code=f"{code}{rng.choice(('-', '', ' '))}{rng.randint(1, 9999)}",
                price=f"￥{rng.randint(1, 9999)}.00",
                person=self._person(rng),
                date=f"{rng.randint(1, 12):02}-{rng.randint(1, 28):02} {rng.randint(0, 23):02}:{rng.randint(0, 59):02}",
                text=self.passage(rng, 24, 130),
            )
            lines += entry.split("\n")
        return lines
