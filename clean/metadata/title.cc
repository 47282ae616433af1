#include "clean/metadata/title.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <utility>

#include "clean/metadata/fold.h"

namespace zhengwen::clean::metadata {
namespace {

class Chooser {
 public:
  Chooser(std::vector<Candidate> titles, const TitleEvidence& evidence)
      : titles_(std::move(titles)), sites_(SiteNames(evidence.site, evidence.host)) {
    for (const std::string_view line : evidence.lines) lines_.push_back(Fold(line));
    std::stable_sort(titles_.begin(), titles_.end(),
                     [](const auto& a, const auto& b) { return a.rank < b.rank; });
    for (const Candidate& t : titles_) folded_.push_back(Fold(t.text));
  }

  MetadataValue Run() {
    if (titles_.empty()) return {};
    for (size_t i = 0; i < titles_.size(); ++i) Strip(i);
    size_t best = 0;
    while (best + 1 < titles_.size() && NamesSite(best)) ++best;
    if (NamesSite(best)) best = 0;
    for (size_t i = 1; i < titles_.size(); ++i) {
      if (Support(i) > Support(best) && !Outweighs(best, i)) best = i;
    }
    return {std::move(titles_[best].text), std::move(titles_[best].origin)};
  }

 private:
  // A heading that agrees in part with other titles counts more than two of these, for they are
  // written for search engines; but not where it is one of them with something added.
  bool Outweighs(size_t heading, size_t i) const {
    return titles_[heading].origin.starts_with("element h") &&
           titles_[heading].rank <= kHeadingRank &&
           folded_[heading].find(folded_[i]) == std::string::npos;
  }

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

  // Nothing stands before the separator, or it is the site's name and no more.
  bool NamesSite(size_t i) const {
    return OpensWithSeparator(titles_[i].text) ||
           std::find(sites_.begin(), sites_.end(), folded_[i]) != sites_.end();
  }

  static unsigned Group(const Candidate& t) {
    if (t.origin == "element title") return 1;
    return t.origin.starts_with("element h") || t.origin.starts_with("item ") ? 2 : 4;
  }

  int Support(size_t i) const {
    unsigned groups = 0;
    for (size_t other = 0; other < titles_.size(); ++other) {
      if (folded_[other] == folded_[i]) groups |= Group(titles_[other]);
    }
    return std::popcount(groups);
  }

  std::vector<Candidate> titles_;
  std::vector<std::string> sites_, lines_, folded_;
};

}  // namespace

MetadataValue ChooseTitle(std::vector<Candidate> titles, const TitleEvidence& evidence) {
  return Chooser(std::move(titles), evidence).Run();
}

}  // namespace zhengwen::clean::metadata
