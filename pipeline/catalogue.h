// Catalogue: what this program knows, as tables: its steps, rules, reasons, models, formats and the
// keys of a recipe.
//
// Everything is made from the tables that the program itself works by, so that it cannot differ
// from them.
#ifndef ZHENGWEN_PIPELINE_CATALOGUE_H_
#define ZHENGWEN_PIPELINE_CATALOGUE_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace zhengwen::pipeline {

struct CatalogueTable {
  std::string name;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
};

// The names of all tables, in the order in which they are shown.
const std::vector<std::string_view>& CatalogueNames();

// REQUIRES: one of CatalogueNames(). Errors: of the config folder.
Result<CatalogueTable> LoadCatalogue(std::string_view name, const std::string& config);

// A recipe with every key, its default, and what it means as a comment:
// config/recipes/default.toml.
std::string AnnotatedRecipe();

}  // namespace zhengwen::pipeline

#endif  // ZHENGWEN_PIPELINE_CATALOGUE_H_
