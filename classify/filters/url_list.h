// URL lists: addresses whose documents are left out. One a line, `#` begins a comment:
//
//   example.com           the host and all hosts below it, every path
//   example.com/a/b       of these the path /a/b and what lies below it
//
// A scheme, "www." and a '/' at the end do not matter; hosts are compared in lower case, paths to
// the letter, without what stands behind '?' or '#'. Kept as hashes of 64 bits, 8 bytes an entry.
// Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLASSIFY_FILTERS_URL_LIST_H_
#define ZHENGWEN_CLASSIFY_FILTERS_URL_LIST_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/recipe.h"
#include "core/result.h"

namespace zhengwen::classify {

class UrlList {
 public:
  // Errors name file and line.
  static Result<UrlList> Load(const Words& paths);

  // The entry that the address falls under, as it would stand in a list; empty if none.
  std::string Find(std::string_view url) const;

 private:
  Status AddFile(const std::string& path);
  bool Has(std::string_view entry) const;

  std::vector<uint64_t> entries_;  // sorted
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_FILTERS_URL_LIST_H_
