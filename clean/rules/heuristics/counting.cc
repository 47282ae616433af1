// Numbers alone on their lines that count upwards: the line numbers beside a text box, a pager, the
// dots of a slide show. A table of numbers does not count.
#include <algorithm>

#include "clean/rules/heuristics.h"

namespace zhengwen::clean::rules {
namespace {

constexpr size_t kMinRun = 5;
constexpr size_t kMaxDigits = 4;
constexpr int kNoNumber = -1;

int NumberOf(std::string_view line) {
  if (line.empty() || line.size() > kMaxDigits) return kNoNumber;
  int number = 0;
  for (const char c : line) {
    if (c < '0' || c > '9') return kNoNumber;
    number = number * 10 + (c - '0');
  }
  return number;
}

// The next number, or the count begun anew.
bool Follows(int number, int last) { return number == last + 1 || (number <= 1 && number < last); }

}  // namespace

void Counting(Page* page, AuthorId author) {
  for (size_t begin = 0; begin < page->size();) {
    size_t end = begin + 1;
    int last = NumberOf(page->Text(begin));
    while (last != kNoNumber && end < page->size()) {
      const int number = NumberOf(page->Text(end));
      if (number == kNoNumber || !Follows(number, last)) break;
      last = number;
      ++end;
    }
    if (last != kNoNumber && end - begin >= kMinRun) {
      for (size_t i = begin; i < end; ++i) page->Drop(i, Reason::page_number, author);
    }
    begin = end;
  }
}

}  // namespace zhengwen::clean::rules
