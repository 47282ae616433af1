// Excuses: words that hold another one by chance, so that it does not count there.
//
// Pure function; any thread.
#ifndef ZHENGWEN_CLASSIFY_WORDS_EXCUSES_H_
#define ZHENGWEN_CLASSIFY_WORDS_EXCUSES_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace zhengwen::classify {

// The excuse, folded (core/unicode.h). An error, without a place, where it does not hold `word`,
// itself folded, and more.
Result<std::string> ReadExcuse(std::string_view excuse, std::string_view word);

// The same for those of a table's cell, parted by '|'; it may be empty.
Result<std::vector<std::string>> ReadExcuses(std::string_view cell, std::string_view word);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_WORDS_EXCUSES_H_
