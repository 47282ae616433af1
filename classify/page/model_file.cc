#include "classify/page/model_file.h"

#include <utility>

#include "classify/page/features.h"
#include "classify/trees/model_reader.h"
#include "core/file.h"

namespace zhengwen::classify {
namespace {

constexpr std::string_view kMagic = "zhengwen-page-model 1";
constexpr int kMaxSetting = 1000000;

struct Setting {
  std::string_view name;
  int PageDecision::*field;
};
constexpr Setting kSettings[] = {
    {"scale", &PageDecision::scale},
    {"empty_most", &PageDecision::empty_most},
    {"empty_words", &PageDecision::empty_words},
};

Status ReadSetting(const ModelReader& reader, std::string_view words, PageDecision* decision) {
  const std::string_view name = NextWord(&words);
  const auto value = ToInt(NextWord(&words), 0, kMaxSetting);
  for (const Setting& s : kSettings) {
    if (s.name != name) continue;
    if (!value) return reader.Wrong("wants an integer from 0 to 1000000");
    decision->*s.field = *value;
    return Ok();
  }
  return reader.Wrong("unknown setting \"" + std::string(name) + "\"");
}

Status ReadLexicon(ModelReader* reader, std::string_view words, PageLexicons* lexicons) {
  const std::string_view name = NextWord(&words);
  Lexicon* lexicon = name == "words"      ? &lexicons->words
                     : name == "headings" ? &lexicons->headings
                     : name == "names"    ? &lexicons->names
                                          : nullptr;
  if (lexicon == nullptr) return reader->Wrong("a lexicon is of words, headings or names");
  Result<Lexicon> read = reader->ReadLexicon(words);
  if (!read) return read.error();
  *lexicon = std::move(*read);
  return Ok();
}

Status ReadStage(ModelReader* reader, std::string_view words, PageModel* model) {
  const std::string_view name = NextWord(&words);
  if (name != "first" && name != "second")
    return reader->Wrong("trees are of the first or second stage");
  const bool first = name == "first";
  Result<Trees> read = reader->ReadTrees(words, first ? kFirstStageFeatures : kPageFeatureCount);
  if (!read) return read.error();
  (first ? model->first : model->second) = std::move(*read);
  return Ok();
}

}  // namespace

Result<PageModel> ParsePageModel(std::string_view content, const std::string& path) {
  ModelReader reader(content, path, kPageFeatures);
  PageModel model;
  if (!reader.NextLine() || reader.line() != kMagic)
    return reader.Wrong("a page model begins with \"" + std::string(kMagic) + "\"");
  while (reader.NextLine()) {
    std::string_view words = reader.line();
    const std::string_view key = NextWord(&words);
    if (key == "end") return model;
    Status done = key == "decision"  ? ReadSetting(reader, words, &model.decision)
                  : key == "lexicon" ? ReadLexicon(&reader, words, &model.lexicons)
                  : key == "trees"   ? ReadStage(&reader, words, &model)
                                     : reader.Wrong("unknown entry \"" + std::string(key) + "\"");
    if (!done) return done.error();
  }
  return reader.Wrong("the file ends before its \"end\"; copy or train it anew");
}

Result<PageModel> LoadPageModel(const std::string& path) {
  Result<std::string> content = ReadFile(path, kMaxModelBytes);
  if (!content) return content.error();
  return ParsePageModel(*content, path);
}

}  // namespace zhengwen::classify
