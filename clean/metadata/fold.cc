#include "clean/metadata/fold.h"

#include <algorithm>
#include <utility>

#include "clean/html/blocks.h"
#include "core/unicode.h"

namespace zhengwen::clean::metadata {
namespace {

bool IsSeparator(char32_t c) {
  switch (c) {
    case '|':
    case '_':
    case '-':
    case ':':
    case 0x00B7:  // middle dot
    case 0x00BB:  // >>
    case 0x2013:  // en dash
    case 0x2014:  // em dash
    case 0x2022:  // bullet
    case 0xFF5C:  // full-width |
      return true;
    default:
      return false;
  }
}

}  // namespace

std::string Fold(std::string_view text) {
  const std::string folded = Folded(text);
  std::string out;
  for (size_t at = 0; at < folded.size();) {
    const Utf8Char c = CharAt(folded, at);
    if (html::HasWords(std::string_view(folded).substr(at, c.size))) out.append(folded, at, c.size);
    at += c.size;
  }
  return out;
}

std::vector<Cut> Cuts(std::string_view title) {
  std::vector<Cut> cuts;
  char32_t before = ' ';
  for (size_t at = 0; at < title.size();) {
    const Utf8Char c = CharAt(title, at);
    const size_t behind = at + c.size;
    const char32_t next = behind < title.size() ? CharAt(title, behind).value : U' ';
    const bool parted = (before == ' ' && next == ' ') || before > 0x7F || next > 0x7F;
    if (IsSeparator(c.value) && at > 0 && behind < title.size() && (parted || c.value == '|'))
      cuts.push_back({at, behind});
    before = c.value;
    at = behind;
  }
  return cuts;
}

bool OpensWithSeparator(std::string_view title) {
  return !title.empty() && IsSeparator(CharAt(title, 0).value);
}

std::vector<std::string> SiteNames(std::string_view site, std::string_view host) {
  std::vector<std::string> names;
  if (std::string name = Fold(site); !name.empty()) names.push_back(std::move(name));
  if (host.starts_with("www.")) host.remove_prefix(4);
  if (host.empty()) return names;
  names.push_back(Fold(host));
  std::string_view longest;
  for (std::string_view left = host.substr(0, host.rfind('.')); !left.empty();) {
    const size_t end = std::min(left.find('.'), left.size());
    if (end > longest.size()) longest = left.substr(0, end);
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  if (!longest.empty()) names.push_back(Fold(longest));
  return names;
}

bool IsSite(const std::string& folded, const std::vector<std::string>& names) {
  constexpr size_t kLeast = 4;  // bytes that a part must have
  for (const std::string& name : names) {
    if (folded == name) return true;
    if (folded.size() >= kLeast && name.find(folded) != std::string::npos) return true;
    if (name.size() >= kLeast && folded.size() <= 3 * name.size() &&
        folded.find(name) != std::string::npos)
      return true;
  }
  return false;
}

double Shared(std::string_view folded, std::string_view other) {
  constexpr size_t kPair = 2, kFour = 4;  // characters
  std::vector<size_t> begins;
  bool ideographs = false;
  for (size_t at = 0; at < folded.size();) {
    const Utf8Char c = CharAt(folded, at);
    ideographs |= (KindOf(c.value) & kHan) != 0;
    begins.push_back(at);
    at += c.size;
  }
  const size_t length = ideographs ? kPair : kFour;
  begins.push_back(folded.size());
  if (begins.size() <= length) return other.find(folded) != std::string_view::npos ? 1 : 0;
  const size_t all = begins.size() - length;
  size_t found = 0;
  for (size_t i = 0; i < all; ++i) {
    const std::string_view part = folded.substr(begins[i], begins[i + length] - begins[i]);
    found += other.find(part) != std::string_view::npos ? 1 : 0;
  }
  return static_cast<double>(found) / static_cast<double>(all);
}

}  // namespace zhengwen::clean::metadata
