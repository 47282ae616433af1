#include "classify/collections/signs.h"

namespace zhengwen::classify {

Result<CollectionSigns> CollectionSigns::Load(const std::string& path) {
  constexpr auto kAnywhere = [](size_t, const std::string& pattern) { return pattern; };
  Result<PatternGroups> groups =
      PatternGroups::Load(path, {"sign", {kSigns.begin(), kSigns.end()}, kAnywhere});
  if (!groups) return groups.error();
  return CollectionSigns(std::move(*groups));
}

}  // namespace zhengwen::classify
