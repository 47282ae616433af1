// Recipes and --set assignments of hostile bytes: an error or a recipe, and what a recipe prints it
// reads again.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/recipe.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto recipe = zhengwen::ParseRecipe(text, "recipe");
  if (recipe) {
    const std::string printed = ToToml(*recipe);
    const auto again = zhengwen::ParseRecipe(printed, "printed");
    if (!again || ToToml(*again) != printed) std::abort();
  }
  zhengwen::Recipe set;
  (void)zhengwen::SetRecipeKey(text, &set).ok();
  return 0;
}
