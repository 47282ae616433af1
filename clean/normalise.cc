#include "clean/normalise.h"

namespace zhengwen::clean {
namespace {

class Nothing : public Step {
 public:
  void Apply(Document* /*doc*/) const override {}
};

}  // namespace

Result<std::unique_ptr<Step>> MakeNormalise(const StepContext& /*context*/) {
  return std::unique_ptr<Step>(new Nothing);
}

}  // namespace zhengwen::clean
