// How streams become records: every form, every split, in chunks of every size.
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "fetch/source.h"

namespace zhengwen::fetch {
namespace {

struct Cut {
  std::string bytes;
  uint64_t offset = 0;
  uint64_t length = 0;
  Reason verdict = Reason::none;
  bool operator==(const Cut&) const = default;
};
void PrintTo(const Cut& c, std::ostream* out) {
  *out << '"' << c.bytes << "\" at " << c.offset << "+" << c.length << " " << Name(c.verdict);
}

struct Outcome {
  std::vector<Cut> cuts;
  std::string error;
};

Outcome CutAll(const std::string& input, const std::string& name, InputOptions options) {
  Outcome outcome;
  auto reader = OpenStream(BytesInMemory(input, options.chunk), name, options);
  if (!reader) return {{}, reader.error().ToString()};
  RawRecord record;
  for (;;) {
    const Result<bool> more = (*reader)->Next(&record);
    if (!more) {
      outcome.error = more.error().ToString();
      continue;
    }
    if (!*more) return outcome;
    outcome.cuts.push_back(
        {record.bytes, record.locator.offset, record.locator.length, record.verdict});
  }
}

struct Row {
  std::string what;
  std::string name;
  std::string split;
  std::string input;
  std::vector<Cut> cuts;
  std::string error = "";  // a part of it
};

constexpr auto kTooLarge = Reason::too_large;
constexpr uint64_t kBound = 10;  // of documents and records in the rows

std::vector<Row> Rows() {
  const std::string nul(3, '\0');
  return {
      {"an empty file is one document", "a.txt", "", "", {{"", 0, 0}}},
      {"a file is one document", "a.txt", "", "ab\n\ncd\n", {{"ab\n\ncd\n", 0, 7}}},
      {"a byte order mark belongs to it",
       "a.txt",
       "",
       "\xEF\xBB\xBF"
       "a",
       {{"\xEF\xBB\xBF"
         "a",
         0, 4}}},
      {"NULs are bytes", "a.txt", "", nul, {{nul, 0, 3}}},
      {"as large as the bound", "a.txt", "", "0123456789", {{"0123456789", 0, 10}}},
      {"larger", "a.txt", "", "0123456789a", {{"", 0, 11, kTooLarge}}},
      {"much larger", "a.txt", "", std::string(5000, 'x'), {{"", 0, 5000, kTooLarge}}},

      {"no lines", "a.txt", "line", "", {}},
      {"lines", "a.txt", "line", "a\nb\n", {{"a", 0, 1}, {"b", 2, 1}}},
      {"the last line has no end", "a.txt", "line", "a\nb", {{"a", 0, 1}, {"b", 2, 1}}},
      {"CR LF ends a line", "a.txt", "line", "a\r\nb\r\n", {{"a", 0, 1}, {"b", 3, 1}}},
      {"CR alone does not", "a.txt", "line", "a\rb\n", {{"a\rb", 0, 3}}},
      {"a last CR stays", "a.txt", "line", "a\nb\r", {{"a", 0, 1}, {"b\r", 2, 2}}},
      {"blank lines are none", "a.txt", "line", "\n\r\n \t\na\n\n", {{"a", 6, 1}}},
      {"blanks around a line stay", "a.txt", "line", " a \n", {{" a ", 0, 3}}},
      {"a mark in front is no part",
       "a.txt",
       "line",
       "\xEF\xBB\xBF"
       "a\nb",
       {{"a", 3, 1}, {"b", 5, 1}}},
      {"a mark alone is blank", "a.txt", "line", "\xEF\xBB\xBF\nb", {{"b", 4, 1}}},
      {"NULs are no blanks", "a.txt", "line", nul + "\n", {{nul, 0, 3}}},
      {"a line as long as the bound",
       "a.txt",
       "line",
       "0123456789\na",
       {{"0123456789", 0, 10}, {"a", 11, 1}}},
      {"with CR LF", "a.txt", "line", "0123456789\r\na", {{"0123456789", 0, 10}, {"a", 12, 1}}},
      {"a line that is too long",
       "a.txt",
       "line",
       "a\n0123456789a\nb",
       {{"a", 0, 1}, {"", 2, 11, kTooLarge}, {"b", 14, 1}}},
      {"one that is much too long",
       "a.txt",
       "line",
       "a\n" + std::string(999, 'x') + "\r\nb",
       {{"a", 0, 1}, {"", 2, 999, kTooLarge}, {"b", 1003, 1}}},
      {"and is the last",
       "a.txt",
       "line",
       std::string(999, 'x') + "\r",
       {{"", 0, 1000, kTooLarge}}},
      {"UTF-16 has no lines of bytes",
       "a.txt",
       "line",
       "\xFF\xFE"
       "a",
       {},
       "a.txt: is UTF-16"},

      {"paragraphs", "a.txt", "blank", "a\nb\n\nc\n", {{"a\nb", 0, 3}, {"c", 5, 1}}},
      {"many blank lines",
       "a.txt",
       "blank",
       "\n\na\n \n\t\r\n\nb\n\n\n",
       {{"a", 2, 1}, {"b", 10, 1}}},
      {"CR LF inside stays", "a.txt", "blank", "a\r\nb\r\n\r\nc", {{"a\r\nb", 0, 4}, {"c", 8, 1}}},
      {"a paragraph as large as the bound",
       "a.txt",
       "blank",
       "0123\n56789\n\nb",
       {{"0123\n56789", 0, 10}, {"b", 12, 1}}},
      {"with CR LF",
       "a.txt",
       "blank",
       "0123\r\n6789\r\n\r\nb",
       {{"0123\r\n6789", 0, 10}, {"b", 14, 1}}},
      {"one that is too large",
       "a.txt",
       "blank",
       "0123\n567890\n\nb",
       {{"", 0, 11, kTooLarge}, {"b", 13, 1}}},
      {"by a line that is too long",
       "a.txt",
       "blank",
       "a\n" + std::string(99, 'x') + "\nc\n\nb",
       {{"", 0, 103, kTooLarge}, {"b", 105, 1}}},
      {"by many lines",
       "a.txt",
       "blank",
       "a\nb\nc\nd\ne\nf\ng\nh\n\ni",
       {{"", 0, 15, kTooLarge}, {"i", 17, 1}}},

      {"a pattern", "a.txt", "^#", "#1\na\n#2\nb\n", {{"#1\na", 0, 4}, {"#2\nb", 5, 4}}},
      {"what stands before its first match",
       "a.txt",
       "^#",
       "\nx\n#1\n",
       {{"x", 1, 1}, {"#1", 3, 2}}},
      {"blank lines inside stay, at the end not",
       "a.txt",
       "^#",
       "#1\n\na\n\n\n#2",
       {{"#1\n\na", 0, 5}, {"#2", 8, 2}}},
      {"it may match anywhere in the line",
       "a.txt",
       "[0-9]+",
       "ab1\nc\nd2",
       {{"ab1\nc", 0, 5}, {"d2", 6, 2}}},
      {"blank lines behind do not count",
       "a.txt",
       "^#",
       "#1\n\n\n\n\n\n\n\n\n\n\n\n\n#2",
       {{"#1", 0, 2}, {"#2", 15, 2}}},
      {"between they do",
       "a.txt",
       "^#",
       "#1\n\n\n\n\n\n\n\n\n\nab\n\n#2",
       {{"", 0, 14, kTooLarge}, {"#2", 16, 2}}},
      {"a long line takes nothing along",
       "a.txt",
       "^#",
       "#1\n" + std::string(99, 'x') + "\n#2",
       {{"#1", 0, 2}, {"", 3, 99, kTooLarge}, {"#2", 103, 2}}},
      {"a pattern that is none", "a.txt", "(", "a", {}, "--split: bad pattern"},

      {"records", "a.jsonl", "", "{}\n{}\n", {{"{}", 0, 2}, {"{}", 3, 2}}},
      {"--split is for texts", "a.jsonl", "blank", "{}\n{}", {{"{}", 0, 2}, {"{}", 3, 2}}},
      {"a mark and blank lines",
       "a.jsonl",
       "",
       "\xEF\xBB\xBF{}\n\n  \r\n{}\r\n",
       {{"{}", 3, 2}, {"{}", 11, 2}}},
      {"a record that is too long",
       "a.jsonl",
       "",
       "{\"a\":12345}\n{}",
       {{"", 0, 11, kTooLarge}, {"{}", 12, 2}}},

      {"the form is guessed", "-", "", "{}\n{}", {{"{}", 0, 2}, {"{}", 3, 2}}},
      {"behind a mark, too", "-", "", "\xEF\xBB\xBF{}\n", {{"{}", 3, 2}}},
      {"no brace: a text", "-", "", "a\nb", {{"a\nb", 0, 3}}},
      {"standard input may be empty", "-", "", "", {{"", 0, 0}}},
  };
}

TEST(Cutting, EveryFormInChunksOfEverySize) {
  for (const Row& row : Rows()) {
    for (const size_t chunk : {size_t{1}, size_t{2}, size_t{7}, size_t{64}, size_t{1} << 20}) {
      InputOptions options;
      options.split = row.split;
      options.max_document = options.max_record = kBound;
      options.chunk = chunk;
      const std::string where = row.what + " (" + row.name + ", --split '" + row.split +
                                "', chunk " + std::to_string(chunk) + ")";
      const Outcome got = CutAll(row.input, row.name, options);
      EXPECT_EQ(got.cuts, row.cuts) << where;
      if (row.error.empty()) {
        EXPECT_EQ(got.error, "") << where;
      } else {
        EXPECT_NE(got.error.find(row.error), std::string::npos) << where << ": " << got.error;
      }
    }
  }
}

}  // namespace
}  // namespace zhengwen::fetch
