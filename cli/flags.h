// The table of flags, shared by all verbs: parsing, help and the tests are made from it.
//
// To add a flag: a field in cli/options.h, a row here.
#ifndef ZHENGWEN_CLI_FLAGS_H_
#define ZHENGWEN_CLI_FLAGS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/options.h"

namespace zhengwen::cli {

// Bits: the verbs that know a flag.
enum VerbBit : unsigned {
  kClean = 1 << 0,
  kExplain = 1 << 1,
  kVerify = 1 << 2,
  kList = 1 << 3,
  kUrl = 1 << 4,
  kRobots = 1 << 5,
};

// How a number is written: digits, or digits with a suffix K, M or G (powers of 1024).
struct Count {
  uint64_t Options::*field;
};
struct Size {
  uint64_t Options::*field;
};
// A list: given several times, one value each time (Several), or all values at once (Rest).
struct Several {
  std::vector<std::string> Options::*field;
};
struct Rest {
  std::vector<std::string> Options::*field;
};
using FlagField = std::variant<bool Options::*, std::string Options::*, Count, Size, Several, Rest>;

struct Flag {
  std::string_view names;  // "-o,--output"; without a dash: what is given without a flag
  std::string_view value;  // what help shows for the value; empty for a switch
  unsigned verbs;          // VerbBit
  std::string_view group;  // heading in help
  std::string_view doc;
  FlagField field;
  // The values it may have, separated by '|'; empty: any.
  std::string_view choices = {};
};

const std::vector<Flag>& Flags();

}  // namespace zhengwen::cli

#endif  // ZHENGWEN_CLI_FLAGS_H_
