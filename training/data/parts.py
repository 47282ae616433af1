"""The parts of a page's furniture; each method returns its lines."""

import dates
import lists
import records

ROW_SEPARATORS = (" ", "  ", "|", " | ", "", " · ", "┊", "　", " / ", "、", "\t", " - ", "·")


class Parts(lists.Lists):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        rng = self._rng
        self._menu = rng.sample(sorted(set(self._raw_menu(rng))), rng.randint(6, 26))
        self._row = rng.choice(ROW_SEPARATORS)
        self._menu_as_lines, self._footer_as_lines = rng.random() < 0.6, rng.random() < 0.5
        self._brackets = rng.choice(dates.BRACKETS)

    def _raw_menu(self, rng):
        return [self._phrases.raw(rng, "menu_item") for _ in range(90)]

    def _row_or_lines(self, words, as_lines):
        return list(words) if as_lines else [self._row.join(words)]

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

    def credits(self, rng):
        count = rng.randint(0, 5)
        words = [self.say(rng, "credit_time")] + self._some(rng, "credit", count, count)
        if rng.random() < 0.4:
            rng.shuffle(words)
        style = records.rng_for("credits", self.name).randrange(3)
        if style == 0:
            return words
        return [
            (" ", "  ", "　", " | ", "")[records.rng_for("gap", self.name).randrange(5)].join(words)
        ]

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
        return (
            [" ".join(lines)] if records.rng_for("neighbours", self.name).random() < 0.15 else lines
        )

    def pager(self, rng):
        return self._some(rng, "pager", 1, 1)

    def download(self, rng):
        return self._some(rng, "download", 2, 7)

    def model_text(self, rng):
        return self._some(rng, "model_text", 1, 6)

    def friends(self, rng):
        words = self._some(rng, "friend", 3, 14)
        head = (
            ["Links"]
            if self._english
            else [("友情链接", "友情链接：", "相关网站", "站群导航")[rng.randrange(4)]]
        )
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
            lines += (
                [who, when, what, tail],
                [f"{who} {when}", what],
                [f"{who}：{what}", f"{when} {tail}"],
                [f"{who} {what} {when} {tail}"],
            )[form]
        return lines
