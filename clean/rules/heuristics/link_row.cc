// Menu entries on one line: "Home | News | Sports | About us". A row is at least kMinTokens short
// tokens between separators, most of which are `item` or `line` rows on their own. Where blanks
// alone part the tokens, all but one must be.
#include <algorithm>
#include <array>

#include "clean/rules/clean_line.h"
#include "clean/rules/heuristics.h"
#include "core/unicode.h"

namespace zhengwen::clean::rules {
namespace {

constexpr size_t kMinTokens = 3;
constexpr size_t kMaxTokens = 40;
constexpr size_t kMinRowBytes = kMinTokens * 2 + kMinTokens - 1;  // two letters a token
constexpr size_t kTokenChars = 8;  // Han characters; Latin words count by two letters a character

bool IsSeparator(char32_t c) {
  constexpr std::array<char32_t, 10> kSeparators = {' ',    '|',    '/',    '>',    0x00B7,
                                                    0x00BB, 0x203A, 0x2022, 0xFF5C, 0xFF0F};
  for (const char32_t s : kSeparators) {
    if (c == s) return true;
  }
  return false;
}

// The tokens of the line; none if there are too few or too many, or one is too long.
std::vector<std::string_view> Tokens(std::string_view line) {
  std::vector<std::string_view> tokens;
  if (line.size() < kMinRowBytes) return tokens;
  for (size_t at = 0; at < line.size();) {
    size_t end = at;
    while (end < line.size() && !IsSeparator(CharAt(line, end).value))
      end += CharAt(line, end).size;
    if (end > at) {
      tokens.push_back(line.substr(at, end - at));
      if (ShapeOf(tokens.back()).cells > 2 * kTokenChars || tokens.size() > kMaxTokens) return {};
    }
    at = end + CharAt(line, end).size;
  }
  if (tokens.size() < kMinTokens) tokens.clear();
  return tokens;
}

bool HasBars(std::string_view line) {
  for (size_t at = 0; at < line.size(); at += CharAt(line, at).size) {
    const char32_t c = CharAt(line, at).value;
    if (c != ' ' && IsSeparator(c)) return true;
  }
  return false;
}

const Rule* MenuWord(const RuleBook& book, std::string_view token, std::vector<uint16_t>* hits) {
  hits->clear();
  book.Match(token, false, hits);
  for (const uint16_t hit : *hits) {
    const Rule& rule = book.rule(hit);
    if (rule.kind == Kind::item || (rule.kind == Kind::line && rule.where == Where::any))
      return &rule;
  }
  return nullptr;
}

}  // namespace

void LinkRow(Page* page, AuthorId author) {
  std::vector<uint16_t> hits;
  for (size_t i = 0; i < page->size(); ++i) {
    if (page->Dropped(i) || page->line(i).paragraph) continue;
    const std::vector<std::string_view> tokens = Tokens(page->Text(i));
    size_t known = 0;
    const Rule* first = nullptr;
    for (const std::string_view token : tokens) {
      const Rule* rule = MenuWord(page->book(), token, &hits);
      known += rule != nullptr;
      if (first == nullptr) first = rule;
    }
    if (first == nullptr) continue;
    const size_t needed = HasBars(page->Text(i)) ? (tokens.size() + 1) / 2 : tokens.size() - 1;
    if (known >= std::max(needed, kMinTokens - 1)) {
      page->Drop(i, first->reason, author);
    } else {
      page->Hint(i, first->reason);
    }
  }
}

}  // namespace zhengwen::clean::rules
