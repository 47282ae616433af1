// CollectionSigns: words of pages that hold several texts (config/collections/signs.tsv).
//
// Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLASSIFY_COLLECTIONS_SIGNS_H_
#define ZHENGWEN_CLASSIFY_COLLECTIONS_SIGNS_H_

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/matcher.h"
#include "core/result.h"

namespace zhengwen::classify {

enum class Sign : uint8_t {
  collection,  // "five speeches": stands in a title, or before the first text
  frame,       // is in a line of the editor: "here are some samples for you"
};
inline constexpr std::array<std::string_view, 2> kSigns = {"collection", "frame"};

class CollectionSigns {
 public:
  struct Row {
    std::string where;  // file and line
    std::string pattern;
    std::string hit;
    std::string miss;
  };

  // `path`: of the table. An error names file and line.
  static Result<CollectionSigns> Load(const std::string& path);

  // REQUIRES: folded, valid UTF-8.
  bool Has(Sign sign, std::string_view folded) const {
    return static_cast<bool>(patterns_[static_cast<size_t>(sign)].Find(folded));
  }

  const std::vector<Row>& rows() const { return rows_; }

 private:
  std::vector<Row> rows_;
  std::vector<Regex> patterns_;  // by sign
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_COLLECTIONS_SIGNS_H_
