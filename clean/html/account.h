// The bytes of a page's source, parted (core/page_table.h).
//
// Pure function; any thread.
#ifndef ZHENGWEN_CLEAN_HTML_ACCOUNT_H_
#define ZHENGWEN_CLEAN_HTML_ACCOUNT_H_

#include <cstdint>
#include <vector>

#include "core/page_table.h"

namespace zhengwen::clean::html {

enum class SourceUse : uint8_t { script, hidden, text };

struct UsedSource {
  Slice source;
  SourceUse use = SourceUse::text;
};

// What is used for nothing is markup. Of stretches that overlap, each byte counts once, for the one
// that begins first.
SourceAccount PartSource(uint64_t size, std::vector<UsedSource> used);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_ACCOUNT_H_
