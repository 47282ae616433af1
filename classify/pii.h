// Personal data: numbers of identity and bank cards, telephones and accounts, e-mail addresses.
//
//   off      nobody looks
//   mark     Document::marks tells where they stand in the kept text
//   replace  tags such as <PHONE> stand for them, as replace spans with a reason for each kind
//
// What counts as one: config/pii/patterns.tsv.
//
// Thread safety: the step may be applied from any thread.
#ifndef ZHENGWEN_CLASSIFY_PII_H_
#define ZHENGWEN_CLASSIFY_PII_H_

#include <memory>

#include "core/step.h"

namespace zhengwen::classify {

// The annotation step, before those that look at the text; null unless the recipe asks for it
// (pii.mode). An error names what there is.
Result<std::unique_ptr<Step>> MakePii(const StepContext& context);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_PII_H_
