#include "classify/gates.h"

#include <charconv>
#include <string>
#include <utility>
#include <vector>

namespace zhengwen::classify {
namespace {

std::string Show(double value) {
  char digits[32];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
  return {digits, error == std::errc() ? end : digits};
}

class GatesStep : public Step {
 public:
  GatesStep(std::vector<Gate> gates, bool record) : gates_(std::move(gates)), record_(record) {}

  void Apply(Document* doc) const override {
    for (const Gate& gate : gates_) {
      const double value = (*doc->signals)[gate.signal];
      const bool below = gate.min && value < *gate.min;
      if (!below && !(gate.max && value > *gate.max)) continue;
      const SignalInfo& signal = Info(gate.signal);
      doc->verdict = signal.reason;
      doc->page.note = std::string(signal.name) + " is " + Show(value) + ", " +
                       (below ? "below " + Show(*gate.min) : "above " + Show(*gate.max));
      break;
    }
    if (!record_) doc->signals.reset();
  }

 private:
  std::vector<Gate> gates_;
  bool record_;
};

}  // namespace

Result<std::unique_ptr<Step>> MakeGates(const StepContext& context) {
  const Recipe& recipe = *context.recipe;
  if (recipe.gates.empty()) return std::unique_ptr<Step>();
  return std::unique_ptr<Step>(new GatesStep(recipe.gates, recipe.signals_record));
}

}  // namespace zhengwen::classify
