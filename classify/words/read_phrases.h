// Reading a text for the phrases of a trie, from left to right: of those that begin at a place the
// longest counts, and reading goes on behind it. What begins or ends with an ASCII letter or digit
// must not go on with one.
//
// Pure function; any thread.
#ifndef ZHENGWEN_CLASSIFY_WORDS_READ_PHRASES_H_
#define ZHENGWEN_CLASSIFY_WORDS_READ_PHRASES_H_

#include <cstddef>
#include <string_view>

#include "classify/words/phrase_trie.h"
#include "core/ascii.h"

namespace zhengwen::classify {

inline bool IsInsideWord(std::string_view text, size_t border) {
  return border > 0 && border < text.size() && IsAsciiLetterOrDigit(text[border - 1]) &&
         IsAsciiLetterOrDigit(text[border]);
}

// The phrase that counts at a place; its size is 0 where there is none. `accepts(end, match)`:
// whether it may count, from what stands behind it. REQUIRES: valid UTF-8.
template <class Accepts>
PhraseTrie::Match PhraseAt(const PhraseTrie& trie, std::string_view text, size_t at,
                           const Accepts& accepts) {
  if (IsInsideWord(text, at)) return {};
  return trie.Longest(text, at, [&](const PhraseTrie::Match& m) {
    return !IsInsideWord(text, at + m.size) && accepts(at + m.size, m);
  });
}

// Calls visit(begin, match) for each.
template <class Accepts, class Visit>
void ReadPhrases(const PhraseTrie& trie, std::string_view text, const Accepts& accepts,
                 const Visit& visit) {
  for (size_t at = 0; at < text.size();) {
    const PhraseTrie::Match match = PhraseAt(trie, text, at, accepts);
    if (match.size != 0) visit(at, match);
    at += match.size != 0 ? match.size : CharAt(text, at).size;
  }
}

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_WORDS_READ_PHRASES_H_
