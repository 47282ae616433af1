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
    for (size_t i = doc->blocks.size(); i > 1; --i) {
      Block& block = doc->blocks[i - 2];
      const Block& next = doc->blocks[i - 1];
      const bool cut = block.drop == Reason::not_main || block.drop == Reason::repeated_title;
      if (cut && next.drop == Reason::none && IsHeading(doc->ShadowText(block)) &&
          !IsHeading(doc->ShadowText(next))) {
        block.drop = Reason::none;
      }
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
