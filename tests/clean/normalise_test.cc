#include "clean/normalise.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "clean/normalise/scan.h"
#include "core/unicode.h"

namespace zhengwen::clean {
namespace {

// A document after normalising, with the recipe's normalise.off.
Document Normalised(const std::string& text, std::string_view off = "") {
  Recipe recipe;
  recipe.normalise_off = Words(off);
  auto step = MakeNormalise({.config = "", .recipe = &recipe, .authors = nullptr});
  EXPECT_TRUE(step.ok()) << (step.ok() ? "" : step.error().ToString());
  Document doc({}, text, "utf-8");
  (*step)->Apply(&doc);
  return doc;
}

std::string Reasons(const Document& doc) {
  std::string names;
  for (const Edit& e : doc.edits) names += (names.empty() ? "" : " ") + std::string(Name(e.reason));
  return names;
}

struct Row {
  std::string name;
  std::string text;
  std::string shadow;
  std::string reasons;  // of the edits, in order
};

void Check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    ASSERT_TRUE(IsValidUtf8(row.text)) << row.name;
    const Document doc = Normalised(row.text);
    EXPECT_EQ(doc.shadow_text(), row.shadow) << row.name;
    EXPECT_EQ(Reasons(doc), row.reasons) << row.name;
  }
}

TEST(Normalise, LineEnds) {
  Check({
      {"LF stays", "甲\n乙\n", "甲\n乙\n", ""},
      {"CRLF is one", "甲\r\n乙", "甲\n乙", "line_end"},
      {"CR", "甲\r乙", "甲\n乙", "line_end"},
      {"CR CR LF is one", "甲\r\r\n乙", "甲\n乙", "line_end"},
      {"NEL, LS, PS", "甲\u0085乙\u2028丙\u2029丁", "甲\n乙\n丙\n丁", "line_end line_end line_end"},
      {"VT and FF", "甲\v乙\f丙", "甲\n乙\n丙", "line_end line_end"},
  });
}

TEST(Normalise, InvisibleCharacters) {
  Check({
      {"C0 and DEL", std::string("甲\x01\x02乙\x7F\0丙", 13), "甲乙丙",
       "control_char control_char"},
      {"C1", "甲\u0080\u009F乙", "甲乙", "control_char"},
      {"tabs stay", "甲\t乙", "甲\t乙", ""},
      {"object replacement, noncharacter", "甲\uFFFC乙\U0001FFFF丙", "甲乙丙",
       "control_char control_char"},
      {"zero width space, marks of direction", "甲\u200B\u200F乙\u202A丙\u2060丁", "甲乙丙丁",
       "zero_width zero_width zero_width"},
      {"soft hyphen, BOM inside", "co\u00ADop甲\uFEFF乙", "coop甲乙", "zero_width zero_width"},
      {"joiner inside an emoji", "\U0001F468\u200D\U0001F469\u200D\U0001F467好",
       "\U0001F468\u200D\U0001F469\u200D\U0001F467好", ""},
      {"joiner behind a style selector", "\u2764\uFE0F\u200D\U0001F525",
       "\u2764\uFE0F\u200D\U0001F525", ""},
      {"joiner between Han", "甲\u200D乙", "甲乙", "zero_width"},
      {"non-joiner in Persian", "می\u200Cخواهم", "می\u200Cخواهم", ""},
      {"non-joiner in Latin", "shelf\u200Cful", "shelfful", "zero_width"},
      {"style selector stays", "\u2600\uFE0F", "\u2600\uFE0F", ""},
      {"icon font", "甲\uE001乙\U0010FFFD丙", "甲乙丙", "private_use private_use"},
      {"an ideograph of GB 18030-2000", "\uE863甲\uE81E", "甲\u9FB4", "private_use private_use"},
  });
}

TEST(Normalise, Spaces) {
  Check({
      {"no-break space", "甲\u00A0乙", "甲 乙", "odd_space"},
      {"ideographic space", "甲\u3000乙", "甲 乙", "odd_space"},
      {"a run is one edit and stays wide", "甲\u3000\u3000\u3000乙", "甲  乙", "odd_space"},
      {"with plain ones between", "甲\u00A0 \u00A0乙", "甲  乙", "odd_space"},
      {"an indent goes", "\u3000\u3000甲\n\u3000\u3000乙", "甲\n乙", "odd_space odd_space"},
      {"plain indents stay", "  甲", "  甲", ""},
      {"en to hair space, narrow ones", "a\u2002b\u200Ac\u202Fd\u205Fe", "a b c d e",
       "odd_space odd_space odd_space odd_space"},
  });
}

TEST(Normalise, FullWidth) {
  Check({
      {"letters and digits", "ＡＢＣｘｙｚ０１９", "ABCxyz019", "full_width"},
      {"punctuation never", "甲，乙。丙！丁？戊：己；（庚）％", "甲，乙。丙！丁？戊：己；（庚）％",
       ""},
      {"between punctuation", "（１）甲：２０２４", "（1）甲：2024", "full_width full_width"},
  });
}

