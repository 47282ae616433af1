#include "classify/speech.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "classify/speech/parts.h"
#include "core/replace_kept.h"

namespace zhengwen::classify {
namespace {

// What the recipe wants out of a speech.
struct Unwanted {
  bool directions = false;
  bool lead = false;
  bool any() const { return directions || lead; }
};

class SpeechStep : public Step {
 public:
  SpeechStep(speech::PartFinder finder, Unwanted unwanted, AuthorId author)
      : finder_(std::move(finder)), unwanted_(unwanted), author_(author) {}

  void Apply(Document* doc) const override {
    if (!doc->genre || doc->genre->genre != Genre::speech) return;
    speech::Surroundings around = Around(*doc);
    doc->speech = finder_.Find(doc->kept->text, around);
    const std::vector<Replacement> cuts = Cuts(*doc->speech);
    if (!cuts.empty()) {
      ReplaceKept(cuts, doc);
      doc->speech = finder_.Find(doc->kept->text, around);
    }
    FillHeadings(*doc->speech, &doc->headings);
  }

 private:
  std::vector<Replacement> Cuts(const SpeechParts& parts) const {
    std::vector<Replacement> cuts;
    const bool cuts_lead = unwanted_.lead && !parts.lead.empty();
    if (cuts_lead)
      cuts.push_back({parts.lead.begin, parts.lead.end, Reason::press_lead, author_, ""});
    for (const Slice range : parts.directions) {
      if (unwanted_.directions && !(cuts_lead && range.begin < parts.lead.end))
        cuts.push_back({range.begin, range.end, Reason::stage_direction, author_, ""});
    }
    return cuts;
  }

  // The blocks that were cut next to the kept ones: of a speech its title, its date, its speaker.
  static speech::Surroundings Around(const Document& doc) {
    constexpr size_t kMost = 8;
    speech::Surroundings around;
    around.title = doc.metadata[MetadataField::title].text;
    if (doc.part.number > 0) return around;  // what was cut may belong to its neighbours
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
  Unwanted unwanted_;
  AuthorId author_;
};

// Whether a setting says cut.
Result<bool> Cut(std::string_view key, const std::string& value) {
  if (value == "keep" || value == "cut") return value == "cut";
  return Error{ErrorCode::config, std::string(key), "is keep or cut, not \"" + value + '"'};
}

}  // namespace

Result<std::unique_ptr<Step>> MakeSpeech(const StepContext& context) {
  const Recipe& recipe = *context.recipe;
  const Result<bool> directions = Cut("speech.directions", recipe.speech_directions);
  if (!directions) return directions.error();
  const Result<bool> lead = Cut("speech.lead", recipe.speech_lead);
  if (!lead) return lead.error();
  const Unwanted unwanted{*directions, *lead};
  if (!recipe.speech_record && !unwanted.any()) return std::unique_ptr<Step>();
  Result<speech::PartFinder> finder = speech::PartFinder::Load(context.config);
  if (!finder) return finder.error();
  return std::unique_ptr<Step>(
      new SpeechStep(std::move(*finder), unwanted, context.authors->Add("speech")));
}

}  // namespace zhengwen::classify
