#include "classify/speech/asides.h"

#include "classify/speech/lines.h"
#include "classify/speech/numerals.h"
#include "core/unicode.h"

namespace zhengwen::classify::speech {
namespace {

constexpr uint32_t kMostBytes = 100;  // between the brackets

constexpr char32_t ClosingOf(char32_t c) {
  switch (c) {
    case U'(':
      return U')';
    case U'[':
      return U']';
    case U'\uFF08':  // full-width parentheses
      return U'\uFF09';
    case U'\u3010':  // black lenticular brackets
      return U'\u3011';
    case U'\u3014':  // tortoise shell brackets
      return U'\u3015';
    default:
      return 0;
  }
}

// The end of what the bracket at `at` opens, behind its closing one; `at` where it is too long or
// never closed.
uint32_t BracketEnd(std::string_view text, uint32_t at) {
  const Utf8Char open = CharAt(text, at);
  const char32_t close = ClosingOf(open.value);
  if (close == 0) return at;
  for (uint32_t to = at + open.size; to < text.size() && to - at <= kMostBytes;) {
    const Utf8Char c = CharAt(text, to);
    to += c.size;
    if (c.value == close) return to;
    if (c.value == '\n') break;
  }
  return at;
}

}  // namespace

std::vector<Slice> FindDirections(std::string_view folded, const SpeechWords& words) {
  std::vector<Slice> found;
  for (uint32_t at = 0; at < folded.size();) {
    const Utf8Char c = CharAt(folded, at);
    const uint32_t end = BracketEnd(folded, at);
    if (end > at) {
      const uint32_t size = CharBefore(folded, end).size;
      const std::string_view inside = folded.substr(at + c.size, end - size - (at + c.size));
      if (words.Is(WordPart::direction, inside)) {
        found.push_back({at, end});
        at = end;
        continue;
      }
    }
    at += c.size;
  }
  return found;
}

std::vector<Slice> FindPlaceholders(std::string_view folded, const SpeechWords& words) {
  std::vector<Slice> found;
  for (size_t at = 0; at < folded.size();) {
    const MatchRange match = words.Find(WordPart::placeholder, folded, at);
    if (!match) break;
    // Circles among numerals are zeros.
    if (!IsNumeral(CharBefore(folded, match.begin).value) &&
        !IsNumeral(CharAt(folded, match.end).value)) {
      found.push_back({static_cast<uint32_t>(match.begin), static_cast<uint32_t>(match.end)});
    }
    at = match.end;
  }
  return found;
}

uint32_t WithoutBrackets(std::string_view folded, Slice line) {
  uint32_t end = line.end;
  while (end > line.begin) {
    uint32_t begin = end - CharBefore(folded, end).size;  // of a bracket that ends at `end`
    while (begin > line.begin && end - begin <= kMostBytes && BracketEnd(folded, begin) != end)
      begin -= CharBefore(folded, begin).size;
    if (BracketEnd(folded, begin) != end) break;
    end = begin;
    while (end > line.begin && (KindOf(CharBefore(folded, end).value) & kSpace) != 0)
      end -= CharBefore(folded, end).size;
  }
  return end;
}

}  // namespace zhengwen::classify::speech
