#include "clean/html/attribute_ids.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "clean/html/attributes.h"

namespace zhengwen::clean::html {

uint32_t AttributeIds::IdOf(std::string_view tag, size_t most) {
  if (TagNameEnd(tag) + 1 >= tag.size()) return 0;
  std::vector<std::pair<std::string, std::string>> list;
  for (const Attribute& attribute : ReadAttributes(tag, most))
    list.emplace_back(DecodedName(attribute.name), DecodedValue(attribute.value));
  if (list.empty()) return 0;
  std::sort(list.begin(), list.end());
  std::string canonical;  // neither names nor values hold NULs
  for (const auto& [name, value] : list)
    canonical.append(name).append(1, '\0').append(value).append(1, '\0');
  return ids_.emplace(std::move(canonical), static_cast<uint32_t>(ids_.size()) + 1).first->second;
}

}  // namespace zhengwen::clean::html
