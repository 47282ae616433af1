#include "classify/signals.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/table_file.h"
#include "core/unicode.h"
#include "tests/support/paths.h"

namespace zhengwen::classify {
namespace {

const SignalWords& Words() {
  static const SignalWords words = [] {
    Result<SignalWords> loaded = SignalWords::Load(testing::SourcePath("config"));
    EXPECT_TRUE(loaded.ok()) << loaded.error().ToString();
    return std::move(*loaded);
  }();
  return words;
}

SignalValues Measure(std::string_view text) { return MeasureSignals(text, Words()); }

std::string Times(std::string_view piece, size_t count) {
  std::string text;
  for (size_t i = 0; i < count; ++i) text += piece;
  return text;
}

struct Row {
  std::string text;
  Signal signal;
  double value;
  std::string why;
};

TEST(Signals, AreWhatTheirDefinitionsSay) {
  const std::vector<Row> rows = {
      {"春天到了。", Signal::num_chars, 5, "marks are characters"},
      {" 一 \n\n　\n二", Signal::num_lines, 2, "white space makes no line"},
      {"春天 hello42 world", Signal::rps_doc_word_count, 4, "two Han characters, two runs"},
      {"カタカナ", Signal::rps_doc_word_count, 4, "kana are words, one each"},
      {"한국어 문장", Signal::rps_doc_word_count, 2, "Hangul is parted by blanks"},
      {"一二 abcd", Signal::rps_doc_mean_word_length, 2, "1, 1 and 4 characters"},
      {"The the THE", Signal::rps_doc_frac_unique_words, 1.0 / 3, "capitals make no difference"},
      {"一，，，二", Signal::rps_doc_frac_no_alph_words, 1.0 / 3, "a run of a mark is one"},
      {"12 ab", Signal::rps_doc_frac_no_alph_words, 0.5, "a number has no letter"},
      {"USA Usa 一", Signal::rps_doc_frac_all_caps_words, 1.0 / 3, ""},
      {"我的书", Signal::num_stop_words, 1, "of the sets; 我 is not in one"},
      {"的的的", Signal::rps_doc_stop_word_fraction, 1, ""},
      {"#一……二...三..", Signal::rps_doc_symbol_to_word_ratio, 1, "two periods are no ellipsis"},
      {"甲乙\n甲乙\n丙\n甲乙", Signal::dup_line_frac, 0.5, "the first is no repetition"},
      {"甲乙\n 甲乙\n", Signal::dup_line_char_frac, 2.0 / 7, "lines without white space around"},
      {"甲\n乙\n\n甲\n乙\n\n丙", Signal::dup_para_frac, 1.0 / 3, "of three paragraphs"},
      {"甲乙丙甲乙丁", Signal::rps_doc_frac_chars_top_2gram, 4.0 / 6, "twice, two characters"},
      {"甲乙丙丁", Signal::rps_doc_frac_chars_top_2gram, 0, "nothing comes twice"},
      {"ab cd 甲乙 ab cd 甲乙", Signal::rps_doc_frac_chars_top_2gram, 8.0 / 12,
       "of equals the first"},
      {"一二三四五六一二三四五", Signal::rps_doc_frac_chars_dupe_5grams, 5.0 / 11,
       "the second time"},
      {"一二三四五六一二三四", Signal::rps_doc_frac_chars_dupe_5grams, 0, "four in a row"},
      {Times("一", 20), Signal::rps_doc_frac_chars_dupe_5grams, 19.0 / 20, "overlaps once"},
      {"他说：“好。”\n对吗？\n标题", Signal::rps_lines_ending_with_terminal_punctution_mark,
       2.0 / 3, "closing marks may follow"},
      {"等等……\n等...\n。", Signal::rps_doc_frac_lines_end_with_ellipsis, 2.0 / 3, ""},
      {"• 一\n- 二\n三", Signal::rps_lines_start_with_bulletpoint, 2.0 / 3, ""},
      {Times("一", 15) + "\n" + Times("一", 16), Signal::short_line_ratio, 0.5, "cells"},
      {"一\r\n二\n", Signal::new_line_ratio, 1, "CRLF is one line end"},
      {"今天天气好。\n今天天气好\n好的。\n今天天气\uFFFD。", Signal::c4_lines, 1, ""},
      {"Please enable JavaScript now.", Signal::c4_lines, 0, ""},
      {"好。很好！！\n标题\n3.14 is pi. Yes.", Signal::rps_doc_num_sentences, 5, ""},
      {"一二。一二三四。", Signal::mean_sentence_length, 3, ""},
      {"一二。一二三四。", Signal::max_sentence_length, 4, ""},
      {"标题\n一二。", Signal::frac_chars_complete_lines, 3.0 / 5, ""},
      {"标题\n一二。", Signal::ends_complete, 1, ""},
      {"一ab12", Signal::frac_letters_han, 0.2, "of letters and digits alone"},
      {"一，ab 12", Signal::frac_chars_alnum, 5.0 / 6, "white space does not count"},
      {"一1２三", Signal::rps_lines_numerical_chars_fraction, 0.5, "of all widths"},
      {"ABc一", Signal::rps_lines_uppercase_letter_fraction, 0.5, ""},
      {"一，二。", Signal::frac_chars_punct, 0.5, ""},
      {"一+=★", Signal::frac_chars_symbol, 0.75, ""},
      {"一。www.a.cn!", Signal::frac_chars_end_mark, 2.0 / 11, "no period inside of a word"},
      {"一\uFFFD□三", Signal::frac_chars_replacement, 0.5, ""},
      {"锟斤拷锟斤拷一二三四", Signal::frac_chars_mojibake, 0.6, ""},
      {"元素锘", Signal::frac_chars_mojibake, 0, "nobelium: excused"},
      {"{a}", Signal::rps_doc_curly_bracket, 2.0 / 3, ""},
      {"Lorem Ipsum", Signal::rps_doc_lorem_ipsum, 1.0 / 11, ""},
      {"x\nno javascript\n", Signal::rps_lines_javascript_counts, 0.5, ""},
      {"隱私政策\n", Signal::policy_lines, 1, "traditional characters too"},
      {"時時彩，时时彩，六合彩", Signal::num_spam_phrases, 2, "different ones"},
      {"应援交流会", Signal::num_spam_phrases, 0, "excused by a word that holds it"},
      {"百家乐真", Signal::frac_chars_spam, 0.75, ""},
      {"立即购买，全场包邮", Signal::num_ad_phrases, 2, ""},
      {"加微信：abc12345，电话 010-1234567", Signal::num_contacts, 2, ""},
      {"他在微信里说了12345", Signal::num_contacts, 0, "no number behind it"},
      {"", Signal::rps_doc_mean_word_length, 0, "of nothing"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Measure(row.text)[row.signal], row.value)
        << Info(row.signal).name << " of " << row.text << ": " << row.why;
  }
}

TEST(Signals, EveryPhraseHitsItsExampleAndMissesTheOther) {
  const std::string path = testing::SourcePath("config/signals/phrases.tsv");
  const auto table = LoadTable(path, {"phrase", "class", "excuse", "hit", "miss"});
  ASSERT_TRUE(table.ok()) << table.error().ToString();
  std::string last;
  for (const TableRow& row : table->rows) {
    size_t phrase_class = 0;
    while (kPhraseClasses[phrase_class] != row.cells[1]) ++phrase_class;
    const auto hits = [&](const std::string& text) {
      PhraseCounts counts;
      for (size_t at = 0; at < text.size(); at += CharAt(text, at).size)
        Words().phrases.Read(text, at, &counts);
      return counts.hits[phrase_class];
    };
    EXPECT_GT(hits(row.cells[3]), 0U) << table->Where(row) << ": misses " << row.cells[3];
    EXPECT_EQ(hits(row.cells[4]), 0U) << table->Where(row) << ": hits " << row.cells[4];
    EXPECT_LT(last, row.cells[0]) << table->Where(row) << ": rows stand in byte order";
    last = row.cells[0];
  }
}

TEST(Signals, ATableThatIsWrongIsNamed) {
  const testing::TempFolder temp;
  const std::string phrases = "phrase\tclass\texcuse\thit\tmiss\n";
  for (const std::string row : {"a\tnonsense\t\ta\tb\n", "\tspam\t\ta\tb\n",
                                "ab\tspam\tac\tab\tb\n", "ab\tspam\tab\tab\tb\n"}) {
    const auto loaded = Phrases::Load(temp.Write("p.tsv", phrases + row));
    ASSERT_FALSE(loaded.ok()) << row;
    EXPECT_NE(loaded.error().ToString().find("p.tsv:2"), std::string::npos);
  }
  for (const std::string row : {"的\tnonsense\n", "两字\tcommon\n", "a b\tcommon\n"}) {
    const auto loaded = StopWords::Load(temp.Write("s.tsv", "word\tset\n" + row));
    ASSERT_FALSE(loaded.ok()) << row;
    EXPECT_NE(loaded.error().ToString().find("s.tsv:2"), std::string::npos);
  }
}

// Linear in the text, whatever it holds: were it square, the test would not end.
TEST(Signals, HostileTextsAreCounted) {
  constexpr size_t kSize = 8 << 20;
  const std::vector<std::string> texts = {
      std::string(kSize, 'a'), Times("一", kSize / 3),     Times("a\n", kSize / 4),
      Times("a ", kSize / 4),  Times("\uFFFD", kSize / 6), Times("\xF3\xB0\x80\x80", kSize / 8),
      Times(".", kSize / 4)};
  for (const std::string& text : texts)
    EXPECT_EQ(Measure(text).Count(Signal::num_chars), CountCodePoints(text)) << text.substr(0, 8);
}

}  // namespace
}  // namespace zhengwen::classify
