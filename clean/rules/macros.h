// Macros: names for pieces of patterns, {date} and the like, from config/rules/macros.tsv.
//
// A macro may use those above it. What a macro stands for is put in a group, so that a repetition
// behind it means the whole of it. A brace with a digit behind it is RE2's repetition, one with an
// upper-case letter RE2's class name (\p{Han}); both are left alone.
//
// Thread safety: immutable once loaded.
#ifndef ZHENGWEN_CLEAN_RULES_MACROS_H_
#define ZHENGWEN_CLEAN_RULES_MACROS_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace zhengwen::clean::rules {

class Macros {
 public:
  static Result<Macros> Load(const std::string& path);
  // `path` is used in errors only.
  static Result<Macros> Parse(const std::string& path, std::string_view content);

  // `pattern` with its macros replaced. The error has no `where`; it names the unknown macro, or
  // says that the expansion exceeds the bound on a pattern's length.
  Result<std::string> Expand(std::string_view pattern) const;

  struct Row {
    uint32_t line = 0;
    std::string name;
    std::string expanded;
    std::string hit;
    std::string miss;
  };
  // In the file's order, for tests.
  const std::vector<Row>& rows() const { return rows_; }

 private:
  std::map<std::string, std::string, std::less<>> values_;
  std::vector<Row> rows_;
};

}  // namespace zhengwen::clean::rules

#endif  // ZHENGWEN_CLEAN_RULES_MACROS_H_
