// Menu entries on one line: "Home | News | Sports | About us". A row is at least kMinTokens short
// tokens between separators, most of which are `item` or `line` rows on their own. Where blanks
// alone part the tokens, all but one must be, and the row must stand in head or tail: the rows of a
// table look like that.
#include <algorithm>

#include "clean/rules/clean_line.h"
#include "clean/rules/heuristics.h"
#include "core/unicode.h"

namespace zhengwen::clean::rules {
namespace {

constexpr size_t kMinTokens = 3;
constexpr size_t kMaxTokens = 40;
constexpr size_t kTokenChars = 8;  // Han characters; Latin words count by two letters a character

// The tokens of the line; none if there are too few or too many, or one is too long.
std::vector<std::string_view> Tokens(std::string_view line) {
  std::vector<std::string_view> tokens;
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

// Whether anything but blanks parts the tokens.
bool HasBars(const Line& line, std::string_view text) {
  return line.separators > static_cast<size_t>(std::count(text.begin(), text.end(), ' '));
}

// The first rule that names this entry, or -1.
int32_t FindMenuWord(const RuleBook& book, std::string_view token) {
  std::vector<uint16_t> hits;
  book.Match(token, false, &hits);
  for (const uint16_t hit : hits) {
    const Rule& rule = book.rule(hit);
    if (rule.kind == Kind::item || (rule.kind == Kind::line && rule.where == Where::any))
      return hit;
  }
  return -1;
}

const Rule* MenuWord(const Page& page, std::string_view token) {
  int32_t rule = -1;
  Memo<int32_t>& words = page.known()->words;
  if (!words.Find(token, [&](int32_t known) { rule = known; })) {
    rule = FindMenuWord(page.book(), token);
    words.Offer(token, [rule](int32_t* known) {
      *known = rule;
      return true;
    });
  }
  return rule < 0 ? nullptr : &page.book().rule(static_cast<size_t>(rule));
}

}  // namespace

void LinkRow(Page* page, AuthorId author) {
  for (size_t i = 0; i < page->size(); ++i) {
    const Line& line = page->line(i);
    if (line.separators < kMinTokens - 1 || line.paragraph || page->Dropped(i)) continue;
    const std::vector<std::string_view> tokens = Tokens(page->Text(i));
    size_t known = 0;
    const Rule* first = nullptr;
    for (const std::string_view token : tokens) {
      const Rule* rule = MenuWord(*page, token);
      known += rule != nullptr;
      if (first == nullptr) first = rule;
    }
    if (first == nullptr) continue;
    const bool bars = HasBars(line, page->Text(i));
    const size_t needed = bars ? (tokens.size() + 1) / 2 : tokens.size() - 1;
    const bool in_place = bars || (page->HasBody() && page->In(i, Where::edge));
    if (in_place && known >= std::max(needed, kMinTokens - 1)) {
      page->Drop(i, first->reason, author);
    } else {
      page->Hint(i, first->reason);
    }
  }
}

}  // namespace zhengwen::clean::rules
