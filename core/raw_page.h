// What `fetch` hands on: the bytes of one page or text as they were received, and how to find them
// again.
//
// Plain values, owned; safe to move between threads.
#ifndef ZHENGWEN_CORE_RAW_PAGE_H_
#define ZHENGWEN_CORE_RAW_PAGE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "core/reason.h"

namespace zhengwen {

// Where bytes stand: a range of a file. For compressed files the range counts decompressed bytes.
struct Locator {
  std::string file;     // as named on the command line, '/'-separated; "-" is standard input
  uint64_t offset = 0;  // bytes from the beginning of the (decompressed) file
  uint64_t length = 0;  // bytes
};

struct RawPage {
  std::string bytes;  // undecoded, unless `utf8`
  bool utf8 = false;  // true: the bytes came out of a JSON string; no charset is to be guessed
  bool html = false;  // true: a page; false: a text
  std::string charset_hint;  // label given by the transport or a field; empty if none

  std::string id;                 // as given; empty: to be made from content and locator
  std::string source;             // corpus or site this came from; never empty
  std::string url;                // empty if unknown
  std::string title;              // given by the record; empty if unknown
  std::string date;               // given by the record; empty if unknown
  std::string extra = "{}";       // the record's other fields, one JSON object
  std::vector<Locator> locators;  // at least one

  // Set by `fetch` where there is no document to clean (too_large, malformed_record): `bytes` is
  // then empty and `note` says more for the person who reads the report.
  Reason verdict = Reason::none;
  std::string note;
};

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_RAW_PAGE_H_
