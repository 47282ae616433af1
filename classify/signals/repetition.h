// How much of a text repeats itself, from its words (as keys) and from hashes of its lines.
//
// Words in a row ("n-grams") are found level by level: more than n words in a row can come twice
// only where the n words at their beginning and those at their end do, so each level looks at what
// the one before left, and tells words in a row by the numbers of these two parts: exactly, not by
// hashes. A text that does not repeat itself costs a look-up a word, and no text more than one for
// each level.
//
// Pure functions but for the memory that they use again; one object a thread.
#ifndef ZHENGWEN_CLASSIFY_SIGNALS_REPETITION_H_
#define ZHENGWEN_CLASSIFY_SIGNALS_REPETITION_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "classify/signals/count_table.h"
#include "classify/signals/word_list.h"

namespace zhengwen::classify {

// A stretch of text that may come again.
struct Stretch {
  uint64_t hash = 0;  // of its bytes
  uint32_t chars = 0;
};

struct Repeated {
  uint64_t stretches = 0;  // equal to an earlier one
  uint64_t chars = 0;      // of these
};
Repeated FindRepeated(const std::vector<Stretch>& stretches, CountTable<uint64_t>* table);

class WordRepetition {
 public:
  // Words in a row that are looked at; each at most twice the one before.
  static constexpr std::array<size_t, 11> kLevels = {2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 16};
  static constexpr size_t kLongest = 16;
  static constexpr size_t kLongestTop = 6;
  static constexpr size_t kShortestDupe = 5;

  // The list outlives the object.
  void Measure(const WordList& words);

  uint64_t chars() const { return chars_; }  // of all words
  // Characters of the most frequent n words in a row times how often they come; of equals the
  // first; 0 where none comes twice; n at most kLongestTop. (Gopher, A.1.1; RedPajama v2 without
  // white space.)
  uint64_t TopChars(size_t n) const { return top_[n]; }
  // Characters of words in n words in a row that came before, each counted once; n at least
  // kShortestDupe. (RedPajama v2.)
  uint64_t DupeChars(size_t n) const { return dupe_[n]; }

 private:
  struct Place {     // of words in a row that come twice
    uint32_t first;  // word
    uint32_t kind;   // equal for equal words in a row
  };
  // The kinds of two parts as one key, in half as many bits each.
  template <class Key>
  static constexpr int kHalf = sizeof(Key) * 4;

  template <class Key>
  struct Tables {
    CountTable<Key> counts;
    std::vector<Key> keys;  // to be counted next
  };

  uint64_t CharsOf(size_t first, size_t last) const;  // of words, the last one excluded
  template <class Key>
  void AllLevels();
  template <class Key>
  void FirstLevel(CountTable<Key>* table);
  template <class Key>
  void NextLevel(size_t shorter, size_t n, Tables<Key>* tables);
  template <class Key>
  void KeepRepeated(size_t n, const CountTable<Key>& table);

  const WordList* words_ = nullptr;
  std::vector<Place> places_;  // ascending
  uint64_t chars_ = 0;
  std::array<uint64_t, kLongest + 1> top_{};
  std::array<uint64_t, kLongest + 1> dupe_{};
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_SIGNALS_REPETITION_H_
