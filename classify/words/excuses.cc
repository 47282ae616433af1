#include "classify/words/excuses.h"

#include <algorithm>
#include <utility>

#include "core/unicode.h"

namespace zhengwen::classify {

Result<std::string> ReadExcuse(std::string_view excuse, std::string_view word) {
  std::string folded = Folded(excuse);
  if (folded.size() <= word.size() || folded.find(word) == std::string::npos)
    return Error{ErrorCode::config, "", "the excuse " + folded + " must hold the word, and more"};
  return folded;
}

Result<std::vector<std::string>> ReadExcuses(std::string_view cell, std::string_view word) {
  std::vector<std::string> excuses;
  while (!cell.empty()) {
    const size_t end = std::min(cell.find('|'), cell.size());
    Result<std::string> excuse = ReadExcuse(cell.substr(0, end), word);
    if (!excuse) return excuse.error();
    excuses.push_back(std::move(*excuse));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return excuses;
}

}  // namespace zhengwen::classify
