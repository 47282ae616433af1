// Stop words: the words that every text of a language is full of (config/signals/stop_words.tsv).
//
// Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLASSIFY_SIGNALS_STOP_WORDS_H_
#define ZHENGWEN_CLASSIFY_SIGNALS_STOP_WORDS_H_

#include <array>
#include <bitset>
#include <cstdint>
#include <string>

#include "core/result.h"

namespace zhengwen::classify {

class StopWords {
 public:
  static constexpr size_t kMost = 255;

  // An error names file and line.
  static Result<StopWords> Load(const std::string& path);

  // The word with this key (WordKey in classify/signals/word_key.h): its number from 1 on, 0 if it
  // is none.
  uint32_t Find(uint64_t key) const {
    const uint64_t spread = key * kSpread;
    if (!may_be_[spread >> kBitShift]) return 0;
    for (size_t at = spread >> kShift;; at = (at + 1) % kPlaces) {
      if (places_[at].key == key || places_[at].number == 0) return places_[at].number;
    }
  }
  // Whether it belongs to a set that Gopher or FineWeb-2 counts.
  bool InSet(uint32_t number) const { return in_set_[number]; }

 private:
  static constexpr size_t kPlaces = 1024;
  static constexpr int kShift = 54;
  static constexpr uint64_t kSpread = 0x9E3779B97F4A7C15;  // 2^64 by the golden ratio
  static constexpr int kBitShift = 51;
  static constexpr size_t kBits = size_t{1} << (64 - kBitShift);
  struct Place {
    uint64_t key = 0;
    uint8_t number = 0;
  };
  std::array<Place, kPlaces> places_{};
  std::bitset<kBits> may_be_;  // asked first: most words are none
  std::array<bool, kMost + 1> in_set_{};
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_SIGNALS_STOP_WORDS_H_
