#include "pipeline/catalogue.h"

#include <filesystem>
#include <system_error>

#include "clean/rules.h"
#include "core/file.h"
#include "core/reason.h"
#include "core/recipe.h"
#include "core/signals.h"
#include "pipeline/engine.h"

namespace zhengwen::pipeline {
namespace {

Result<CatalogueTable> Steps(const std::string& /*config*/) {
  CatalogueTable table{"steps", {"name", "does"}, {}};
  table.rows.push_back({"decode", "bytes of any charset to text"});
  for (const StepEntry& step : CleanSteps()) {
    table.rows.push_back({std::string(step.name), std::string(step.doc)});
  }
  table.rows.push_back({"settle", "marks and edits to spans that cover the text"});
  for (const StepEntry& step : AnnotateSteps()) {
    table.rows.push_back({std::string(step.name), std::string(step.doc)});
  }
  return table;
}

Result<CatalogueTable> Rules(const std::string& config) {
  Result<std::vector<clean::RuleInfo>> rules = clean::LoadRuleInfos(config);
  if (!rules) return rules.error();
  CatalogueTable table{"rules", {"list", "line", "reason", "kind", "pattern", "hit", "miss"}, {}};
  for (const clean::RuleInfo& rule : *rules) {
    table.rows.push_back({rule.list, std::to_string(rule.line), std::string(Name(rule.reason)),
                          rule.kind, rule.pattern, rule.hit, rule.miss});
  }
  return table;
}

Result<CatalogueTable> Reasons(const std::string& /*config*/) {
  CatalogueTable table{"reasons", {"id", "kind", "sentence"}, {}};
  for (const ReasonInfo& reason : kReasons) {
    const char* kind = reason.kind == ReasonKind::keep   ? "keep"
                       : reason.kind == ReasonKind::drop ? "drop"
                       : reason.kind == ReasonKind::edit ? "edit"
                                                         : "document";
    table.rows.push_back({std::string(reason.id), kind, std::string(reason.sentence)});
  }
  return table;
}

Result<CatalogueTable> Signals(const std::string& /*config*/) {
  CatalogueTable table{"signals", {"name", "kind", "reason", "source", "doc"}, {}};
  for (const SignalInfo& signal : kSignals) {
    const char* kind = signal.kind == SignalKind::count   ? "count"
                       : signal.kind == SignalKind::share ? "share"
                                                          : "mean";
    table.rows.push_back({std::string(signal.name), kind, std::string(Name(signal.reason)),
                          std::string(signal.source), std::string(signal.doc)});
  }
  return table;
}

Result<CatalogueTable> Models(const std::string& config) {
  CatalogueTable table{"models", {"file", "bytes"}, {}};
  const std::string folder = config + "/models";
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) return table;
  Result<std::vector<std::string>> files = ListFiles(folder, "");
  if (!files) return files.error();
  for (const std::string& file : *files) {
    const auto size = std::filesystem::file_size(file, error);
    if (error) return Error{ErrorCode::io, file, error.message()};
    table.rows.push_back({file, std::to_string(size)});
  }
  return table;
}

Result<CatalogueTable> Formats(const std::string& /*config*/) {
  return CatalogueTable{
      "formats",
      {"name", "way", "means"},
      {{"txt", "in", "text in any charset; one document, or several with --split"},
       {"jsonl", "in", "one JSON object a line, with a text and an id"},
       {"gz", "in, out", "gzip around any of them (--compress gzip)"},
       {"zst", "in, out", "Zstandard around any of them (--compress zstd)"},
       {"jsonl", "out", "one record a line, as docs/RECORD.md tells (-f jsonl)"},
       {"text", "out", "the text alone, an empty line between documents (-f text)"},
       {"markdown", "out", "the text with its structure, GitHub Flavored Markdown (-f markdown)"}}};
}

// The types of core/recipe.def as a writer of TOML knows them.
std::string TypeName(std::string_view type) {
  return type == "int64_t"       ? "whole number"
         : type == "double"      ? "number"
         : type == "bool"        ? "true or false"
         : type == "std::string" ? "string"
         : type == "Words"       ? "list of strings"
                                 : std::string(type);
}

Result<CatalogueTable> RecipeTable(const std::string& /*config*/) {
  CatalogueTable table{"recipe", {"key", "type", "default", "unit", "doc"}, {}};
  for (const RecipeKey& key : RecipeKeys()) {
    table.rows.push_back({std::string(key.section) + "." + std::string(key.name),
                          TypeName(key.type), std::string(key.default_value), std::string(key.unit),
                          std::string(key.doc)});
  }
  return table;
}

struct Entry {
  std::string_view name;
  Result<CatalogueTable> (*load)(const std::string& config);
};
constexpr Entry kTables[] = {{"steps", Steps},       {"rules", Rules},   {"reasons", Reasons},
                             {"signals", Signals},   {"models", Models}, {"formats", Formats},
                             {"recipe", RecipeTable}};

}  // namespace

const std::vector<std::string_view>& CatalogueNames() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> all;
    for (const Entry& entry : kTables) all.push_back(entry.name);
    return all;
  }();
  return names;
}

Result<CatalogueTable> LoadCatalogue(std::string_view name, const std::string& config) {
  for (const Entry& entry : kTables) {
    if (entry.name == name) return entry.load(config);
  }
  return Error{ErrorCode::internal, std::string(name), "is no table of the catalogue"};
}

std::string AnnotatedRecipe() {
  std::string out =
      "# Every key of a recipe, with its default. A recipe may leave out any of them; a key that "
      "is\n"
      "# not known is an error. `zhengwen list recipe` prints this file.\n";
  const std::string toml = ToToml(Recipe{});
  const std::string_view gates =
      "\n# [gates]\n#\n# What a signal of `zhengwen list signals` must be for a document to be "
      "written:\n# rps_doc_word_count = { min = 50, max = 100000 }\n";
  auto key = RecipeKeys().begin();
  for (size_t at = 0; at < toml.size();) {
    const size_t end = toml.find('\n', at);
    const std::string_view line = std::string_view(toml).substr(at, end - at);
    if (line.starts_with('[')) out += '\n';
    if (!line.empty() && !line.starts_with('[')) {
      out += "\n# " + std::string(key->doc);
      if (!key->unit.empty()) out += " [" + std::string(key->unit) + "]";
      out += '\n';
      ++key;
    }
    if (!line.empty()) out += std::string(line) + "\n";
    at = end + 1;
  }
  return out += gates;
}

}  // namespace zhengwen::pipeline
