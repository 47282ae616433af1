// Expands a pattern of finitely many phrases: letters, [abc], (a|b|), and x? for what may be
// absent.
//
//   "谢谢(大家|各位|)[！。]"  ->  谢谢大家！ 谢谢大家。 谢谢各位！ ... 谢谢。
//
// Pure function; any thread.
#ifndef ZHENGWEN_CLASSIFY_GENRE_EXPAND_H_
#define ZHENGWEN_CLASSIFY_GENRE_EXPAND_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace zhengwen::classify {

inline constexpr size_t kMostPhrases = 20000;

// Errors: a bracket that is not closed, a phrase of no length, more than kMostPhrases.
// REQUIRES: valid UTF-8.
Result<std::vector<std::string>> ExpandPattern(std::string_view pattern);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_GENRE_EXPAND_H_
