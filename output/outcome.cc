#include "output/outcome.h"

namespace zhengwen::output {
Outcome MakeOutcome(const Document& /*doc*/, const Authors& /*authors*/,
                    const OutcomeOptions& /*options*/) {
  return {};
}
}  // namespace zhengwen::output
