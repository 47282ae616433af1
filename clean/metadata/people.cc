#include "clean/metadata/people.h"

#include "core/table_file.h"
#include "core/unicode.h"

namespace zhengwen::clean::metadata {
namespace {

constexpr char32_t kMiddleDot = 0x00B7;  // the middle dot in names from other languages

// What parts names: commas of any kind, slashes, white space.
bool IsBetween(char32_t c) {
  return c == '/' || c == ';' || c == 0xFF0F || c == 0xFF1B ||
         (KindOf(c) & (kComma | kSpace | kLineEnd)) != 0;
}

bool IsSpace(char32_t c) { return (KindOf(c) & (kSpace | kLineEnd)) != 0; }

struct Token {
  std::string_view text;
  size_t ideographs = 0;
  bool dotted = false;
  bool spaced = false;  // white space alone stands before it
};

// Takes what parts names, and the ideographs behind it, off the front.
Token Take(std::string_view* text) {
  Token token;
  token.spaced = true;
  size_t at = 0;
  for (Utf8Char c = CharAt(*text, at); at < text->size() && IsBetween(c.value);
       c = CharAt(*text, at)) {
    token.spaced = token.spaced && IsSpace(c.value);
    at += c.size;
  }
  const size_t begin = at;
  for (Utf8Char c = CharAt(*text, at); at < text->size(); c = CharAt(*text, at)) {
    const bool dot = c.value == kMiddleDot || c.value == 0x2022 || c.value == 0x30FB;
    if ((KindOf(c.value) & kHan) == 0 && !(dot && at > begin)) break;
    token.dotted |= dot;
    ++token.ideographs;
    at += c.size;
  }
  token.text = text->substr(begin, at - begin);
  text->remove_prefix(at);
  return token;
}

bool IsName(const Token& token) {
  constexpr size_t kMost = 4, kMostDotted = 12;
  return token.ideographs >= 2 && token.ideographs <= (token.dotted ? kMostDotted : kMost);
}

bool OpensWithColon(std::string_view text) {
  return !text.empty() && (KindOf(CharAt(text, 0).value) & kColon) != 0;
}

}  // namespace

Result<People> People::Load(const std::string& path) {
  Result<Table> table = LoadTable(path, {"word", "kind"});
  if (!table) return table.error();
  People people;
  for (const TableRow& row : table->rows) {
    const std::string &word = row.cells[0], &kind = row.cells[1];
    if (kind != "office" && kind != "end")
      return Error{ErrorCode::config, table->Where(row), "unknown kind '" + kind + "'"};
    if (word.empty() || !(kind == "end" ? people.ends_ : people.offices_).insert(word).second)
      return Error{ErrorCode::config, table->Where(row),
                   "'" + word + "' stands here twice, or is empty"};
  }
  return people;
}

std::string_view People::Bare(std::string_view token, bool* last) const {
  constexpr size_t kTwo = 6;  // bytes of two ideographs: a name may end in a single one of these
  size_t office = 0;
  for (size_t at = 0; at < token.size(); at += CharAt(token, at).size) {
    if (offices_.contains(token.substr(0, at))) office = at;
  }
  token.remove_prefix(office);
  for (size_t at = kTwo; at + kTwo <= token.size(); at += CharAt(token, at).size) {
    if (!ends_.contains(token.substr(at))) continue;
    *last = true;
    return token.substr(0, at);
  }
  return token;
}

std::vector<std::string> People::NamesIn(std::string_view text) const {
  std::vector<std::string> names;
  std::string_view half;  // a name of two ideographs with a gap: the first
  bool last = false;
  while (!last && names.size() < kMostNames) {
    Token token = Take(&text);
    if (token.text.empty() || ends_.contains(token.text) || OpensWithColon(text)) break;
    if (offices_.contains(token.text)) continue;
    const size_t whole = CountCodePoints(token.text);
    token.text = Bare(token.text, &last);
    token.ideographs -= whole - CountCodePoints(token.text);
    if (token.ideographs == 1 && half.empty()) {
      half = token.text;
      continue;
    }
    if (token.ideographs == 1 && token.spaced) {
      names.push_back(std::string(half) + std::string(token.text));
      half = {};
      continue;
    }
    if (!half.empty() || !IsName(token)) break;
    names.emplace_back(token.text);
  }
  return names;
}

bool HasIdeograph(std::string_view text) { return HasKind(text, kHan); }

bool IsPerson(std::string_view text) {
  size_t words = 0, ideographs = 0;
  bool begins = true;
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    const uint16_t kind = KindOf(c.value);
    if ((kind & kHan) != 0) {
      ++ideographs;
    } else if (c.value == ' ') {
      begins = true;
    } else {
      if ((kind & kLetter) == 0 && c.value != '.' && c.value != '-' && c.value != '\'' &&
          c.value != 0x2019)
        return false;
      if (begins && c.value < 0x80 && (c.value < 'A' || c.value > 'Z')) return false;
      words += begins ? 1 : 0;
      begins = false;
    }
    at += c.size;
  }
  return ideographs > 0 ? words == 0 && ideographs >= 2 && ideographs <= 4
                        : words >= 2 && words <= 4;
}

}  // namespace zhengwen::clean::metadata
