// Outline: which of the marks of order in a text count something, and how they and the headings
// nest.
//
// A mark counts where others of its kind go on from it: 1, 2, 3. A first one within another count
// opens a deeper level; the next number of an outer count closes the levels below it. What never
// goes on (a line that happens to begin with a number) is none.
//
// Plain value; one thread.
#ifndef ZHENGWEN_CLASSIFY_SPEECH_OUTLINE_H_
#define ZHENGWEN_CLASSIFY_SPEECH_OUTLINE_H_

#include <cstdint>
#include <vector>

#include "classify/speech/orders.h"

namespace zhengwen::classify::speech {

class Outline {
 public:
  // The marks and headings of a text in order; each gets the next index, from 0.
  void Add(const OrderMark& mark);

  // A heading without a mark: under the outermost count that is open, or beside it.
  enum class HeadingPlace : uint8_t { under, beside };
  void AddHeading(HeadingPlace place);

  // The level of each, 1 the outermost; 0: it counts nothing. After the last Add.
  std::vector<uint8_t> Levels() const;

 private:
  static constexpr uint32_t kNone = UINT32_MAX;
  static constexpr uint32_t kHeadings = UINT32_MAX;  // the kind of headings without marks
  struct Count {
    uint32_t kind = 0;
    bool outer = false;
    int last = 0;
    uint32_t members = 0;
    uint32_t parent = kNone;  // the count that was open around it
  };

  size_t DepthOfNew(const OrderMark& mark) const;
  void Join(size_t depth, int number);
  void Open(const OrderMark& mark, size_t depth);

  std::vector<Count> counts_;
  std::vector<uint32_t> open_;      // indices of counts_, the outermost first
  std::vector<uint32_t> count_of_;  // of each mark; kNone
};

}  // namespace zhengwen::classify::speech

#endif  // ZHENGWEN_CLASSIFY_SPEECH_OUTLINE_H_
