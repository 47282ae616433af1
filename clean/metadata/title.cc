#include "clean/metadata/title.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <utility>

#include "clean/html/blocks.h"
#include "core/unicode.h"

namespace zhengwen::clean::metadata {
namespace {

// Letters and digits alone, folded: what two writings of one title have in common.
std::string Fold(std::string_view text) {
  std::string folded, out;
  AppendFolded(text, &folded);
  for (size_t at = 0; at < folded.size();) {
    const Utf8Char c = CharAt(folded, at);
    if (html::HasWords(std::string_view(folded).substr(at, c.size))) out.append(folded, at, c.size);
    at += c.size;
  }
  return out;
}

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

struct Cut {
  size_t end = 0;    // of what stands before the separator
  size_t begin = 0;  // of what stands behind it
};

// Places where a site's name may begin: at separators with white space on both sides, or next to a
// character that is no ASCII; a '-' or ':' within words of letters is none.
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

// Names that a site goes by: its name, its host, and the longest label of that.
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

// One is the other, or a good part of it.
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

class Chooser {
 public:
  Chooser(std::vector<TitleCandidate> titles, const TitleEvidence& evidence)
      : titles_(std::move(titles)), sites_(SiteNames(evidence.site, evidence.host)) {
    for (const std::string_view line : evidence.lines) lines_.push_back(Fold(line));
    std::stable_sort(titles_.begin(), titles_.end(),
                     [](const auto& a, const auto& b) { return a.rank < b.rank; });
    for (const TitleCandidate& t : titles_) folded_.push_back(Fold(t.text));
  }

  MetadataValue Run() {
    if (titles_.empty()) return {};
    for (size_t i = 0; i < titles_.size(); ++i) Strip(i);
    size_t best = 0;
    for (size_t i = 1; i < titles_.size(); ++i) {
      if (Support(i) > Support(best)) best = i;
    }
    return {std::move(titles_[best].text), std::move(titles_[best].origin)};
  }

 private:
  void Strip(size_t i) {
    std::string& text = titles_[i].text;
    const std::vector<Cut> cuts = Cuts(text);
    for (const Cut& cut : cuts) {
      const std::string head = Fold(std::string_view(text).substr(0, cut.end));
      if (!head.empty() && IsOther(head, i)) return CutOff(i, cut);
    }
    for (size_t c = cuts.size(); c-- > 0;) {
      const std::string tail = Fold(std::string_view(text).substr(cuts[c].begin));
      const std::string head = Fold(std::string_view(text).substr(0, cuts[c].end));
      if (head.empty() || IsSite(head, sites_) || !(tail.empty() || IsSite(tail, sites_))) return;
      CutOff(i, cuts[c]);
    }
  }

  bool IsOther(const std::string& head, size_t i) const {
    for (size_t other = 0; other < titles_.size(); ++other) {
      if (other != i && folded_[other] == head && !IsSite(head, sites_)) return true;
    }
    return std::find(lines_.begin(), lines_.end(), head) != lines_.end() && !IsSite(head, sites_);
  }

  void CutOff(size_t i, const Cut& cut) {
    titles_[i].text = Collapsed(std::string_view(titles_[i].text).substr(0, cut.end));
    folded_[i] = Fold(titles_[i].text);
  }

  static unsigned Group(const TitleCandidate& t) {
    if (t.origin == "element title") return 1;
    return t.origin == "element h1" || t.origin.starts_with("item ") ? 2 : 4;
  }

  int Support(size_t i) const {
    unsigned groups = 0;
    for (size_t other = 0; other < titles_.size(); ++other) {
      if (folded_[other] == folded_[i]) groups |= Group(titles_[other]);
    }
    return std::popcount(groups);
  }

  std::vector<TitleCandidate> titles_;
  std::vector<std::string> sites_, lines_, folded_;
};

}  // namespace

MetadataValue ChooseTitle(std::vector<TitleCandidate> titles, const TitleEvidence& evidence) {
  return Chooser(std::move(titles), evidence).Run();
}

}  // namespace zhengwen::clean::metadata