TEST(Normalise, Entities) {
  Check({
      {"named", "甲&ldquo;乙&rdquo;", "甲“乙”", "entity entity"},
      {"space", "甲&nbsp;乙", "甲 乙", "entity"},
      {"an indent goes", "&nbsp;&nbsp;甲", "甲", "entity"},
      {"numbers", "&#8220;甲&#x4E2D;&#X4e2d;", "“甲中中", "entity entity entity"},
      {"windows numbers", "it&#146;s", "it’s", "entity"},
      {"escaped twice", "a&amp;lt;b&amp;nbsp;c", "a<b c", "entity entity"},
      {"ampersand", "A&amp;B", "A&B", "entity"},
      {"no semicolon", "AT&T a&copy=b&nbsp c&#20013", "AT&T a&copy=b&nbsp c&#20013", ""},
      {"unknown names", "甲&foo;乙&;丙&#;丁&#x;", "甲&foo;乙&;丙&#;丁&#x;", ""},
      {"no characters", "&#0;&#xD800;&#x110000;&#99999999999;",
       "&#0;&#xD800;&#x110000;&#99999999999;", ""},
      {"invisible ones go", "甲&#8203;乙&shy;丙&#12288;丁", "甲乙丙 丁", "entity entity entity"},
      {"a line end", "甲&#10;乙", "甲\n乙", "entity"},
  });
}

TEST(Normalise, Tags) {
  Check({
      {"a break", "甲<br>乙<br/>丙<BR />丁", "甲\n乙\n丙\n丁", "markup_tag markup_tag markup_tag"},
      {"a break at a line end", "甲<br>\n乙", "甲\n乙", "markup_tag"},
      {"two breaks are one", "甲<br><br>乙", "甲\n乙", "markup_tag markup_tag"},
      {"paragraphs", "<p>甲</p><p class=\"x\">乙</p>", "甲\n乙",
       "markup_tag markup_tag markup_tag markup_tag"},
      {"inline; neighbours that go are one edit",
       "甲<strong>乙</strong><a href='x'>丙</a><font color=red>丁</font>", "甲乙丙丁",
       "markup_tag markup_tag markup_tag markup_tag"},
      {"cells", "<td>甲</td><td>乙</td>", "甲 乙", "markup_tag markup_tag markup_tag markup_tag"},
      {"a comment", "甲<!-- 乙 -->丙", "甲丙", "markup_tag"},
      {"not tags", "我<3你 a<b a < b 《甲》<<乙>> <甲> 1<p 2>p",
       "我<3你 a<b a < b 《甲》<<乙>> <甲> 1<p 2>p", ""},
      {"no attributes", "<a b c>", "<a b c>", ""},
      {"operands", "vector<a> x<b>y", "vector<a> x<b>y", ""},
      {"never closed", "<a href=\"x <p style=", "<a href=\"x <p style=", ""},
      {"unknown", "<title>甲</title><User>", "<title>甲</title><User>", ""},
  });
}

TEST(Normalise, StrayMarks) {
  const std::string body =
      "建立规范有序、公正合理、互利共赢、和谐稳定的*新型合作关系，推动各项工作再上新的台阶";
  Check({
      {"a lone star", body + "。",
       "建立规范有序、公正合理、互利共赢、和谐稳定的新型合作关系，推动各项工作再上新的台阶。",
       "stray_mark"},
      {"a lone apostrophe",
       "我们要认真总结多年来的经验，努力探索建立帮扶困难家庭的'长效机制，把好事办好、实事办实。",
       "我们要认真总结多年来的经验，努力探索建立帮扶困难家庭的长效机制，把好事办好、实事办实。",
       "stray_mark"},
      {"both, far from each other's kind", "的'长" + body,
       "的长建立规范有序、公正合理、互利共赢、和谐稳定的新型合作关系，推动各项工作再上新的台阶",
       "stray_mark stray_mark"},
      {"short lines", "这游戏真是太*了", "这游戏真是太*了", ""},
      {"products",
       "这个箱子的体积等于长*宽*高，大家在计算的时候一定要注意单位统一，不要把厘米和米混在一起。",
       "这个箱子的体积等于长*宽*高，大家在计算的时候一定要注意单位统一，不要把厘米和米混在一起。",
       ""},
      {"a formula",
       "长方形的面积等于长*宽="
       "面积，大家在计算的时候一定要注意单位统一，不要把厘米和米混在一起，切记切记。",
       "长方形的面积等于长*宽="
       "面积，大家在计算的时候一定要注意单位统一，不要把厘米和米混在一起，切记切记。",
       ""},
      {"bold",
       "大家在计算的时候一定要**注意**"
       "单位统一，不要把厘米和米混在一起，也不要忘记写上单位，切记切记。",
       "大家在计算的时候一定要**注意**"
       "单位统一，不要把厘米和米混在一起，也不要忘记写上单位，切记切记。",
       ""},
      {"quotes",
       "他反复对我们说'长效'"
       "两个字，要我们无论如何都要记在心上，落实在行动上，体现在效果上，大家都点头。",
       "他反复对我们说'长效'"
       "两个字，要我们无论如何都要记在心上，落实在行动上，体现在效果上，大家都点头。",
       ""},
      {"backquote and apostrophe",
       "他反复对我们说`长效'"
       "两个字，要我们无论如何都要记在心上，落实在行动上，体现在效果上，大家都点头。",
       "他反复对我们说`长效'"
       "两个字，要我们无论如何都要记在心上，落实在行动上，体现在效果上，大家都点头。",
       ""},
      {"between digits",
       "我们一共有3*"
       "4个箱子，大家在计算的时候一定要注意单位统一，不要把厘米和米混在一起，切记切记，切记。",
       "我们一共有3*"
       "4个箱子，大家在计算的时候一定要注意单位统一，不要把厘米和米混在一起，切记切记，切记。",
       ""},
  });
}

