// Phrases: what mojibake, filler, notices, gambling, advertising and calls for contact are told by
// (config/signals/phrases.tsv).
//
// A text is read from left to right: of the phrases that begin at a place the longest counts, and
// reading goes on behind it. Words of the column `excuse` are read like phrases and count nothing,
// so that a phrase that is part of one is none. Letters are compared folded (core/unicode.h); what
// begins or ends with an ASCII letter or digit must not go on with one.
//
// Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLASSIFY_SIGNALS_PHRASES_H_
#define ZHENGWEN_CLASSIFY_SIGNALS_PHRASES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "classify/words/phrase_trie.h"
#include "core/result.h"

namespace zhengwen::classify {

enum class PhraseClass : uint8_t {
  excuse,
  mojibake,
  lorem_ipsum,
  javascript,
  policy,
  spam,
  ad,
  contact,  // counts where the number of an account or telephone follows
};
inline constexpr std::array<std::string_view, 8> kPhraseClasses = {
    "excuse", "mojibake", "lorem_ipsum", "javascript", "policy", "spam", "ad", "contact"};

struct PhraseCounts {
  std::array<uint64_t, kPhraseClasses.size()> hits{};
  std::array<uint64_t, kPhraseClasses.size()> chars{};      // of these
  std::array<uint64_t, kPhraseClasses.size()> lines{};      // with a hit
  std::array<uint64_t, kPhraseClasses.size()> different{};  // phrases
  std::vector<bool> seen;                                   // phrases, by number
  std::array<bool, kPhraseClasses.size()> in_line{};        // with a hit in the line under way
  size_t behind = 0;                                        // the last phrase

  uint64_t Of(const std::array<uint64_t, kPhraseClasses.size()>& counts, PhraseClass c) const {
    return counts[static_cast<size_t>(c)];
  }
  // Whether the line under way speaks of javascript; the next line begins.
  bool EndLine() {
    const bool javascript = in_line[static_cast<size_t>(PhraseClass::javascript)];
    in_line = {};
    return javascript;
  }
};

class Phrases {
 public:
  // An error names file and line.
  static Result<Phrases> Load(const std::string& path);

  // Whether a phrase may begin with the character c, which `next` follows (0: nothing).
  bool MayBegin(char32_t c, char32_t next) const { return trie_.MayBegin(c, next); }

  // Adds the phrase that begins at text[at], where there is one. To be called for the places of a
  // text where one may begin, in order; others are let pass. REQUIRES: valid UTF-8.
  void Read(std::string_view text, size_t at, PhraseCounts* counts) const;

 private:
  PhraseTrie trie_;
  std::vector<PhraseClass> classes_;
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_SIGNALS_PHRASES_H_
