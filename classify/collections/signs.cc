#include "classify/collections/signs.h"

namespace zhengwen::classify {

Result<CollectionSigns> CollectionSigns::Load(const std::string& path) {
  constexpr auto anywhere = [](size_t, const std::string& pattern) { return pattern; };
  Result<PatternGroups> groups =
      PatternGroups::Load(path, {"sign", {kSigns.begin(), kSigns.end()}, anywhere});
  if (!groups) return groups.error();
  return CollectionSigns(std::move(*groups));
}

}  // namespace zhengwen::classify
