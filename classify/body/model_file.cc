#include "classify/body/model_file.h"

#include <utility>

#include "classify/body/features.h"
#include "classify/trees/model_reader.h"
#include "core/file.h"

namespace zhengwen::classify {
namespace {

constexpr int kMaxCost = 1000000;
constexpr std::string_view kMagic = "zhengwen-body-model 1";

struct CostName {
  std::string_view name;
  int DecisionCosts::*field;
};
constexpr CostName kCostNames[] = {
    {"enter", &DecisionCosts::enter},
    {"leave", &DecisionCosts::leave},
    {"open", &DecisionCosts::open},
    {"close", &DecisionCosts::close},
    {"line_weight", &DecisionCosts::line_weight},
    {"char_weight", &DecisionCosts::char_weight},
    {"char_cap", &DecisionCosts::char_cap},
    {"score_bound", &DecisionCosts::score_bound},
    {"margin_scale", &DecisionCosts::margin_scale},
    {"no_body", &DecisionCosts::no_body},
};

Status ReadCost(const ModelReader& reader, std::string_view words, DecisionCosts* costs) {
  const std::string_view name = NextWord(&words);
  const auto value = ToInt(NextWord(&words), 0, kMaxCost);
  for (const CostName& cost : kCostNames) {
    if (cost.name != name) continue;
    if (!value) return reader.Wrong("wants an integer from 0 to 1000000");
    costs->*cost.field = *value;
    return Ok();
  }
  return reader.Wrong("unknown cost \"" + std::string(name) + "\"");
}

// Puts what was read into *field, or hands the error on.
template <typename T>
Status Take(Result<T> read, T* field) {
  if (!read) return read.error();
  *field = std::move(*read);
  return Ok();
}

}  // namespace

Result<BodyModel> ParseBodyModel(std::string_view content, const std::string& path) {
  ModelReader reader(content, path, kFeatures);
  BodyModel model;
  if (!reader.NextLine() || reader.line() != kMagic)
    return reader.Wrong("a body model begins with \"" + std::string(kMagic) + "\"");
  while (reader.NextLine()) {
    std::string_view words = reader.line();
    const std::string_view key = NextWord(&words);
    if (key == "end") return model;
    Status done = key == "decision"  ? ReadCost(reader, words, &model.costs)
                  : key == "lexicon" ? Take(reader.ReadLexicon(words), &model.lexicon)
                  : key == "trees"   ? Take(reader.ReadTrees(words, kFeatureCount), &model.trees)
                                     : reader.Wrong("unknown entry \"" + std::string(key) + "\"");
    if (!done) return done.error();
  }
  return reader.Wrong("the file ends before its \"end\"; copy or train it anew");
}

Result<BodyModel> LoadBodyModel(const std::string& path) {
  Result<std::string> content = ReadFile(path, kMaxModelBytes);
  if (!content) return content.error();
  return ParseBodyModel(*content, path);
}

}  // namespace zhengwen::classify
