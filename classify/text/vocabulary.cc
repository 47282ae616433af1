#include "classify/text/vocabulary.h"

#include "classify/trees/scale.h"
#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

constexpr uint32_t kFactor = 0x9E3779B1;
constexpr uint32_t kWordBit = 0x80000000;  // symbols.cc: a word of letters
constexpr uint32_t kFirstHan = 0x3400;     // below are letters, kana, marks and the gap
// More distinct words than this would fill the table with chance hits.
constexpr uint32_t kMaxLearnt = 8192;
constexpr size_t kTableSize = 0x10000;

bool IsHan(uint32_t s) { return s >= kFirstHan && s < 0xFB00; }

}  // namespace

void AppendWords(const Symbols& symbols, std::vector<uint16_t>* words) {
  for (size_t i = 1; i + 1 < symbols.count; ++i) {
    const uint32_t s = symbols.values[i], next = symbols.values[i + 1];
    if ((s & kWordBit) != 0) {
      words->push_back(static_cast<uint16_t>(s * kFactor >> 16));
    } else if (IsHan(s) && IsHan(next)) {
      words->push_back(static_cast<uint16_t>((s * kFactor + next) * kFactor >> 16));
    }
  }
}

void Vocabulary::AddLine(const Symbols& symbols) {
  begins_.push_back(static_cast<uint32_t>(words_.size()));
  AppendWords(symbols, &words_);
}

void Vocabulary::Learn(size_t i) {
  if (learnt_ >= kMaxLearnt) return;
  if (known_.empty()) known_.resize(kTableSize);
  const auto teacher = static_cast<uint32_t>(i + 1);
  for (size_t w = begins_[i]; w < EndOf(i); ++w) {
    uint32_t& known = known_[words_[w]];
    learnt_ += known == 0;
    known = known == 0 || known == teacher ? teacher : kSeveral;
  }
}

uint8_t Vocabulary::Overlap(size_t i) const {
  if (known_.empty()) return 0;
  uint32_t hits = 0;
  for (size_t w = begins_[i]; w < EndOf(i); ++w) {
    const uint32_t known = known_[words_[w]];
    hits += known != 0 && known != i + 1;
  }
  return Share(hits, EndOf(i) - begins_[i]);
}

}  // namespace zhengwen::classify
