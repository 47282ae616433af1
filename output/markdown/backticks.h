// What a delimiter of code must be longer than.
#ifndef ZHENGWEN_OUTPUT_MARKDOWN_BACKTICKS_H_
#define ZHENGWEN_OUTPUT_MARKDOWN_BACKTICKS_H_

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace zhengwen::output::markdown {

// The length of the longest run of backticks. Pure function; any thread.
constexpr size_t MostBackticks(std::string_view code) {
  size_t most = 0, run = 0;
  for (const char c : code) {
    run = c == '`' ? run + 1 : 0;
    most = std::max(most, run);
  }
  return most;
}

}  // namespace zhengwen::output::markdown

#endif  // ZHENGWEN_OUTPUT_MARKDOWN_BACKTICKS_H_