TEST(Normalise, Blanks) {
  Check({
      {"trailing spaces", "甲  \n乙\t\n", "甲\n乙\n", "blank blank"},
      {"trailing odd spaces are one edit", "甲\u3000 &nbsp;\r\n乙", "甲\n乙", "blank line_end"},
      {"what has no width is no space", "甲\u200B\n乙", "甲\n乙", "zero_width"},
      {"one empty line stays", "甲\n\n乙", "甲\n\n乙", ""},
      {"of several one stays", "甲\n\n\n\n乙", "甲\n\n乙", "blank"},
      {"with spaces on them", "甲\n \n\t\n\u3000\n乙", "甲\n\n乙", "blank blank"},
      {"at the beginning", "\n \n甲", "甲", "blank"},
      {"at the end", "甲\n\n\n", "甲\n", "blank"},
      {"spaces at the end", "甲  ", "甲", "blank"},
      {"only white space", " \n\n \n", "", "blank"},
      {"nothing", "", "", ""},
      {"CRLF", "甲\r\n\r\n\r\n乙", "甲\n\n乙", "line_end line_end blank"},
  });
}

TEST(Normalise, DoubleEncoded) {
  Check({
      {"as GBK", "改革开放以来\n鏀归潻寮€鏀句互鏉ワ紝浜烘皯鐢熸椿姘村钩涓嶆柇鎻愰珮",
       "改革开放以来\n改革开放以来，人民生活水平不断提高", "double_encoded"},
      {"Latin quotes", "it\u00E2\u20AC\u2122s", "it’s", "double_encoded"},
      {"a byte order mark", "\u00EF\u00BB\u00BF甲", "甲", "double_encoded"},
      {"windows-1252", "\u00E4\u00B8\u00AD\u00E6\u2013\u2021", "中文", "double_encoded"},
      {"accents stay", "café» naïve «été»", "café» naïve «été»", ""},
      {"traditional text stays", "鋼鐵銀行錢幣鑄造錄音鏡頭銷售鍵盤",
       "鋼鐵銀行錢幣鑄造錄音鏡頭銷售鍵盤", ""},
      {"rare names stay", "王鍙、李鐨、张銆", "王鍙、李鐨、张銆", ""},
  });
}

// The fast lane over clean chunks must not pass over anything that the finders know.
TEST(Normalise, TheFastLaneMissesNothing) {
  const std::string clean = "春天来到山村的时候，河边的柳树最先知道，它们吐出嫩芽";
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x30000 || c >= 0xE0000 ? 1 : 0xFF) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string letter;
    AppendUtf8(c, &letter);
    if (c == '*' || c == '\'' || c == '`' || c == '^') letter += "的";
    // The ampersand slows down: what is near it is read byte by byte.
    const Document fast = Normalised(clean + letter + clean);
    const Document slow = Normalised(clean + letter + "&" + clean);
    ASSERT_EQ(fast.edits.size(), slow.edits.size()) << std::hex << static_cast<uint32_t>(c);
  }
}

TEST(Normalise, KindsCanBeOff) {
  const std::string text = "\u3000甲\u200B  \r\n\n\n\n&lt;<br>乙*丙";
  for (size_t i = 0; i < kReasonCount; ++i) {
    if (!IsNormalising(static_cast<Reason>(i))) continue;
    const ReasonInfo& info = kReasons[i];
    const Document doc = Normalised(text, info.id);
    EXPECT_EQ(Reasons(doc).find(info.id), std::string::npos) << info.id;
    EXPECT_NE(Reasons(doc), "") << info.id;
  }
  Recipe recipe;
  recipe.normalise_off = Words("entity menu");
  const auto step = MakeNormalise({.config = "", .recipe = &recipe, .authors = nullptr});
  ASSERT_FALSE(step.ok());
  EXPECT_NE(step.error().ToString().find("'menu' is no kind of edit"), std::string::npos);
}

}  // namespace
}  // namespace zhengwen::clean
