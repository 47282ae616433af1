#include "output/markdown/code_block.h"

#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "output/markdown/backticks.h"

namespace zhengwen::output::markdown {
namespace {

constexpr std::array<std::string_view, 4> kPrefixes = {"language-", "lang-", "highlight-source-",
                                                       "brush:"};
constexpr std::array<std::string_view, 2> kBefore = {"brush:", "sourceCode"};
constexpr size_t kLongest = 20;

std::string Name(std::string_view word) {
  word = word.substr(0, word.find_first_of(";,"));
  const bool good =
      !word.empty() && word.size() <= kLongest && std::all_of(word.begin(), word.end(), [](char c) {
        return IsAsciiLetterOrDigit(c) ||
               std::string_view("+#-_.").find(c) != std::string_view::npos;
      });
  if (!good || EqualsInAnyCase(word, "none") || EqualsInAnyCase(word, "text") ||
      EqualsInAnyCase(word, "plaintext"))
    return "";
  return AsciiLowered(word);
}

std::string LanguageIn(std::string_view classes) {
  bool next = false;  // the next word is it
  while (!classes.empty()) {
    classes.remove_prefix(std::min(classes.find_first_not_of(kAsciiSpace), classes.size()));
    const std::string_view word = classes.substr(0, classes.find_first_of(kAsciiSpace));
    classes.remove_prefix(word.size());
    if (next) return Name(word);
    for (const std::string_view prefix : kPrefixes) {
      if (word.size() > prefix.size() && BeginsInAnyCase(word, prefix))
        return Name(word.substr(prefix.size()));
    }
    next = std::find(kBefore.begin(), kBefore.end(), word) != kBefore.end();
  }
  return "";
}

}  // namespace

std::string Fenced(std::string_view code, std::string_view language) {
  constexpr size_t kFence = 3;
  const std::string fence(std::max(kFence, MostBackticks(code) + 1), '`');
  std::string out = fence;
  out.append(language).append("\n").append(code).append("\n").append(fence);
  return out;
}

std::string LanguageOf(const PageTable& page, uint32_t pre) {
  const Element& e = page.elements[pre];
  for (uint32_t i = pre; i < e.end && i <= pre + 2; ++i) {
    if (i > pre && page.elements[i].tag != Tag::code) continue;
    if (std::string name = LanguageIn(page.Get(page.elements[i], AttributeName::class_));
        !name.empty())
      return name;
  }
  uint32_t at = pre;
  for (int up = 0; up < 2; ++up) {
    at = page.elements[at].parent;
    if (std::string name = LanguageIn(page.Get(page.elements[at], AttributeName::class_));
        !name.empty())
      return name;
  }
  return "";
}

std::string IndentOf(const PageTable& page, const PageBlock& block, uint32_t pre) {
  if (block.run_begin == block.run_end) return "";
  const uint32_t from = page.elements[pre].start_tag.end;
  uint32_t at = page.runs[block.run_begin].source.begin;
  std::string indent;  // back to front
  while (at > from) {
    const char c = page.source[at - 1];
    if (c == '>') {  // a tag between: what stands before it may be of this line too
      const size_t tag = page.source.rfind('<', at - 1);
      if (tag == std::string::npos || tag < from) break;
      at = static_cast<uint32_t>(tag);
    } else if (c == ' ' || c == '\t') {
      indent += c;
      --at;
    } else {
      break;
    }
  }
  return {indent.rbegin(), indent.rend()};
}

}  // namespace zhengwen::output::markdown
