"""The lists of links around a text: related, hot, latest, with dates in many places."""

import voice

ITEM_FORMS = (
    "title",
    "title_date",
    "title_gap_date",
    "date_title",
    "date_gap_title",
    "date_below",
    "date_above",
    "numbered",
    "number_glued",
    "number_above",
    "marked",
    "marked_date",
    "ended",
    "teaser",
    "ago_below",
    "doubled",
    "cut",
    "source_below",
    "ago_glued",
)


class Lists(voice.Voice):
    """A site with up to four lists, each of one shape on all pages. Its owner fills `_lists`,
    `_brackets` (what stands around a date) and `_row` (what parts the words of a row)."""

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
        date = (
            before
            + (self._clock.date(rng) if rng.random() < 0.7 else self._clock.moment(rng))
            + after
        )
        mark, end = self._expand(rng, plan["mark"]), self._expand(rng, plan["end"])
        teaser = voice.clip(
            self._excerpts.draw(rng, self._without, 40, 110), 110, ""
        ) + self._sticky_word("teaser_end")
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
            "cut": [voice.clip(title, 12)],
            "source_below": [title, self.say(rng, "source"), date],
            "ago_glued": [title + self._clock.ago(rng)],
        }[form]
