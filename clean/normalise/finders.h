// The kinds of edit that normalising makes: one file and one row each.
//
// The table's order is the order in which finders are asked where several may begin at a byte.
#ifndef ZHENGWEN_CLEAN_NORMALISE_FINDERS_H_
#define ZHENGWEN_CLEAN_NORMALISE_FINDERS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "clean/normalise/scan.h"

namespace zhengwen::clean {

// Asked at a border of characters. Puts an edit and returns the bytes that are done with, counted
// from `at`; 0: nothing of its kind is here.
using FindFunction = uint32_t (*)(Scan* scan, uint32_t at);

// First bytes of what is looked for, and the range of the second byte of a character of several.
struct Lead {
  std::string_view first;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
};

struct Finder {
  Reason reason;  // not asked where this kind is off
  std::vector<Lead> leads;
  FindFunction find;
  std::string_view doc;
};

const std::vector<Finder>& Finders();

uint32_t FindLineEnd(Scan* scan, uint32_t at);
uint32_t FindControl(Scan* scan, uint32_t at);
uint32_t FindZeroWidth(Scan* scan, uint32_t at);
uint32_t FindPrivateUse(Scan* scan, uint32_t at);
uint32_t FindOddSpace(Scan* scan, uint32_t at);
uint32_t FindFullWidth(Scan* scan, uint32_t at);
uint32_t FindEntity(Scan* scan, uint32_t at);
uint32_t FindMarkupTag(Scan* scan, uint32_t at);
uint32_t FindDoubleEncoded(Scan* scan, uint32_t at);
uint32_t FindStrayMark(Scan* scan, uint32_t at);

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_NORMALISE_FINDERS_H_
