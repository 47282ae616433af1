// Filters: documents by their address (filters.urls). Those by words are gates on the signals
// num_filter_words, filter_weight and filter_density.
//
// Thread safety: the step may be applied from any thread.
#ifndef ZHENGWEN_CLASSIFY_FILTERS_H_
#define ZHENGWEN_CLASSIFY_FILTERS_H_

#include <memory>

#include "core/step.h"

namespace zhengwen::classify {

// The annotation step that leaves out documents whose address is in a list, as blocked_url; the
// note names the entry. Null where the recipe names no list.
Result<std::unique_ptr<Step>> MakeUrlFilter(const StepContext& context);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_FILTERS_H_
