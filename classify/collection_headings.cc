#include "classify/collection_headings.h"

#include <string>
#include <utility>

#include "classify/collections/headings.h"
#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

class CollectionHeadingsStep : public Step {
 public:
  explicit CollectionHeadingsStep(CollectionHeadings headings) : headings_(std::move(headings)) {}

  void Apply(Document* doc) const override {
    bool kept_behind = false;  // the next block is kept, and no heading
    for (size_t i = doc->blocks.size(); i > 0; --i) {
      Block& block = doc->blocks[i - 1];
      const bool cut = block.drop == Reason::not_main || block.drop == Reason::repeated_title;
      if (block.drop != Reason::none && !(cut && kept_behind)) {
        kept_behind = false;
        continue;
      }
      const bool heading = IsHeading(doc->ShadowText(block));
      if (cut && heading) block.drop = Reason::none;
      kept_behind = block.drop == Reason::none && !heading;
    }
  }

 private:
  bool IsHeading(std::string_view text) const {
    const std::string folded = Folded(text);
    return headings_.Read(folded, {0, static_cast<uint32_t>(folded.size())}).has_value();
  }

  CollectionHeadings headings_;
};

}  // namespace

Result<std::unique_ptr<Step>> MakeCollectionHeadings(const StepContext& context) {
  if (!context.recipe->collections_split) return std::unique_ptr<Step>();
  Result<CollectionHeadings> headings =
      CollectionHeadings::Load(context.config + "/collections/headings.tsv");
  if (!headings) return headings.error();
  return std::unique_ptr<Step>(new CollectionHeadingsStep(std::move(*headings)));
}

}  // namespace zhengwen::classify
