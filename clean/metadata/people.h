// People: the names in a byline of ideographs ("...", "..., ...", with words between them).
//
// A name has two to four ideographs, or more with a middle dot in it; one of two may have a gap.
// Words that are no names stand in config/metadata/words.tsv. Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLEAN_METADATA_PEOPLE_H_
#define ZHENGWEN_CLEAN_METADATA_PEOPLE_H_

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace zhengwen::clean::metadata {

inline constexpr size_t kMostNames = 8;  // of one byline

class People {
 public:
  // An error names file and line.
  static Result<People> Load(const std::string& path);

  // The names that a text opens with, in order; empty where it opens with something else.
  std::vector<std::string> NamesIn(std::string_view text) const;

 private:
  // Without an office in front of it, and without what ends a byline behind it.
  std::string_view Bare(std::string_view token, bool* last) const;

  std::set<std::string, std::less<>> offices_, ends_;
};

// Whether an ideograph is in it.
bool HasIdeograph(std::string_view text);

// Two to four words that begin with capitals, or two to four ideographs.
bool IsPerson(std::string_view text);

}  // namespace zhengwen::clean::metadata

#endif  // ZHENGWEN_CLEAN_METADATA_PEOPLE_H_
