#include "clean/normalise/page_edits.h"

#include <algorithm>

namespace zhengwen::clean {
namespace {

constexpr ReasonMask kInCode = Bit(Reason::line_end) | Bit(Reason::control_char) |
                               Bit(Reason::zero_width) | Bit(Reason::private_use) |
                               Bit(Reason::odd_space);

}  // namespace

void FitToBlocks(const std::vector<PageBlock>& blocks, std::vector<Edit>* edits) {
  size_t block = 0;
  std::erase_if(*edits, [&](const Edit& e) {
    while (block < blocks.size() && blocks[block].text.end <= e.begin) ++block;
    if (block == blocks.size()) return false;
    const PageBlock& b = blocks[block];
    if (e.end <= b.text.begin) return false;  // between two blocks
    if (e.begin < b.text.begin || e.end > b.text.end) return true;
    return b.kind == BlockKind::code && (Bit(e.reason) & kInCode) == 0;
  });
}

}  // namespace zhengwen::clean
