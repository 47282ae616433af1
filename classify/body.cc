#include "classify/body.h"

namespace zhengwen::classify {
namespace {

class Nothing : public Step {
 public:
  void Apply(Document* /*doc*/) const override {}
};

}  // namespace

Result<std::unique_ptr<Step>> MakeBody(const StepContext& /*context*/) {
  return std::unique_ptr<Step>(new Nothing);
}

}  // namespace zhengwen::classify
