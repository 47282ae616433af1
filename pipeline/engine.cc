#include "pipeline/engine.h"

#include <algorithm>
#include <utility>

#include "classify/body.h"
#include "classify/collection_headings.h"
#include "classify/filters.h"
#include "classify/gates.h"
#include "classify/genre.h"
#include "classify/language.h"
#include "classify/page_body.h"
#include "classify/pii.h"
#include "classify/policy.h"
#include "classify/signals.h"
#include "classify/speech.h"
#include "clean/decode.h"
#include "clean/metadata.h"
#include "clean/normalise.h"
#include "clean/page.h"
#include "clean/rules.h"
#include "clean/segment.h"
#include "core/part.h"
#include "core/settle.h"
#include "core/unicode.h"

namespace zhengwen::pipeline {
namespace {

// Renders what is kept, if that has not been done.
void Keep(Document* doc) {
  if (doc->kept) return;
  doc->kept.emplace();
  doc->kept->text = Render(*doc, &doc->kept->account);
}

}  // namespace

const std::vector<StepEntry>& CleanSteps() {
  static const std::vector<StepEntry> steps = {
      {"normalise", clean::MakeNormalise,
       "find edits; make the normalised shadow that later steps read"},
      {"segment", clean::MakeSegment, "lines to blocks: hard wraps joined, run-on lines parted"},
      {"rules", clean::MakeRules, "mark what is certainly boilerplate"},
      {"body", classify::MakeBody, "dumps: decide by model what the rules left open"},
      {"page_body", classify::MakePageBody, "pages: the same, with the markup in sight"},
      {"metadata", clean::MakeMetadata, "pages: title, author, dates and what else they tell"},
      {"policy", classify::MakePolicy, "pages: what the policy leaves out; comments"},
      {"collection_headings", classify::MakeCollectionHeadings,
       "headings that number the texts of a page are kept, where the recipe parts it at them"},
  };
  return steps;
}

const std::vector<StepEntry>& AnnotateSteps() {
  static const std::vector<StepEntry> steps = {
      {"urls", classify::MakeUrlFilter, "leave out documents from addresses that lists name"},
      {"pii", classify::MakePii, "personal data marked or replaced, where the recipe asks for it"},
      {"language", classify::MakeLanguage,
       "in what language and script it is, where the recipe asks for it"},
      {"genre", classify::MakeGenre, "what kind of text it is, where the recipe asks for it"},
      {"speech", classify::MakeSpeech, "what speeches are made of, where the recipe asks for it"},
      {"signals", classify::MakeSignals, "numbers about the kept text, where they are asked for"},
      {"gates", classify::MakeGates, "leave out documents by their signals, as the recipe says"},
  };
  return steps;
}

Status Engine::LoadSteps(const std::vector<StepEntry>& entries, std::vector<NamedStep>* steps) {
  for (const StepEntry& entry : entries) {
    Result<std::unique_ptr<Step>> step = entry.make({options_.config, &options_.recipe, &authors_});
    if (!step) return step.error();
    if (*step != nullptr) steps->push_back({entry.name, std::move(*step)});
  }
  return Ok();
}

Result<Engine> Engine::Load(EngineOptions options) {
  Engine engine;
  engine.options_ = std::move(options);
  if (!engine.options_.charset.empty()) {
    Result<std::string> charset = clean::ResolveCharset(engine.options_.charset);
    if (!charset) return charset.error();
    engine.options_.charset = std::move(*charset);
  }
  Result<clean::html::DataNames> names = clean::html::DataNames::Load(engine.options_.config);
  if (!names) return names.error();
  engine.data_names_ = std::move(*names);
  if (Status s = engine.LoadSteps(CleanSteps(), &engine.steps_); !s) return s.error();
  if (Status s = engine.LoadSteps(AnnotateSteps(), &engine.annotations_); !s) return s.error();
  auto collections = classify::CollectionFinder::Load(
      StepContext{engine.options_.config, &engine.options_.recipe, &engine.authors_});
  if (!collections) return collections.error();
  engine.collections_ = std::move(*collections);
  if (engine.collections_) engine.collections_author_ = engine.authors_.Add("collections");
  return engine;
}

Document Engine::Clean(RawPage page, Trace* trace) const {
  Document doc = Settled(std::move(page), trace);
  if (!annotations_.empty() && doc.verdict == Reason::none) Annotate(&doc, trace);
  return doc;
}

void Engine::CleanEach(RawPage page, const std::function<void(const Document&)>& visit,
                       Trace* trace) const {
  Document doc = Settled(std::move(page), trace);
  if (doc.verdict == Reason::none && collections_ && VisitTexts(&doc, visit, trace)) return;
  if (!annotations_.empty() && doc.verdict == Reason::none) Annotate(&doc, trace);
  visit(doc);
}

bool Engine::VisitTexts(Document* doc, const std::function<void(const Document&)>& visit,
                        Trace* trace) const {
  const MetadataValue title = doc->metadata[MetadataField::title];
  std::vector<classify::CollectedText> texts;
  {
    const StageTimer timer(trace, "collections", doc);
    Keep(doc);
    texts = collections_->Find(doc->kept->text, title.text);
  }
  if (texts.empty()) return false;
  const std::string kept = std::move(doc->kept->text);
  std::vector<uint32_t> borders;
  for (size_t i = 1; i < texts.size(); ++i) borders.push_back(texts[i].begin);
  Parts parts(borders, doc);
  for (size_t i = 0; i < parts.size(); ++i) {
    const classify::CollectedText& text = texts[parts.border(i)];
    parts.Become(i, doc);
    Keep(doc);
    ReplaceKept(CutsOf(text, parts.kept_begin(i)), doc);
    doc->metadata[MetadataField::title] = title;
    if (!text.title.empty()) {
      doc->metadata[MetadataField::title] = {
          kept.substr(text.title.begin, text.title.end - text.title.begin), "heading"};
    }
    if (!annotations_.empty()) Annotate(doc, trace);
    visit(*doc);
  }
  return true;
}

// From the page's kept text to that of the part, which begins at `begin`.
std::vector<Replacement> Engine::CutsOf(const classify::CollectedText& text, uint32_t begin) const {
  std::vector<Replacement> cuts;
  for (const classify::CollectedText::Cut& cut : text.cuts) {
    const uint32_t from = std::max(cut.range.begin, begin);
    if (from < cut.range.end)
      cuts.push_back({from - begin, cut.range.end - begin, cut.reason, collections_author_, ""});
  }
  return cuts;
}

Document Engine::Settled(RawPage page, Trace* trace) const {
  Document doc;
  {
    const StageTimer timer(trace, "decode", nullptr);
    doc = clean::Decode(std::move(page), {.charset = options_.charset});
  }
  if (doc.page.html) {
    const StageTimer timer(trace, "page", nullptr);
    doc = clean::ReadPage(std::move(doc), data_names_);
  }
  for (const NamedStep& step : steps_) {
    if (doc.verdict != Reason::none) break;
    const StageTimer timer(trace, step.name, &doc);
    step.step->Apply(&doc);
  }
  {
    const StageTimer timer(trace, "settle", nullptr);
    Settle(&doc, options_.recipe.normalise_apply ? EditPolicy::apply : EditPolicy::skip);
  }
  return doc;
}

void Engine::Annotate(Document* doc, Trace* trace) const {
  {
    const StageTimer timer(trace, "keep", nullptr);
    Keep(doc);
  }
  if (HasOnly(doc->kept->text, kSpace | kLineEnd)) return;
  for (const NamedStep& step : annotations_) {
    if (doc->verdict != Reason::none) return;
    const StageTimer timer(trace, step.name, doc);
    step.step->Apply(doc);
  }
}

}  // namespace zhengwen::pipeline
