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
  if (taught_.empty()) taught_.resize(begins_.size());
  taught_[i] = true;
  for (const uint16_t word : WordsOf(i)) {
    if (known_[word]) several_.set(word);
  }
  // Now that it is clear what other lines taught.
  for (const uint16_t word : WordsOf(i)) {
    learnt_ += !known_[word];
    known_.set(word);
  }
}

uint8_t Vocabulary::Overlap(size_t i) const {
  if (learnt_ == 0) return 0;
  // What only this line taught does not count.
  const Hashes& hashes = taught_[i] ? several_ : known_;
  uint32_t hits = 0;
  for (const uint16_t word : WordsOf(i)) hits += hashes[word];
  return Share(hits, WordsOf(i).size());
}

}  // namespace zhengwen::classify
