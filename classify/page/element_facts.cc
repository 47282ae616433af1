#include "classify/page/element_facts.h"

#include <algorithm>

#include "classify/text/repeats.h"
#include "classify/trees/scale.h"

namespace zhengwen::classify {
namespace {

constexpr uint64_t kFactor = 0x9E3779B97F4A7C15;
constexpr uint32_t kPointUnit = 64;    // points are in 1/64 ...
constexpr uint32_t kPointShares = 36;  // ... times what all levels' shares divide
constexpr uint32_t kLeastChars = 25;   // a shorter block gives no points
constexpr uint32_t kMaxDepth = 254;

uint64_t Mix(uint64_t a, uint64_t b) {
  const uint64_t x = (a ^ b) * kFactor;
  return x ^ x >> 29;
}

uint32_t Points(const BlockFacts& b) {
  if (b.line.chars < kLeastChars || b.line.size == 0) return 0;
  const uint32_t units = 1 + b.line.commas + std::min(3U, b.line.size / 100);
  const uint64_t plain = b.line.size - b.link_size;
  return static_cast<uint32_t>(
      std::min<uint64_t>(units * kPointUnit * plain / b.line.size, 1U << 20));
}

void AddBlocks(const PageTable& table, const std::vector<BlockFacts>& blocks,
               std::vector<ElementFacts>* facts) {
  for (size_t i = 0; i < blocks.size(); ++i) {
    const BlockFacts& b = blocks[i];
    ElementFacts& f = (*facts)[table.blocks[i].element];
    f.size += b.line.size;
    f.link_size += b.link_size;
    ++f.blocks;
    f.long_blocks += b.IsLong();
    f.sentences += b.line.EndsSentence();
    f.pauses += b.line.Pauses();
    f.lexical += int64_t{b.lexical} * b.line.size;
    f.points += Points(b);
  }
}

void HandUp(const PageTable& table, std::vector<ElementFacts>* facts) {
  // Points of the blocks one, two, three and four levels below.
  std::vector<std::array<uint64_t, 4>> below(facts->size());
  for (size_t i = facts->size(); i-- > 0;) {
    ElementFacts& f = (*facts)[i];
    const uint64_t own = f.points;
    const auto& [one, two, three, four] = below[i];
    const uint64_t sum = kPointShares * (own + one) + kPointShares / 2 * two +
                         kPointShares / 9 * three + kPointShares / 12 * four;
    f.points = static_cast<uint32_t>(std::min<uint64_t>(sum, UINT32_MAX));
    if (i == 0) return;
    const uint32_t up = table.elements[i].parent;
    const std::array<uint64_t, 4> given = {own, one, two, three};
    for (size_t k = 0; k < given.size(); ++k) below[up][k] += given[k];
    ElementFacts& p = (*facts)[up];
    p.size += f.size;
    p.link_size += f.link_size;
    p.blocks += f.blocks;
    p.long_blocks += f.long_blocks;
    p.sentences += f.sentences;
    p.pauses += f.pauses;
    p.lexical += f.lexical;
    p.images += f.images;
    p.controls += f.controls;
    p.headings += f.headings;
  }
}

void HandDown(const PageTable& table, const std::vector<uint32_t>& first_classes,
              std::vector<ElementFacts>* facts) {
  std::vector<uint64_t> signs(facts->size()), kin(facts->size());
  for (size_t i = 0; i < facts->size(); ++i) {
    const Element& e = table.elements[i];
    ElementFacts& f = (*facts)[i];
    const ElementFacts& p = (*facts)[e.parent];
    if (i > 0) {
      f.nearest = p.nearest;
      f.lists = p.lists;
      f.hidden = p.hidden;
    }
    f.hidden = std::max(f.hidden, static_cast<uint8_t>(e.hidden));
    if (const auto family = FamilyOf(e.tag)) {
      f.nearest[static_cast<size_t>(*family)] =
          static_cast<uint8_t>(std::min<uint32_t>(e.depth, kMaxDepth) + 1);
      if (*family == Family::list && f.lists < kByteMax) ++f.lists;
      if (*family == Family::heading) ++f.headings;
      if (*family == Family::control) ++f.controls;
    }
    if (e.tag == Tag::img || e.tag == Tag::picture) ++f.images;
    if (e.tag == Tag::input || e.tag == Tag::textarea) ++f.controls;
    signs[i] = Mix(static_cast<uint64_t>(e.tag) + 1, first_classes[i]);
    kin[i] = Mix(signs[i], uint64_t{e.parent} + 1);
    f.tags_path = Mix(p.tags_path, static_cast<uint64_t>(e.tag) + 1);
    f.names_path = Mix(p.names_path, signs[i]);
    f.near_path = Mix(Mix(signs[i], signs[e.parent]), signs[table.elements[e.parent].parent]);
  }
  const std::vector<Repeat> repeats = CountRepeats(kin);
  for (size_t i = 0; i < facts->size(); ++i) (*facts)[i].alike = repeats[i].all;
}

}  // namespace

std::vector<ElementFacts> SumUp(const PageTable& table, const std::vector<uint32_t>& first_classes,
                                const std::vector<BlockFacts>& blocks) {
  std::vector<ElementFacts> facts(table.elements.size());
  if (facts.empty()) return facts;
  HandDown(table, first_classes, &facts);
  AddBlocks(table, blocks, &facts);
  HandUp(table, &facts);
  return facts;
}

}  // namespace zhengwen::classify
