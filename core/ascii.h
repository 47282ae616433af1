// ASCII in names and markup: its white space and letters, and names compared without regard to case
// (file endings, labels, tags).
//
// "ASCII whitespace" is the Infra standard's, that of HTML and of charset labels.
#ifndef ZHENGWEN_CORE_ASCII_H_
#define ZHENGWEN_CORE_ASCII_H_

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace zhengwen {

inline constexpr std::string_view kAsciiSpace = " \t\n\f\r";

constexpr bool IsAsciiSpace(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

constexpr bool IsAsciiLetter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

constexpr bool IsAsciiDigit(char c) { return c >= '0' && c <= '9'; }

// The value of a hex digit; -1 for any other character.
constexpr int HexValue(char c) {
  if (IsAsciiDigit(c)) return c - '0';
  const int letter = (c | 0x20) - 'a';
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}

constexpr bool IsAsciiLetterOrDigit(char c) { return IsAsciiLetter(c) || IsAsciiDigit(c); }

constexpr std::string_view TrimAsciiSpace(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kAsciiSpace), text.size()));
  return text.substr(0, text.find_last_not_of(kAsciiSpace) + 1);  // npos + 1 is 0
}

constexpr char AsciiLower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string AsciiLowered(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = AsciiLower(c);
  return lower;
}

// Calls `visit` for each word of a list that white space parts.
template <class Visit>
void ForEachAsciiWord(std::string_view list, const Visit& visit) {
  while (!list.empty()) {
    const size_t end = std::min(list.find_first_of(kAsciiSpace), list.size());
    if (end > 0) visit(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
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

// `name` is in lower case.
constexpr bool EqualsInAnyCase(std::string_view text, std::string_view name) {
  return text.size() == name.size() && BeginsInAnyCase(text, name);
}

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_ASCII_H_
