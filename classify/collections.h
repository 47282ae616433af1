// Collections: finds pages that hold several texts (five speeches, samples one to four), so that
// each becomes a document of its own (core/part.h).
//
// Recipe: collections.split.
//
// Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLASSIFY_COLLECTIONS_H_
#define ZHENGWEN_CLASSIFY_COLLECTIONS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "classify/collections/headings.h"
#include "classify/collections/signs.h"
#include "classify/speech/words.h"
#include "core/reason.h"
#include "core/slice.h"
#include "core/step.h"

namespace zhengwen::classify {

// One text of a collection, in bytes of the page's kept text.
struct CollectedText {
  uint32_t begin = 0;  // where it is cut; the first one's is 0
  uint32_t text = 0;   // where it begins itself: behind what the page says before the first one
  Slice title;         // what its heading says beside the number; empty: nothing
  struct Cut {
    Slice range;
    Reason reason = Reason::none;
  };
  std::vector<Cut> cuts;  // what is no part of it: numbers, the editor's frame; in order
};

class CollectionFinder {
 public:
  // Nothing where the recipe does not ask for it. Errors: tables of config/collections and
  // config/speech.
  static Result<std::optional<CollectionFinder>> Load(const StepContext& context);
  static Result<CollectionFinder> Load(const std::string& config);

  // The texts of a page, in order, two at least; empty: it is one text. Linear in the text.
  // REQUIRES: valid UTF-8.
  std::vector<CollectedText> Find(std::string_view kept, std::string_view title) const;

  const CollectionHeadings& headings() const { return headings_; }
  const CollectionSigns& signs() const { return signs_; }

 private:
  CollectionFinder(CollectionHeadings headings, CollectionSigns signs, speech::SpeechWords words)
      : headings_(std::move(headings)), signs_(std::move(signs)), words_(std::move(words)) {}

  CollectionHeadings headings_;
  CollectionSigns signs_;
  speech::SpeechWords words_;
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_COLLECTIONS_H_
