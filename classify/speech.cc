#include "classify/speech.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "classify/speech/parts.h"
#include "core/replace_kept.h"

namespace zhengwen::classify {
namespace {

class SpeechStep : public Step {
 public:
  enum class Directions : uint8_t { keep, cut };

  SpeechStep(speech::PartFinder finder, Directions directions, AuthorId author)
      : finder_(std::move(finder)), directions_(directions), author_(author) {}

  void Apply(Document* doc) const override {
    if (!doc->genre || doc->genre->genre != Genre::speech) return;
    const speech::Surroundings around = Around(*doc);
    doc->speech = finder_.Find(doc->kept->text, around);
    if (directions_ == Directions::cut && !doc->speech->directions.empty()) {
      CutDirections(doc);
      doc->speech = finder_.Find(doc->kept->text, around);
    }
    FillHeadings(*doc->speech, &doc->headings);
  }

 private:
  void CutDirections(Document* doc) const {
    std::vector<Replacement> cuts;
    for (const TextRange range : doc->speech->directions)
      cuts.push_back({range.begin, range.end, Reason::stage_direction, author_, ""});
    ReplaceKept(cuts, doc);
  }

  // The blocks that were cut next to the kept ones: of a speech its title, its date, its speaker.
  static speech::Surroundings Around(const Document& doc) {
    constexpr size_t kMost = 8;
    speech::Surroundings around;
    around.title = doc.metadata[MetadataField::title].text;
    const auto kept = [](const Block& block) { return block.drop == Reason::none; };
    const auto first = std::find_if(doc.blocks.begin(), doc.blocks.end(), kept);
    const auto behind = std::find_if(doc.blocks.rbegin(), doc.blocks.rend(), kept).base();
    const auto size = [](auto from, auto to) { return static_cast<size_t>(to - from); };
    const size_t before = std::min(size(doc.blocks.begin(), first), kMost);
    for (auto block = first - static_cast<ptrdiff_t>(before); block != first; ++block)
      around.before.push_back(doc.ShadowText(*block));
    const size_t after = std::min(size(behind, doc.blocks.end()), kMost);
    for (auto block = behind; size(behind, block) < after; ++block)
      around.behind.push_back(doc.ShadowText(*block));
    return around;
  }

  // The title is the first level, the sections stand below it.
  static void FillHeadings(const SpeechParts& parts, std::vector<KeptHeading>* headings) {
    headings->clear();
    if (!parts.title.empty()) headings->push_back({parts.title.begin, 1});
    for (const SpeechSection& section : parts.sections) {
      if (section.whole_line)
        headings->push_back({section.begin, static_cast<uint8_t>(section.level + 1)});
    }
  }

  speech::PartFinder finder_;
  Directions directions_;
  AuthorId author_;
};

}  // namespace

Result<std::unique_ptr<Step>> MakeSpeech(const StepContext& context) {
  const Recipe& recipe = *context.recipe;
  const std::string& directions = recipe.speech_directions;
  if (directions != "keep" && directions != "cut") {
    return Error{ErrorCode::config, "speech.directions",
                 "is keep or cut, not \"" + directions + '"'};
  }
  if (!recipe.speech_record && directions == "keep") return std::unique_ptr<Step>();
  Result<speech::PartFinder> finder = speech::PartFinder::Load(context.config);
  if (!finder) return finder.error();
  return std::unique_ptr<Step>(new SpeechStep(
      std::move(*finder),
      directions == "cut" ? SpeechStep::Directions::cut : SpeechStep::Directions::keep,
      context.authors->Add("speech")));
}

}  // namespace zhengwen::classify
