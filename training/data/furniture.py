"""Synthetic page furniture.

A `Site` is one invented website: it fixes a name, a date form, the wording of its headings, the
shape of its lists and which parts it has in which order, as a real template does. Documents of a
site share all that and differ in what the parts list. All lines made here are furniture; the only
neutral ones are repeats of the document's own title.
"""

import dates
import phrases
import records

KINDS = ("news", "portal", "model_texts", "forum", "government", "blog", "letter_page", "shop")

# Chance in per cent that a site of a kind has a part: default, then what differs by kind.
HEAD_PARTS = ("top_bar", "menu", "search", "widget", "advert", "crumbs", "title", "credits", "tools", "share", "promo")
HEAD_CHANCE = {
    "top_bar": 45, "menu": 65, "search": 30, "widget": 12, "advert": 18, "crumbs": 55, "title": 85,
    "credits": 75, "tools": 25, "share": 20, "promo": 14,
}
TAIL_PARTS = (
    "editor", "notice", "tags", "share", "tools", "neighbours", "pager", "download", "model_text",
    "promo", "lists", "comments", "advert", "widget", "friends", "footer",
)
TAIL_CHANCE = {
    "editor": 50, "notice": 45, "tags": 35, "share": 35, "tools": 30, "neighbours": 45, "pager": 12,
    "download": 6, "model_text": 5, "promo": 25, "lists": 80, "comments": 35, "advert": 20,
    "widget": 10, "friends": 18, "footer": 65,
}
KIND_CHANCE = {
    "model_texts": {"model_text": 75, "download": 60, "lists": 95, "editor": 20},
    "forum": {"comments": 60, "top_bar": 80, "editor": 0, "tools": 60},
    "government": {"editor": 60, "tools": 70, "comments": 0, "advert": 0, "promo": 10, "footer": 95},
    "letter_page": {"menu": 0, "top_bar": 0, "crumbs": 0, "promo": 90, "search": 0, "footer": 10},
    "shop": {"advert": 80, "credits": 20},
    "portal": {"menu": 95, "lists": 95, "comments": 50, "footer": 90},
}
ROW_SEPARATORS = (" ", "  ", "|", " | ", "", " · ", "┊", "　", " / ", "、", "\t", " - ", "·")
ITEM_FORMS = (
    "title", "title_date", "title_gap_date", "date_title", "date_gap_title", "date_below", "date_above",
    "numbered", "number_glued", "number_above", "marked", "marked_date", "ended", "teaser", "ago_below",
    "doubled", "cut", "source_below", "ago_glued",
)


def clip(text, size, ending="..."):
    return text if len(text) <= size else text[:size] + ending


