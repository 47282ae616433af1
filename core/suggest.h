// "Did you mean ...?" for mistyped words.
#ifndef ZHENGWEN_CORE_SUGGEST_H_
#define ZHENGWEN_CORE_SUGGEST_H_

#include <string>
#include <string_view>
#include <vector>

namespace zhengwen {

// The candidate with the fewest single-character changes (insert, delete, replace, swap of
// neighbours) from `word`, if they are few for its length; otherwise an empty view. Of equals the
// first.
std::string_view Nearest(std::string_view word, const std::vector<std::string_view>& candidates);

// "; did you mean NEAREST?", to end a message with; empty where nothing is near.
std::string DidYouMean(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_SUGGEST_H_
