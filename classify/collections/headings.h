// CollectionHeadings: lines that number the texts of a page (config/collections/headings.tsv).
//
// Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLASSIFY_COLLECTIONS_HEADINGS_H_
#define ZHENGWEN_CLASSIFY_COLLECTIONS_HEADINGS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/matcher.h"
#include "core/result.h"
#include "core/slice.h"

namespace zhengwen::classify {

struct NumberedHeading {
  uint32_t family = 0;  // headings of one family count together
  bool strong = false;  // it says alone that texts follow
  int number = 0;       // 1 to 99
  Slice title;          // in the text; empty: it has none
};

class CollectionHeadings {
 public:
  struct Row {
    std::string where;  // file and line
    std::string hit;
    std::string told;  // "2|title": what it must read of the hit
    std::string miss;
  };

  // `path`: of the table. An error names file and line.
  static Result<CollectionHeadings> Load(const std::string& path);

  // Of the line folded[line]; of several rows the first one. REQUIRES: folded, valid UTF-8.
  std::optional<NumberedHeading> Read(std::string_view folded, Slice line) const;

  const std::vector<Row>& rows() const { return rows_; }
  std::optional<NumberedHeading> ReadRow(size_t row, std::string_view folded, Slice line) const;
  uint32_t families() const { return families_; }

 private:
  struct Matcher {
    Regex pattern;
    size_t number = 0;  // its group
    size_t title = 0;   // 0: it has none
    uint32_t family = 0;
    bool strong = false;
  };
  std::vector<Row> rows_;
  std::vector<Matcher> matchers_;
  uint32_t families_ = 0;
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_COLLECTIONS_HEADINGS_H_
