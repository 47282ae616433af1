// Word filter: lists of words of the user's, of any size, in a text.
//
// A list is a table (core/table_file.h) with the columns word, category, weight, excuse: a weight
// from 0 to 1,000,000 with three decimals at most; words that hold this one and are innocent,
// parted by '|'. Words that hold others innocently and are known to all lists stand in
// config/filters/excuses.tsv. Reading is that of classify/words/read_phrases.h, in folded text
// (core/unicode.h), so that a word counts where no longer word or excuse covers it.
//
// A word of one Han character is refused: it is part of too many others. Immutable once loaded; any
// thread. A million words of three to six characters take 450 MB while they are loaded.
#ifndef ZHENGWEN_CLASSIFY_FILTERS_WORD_FILTER_H_
#define ZHENGWEN_CLASSIFY_FILTERS_WORD_FILTER_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "classify/words/phrase_trie.h"
#include "core/recipe.h"
#include "core/result.h"

namespace zhengwen::classify {

class WordFilter {
 public:
  struct Counts {
    uint64_t hits = 0;
    uint64_t different = 0;
    uint64_t weight_permille = 0;  // of all hits
  };

  // Finds nothing.
  WordFilter() = default;
  // `paths`: of the lists; of a word in several the first counts. `categories`: those that count;
  // empty: all. `excuses`: path of the common excuses. Errors name file and line.
  static Result<WordFilter> Load(const Words& paths, const Words& categories,
                                 const std::string& excuses);

  // REQUIRES: valid UTF-8.
  Counts Count(std::string_view text) const;
  bool empty() const { return weights_.empty(); }

 private:
  static constexpr uint32_t kExcuse = UINT32_MAX;
  using Entries = std::map<std::string, uint32_t>;  // folded word to weight, or kExcuse

  static Status AddList(const std::string& path, const Words& categories, Entries* entries);
  static Status AddExcuses(const std::string& path, Entries* entries);

  PhraseTrie trie_;
  std::vector<uint32_t> weights_;  // in 1/1,000; kExcuse: innocent
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_FILTERS_WORD_FILTER_H_
