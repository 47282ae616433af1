// What two writings of one title, or of one name, have in common.
//
// Pure functions; any thread.
#ifndef ZHENGWEN_CLEAN_METADATA_FOLD_H_
#define ZHENGWEN_CLEAN_METADATA_FOLD_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace zhengwen::clean::metadata {

// Letters and digits alone, folded.
std::string Fold(std::string_view text);

struct Cut {
  size_t end = 0;    // of what stands before the separator
  size_t begin = 0;  // of what stands behind it
};

// Places where a site's name may begin: at separators with white space on both sides, or next to a
// character that is no ASCII; a '-' or ':' within words of letters is none.
std::vector<Cut> Cuts(std::string_view title);

// Whether a separator is its first character.
bool OpensWithSeparator(std::string_view title);

// Names that a site goes by, folded: its name, its host, and the longest label of that.
std::vector<std::string> SiteNames(std::string_view site, std::string_view host);

// One is the other, or a good part of it. `folded`: Fold's.
bool IsSite(const std::string& folded, const std::vector<std::string>& names);

// The share of a text's pairs of ideographs, or fours of letters, that stand in another. Both
// folded.
double Shared(std::string_view folded, std::string_view other);

}  // namespace zhengwen::clean::metadata

#endif  // ZHENGWEN_CLEAN_METADATA_FOLD_H_
