#include "clean/html/data/page_titles.h"

#include <algorithm>

#include "clean/html/attributes.h"
#include "core/ascii.h"
#include "core/char_refs.h"

namespace zhengwen::clean::html {
namespace {

constexpr size_t kLongestTitle = 500;
constexpr size_t kMostTitles = 16;

// References decoded, white space collapsed, in lower case.
std::string Plain(std::string_view raw) {
  const std::string decoded = Decoded(raw, RefPlace::text);
  std::string plain;
  for (const char c : TrimAsciiSpace(decoded)) {
    if (!IsAsciiSpace(c)) {
      plain += AsciiLower(c);
    } else if (plain.back() != ' ') {
      plain += ' ';
    }
  }
  return plain;
}

}  // namespace

PageTitles::PageTitles(const PageTable& table, std::string_view text, const DataNames& names) {
  const auto add = [&](std::string_view raw) {
    if (raw.size() > kLongestTitle || titles_.size() >= kMostTitles) return;
    std::string title = Plain(raw);
    if (!title.empty()) titles_.push_back(std::move(title));
  };
  add(table.title);
  for (const Element& e : table.elements) {
    if (e.tag == Tag::h1) add(text.substr(e.text.begin, e.text.size()));
    if (e.tag != Tag::meta) continue;
    for (const AttributeName name : {AttributeName::property, AttributeName::name}) {
      if ((names.Find(table.Get(e, name)).roles & kPageTitle) != 0)
        add(table.Get(e, AttributeName::content));
    }
  }
}

bool PageTitles::Has(std::string_view title) const {
  if (title.size() > kLongestTitle) return false;
  const std::string plain = Plain(title);
  return std::any_of(titles_.begin(), titles_.end(), [&](const std::string& own) {
    return own == plain ||
           (plain.size() >= kLeastTitleBytes && own.find(plain) != std::string::npos);
  });
}

}  // namespace zhengwen::clean::html
