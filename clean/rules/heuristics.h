// The heuristics: how matches become drops. One file each in clean/rules/heuristics/.
//
// A heuristic marks blocks of the page, and leaves a hint where it is not sure. It must be linear
// in the number of blocks. The table's order is the order of execution and of `zhengwen list`: what
// is sure wherever it stands comes first, for it shows where the body begins and ends; what depends
// on that comes after. The body's borders are found again before each of them.
#ifndef ZHENGWEN_CLEAN_RULES_HEURISTICS_H_
#define ZHENGWEN_CLEAN_RULES_HEURISTICS_H_

#include <string_view>
#include <vector>

#include "clean/rules/page.h"

namespace zhengwen::clean::rules {

struct Heuristic {
  std::string_view name;
  // `author`: for drops that no single rule answers for.
  void (*apply)(Page* page, AuthorId author);
  std::string_view doc;
};

const std::vector<Heuristic>& Heuristics();

void WholeLine(Page* page, AuthorId author);
void HeadedList(Page* page, AuthorId author);
void Counting(Page* page, AuthorId author);
void DatedRun(Page* page, AuthorId author);
void ItemRun(Page* page, AuthorId author);
void LinkRow(Page* page, AuthorId author);
void Breadcrumb(Page* page, AuthorId author);
void EdgeLine(Page* page, AuthorId author);
void RepeatedTitle(Page* page, AuthorId author);
void Hints(Page* page, AuthorId author);

}  // namespace zhengwen::clean::rules

#endif  // ZHENGWEN_CLEAN_RULES_HEURISTICS_H_