class Site:
    def __init__(self, name, language, titles, excerpts):
        """`titles` and `excerpts` draw foreign titles and passages: draw(rng, without)."""
        self.name, self.language = name, language
        rng = records.rng_for("site", name)
        self._titles, self._excerpts = titles, excerpts
        english = language == "en"
        self._phrases = phrases.Phrases("en" if english else "zh", "zh-hant" if language == "zh-hant" else None)
        self._clock = dates.Clock(rng, english)
        self._english, self._sticky, self._rng = english, {}, rng
        self.kind = rng.choice(KINDS)
        self._without, self._own_title = None, ""
        self.site_name = self._phrases.expand(rng, "{site_stem}{site_kind}", lambda key, sticky: None)
        self.domain = self._phrases.expand(rng, "{domain_stem}{domain_end}", lambda key, sticky: None)
        self._menu = rng.sample(sorted(set(self._raw_menu(rng))), rng.randint(6, 26))
        self._row = rng.choice(ROW_SEPARATORS)
        self._menu_as_lines, self._footer_as_lines = rng.random() < 0.6, rng.random() < 0.5
        self._brackets = rng.choice(dates.BRACKETS)
        self._heads = [part for part in HEAD_PARTS if rng.randrange(100) < self._chance(HEAD_CHANCE, part)]
        self._tails = [part for part in TAIL_PARTS if rng.randrange(100) < self._chance(TAIL_CHANCE, part)]
        self._disorder(rng)
        self._lists = [self._list_plan(rng) for _ in range(rng.choice((1, 1, 2, 2, 3, 4)))]

    def _raw_menu(self, rng):
        return [self._phrases.raw(rng, "menu_item") for _ in range(90)]

    def _chance(self, table, part):
        return KIND_CHANCE.get(self.kind, {}).get(part, table[part])

    def _disorder(self, rng):
        """Moves a part or two of the tail, but leaves the footer last most of the time."""
        for _ in range(rng.randrange(4)):
            if len(self._tails) > 2:
                part = self._tails.pop(rng.randrange(len(self._tails) - 1))
                self._tails.insert(rng.randrange(len(self._tails)), part)

    def _list_plan(self, rng):
        return {
            "head": None if rng.random() < 0.12 else self._phrases.raw(rng, "list_head"),
            "form": rng.choice(ITEM_FORMS),
            "mark": self._phrases.raw(rng, "item_mark"),
            "end": self._phrases.raw(rng, "item_end"),
            "more": rng.random() < 0.25,
            "row": rng.random() < 0.08,
            "length": rng.choice((3, 4, 5, 6, 8, 8, 10, 10, 12, 16, 20)),
            "blank": rng.random() < 0.1,
        }

    # Words.

    def say(self, rng, key):
        return self._expand(rng, "{" + key + "}")

    def _expand(self, rng, text):
        return self._phrases.expand(rng, text, lambda key, sticky: self._fill(rng, key, sticky)).strip("\n")

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

    # Parts of a page: each returns its lines.

    def _row_or_lines(self, words, as_lines):
        return list(words) if as_lines else [self._row.join(words)]

    def _some(self, rng, key, low, high):
        words = []
        for _ in range(rng.randint(low, high)):
            word = self.say(rng, key)
            if word and word not in words:
                words.append(word)
        return words

    def top_bar(self, rng):
        return self._row_or_lines(self._some(rng, "top_bar", 2, 7), rng.random() < 0.5)

    def menu(self, rng):
        lines = self._row_or_lines(self._menu, self._menu_as_lines)
        if rng.random() < 0.2:
            lines += self._row_or_lines(self._some(rng, "menu_item", 4, 12), rng.random() < 0.5)
        return lines

    def search(self, rng):
        return self._some(rng, "search", 1, 3)

    def widget(self, rng):
        return self._some(rng, "widget", 1, 4)

    def advert(self, rng):
        return self._some(rng, "ad", 1, 5)

    def crumbs(self, rng):
        separator = self._sticky_word("crumb_sep")
        words = rng.sample(self._menu, min(len(self._menu), rng.randint(1, 3)))
        home = "Home" if self._english else ("首页", self.site_name)[rng.randrange(2)]
        end = self.say(rng, "crumb_end")
        path = separator.join([home] + words + ([end] if end else []))
        return [self._sticky_word("crumb_head") + path]

    def _sticky_word(self, key):
        return self._fill(None, key, True)

    def credits(self, rng):
        count = rng.randint(0, 5)
        words = [self.say(rng, "credit_time")] + self._some(rng, "credit", count, count)
        if rng.random() < 0.4:
            rng.shuffle(words)
        style = records.rng_for("credits", self.name).randrange(3)
        if style == 0:
            return words
        return [(" ", "  ", "　", " | ", "")[records.rng_for("gap", self.name).randrange(5)].join(words)]

    def tools(self, rng):
        return self._some(rng, "tools", 1, 4)

    def share(self, rng):
        words = self._some(rng, "share", 2, 8)
        return self._row_or_lines(words, records.rng_for("share", self.name).random() < 0.5)

    def promo(self, rng):
        return self._some(rng, "app_promo", 1, 4)

    def editor(self, rng):
        return self._some(rng, "editor_end", 1, 3)

    def notice(self, rng):
        return self._some(rng, "copyright_long", 1, 3)

    def tags(self, rng):
        return self._some(rng, "tags", 1, 2)

    def neighbours(self, rng):
        lines = [self._expand(rng, self._shape("prev")), self._expand(rng, self._shape("next"))]
        return [" ".join(lines)] if records.rng_for("neighbours", self.name).random() < 0.15 else lines

    def _shape(self, key):
        """The site's own alternative of a list, not yet expanded."""
        return self._phrases.raw(records.rng_for("shape", self.name, key), key)

    def pager(self, rng):
        return self._some(rng, "pager", 1, 1)

    def download(self, rng):
        return self._some(rng, "download", 2, 7)

    def model_text(self, rng):
        return self._some(rng, "model_text", 1, 6)

    def friends(self, rng):
        words = self._some(rng, "friend", 3, 14)
        head = ["Links"] if self._english else [("友情链接", "友情链接：", "相关网站", "站群导航")[rng.randrange(4)]]
        return head + self._row_or_lines(words, rng.random() < 0.4)

    def footer(self, rng):
        links = self._row_or_lines(self._some(rng, "footer", 3, 10), self._footer_as_lines)
        lines = self._some(rng, "footer_line", 1, 6)
        return links + (lines if rng.random() < 0.75 else [" ".join(lines)])

    def comments(self, rng):
        lines = self._some(rng, "comment_bar", 1, 6)
        # In a forum the posts are the body, so no comments that look like them may be furniture.
        for _ in range(0 if self.kind == "forum" else rng.choice((0, 0, 0, 2, 4, 7))):
            when = self._clock.ago(rng) if rng.random() < 0.5 else self._clock.moment(rng)
            who, what = self.say(rng, "member"), self.say(rng, "comment")
            if rng.random() < 0.3:
                what = self._excerpts.draw(rng, self._without, 12, 80)
            form = records.rng_for("comments", self.name).randrange(4)
            tail = self.say(rng, "comment_tail")
            lines += ([who, when, what, tail], [f"{who} {when}", what], [f"{who}：{what}", f"{when} {tail}"], [f"{who} {what} {when} {tail}"])[form]
        return lines

    def lists(self, rng):
        lines = []
        for number in range(len(self._lists)):
            lines += self.one_list(rng, number)
        return lines

    def one_list(self, rng, number=0, length=None, headed=True):
        plan = self._lists[number % len(self._lists)]
        lines = [self._expand(rng, plan["head"])] if plan["head"] and headed else []
        items = []
        for place in range(length or max(2, plan["length"] + rng.randint(-2, 2))):
            items += self.item(rng, plan, place + 1)
            if plan["blank"]:
                items.append("")
        if plan["row"]:
            items = [self._row.join(item for item in items if item)]
        lines += items
        if plan["more"]:
            lines.append(self.say(rng, "list_more"))
        return lines

    def item(self, rng, plan, place):
        title, form = self.title(rng), plan["form"]
        before, after = self._brackets
        date = before + (self._clock.date(rng) if rng.random() < 0.7 else self._clock.moment(rng)) + after
        mark, end = self._expand(rng, plan["mark"]), self._expand(rng, plan["end"])
        teaser = clip(self._excerpts.draw(rng, self._without, 40, 110), 110, "") + self._sticky_word("teaser_end")
        return {
            "title": [title],
            "title_date": [title + date],
            "title_gap_date": [f"{title} {date}"],
            "date_title": [date + title],
            "date_gap_title": [f"{date} {title}"],
            "date_below": [title, date],
            "date_above": [date, title],
            "numbered": [f"{place}. {title}"],
            "number_glued": [f"{place}{title}"],
            "number_above": [str(place), title],
            "marked": [mark + title],
            "marked_date": [f"{mark}{title}{date}"],
            "ended": [title + end],
            "teaser": [title, teaser],
            "ago_below": [title, f"{self.say(rng, 'source')} {self._clock.ago(rng)}"],
            "doubled": [title, title],
            "cut": [clip(title, 12)],
            "source_below": [title, self.say(rng, "source"), date],
            "ago_glued": [title + self._clock.ago(rng)],
        }[form]

    # Whole pages.

    def begin(self, own_title, source):
        """Tells what the next document is: its title, and the source its lists must not quote."""
        self._own_title, self._without = own_title, source

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
        part = rng.choice(("advert", "promo", "pager", "tools", "short_list", "inline_link", "model_text"))
        if part == "short_list":
            lines = self.one_list(rng, rng.randrange(4), rng.choice((1, 2, 3, 5, 8, 14)))
        elif part == "inline_link":
            heads = ("Read more: ", "Related: ", "See also: ") if self._english else (
                "相关阅读：", "推荐阅读：", "延伸阅读：", ">>", "点击查看：", "【相关新闻】", "更多：", "详见：")
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
            return (" " if self._english or rng.random() < 0.5 else "") + self.say(rng, "editor_end")
        if form == 2:
            return " ".join(self.one_list(rng, rng.randrange(4), rng.randint(2, 12)))
        if form == 3:
            return "".join(self.one_list(rng, rng.randrange(4), rng.randint(2, 16)))
        if form == 4:
            return self._row.join(self.share(rng) + self.tags(rng)) or self.say(rng, "share")
        return " " + " ".join(self.neighbours(rng))

    def list_page(self, rng):
        """A page that is nothing but furniture: headings, lists, teasers, a pager."""
        lines = [line for line in self.head(rng) if line[1] == records.DROP]
        body = []
        for _ in range(rng.randint(1, 3)):
            body += self.one_list(rng, rng.randrange(4), rng.randint(6, 30))
        if rng.random() < 0.6:
            body += self.pager(rng)
        return lines + [(line, records.DROP) for line in body] + self.tail(rng)
