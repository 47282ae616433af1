// CollectionSigns: words of pages that hold several texts (config/collections/signs.tsv).
//
// Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLASSIFY_COLLECTIONS_SIGNS_H_
#define ZHENGWEN_CLASSIFY_COLLECTIONS_SIGNS_H_

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "classify/words/pattern_groups.h"
#include "core/result.h"

namespace zhengwen::classify {

enum class Sign : uint8_t {
  collection,  // "five speeches": stands in a title, or before the first text
  frame,       // is in a line of the editor: "here are some samples for you"
};
inline constexpr std::array<std::string_view, 2> kSigns = {"collection", "frame"};

class CollectionSigns {
 public:
  // `path`: of the table. An error names file and line.
  static Result<CollectionSigns> Load(const std::string& path);

  // REQUIRES: folded, valid UTF-8.
  bool Has(Sign sign, std::string_view folded) const {
    return static_cast<bool>(groups_.Find(static_cast<size_t>(sign), folded));
  }

  const std::vector<PatternGroups::Row>& rows() const { return groups_.rows(); }

 private:
  explicit CollectionSigns(PatternGroups groups) : groups_(std::move(groups)) {}

  PatternGroups groups_;
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_COLLECTIONS_SIGNS_H_
