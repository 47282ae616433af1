// Signals: numbers that tell something of the quality of a document's kept text.
//
// They are annotations; only a recipe's gates decide (classify/gates.h). Names, definitions and
// sources stand in core/signals.def.
//
// Thread safety: MeasureSignals is a pure function; the step may be applied from any thread.
#ifndef ZHENGWEN_CLASSIFY_SIGNALS_H_
#define ZHENGWEN_CLASSIFY_SIGNALS_H_

#include <memory>
#include <string>
#include <string_view>

#include "classify/filters/word_filter.h"
#include "classify/signals/phrases.h"
#include "classify/signals/stop_words.h"
#include "core/signals.h"
#include "core/step.h"

namespace zhengwen::classify {

struct SignalWords {
  StopWords stop_words;
  Phrases phrases;
  WordFilter filter = {};  // finds nothing, unless lists are given

  // Of a config folder; an error names file and line.
  static Result<SignalWords> Load(const std::string& config);
};

// REQUIRES: valid UTF-8. Linear in the text.
SignalValues MeasureSignals(std::string_view text, const SignalWords& words);

// The annotation step that fills Document::signals; null unless the recipe asks for signals or has
// gates.
Result<std::unique_ptr<Step>> MakeSignals(const StepContext& context);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_SIGNALS_H_
