// Annotations on any text that a dump may hold: signals are sane, personal data is replaced so that
// the spans still tell all.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "classify/collections.h"
#include "classify/filters/url_list.h"
#include "classify/genre/model.h"
#include "classify/language.h"
#include "classify/pii/finder.h"
#include "classify/signals.h"
#include "classify/speech/parts.h"
#include "core/replace_kept.h"
#include "core/settle.h"
#include "core/unicode.h"

namespace zhengwen {
namespace {

void Require(bool holds) {
  if (!holds) std::abort();
}

// The config folder that ZHENGWEN_CONFIG names ("config" without it).
std::string Config() {
  const char* config = std::getenv("ZHENGWEN_CONFIG");
  return config != nullptr ? config : "config";
}

void CheckSignals(const std::string& text) {
  static const auto words = classify::SignalWords::Load(Config());
  Require(words.ok());
  const SignalValues values = classify::MeasureSignals(text, *words);
  for (size_t i = 0; i < kSignalCount; ++i) {
    const double value = values[static_cast<Signal>(i)];
    Require(value >= 0);
    if (kSignals[i].kind == SignalKind::share) Require(value <= 1);
  }
  Require(values.Count(Signal::num_chars) == CountCodePoints(text));
}

void CheckGenre(const std::string& text) {
  static const auto cues = classify::Cues::Load(Config());
  Require(cues.ok());
  static const auto model = classify::GenreModel::Load(Config() + "/models/genre.model", *cues);
  Require(model.ok());
  const std::vector<int32_t> facts = classify::MeasureGenre(text, *cues);
  for (const int32_t fact : facts) Require(fact >= 0 && fact <= 1000);
  const GenreVerdict verdict = model->Decide(facts, 500);
  Require(verdict.permille <= 1000);
  Require((verdict.genre == Genre::speech) == (verdict.speech_permille >= 500));
}

void CheckLanguage(const std::string& text) {
  static const auto tables = classify::LanguageTables::Load(Config());
  Require(tables.ok());
  const LanguageVerdict verdict = classify::IdentifyLanguage(text, *tables);
  Require(verdict.permille <= 1000 && !verdict.tag.empty() && !verdict.grounds.empty());
  size_t at = 0;
  for (const ForeignStretch& stretch : verdict.stretches) {
    Require(at <= stretch.begin && stretch.begin < stretch.end && stretch.end <= text.size());
    Require(stretch.language != verdict.tag);
    at = stretch.end;
  }
}

void CheckPii(const std::string& text) {
  static const auto finder = classify::PiiFinder::Load(Config() + "/pii/patterns.tsv");
  Require(finder.ok());
  Document doc({}, text, "utf-8");
  Settle(&doc, EditPolicy::apply);
  doc.kept.emplace();
  doc.kept->text = Render(doc, &doc.kept->account);
  std::vector<Replacement> replacements;
  uint32_t at = 0;
  for (const auto& hit : finder->Find(text)) {
    Require(hit.begin >= at && hit.begin < hit.end && hit.end <= text.size());
    at = hit.end;
    const Reason reason = finder->rows()[hit.row].reason;
    replacements.push_back({hit.begin, hit.end, reason, 1, classify::PiiFinder::Tag(reason)});
  }
  ReplaceKept(replacements, &doc);
  Require(doc.kept->account.Balanced());
  Require(IsValidUtf8(doc.kept->text));
}

void CheckRange(const std::string& text, Slice range) {
  Require(range.begin <= range.end && range.end <= text.size());
  Require(!IsWithinChar(text, range.begin) && !IsWithinChar(text, range.end));
}

void CheckSpeech(const std::string& text) {
  static const auto finder = classify::speech::PartFinder::Load(Config());
  Require(finder.ok());
  const SpeechParts parts = finder->Find(text, {std::string_view(text).substr(0, 0), {}, {}});
  for (const Slice range : {parts.title, parts.salutation, parts.closing}) CheckRange(text, range);
  for (const Slice range : parts.directions) CheckRange(text, range);
  for (const Slice range : parts.placeholders) CheckRange(text, range);
  uint32_t at = 0;
  for (const SpeechSection& s : parts.sections) {
    CheckRange(text, {s.begin, s.mark_end});
    CheckRange(text, {s.mark_end, s.head_end});
    Require(s.begin >= at && s.level >= 1 && s.end >= s.begin);
    at = s.mark_end;
  }
}

// The texts of a collection cover it, and what is cut of one lies in it.
void CheckCollections(const std::string& text) {
  static const auto finder = classify::CollectionFinder::Load(std::string(Config()));
  Require(finder.ok());
  const std::vector<classify::CollectedText> texts = finder->Find(text, "");
  Require(texts.empty() || (texts.size() > 1 && texts.front().begin == 0));
  for (size_t i = 0; i < texts.size(); ++i) {
    const uint32_t end =
        i + 1 < texts.size() ? texts[i + 1].begin : static_cast<uint32_t>(text.size());
    Require(texts[i].begin < end && texts[i].text >= texts[i].begin && texts[i].text < end);
    uint32_t at = texts[i].begin;
    for (const auto& cut : texts[i].cuts) {
      CheckRange(text, cut.range);
      Require(cut.range.begin >= at && cut.range.begin < cut.range.end && cut.range.end <= end);
      at = cut.range.end;
    }
  }
}

// An address that a list holds, however it is written, falls under it.
void CheckUrls(const std::string& text) {
  static const std::string file = [] {
    const std::string path = std::filesystem::temp_directory_path() / "zhengwen-fuzz-urls.txt";
    std::ofstream(path) << "example.com\nexample.org/a/b\n";
    return path;
  }();
  static const auto list = classify::UrlList::Load(Words{file});
  Require(list.ok());
  const std::string found = list->Find(text);
  Require(found.empty() || found == "example.com" || found == "example.org/a/b");
}

}  // namespace
}  // namespace zhengwen

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string text(bytes.substr(0, zhengwen::ValidUtf8Prefix(bytes)));
  zhengwen::CheckSignals(text);
  zhengwen::CheckGenre(text);
  zhengwen::CheckLanguage(text);
  zhengwen::CheckPii(text);
  zhengwen::CheckSpeech(text);
  zhengwen::CheckCollections(text);
  zhengwen::CheckUrls(text);
  return 0;
}
