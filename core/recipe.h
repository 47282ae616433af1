// A recipe: the settings of a run, from TOML, over the defaults of core/recipe.def.
//
// Unknown sections, unknown keys, unknown signals and values of the wrong type are errors that name
// file and line.
// Thread safety: a plain value.
#ifndef ZHENGWEN_CORE_RECIPE_H_
#define ZHENGWEN_CORE_RECIPE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/signals.h"

namespace zhengwen {

// A list of words; made from "a b c".
struct Words : std::vector<std::string> {
  using std::vector<std::string>::vector;
  Words() = default;
  // NOLINTBEGIN(google-explicit-constructor): reads as data in recipe.def.
  Words(std::string_view blank_separated);
  Words(const char* s) : Words(std::string_view(s)) {}
  // NOLINTEND(google-explicit-constructor)
  bool Has(std::string_view word) const;
};

// What a signal (core/signals.def) must be for a document to be written: [gates] name = { min = a,
// max = b }, either or both.
struct Gate {
  Signal signal = {};
  std::optional<double> min;
  std::optional<double> max;
};

struct Recipe {
#define KEY(section, name, type, default_value, unit, doc) type section##_##name = default_value;
#include "core/recipe.def"
#undef KEY
  std::vector<Gate> gates;  // one for a signal at most, in the order of the table of signals
};

// One row of the table, for `zhengwen list` and the docs.
struct RecipeKey {
  std::string_view section;
  std::string_view name;
  std::string_view type;
  std::string_view default_value;
  std::string_view unit;
  std::string_view doc;
};
const std::vector<RecipeKey>& RecipeKeys();

// `path` is used in errors only.
Result<Recipe> ParseRecipe(std::string_view toml, const std::string& path);
Result<Recipe> LoadRecipe(const std::string& path);

// One override, "section.name=value" with the value as TOML would have it.
Status SetRecipeKey(std::string_view assignment, Recipe* recipe);

// The recipe with every key, as TOML in the table's order: equal recipes give equal bytes (hashed
// into the manifest).
std::string ToToml(const Recipe& recipe);

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_RECIPE_H_
