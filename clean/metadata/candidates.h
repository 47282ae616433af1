// Candidates: what the collectors found: the best of each field, and of titles, authors and dates
// every one, for these are chosen by what the rest of the page tells (title.h, choose.h).
//
// A value is cleaned on its way in: references decoded by the caller, white space collapsed, dates
// read (core/date.h), addresses and overlong values refused. Of equal rank the first counts.
//
// Thread safety: none; one page's.
#ifndef ZHENGWEN_CLEAN_METADATA_CANDIDATES_H_
#define ZHENGWEN_CLEAN_METADATA_CANDIDATES_H_

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "core/metadata.h"

namespace zhengwen::clean::metadata {

inline constexpr size_t kMostCandidates = 24;  // of titles, of authors, of dates
inline constexpr size_t kMostOfOne = 4;        // of these, from one origin
inline constexpr size_t kMostTags = 50;
inline constexpr size_t kMostBreadcrumbs = 12;
inline constexpr size_t kMostAuthors = 20;
inline constexpr size_t kLongestAuthor = 100;  // bytes
inline constexpr size_t kLongestValue = 4096;  // bytes; a longer title or description is cut

// Where a value stands: a block of the page, or nowhere that is shown.
inline constexpr uint32_t kNowhere = std::numeric_limits<uint32_t>::max();

struct Candidate {
  std::string text;
  std::string origin;
  uint8_t rank = 0;
  uint32_t at = kNowhere;
};

enum class Several : uint8_t { first, all };

class Candidates {
 public:
  // False where nothing happened: the value is none of this field, or no better than what is there.
  // With Several::all, authors and tags of one origin are added up.
  bool Add(MetadataField field, uint8_t rank, std::string_view origin, std::string_view value,
           Several several = Several::first, uint32_t at = kNowhere);

  // The rank of the best so far; kNoRank where there is none.
  uint8_t Rank(MetadataField field) const { return ranks_[static_cast<size_t>(field)]; }
  // In the order found. `field`: title, author or date.
  const std::vector<Candidate>& Of(MetadataField field) const {
    return all_[static_cast<size_t>(field)];
  }
  // The best of all other fields.
  Metadata Take() && { return std::move(best_); }
  const Metadata& best() const { return best_; }

  static constexpr uint8_t kNoRank = 255;

 private:
  bool AddCandidate(MetadataField field, Several several, Candidate candidate);

  Metadata best_;
  std::array<uint8_t, kMetadataKeys.size()> ranks_ = [] {
    std::array<uint8_t, kMetadataKeys.size()> ranks{};
    ranks.fill(kNoRank);
    return ranks;
  }();
  std::array<std::vector<Candidate>, kMetadataKeys.size()> all_;
};

// White space collapsed to single spaces, none at the ends; at most kLongestValue bytes.
std::string Collapsed(std::string_view text);

}  // namespace zhengwen::clean::metadata

#endif  // ZHENGWEN_CLEAN_METADATA_CANDIDATES_H_
