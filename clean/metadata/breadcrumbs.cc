#include "clean/metadata/breadcrumbs.h"

#include <algorithm>
#include <string>
#include <vector>

#include "clean/html/attributes.h"
#include "clean/html/blocks.h"
#include "core/unicode.h"

namespace zhengwen::clean::metadata {
namespace {

void Join(std::string_view text, std::string* joined) {
  const std::string piece = Collapsed(text);
  if (!html::HasWords(piece)) return;
  if (!joined->empty()) *joined += '\n';
  *joined += piece;
}

bool IsBetween(char32_t c) {
  switch (c) {
    case '\n':
    case '>':
    case '/':
    case '|':
    case '\\':
    case 0x00BB:  // >>
    case 0x203A:  // single >>
    case 0x2192:  // arrow
    case 0xFF1E:  // full-width >
      return true;
    default:
      return false;
  }
}

// Parted at line ends and separators; what a colon ends is a label.
std::vector<std::string> PartsOf(std::string_view text) {
  std::vector<std::string> parts(1);
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    if ((KindOf(c.value) & kColon) != 0) {
      parts.back().clear();
    } else if (IsBetween(c.value)) {
      parts.emplace_back();
    } else {
      parts.back().append(text.substr(at, c.size));
    }
    at += c.size;
  }
  return parts;
}

void JoinBetween(std::string_view text, std::string* joined) {
  for (const std::string& part : PartsOf(text)) Join(part, joined);
}

class Crumbs {
 public:
  Crumbs(const Document& doc, const Names& names, Candidates* found)
      : doc_(doc), table_(*doc.table), names_(names), found_(found) {}

  void Run() {
    for (uint32_t i = 0; i < table_.elements.size(); ++i) {
      const Element& e = table_.elements[i];
      if (e.chars == 0 || e.chars > kLongestCrumbs) continue;
      for (const Attribute& a : table_.AttributesOf(e)) Look(i, a);
    }
  }

 private:
  void Look(uint32_t i, const Attribute& a) {
    switch (a.name) {
      case AttributeName::itemtype:
        if (table_.View(a.value).ends_with("/BreadcrumbList") && Wanted(kCrumbItemsRank))
          Add(kCrumbItemsRank, "item BreadcrumbList", NamesWithin(i));
        return;
      case AttributeName::class_:
      case AttributeName::id:
      case AttributeName::aria_label:
        LookAtName(i, table_.View(a.value));
        return;
      default:
        return;
    }
  }

  void LookAtName(uint32_t i, std::string_view value) {
    std::string_view name;
    const Named* named = names_.FindWithin(Place::crumbs, value, &name);
    if (named != nullptr && Wanted(named->rank))
      Add(named->rank, "crumbs " + std::string(name), Pieces(i));
  }

  bool Wanted(uint8_t rank) const { return rank < found_->Rank(MetadataField::breadcrumbs); }

  // One alone is no way, and very many are a menu.
  void Add(uint8_t rank, const std::string& origin, const std::string& joined) {
    const auto ends = static_cast<size_t>(std::count(joined.begin(), joined.end(), '\n'));
    if (ends > 0 && ends < kMostBreadcrumbs)
      found_->Add(MetadataField::breadcrumbs, rank, origin, joined);
  }

  std::string_view TextOf(const Element& e) const {
    return doc_.text().substr(e.text.begin, e.text.size());
  }

  std::string NamesWithin(uint32_t list) const {
    std::string joined;
    for (uint32_t i = list + 1; i < table_.elements[list].end; ++i) {
      const Element& e = table_.elements[i];
      if (joined.size() > kLongestValue) break;
      if (table_.Get(e, AttributeName::itemprop) != "name") continue;
      const auto content = table_.Find(e, AttributeName::content);
      Join(content ? html::DecodedValue(*content) : std::string(TextOf(e)), &joined);
    }
    return joined;
  }

  // The links' texts, and what stands between them but for separators.
  std::string Pieces(uint32_t list) const {
    const Element& all = table_.elements[list];
    std::string joined;
    uint32_t at = all.text.begin;
    for (uint32_t i = list + 1; i < all.end; ++i) {
      const Element& e = table_.elements[i];
      if (e.tag != Tag::a || e.chars == 0 || e.text.begin < at) continue;
      JoinBetween(doc_.text().substr(at, e.text.begin - at), &joined);
      Join(TextOf(e), &joined);
      at = e.text.end;
    }
    if (at < all.text.end) JoinBetween(doc_.text().substr(at, all.text.end - at), &joined);
    return joined;
  }

  const Document& doc_;
  const PageTable& table_;
  const Names& names_;
  Candidates* found_;
};

}  // namespace

std::string CrumbsIn(std::string_view text) {
  std::string joined;
  JoinBetween(text, &joined);
  return joined.find('\n') == std::string::npos ? "" : joined;
}

void CollectBreadcrumbs(const Document& doc, const Names& names, Candidates* found) {
  Crumbs(doc, names, found).Run();
}

}  // namespace zhengwen::clean::metadata
