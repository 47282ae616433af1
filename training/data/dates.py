"""Dates and times as pages print them; each site keeps to a form of its own."""

ZH_DATES = (
    "{y}-{m:02}-{d:02}",
    "{y}-{m}-{d}",
    "{y}/{m:02}/{d:02}",
    "{y}/{m}/{d}",
    "{y}.{m:02}.{d:02}",
    "{y}年{m}月{d}日",
    "{y}年{m:02}月{d:02}日",
    "{m:02}-{d:02}",
    "{m}月{d}日",
    "{m:02}/{d:02}",
    "{yy:02}-{m:02}-{d:02}",
    "{y}{m:02}{d:02}",
    "{m:02}月{d:02}日",
    "{y}. {m}. {d}",
)
ZH_TIMES = (
    "",
    " {h:02}:{i:02}",
    " {h:02}:{i:02}:{s:02}",
    "{h:02}:{i:02}",
    "  {h}:{i:02}",
    " {h:02}时{i:02}分",
)
ZH_AGO = (
    "{k}分钟前",
    "{h}小时前",
    "{k}天前",
    "昨天 {h:02}:{i:02}",
    "今天 {h:02}:{i:02}",
    "前天",
    "刚刚",
    "{k} 天前",
    "{k}周前",
    "{k}个月前",
    "{k} 小时前",
    "今天{h}:{i:02}",
    "昨日",
)
EN_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
EN_DATES = (
    "{month} {d}, {y}",
    "{mon} {d}, {y}",
    "{d} {month} {y}",
    "{d} {mon} {y}",
    "{m:02}/{d:02}/{y}",
    "{y}-{m:02}-{d:02}",
    "{d:02}.{m:02}.{y}",
    "{mon} {d}",
)
EN_TIMES = (
    "",
    " {h:02}:{i:02}",
    " at {g}:{i:02} {half}",
    ", {g}:{i:02} {half}",
    " | {h:02}:{i:02}",
)
EN_AGO = (
    "{k} hours ago",
    "{k} days ago",
    "{k}h ago",
    "{k}d",
    "yesterday",
    "just now",
    "{k} weeks ago",
)
# How a list sets a date apart from a title: (before, after) of the date.
BRACKETS = (
    ("", ""),
    ("", ""),
    ("", ""),
    ("(", ")"),
    ("[", "]"),
    ("（", "）"),
    ("【", "】"),
    ("/", ""),
    ("| ", ""),
)


class Clock:
    """The date and time forms of one site."""

    def __init__(self, rng, english):
        self._date = rng.choice(EN_DATES if english else ZH_DATES)
        self._time = rng.choice(EN_TIMES if english else ZH_TIMES)
        self._ago = EN_AGO if english else ZH_AGO
        self._first_year = rng.randint(1999, 2020)

    def _values(self, rng):
        year, month, hour = (
            rng.randint(self._first_year, self._first_year + 4),
            rng.randint(1, 12),
            rng.randrange(24),
        )
        return {
            "y": year,
            "yy": year % 100,
            "m": month,
            "d": rng.randint(1, 28),
            "h": hour,
            "i": rng.randrange(60),
            "s": rng.randrange(60),
            "k": rng.randint(2, 23),
            "g": (hour - 1) % 12 + 1,
            "half": "am" if hour < 12 else "pm",
            "month": EN_MONTHS[month - 1],
            "mon": EN_MONTHS[month - 1][:3],
        }

    def date(self, rng):
        return self._date.format(**self._values(rng))

    def time(self, rng):
        return "{h:02}:{i:02}".format(**self._values(rng))

    def moment(self, rng):
        return (self._date + self._time).format(**self._values(rng))

    def ago(self, rng):
        return rng.choice(self._ago).format(**self._values(rng))
