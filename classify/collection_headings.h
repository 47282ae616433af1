// CollectionHeadings step: keeps the headings that number the texts of a page, which models take
// for menus, so that the page can be parted at them (classify/collections.h).
//
// A block that the body model or a rule against repeated titles has cut is kept after all where it
// reads as such a heading and what follows is kept and is none.
//
// Any thread.
#ifndef ZHENGWEN_CLASSIFY_COLLECTION_HEADINGS_H_
#define ZHENGWEN_CLASSIFY_COLLECTION_HEADINGS_H_

#include <memory>

#include "core/step.h"

namespace zhengwen::classify {

// Null where the recipe does not split collections. Errors: the table of config/collections.
Result<std::unique_ptr<Step>> MakeCollectionHeadings(const StepContext& context);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_COLLECTION_HEADINGS_H_
