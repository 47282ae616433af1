"""Tests that need no data: python -m unittest lines_test (in this folder)."""

import unittest

from lxml import html

import align
import bodies
import dates
import flatten
import frames
import furniture
import phrases
import records
import sentences

KEEP, DROP = records.KEEP, records.DROP


class Fixed:
    """Titles and excerpts of no consequence."""

    def draw(self, rng, without=None, low=0, high=0):
        return "河边新修的步道开放了"


class RecordsTest(unittest.TestCase):
    def test_spans_count_code_points_and_leave_newlines_out(self):
        record = records.make_record(
            "a",
            "k",
            "g",
            0,
            1.0,
            [("𠮷甲", KEEP), ("", DROP), [("乙", KEEP), ("丙", DROP)], ("丁", None)],
        )
        self.assertEqual(record["text"], "𠮷甲\n\n乙丙\n丁")
        self.assertEqual(record["spans"], [[0, 2, 1], [4, 5, 1], [5, 6, 0]])

    def test_random_sources_depend_on_names_alone(self):
        self.assertEqual(records.rng_for("a", 1).random(), records.rng_for("a", 1).random())
        self.assertNotEqual(records.rng_for("a", 1).random(), records.rng_for("a", 2).random())


class FlattenTest(unittest.TestCase):
    PAGE = (
        "<body><ul><li><a>首页</a></li><li><a>新闻</a></li></ul><script>x</script>"
        "<p>第一段<b>加粗</b>。<br>换行</p><table><tr><td>一</td><td>二</td></tr></table>"
        "<div style='display: none'>藏</div></body>"
    )

    def lines(self, style):
        labelled = [(atom, KEEP) for atom in flatten.atoms(html.document_fromstring(self.PAGE))]
        return ["".join(text for text, _ in line) for line in flatten.STYLES[style].lines(labelled)]

    def test_plain_style_has_an_atom_a_line(self):
        self.assertEqual(self.lines(0), ["首页", "新闻", "第一段加粗。", "换行", "一", "二", "藏"])

    def test_styles_glue_lists_and_rows(self):
        self.assertEqual(self.lines(1)[:2], ["首页 新闻", "第一段加粗。"])
        self.assertIn("一\t二", self.lines(3))
        self.assertNotIn("藏", self.lines(4))


class AlignTest(unittest.TestCase):
    FIRST = "今天上午，镇里新修的图书馆正式开放，许多孩子早早就来排队。"
    LAST = "馆长说，今后每个周末都会请作者来和读者见面，欢迎大家常来。"

    def labels(self, *texts):
        return align.label(list(texts), f"{self.FIRST}\n孩子\n{self.LAST}")[0]

    def test_short_lines_are_body_only_in_their_place(self):
        self.assertEqual(
            self.labels("孩子", "开放", self.FIRST, "孩子", "登录", self.LAST, "读者"),
            [DROP, DROP, KEEP, KEEP, DROP, KEEP, DROP],
        )

    def test_repeated_paragraph_is_open(self):
        labels = self.labels(self.FIRST, "广告", self.FIRST, "孩子", self.LAST)
        self.assertEqual(sorted(labels[:3:2], key=str), [KEEP, None])

    def test_empty_gold_text_drops_all(self):
        self.assertEqual(align.label(["菜单", "—"], "")[0], [DROP, None])


class FramesTest(unittest.TestCase):
    def test_head_tail_and_holes(self):
        lines = [
            ("首页", None),
            ("菜单", DROP),
            ("标题", None),
            ("正文。", KEEP),
            ("广告", DROP),
            ("完。", KEEP),
            ("版权", DROP),
        ]
        frame = frames.from_lines("n", "g", 3, lines)
        self.assertEqual(frame.head, [("首页", DROP), ("菜单", DROP), ("标题", None)])
        self.assertEqual(
            (frame.tail, frame.holes, frame.fold), ([("版权", DROP)], [[("广告", DROP)]], 3)
        )


class FurnitureTest(unittest.TestCase):
    def test_every_phrase_expands(self):
        for name in ("zh", "zh-hant", "en"):
            site = furniture.Site("site-test", "en" if name == "en" else "zh", Fixed(), Fixed())
            rng = records.rng_for("phrases")
            for key, alternatives in phrases.read_lists(name).items():
                for alternative in alternatives:
                    text = site._expand(rng, alternative)
                    self.assertNotIn("{", text, (name, key, alternative))

    def test_lists_have_no_repeats(self):
        for name in ("zh", "zh-hant", "en"):
            for key, alternatives in phrases.read_lists(name).items():
                self.assertEqual(len(alternatives), len(set(alternatives)), (name, key))

    def test_furniture_is_never_kept(self):
        for number in range(40):
            site = furniture.Site(
                f"site-{number}", ("zh", "zh-hant", "en")[number % 3], Fixed(), Fixed()
            )
            site.begin("自己的标题", "source")
            rng = records.rng_for("page", number)
            for line, label in (
                site.head(rng) + site.hole(rng) + site.tail(rng) + site.list_page(rng)
            ):
                self.assertNotEqual(label, KEEP)
                self.assertNotIn("\n", line)
                if label is None:
                    self.assertEqual(line, "自己的标题")

    def test_every_date_form_prints(self):
        for number in range(60):
            clock, rng = dates.Clock(records.rng_for(number), number % 2), records.rng_for(number)
            self.assertNotIn("{", clock.date(rng) + clock.moment(rng) + clock.ago(rng))


class BodiesTest(unittest.TestCase):
    LINES = [f"第{n}件事说的是河边的路，路边有树，树下有人下棋。大家都说好。" for n in range(1, 12)]

    def test_every_shape_keeps_all_it_makes(self):
        for shape, _ in bodies.SHAPES:
            for number in range(20):
                body = shape(records.rng_for(shape.__name__, number), self.LINES)
                self.assertTrue(body, shape.__name__)
                self.assertEqual(
                    {label for line in body for _, label in line}, {KEEP}, shape.__name__
                )

    def test_cut_keeps_begin_and_end(self):
        short = sentences.cut(self.LINES, 4, 10000)
        self.assertEqual(short, self.LINES[:2] + self.LINES[-2:])


if __name__ == "__main__":
    unittest.main()
