#include "classify/language.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "classify/language/identify.h"
#include "classify/language/letters.h"
#include "classify/language/stretches.h"
#include "core/suggest.h"

namespace zhengwen::classify {
namespace {

constexpr std::string_view kChinese = "zh";
constexpr CjkLanguage kCjkLanguages[] = {
    CjkLanguage::simplified, CjkLanguage::traditional, CjkLanguage::mixed, CjkLanguage::classical,
    CjkLanguage::cantonese,  CjkLanguage::japanese,    CjkLanguage::korean};

// Every tag that a text can get.
std::vector<std::string> AllTags() {
  std::vector<std::string> tags = LetterTags();
  for (const CjkLanguage language : kCjkLanguages) tags.emplace_back(TagOf(language));
  tags.emplace_back(kUndetermined);
  return tags;
}

class LanguageStep : public Step {
 public:
  LanguageStep(LanguageTables tables, Words keep)
      : tables_(std::move(tables)), keep_(std::move(keep)) {
    if (!keep_.Has(kChinese)) return;
    for (const CjkLanguage language :
         {CjkLanguage::simplified, CjkLanguage::traditional, CjkLanguage::classical})
      keep_.emplace_back(TagOf(language));
  }

  void Apply(Document* doc) const override {
    doc->language = IdentifyLanguage(doc->kept->text, tables_);
    if (keep_.empty() || keep_.Has(doc->language->tag)) return;
    doc->verdict = Reason::other_language;
    doc->page.note = doc->language->tag;
  }

 private:
  LanguageTables tables_;
  Words keep_;  // empty: all
};

}  // namespace

LanguageVerdict IdentifyLanguage(std::string_view text, const LanguageTables& tables) {
  const LineReader lines(text, tables);
  LanguageVerdict verdict = Identify(text, lines.evidence());
  if (verdict.tag != kUndetermined) verdict.stretches = lines.Foreign(verdict.tag);
  return verdict;
}

Result<std::unique_ptr<Step>> MakeLanguage(const StepContext& context) {
  const Recipe& recipe = *context.recipe;
  if (!recipe.language_record && recipe.language_keep.empty()) return std::unique_ptr<Step>();
  const std::vector<std::string> tags = AllTags();
  for (const std::string& tag : recipe.language_keep) {
    if (std::find(tags.begin(), tags.end(), tag) != tags.end()) continue;
    return Error{ErrorCode::config, "language.keep",
                 "no language is called " + tag + DidYouMean(tag, {tags.begin(), tags.end()})};
  }
  Result<LanguageTables> tables = LanguageTables::Load(context.config);
  if (!tables) return tables.error();
  return std::unique_ptr<Step>(new LanguageStep(std::move(*tables), recipe.language_keep));
}

}  // namespace zhengwen::classify
