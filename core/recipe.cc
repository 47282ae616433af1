#include "core/recipe.h"

#include <algorithm>

namespace zhengwen {

Words::Words(std::string_view blank_separated) {
  for (size_t at = 0; at < blank_separated.size();) {
    const size_t end = std::min(blank_separated.find(' ', at), blank_separated.size());
    if (end > at) emplace_back(blank_separated.substr(at, end - at));
    at = end + 1;
  }
}

bool Words::Has(std::string_view word) const { return std::find(begin(), end(), word) != end(); }

const std::vector<RecipeKey>& RecipeKeys() {
  static const std::vector<RecipeKey> keys = {
#define KEY(section, name, type, default_value, unit, doc) \
  {#section, #name, #type, #default_value, unit, doc},
#include "core/recipe.def"
#undef KEY
  };
  return keys;
}

}  // namespace zhengwen
