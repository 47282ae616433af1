// Sequences: numbered items and labelled entries, which bind short lines into one list.
//
// "1." to "7." with anything in between is one text by one author; a menu has no such thing. The
// same goes for "Price: ..." that returns every few lines.
//
// Thread safety: pure functions; linear time.
#ifndef ZHENGWEN_CLASSIFY_BODY_SEQUENCES_H_
#define ZHENGWEN_CLASSIFY_BODY_SEQUENCES_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace zhengwen::classify {

// The number a line begins with: "3.", "(3)", a Han numeral with a mark, an ordinal with a counter.
struct ItemNumber {
  uint16_t value = 0;  // 0: none
  uint8_t style = 0;   // how it is written: only items of one style follow each other
};
inline constexpr size_t kItemStyles = 16;

struct CharClass;
ItemNumber ReadItemNumber(std::string_view line, const CharClass* classes);

// A hash of what stands before the first colon of a short line; 0 where there is none.
uint64_t ReadEntryLabel(std::string_view line, const CharClass* classes);

struct ItemPlace {
  uint8_t items = 0;      // of the sequence this line is an item of, up to 255
  uint8_t enclosing = 0;  // sequences of at least three items that it is an item of or lies within
};
std::vector<ItemPlace> FindSequences(const std::vector<ItemNumber>& numbers);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_BODY_SEQUENCES_H_
