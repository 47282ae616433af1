#include "clean/metadata/choose.h"

#include <algorithm>
#include <utility>

#include "clean/metadata/fold.h"
#include "clean/metadata/people.h"

namespace zhengwen::clean::metadata {
namespace {

bool Within(std::string_view part, std::string_view whole) {
  return !part.empty() && whole.find(part) != std::string_view::npos;
}

// The names a site goes by: also what stands behind the last separators of <title>.
std::vector<std::string> Sites(const AuthorEvidence& evidence) {
  std::vector<std::string> sites = SiteNames(evidence.site, evidence.host);
  for (const Cut& cut : Cuts(evidence.title)) {
    std::string tail = Fold(evidence.title.substr(cut.begin));
    if (!tail.empty()) sites.push_back(std::move(tail));
  }
  return sites;
}

void SortByRank(std::vector<Candidate>* all) {
  std::stable_sort(all->begin(), all->end(),
                   [](const auto& a, const auto& b) { return a.rank < b.rank; });
}

// Whether it is the only value of its origin: that of a list has several.
bool IsOnly(const Candidate& c, const std::vector<Candidate>& all) {
  return std::all_of(all.begin(), all.end(), [&](const Candidate& other) {
    return other.origin != c.origin || other.text == c.text;
  });
}

bool InReach(const Candidate& c, const Layout& layout) {
  return c.at == kNowhere || layout.IsNear(c.at);
}

}  // namespace

MetadataValue ChooseAuthor(std::vector<Candidate> authors, const AuthorEvidence& evidence) {
  SortByRank(&authors);
  const std::vector<std::string> sites = Sites(evidence);
  for (Candidate& c : authors) {
    const bool link = c.origin.starts_with("href ") || c.origin.starts_with("rel ");
    if (!InReach(c, *evidence.layout) && !(link && IsOnly(c, authors))) continue;
    const bool labelled = c.origin.starts_with("label ");
    if (!labelled && HasIdeograph(c.text)) {
      const std::string folded = Fold(c.text);
      const bool site = std::any_of(sites.begin(), sites.end(), [&](const std::string& name) {
        return Within(folded, name) || Within(name, folded);
      });
      const std::vector<std::string>& others = evidence.told->others;
      const bool other = std::any_of(others.begin(), others.end(), [&](const std::string& name) {
        return Within(Fold(name), folded);
      });
      if (site || other) continue;
    }
    return {std::move(c.text), std::move(c.origin)};
  }
  return {};
}

MetadataValue ChooseDate(std::vector<Candidate> dates, const Layout& layout) {
  SortByRank(&dates);
  for (Candidate& c : dates) {
    if (InReach(c, layout) || IsOnly(c, dates)) return {std::move(c.text), std::move(c.origin)};
  }
  return {};
}

}  // namespace zhengwen::clean::metadata
