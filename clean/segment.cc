#include "clean/segment.h"

#include "core/unicode.h"

namespace zhengwen::clean {
namespace {

class Segment : public Step {
 public:
  void Apply(Document* doc) const override {
    const std::string_view s = doc->shadow_text();
    uint32_t line = 0;
    for (uint32_t from = 0; from < s.size();) {
      const auto end = static_cast<uint32_t>(std::min(s.find('\n', from), s.size()));
      ++line;
      uint32_t b = from, e = end;
      while (b < e && (KindOf(CharAt(s, b).value) & kSpace)) b += CharAt(s, b).size;
      while (e > b && (KindOf(CharBefore(s, e).value) & kSpace)) e -= CharBefore(s, e).size;
      if (b < e) {
        Block block;
        block.shadow_begin = b, block.shadow_end = e;
        block.begin = doc->shadow.ToText(b), block.end = doc->shadow.ToTextEnd(e);
        block.line = line;
        doc->blocks.push_back(block);
      }
      from = end + 1;
    }
  }
};

}  // namespace

Result<std::unique_ptr<Step>> MakeSegment(const StepContext& /*context*/) {
  return std::unique_ptr<Step>(new Segment);
}

}  // namespace zhengwen::clean
