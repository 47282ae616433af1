#include "clean/normalise/page_edits.h"

#include <algorithm>
#include <span>

namespace zhengwen::clean {
namespace {

constexpr ReasonMask kInCode = Bit(Reason::line_end) | Bit(Reason::control_char) |
                               Bit(Reason::zero_width) | Bit(Reason::private_use) |
                               Bit(Reason::odd_space);

// Whether the edits, all within it, leave nothing of a block.
bool Empty(const PageBlock& block, std::span<const Edit> edits) {
  uint32_t left = block.text.size();
  for (const Edit& e : edits) {
    if (!e.by.empty()) return false;
    left -= e.end - e.begin;
  }
  return left == 0;
}

// Takes back the edits of each block that they would empty.
void KeepSome(const std::vector<PageBlock>& blocks, std::vector<Edit>* edits) {
  size_t first = 0;
  for (const PageBlock& block : blocks) {
    while (first < edits->size() && (*edits)[first].end <= block.text.begin) ++first;
    size_t last = first;
    while (last < edits->size() && (*edits)[last].end <= block.text.end) ++last;
    const std::span<Edit> within = std::span(*edits).subspan(first, last - first);
    if (!within.empty() && Empty(block, within)) {
      for (Edit& e : within) e.reason = Reason::none;
    }
    first = last;
  }
  std::erase_if(*edits, [](const Edit& e) { return e.reason == Reason::none; });
}

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
  KeepSome(blocks, edits);
}

}  // namespace zhengwen::clean
