// Candidates: what the collectors found, the best of each field, and every title.
//
// A value is cleaned on its way in: references decoded by the caller, white space collapsed, dates
// read (core/date.h), addresses and overlong values refused. Of equal rank the first counts.
//
// Thread safety: none; one page's.
#ifndef ZHENGWEN_CLEAN_METADATA_CANDIDATES_H_
#define ZHENGWEN_CLEAN_METADATA_CANDIDATES_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/metadata.h"

namespace zhengwen::clean::metadata {

inline constexpr size_t kMostTitles = 16;
inline constexpr size_t kMostTags = 50;
inline constexpr size_t kMostAuthors = 20;
inline constexpr size_t kLongestAuthor = 100;  // bytes
inline constexpr size_t kLongestValue = 4096;  // bytes; a longer title or description is cut

struct TitleCandidate {
  std::string text;
  std::string origin;
  uint8_t rank = 0;
};

enum class Several : uint8_t { first, all };

class Candidates {
 public:
  // False where nothing happened: the value is none of this field, or no better than what is there.
  // With Several::all, authors and tags of one origin are added up.
  bool Add(MetadataField field, uint8_t rank, std::string_view origin, std::string_view value,
           Several several = Several::first);

  bool Has(MetadataField field) const { return ranks_[static_cast<size_t>(field)] < kNoRank; }
  // The rank of the best so far; kNoRank where there is none.
  uint8_t Rank(MetadataField field) const { return ranks_[static_cast<size_t>(field)]; }
  const std::vector<TitleCandidate>& titles() const { return titles_; }
  // The best of all fields but the title.
  Metadata Take() && { return std::move(best_); }
  const Metadata& best() const { return best_; }

  static constexpr uint8_t kNoRank = 255;

 private:
  Metadata best_;
  std::array<uint8_t, kMetadataKeys.size()> ranks_ = [] {
    std::array<uint8_t, kMetadataKeys.size()> ranks{};
    ranks.fill(kNoRank);
    return ranks;
  }();
  std::vector<TitleCandidate> titles_;
};

// White space collapsed to single spaces, none at the ends; at most kLongestValue bytes.
std::string Collapsed(std::string_view text);

}  // namespace zhengwen::clean::metadata

#endif  // ZHENGWEN_CLEAN_METADATA_CANDIDATES_H_
