// Names in ASCII, compared without regard to case: file endings, labels, tags.
#ifndef ZHENGWEN_CORE_ASCII_H_
#define ZHENGWEN_CORE_ASCII_H_

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace zhengwen {

constexpr char AsciiLower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// `ending` is in lower case.
constexpr bool EndsInAnyCase(std::string_view name, std::string_view ending) {
  return name.size() >= ending.size() &&
         std::equal(ending.begin(), ending.end(),
                    name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                    [](char e, char n) { return e == AsciiLower(n); });
}

// `beginning` is in lower case.
constexpr bool BeginsInAnyCase(std::string_view text, std::string_view beginning) {
  return text.size() >= beginning.size() &&
         std::equal(beginning.begin(), beginning.end(), text.begin(),
                    [](char b, char t) { return b == AsciiLower(t); });
}

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_ASCII_H_
