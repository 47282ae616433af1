// Gates: what the signals of a document must be for it to be written, as the recipe says
// ([gates] name = { min = a, max = b }).
//
// A document that does not pass gets the reason of the first gate that it fails, in the order of
// the table of signals, as its verdict, and a note with the number and the bound. Signals that the
// recipe does not want in the record (signals.record) are let go afterwards.
//
// Pure; any thread.
#ifndef ZHENGWEN_CLASSIFY_GATES_H_
#define ZHENGWEN_CLASSIFY_GATES_H_

#include <memory>

#include "core/step.h"

namespace zhengwen::classify {

// The annotation step behind MakeSignals; null where the recipe has no gates.
Result<std::unique_ptr<Step>> MakeGates(const StepContext& context);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_GATES_H_
