#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "cli/amount.h"
#include "cli/console.h"
#include "cli/setup.h"
#include "cli/verbs.h"
#include "core/json.h"
#include "core/suggest.h"
#include "core/unicode.h"
#include "pipeline/catalogue.h"

namespace zhengwen::cli {
namespace {

using pipeline::CatalogueTable;

// Columns wider than this are not padded, so that one long pattern does not push all others away.
constexpr size_t kWidestColumn = 28;

// Cells of a terminal.
size_t Width(std::string_view text) {
  size_t width = 0;
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    width += (KindOf(c.value) & kWide) != 0 ? 2 : 1;
    at += c.size;
  }
  return width;
}

std::string AsText(const CatalogueTable& table) {
  std::vector<size_t> widths(table.columns.size());
  for (size_t i = 0; i < widths.size(); ++i) {
    widths[i] = Width(table.columns[i]);
    for (const auto& row : table.rows) {
      widths[i] = std::min(kWidestColumn, std::max(widths[i], Width(row[i])));
    }
  }
  std::string text;
  const auto add = [&](const std::vector<std::string>& row) {
    std::string line;
    for (size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      const size_t width = Width(row[i]);
      line.append(2 + (width < widths[i] ? widths[i] - width : 0), ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  };
  add(table.columns);
  for (const auto& row : table.rows) add(row);
  return text;
}

// Rules by the hundred would bury the rest: one row for each list.
CatalogueTable RulesByList(const CatalogueTable& rules) {
  std::map<std::string, uint64_t> rows;
  for (const auto& row : rules.rows) ++rows[row[0]];
  CatalogueTable table{"rules", {"list", "rows"}, {}};
  for (const auto& [list, count] : rows) table.rows.push_back({list, std::to_string(count)});
  return table;
}

std::string Survey(const std::vector<CatalogueTable>& tables) {
  std::string text;
  for (const CatalogueTable& table : tables) {
    text +=
        (text.empty() ? "" : "\n") + table.name + " (" + Counted(table.rows.size(), "row") + ")";
    text += table.name == "rules" ? "; `zhengwen list rules` shows each\n" : "\n";
    text += AsText(table.name == "rules" ? RulesByList(table) : table);
  }
  return text;
}

std::string AsJson(const std::vector<CatalogueTable>& tables) {
  std::string text;
  JsonWriter json(&text, true);
  json.BeginObject();
  for (const CatalogueTable& table : tables) {
    json.Key(table.name).BeginArray();
    for (const auto& row : table.rows) {
      json.BeginObject();
      for (size_t i = 0; i < row.size(); ++i) json.Key(table.columns[i]).String(row[i]);
      json.EndObject();
    }
    json.EndArray();
  }
  json.EndObject();
  return text += '\n';
}

Result<std::vector<CatalogueTable>> LoadTables(const Options& options) {
  const auto& all = pipeline::CatalogueNames();
  std::vector<std::string_view> names(options.arguments.begin(), options.arguments.end());
  if (names.empty()) names = all;
  Result<std::string> config = ConfigFolder(options);
  if (!config) return config.error();
  std::vector<CatalogueTable> tables;
  for (const std::string_view name : names) {
    if (std::find(all.begin(), all.end(), name) == all.end()) {
      const std::string_view nearest = Nearest(name, all);
      return Error{ErrorCode::usage, "list " + std::string(name),
                   nearest.empty() ? "is nothing to list; see `zhengwen list --help`"
                                   : "did you mean " + std::string(nearest) + "?"};
    }
    Result<CatalogueTable> table = pipeline::LoadCatalogue(name, *config);
    if (!table) return table.error();
    tables.push_back(std::move(*table));
  }
  return tables;
}

std::string Show(const std::vector<CatalogueTable>& tables, const Options& options) {
  if (options.json) return AsJson(tables);
  if (options.arguments.empty()) return Survey(tables);
  std::string text;
  for (const CatalogueTable& table : tables) {
    text += text.empty() ? "" : "\n";
    text += table.name == "recipe" ? pipeline::AnnotatedRecipe() : AsText(table);
  }
  return text;
}

}  // namespace

int RunList(const Options& options) {
  const Result<std::vector<CatalogueTable>> tables = LoadTables(options);
  if (!tables) {
    Say(tables.error());
    return ExitCodeOf(tables.error());
  }
  if (Status written = WriteStdout(Show(*tables, options)); !written) {
    Say(written.error());
    return kSomeFailed;
  }
  return kAllWell;
}

}  // namespace zhengwen::cli
