#include "cli/setup.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/amount.h"
#include "cli/verbs.h"
#include "core/file.h"
#include "core/suggest.h"
#include "pipeline/sample.h"

namespace zhengwen::cli {
namespace {

// Offsets in a document have 32 bits, and decoding may make three bytes of one.
constexpr int64_t kGreatestDocument = int64_t{1} << 30;
// JSON may write six bytes for one; four leave room for Han characters as \u escapes and the fields
// beside the text.
constexpr int64_t kRecordPerDocument = 4;

// A name without '/' and '.' stands for a recipe of the config folder, unless a file is called so.
Result<std::string> RecipePath(const Options& options) {
  const std::string& name = options.recipe;
  std::error_code ignored;
  if (name.find_first_of("/.") != std::string::npos || std::filesystem::exists(name, ignored))
    return name;
  const Result<std::string> config = ConfigFolder(options);
  if (!config) return config.error();
  const std::string folder = *config + "/recipes/";
  if (std::filesystem::exists(folder + name + ".toml", ignored)) return folder + name + ".toml";
  const Result<std::vector<std::string>> files = ListFiles(folder, ".toml");
  if (!files) return files.error();
  std::vector<std::string> names;
  for (const std::string& file : *files) names.push_back(std::filesystem::path(file).stem());
  return Error{
      ErrorCode::usage, "--recipe " + name,
      "is no file and no recipe of " + folder + DidYouMean(name, {names.begin(), names.end()})};
}

}  // namespace

std::string ProgramPath() {
  std::error_code ignored;
  return std::filesystem::read_symlink("/proc/self/exe", ignored).string();
}

Result<std::string> ConfigFolder(const Options& options) {
  if (options.config.empty()) return pipeline::FindConfig(ProgramPath());
  std::error_code ignored;
  if (std::filesystem::is_directory(options.config, ignored)) return options.config;
  return Error{ErrorCode::usage, "--config " + options.config, "is no folder"};
}

Result<Recipe> MakeRecipe(const Options& options) {
  Recipe recipe;
  if (!options.recipe.empty()) {
    const Result<std::string> path = RecipePath(options);
    if (!path) return path.error();
    Result<Recipe> loaded = LoadRecipe(*path);
    if (!loaded) return loaded.error();
    recipe = std::move(*loaded);
  }
  for (const std::string& assignment : options.set) {
    if (Status set = SetRecipeKey(assignment, &recipe); !set) return set.error();
  }
  if (!options.policy.empty()) recipe.body_policy = options.policy;
  if (!options.pii.empty()) recipe.pii_mode = options.pii;
  if (options.signals) recipe.signals_record = true;
  if (options.language) recipe.language_record = true;
  if (options.genre) recipe.genre_record = true;
  if (options.speech) recipe.speech_record = true;
  if (options.collections) recipe.collections_split = true;
  if (options.comments) recipe.body_comments = true;
  if (options.no_edits) recipe.normalise_apply = false;
  if (options.max_document != 0) {
    recipe.limits_document_bytes = static_cast<int64_t>(
        std::min<uint64_t>(options.max_document, static_cast<uint64_t>(kGreatestDocument) + 1));
    recipe.limits_record_bytes =
        std::max(recipe.limits_record_bytes, kRecordPerDocument * recipe.limits_document_bytes);
  }
  if (recipe.limits_document_bytes > kGreatestDocument || recipe.limits_document_bytes == 0) {
    return Error{ErrorCode::usage,
                 options.max_document != 0 ? "--max-document" : "limits.document_bytes",
                 "must be at least 1 byte and at most 1G"};
  }
  return recipe;
}

Result<pipeline::Engine> MakeEngine(const Options& options, const Recipe& recipe) {
  Result<std::string> config = ConfigFolder(options);
  if (!config) return config.error();
  return pipeline::Engine::Load(
      {.config = std::move(*config), .recipe = recipe, .charset = options.charset});
}

Result<fetch::InputOptions> MakeInputOptions(const Options& options, const Recipe& recipe) {
  fetch::InputOptions input;
  input.split = options.split;
  input.stdin_form = options.stdin_form;
  input.html_field = options.html_field;
  input.text_field = options.text_field;
  input.id_field = options.id_field;
  const size_t slash = std::min(options.shard.find('/'), options.shard.size());
  const auto index = ParseCount(std::string_view(options.shard).substr(0, slash));
  const auto count =
      ParseCount(std::string_view(options.shard).substr(std::min(slash + 1, options.shard.size())));
  if (!index || !count || *index >= *count || *count > UINT32_MAX) {
    return Error{ErrorCode::usage, "--shard " + options.shard,
                 "wants I/N with I below N, such as 0/4"};
  }
  input.shard_index = static_cast<uint32_t>(*index);
  input.shard_count = static_cast<uint32_t>(*count);
  input.max_document = static_cast<uint64_t>(recipe.limits_document_bytes);
  input.max_record = static_cast<uint64_t>(recipe.limits_record_bytes);
  return input;
}

Result<std::unique_ptr<fetch::RecordReader>> OpenInputs(const std::vector<std::string>& arguments,
                                                        const fetch::InputOptions& input,
                                                        const Options& options) {
  if (arguments.empty()) {
    return Error{ErrorCode::usage, "", "no input is named; - stands for standard input"};
  }
  Result<std::unique_ptr<fetch::RecordReader>> reader = fetch::OpenInputs(arguments, input);
  if (!reader || options.sample == 0) return reader;
  return pipeline::MakeSample(std::move(*reader), options.sample, pipeline::SampleWayOf(arguments));
}

int ExitCodeOf(const Error& error) {
  switch (error.code) {
    case ErrorCode::usage:
    case ErrorCode::config:
    case ErrorCode::not_found:
      return kWrongUsage;
    default:
      return kSomeFailed;
  }
}

}  // namespace zhengwen::cli
