#include "clean/html/account.h"

#include <algorithm>

namespace zhengwen::clean::html {

SourceAccount PartSource(uint64_t size, std::vector<UsedSource> used) {
  // Misnested tables alone put text out of the source's order.
  const auto before = [](const UsedSource& a, const UsedSource& b) {
    return a.source.begin < b.source.begin;
  };
  if (!std::is_sorted(used.begin(), used.end(), before))
    std::stable_sort(used.begin(), used.end(), before);
  SourceAccount account;
  uint64_t at = 0;
  for (const UsedSource& u : used) {
    const uint64_t begin = std::max<uint64_t>(at, u.source.begin);
    const uint64_t end = std::max<uint64_t>(at, std::min<uint64_t>(size, u.source.end));
    if (begin >= end) continue;
    account.markup += begin - at;
    uint64_t& sum = u.use == SourceUse::script   ? account.script
                    : u.use == SourceUse::hidden ? account.hidden
                                                 : account.text;
    sum += end - begin;
    at = end;
  }
  account.markup += size - at;
  return account;
}

}  // namespace zhengwen::clean::html
