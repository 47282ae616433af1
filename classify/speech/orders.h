// Orders: marks of order at the beginning of a line: "1.", "(2)", "Third,"
// (config/speech/orders.tsv).
//
// Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLASSIFY_SPEECH_ORDERS_H_
#define ZHENGWEN_CLASSIFY_SPEECH_ORDERS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/matcher.h"
#include "core/result.h"
#include "core/slice.h"

namespace zhengwen::classify::speech {

struct OrderMark {
  static constexpr int kNext = -1;  // follows whatever number was before
  static constexpr int kLast = -2;  // follows, and ends the count

  uint32_t kind = 0;   // a way of numbering: marks of one kind count together
  bool outer = false;  // stands above marks that are not, and above headings without marks
  int number = 0;      // 1 to 99, or one of the above
  uint32_t end = 0;    // of the mark, with what parts it from the words
};

class Orders {
 public:
  struct Row {
    std::string where;  // file and line
    std::string hit;
    std::string miss;
  };

  // `path`: of the table. An error names file and line.
  static Result<Orders> Load(const std::string& path);

  // The mark that folded[line] begins with; of several rows the first one.
  std::optional<OrderMark> Read(std::string_view folded, Slice line) const;

  const std::vector<Row>& rows() const { return rows_; }
  // Read with one row alone.
  std::optional<OrderMark> ReadRow(size_t row, std::string_view folded, Slice line) const;

 private:
  struct Matcher {
    Regex pattern;  // group 1: the number
    uint32_t kind = 0;
    bool outer = false;
    std::optional<int> number;  // of a word
  };
  std::vector<Row> rows_;
  std::vector<Matcher> matchers_;
  std::optional<Regex> any_;  // of the matchers' patterns: most lines begin with no mark
};

}  // namespace zhengwen::classify::speech

#endif  // ZHENGWEN_CLASSIFY_SPEECH_ORDERS_H_
