#include "classify/signals/word_list.h"

#include <algorithm>
#include <bit>

namespace zhengwen::classify {
namespace {

constexpr size_t kFirstSlots = 64;

}  // namespace

WordList::WordList(size_t bytes) {
  const size_t words = std::min(bytes / kUnifiedHanBytes + 1, kMost);
  kinds_.reserve(words);
  ends_.reserve(words);
}

void WordList::AddKnown(uint32_t kind, uint32_t length) {
  ++counts_[kind];
  kinds_.push_back(kind);
  ends_.push_back((ends_.empty() ? 0 : ends_.back()) + length);
}

void WordList::Add(uint64_t key, uint32_t length) {
  if (key <= kLastUnifiedHan && IsUnifiedHan(static_cast<char32_t>(key)))
    return AddHan(static_cast<char32_t>(key));
  Flush();
  AddKnown(HashedKind(key), length);
}

void WordList::Flush() {
  const size_t size = pending_size_;
  pending_size_ = 0;
  const size_t known = keys_.size();
  if (known + size >= UINT16_MAX) {
    // Kinds that the table has no room for.
    for (size_t i = 0; i < size; ++i) {
      const uint16_t kind = han_[pending_[i] - kFirstUnifiedHan];
      AddKnown(kind != 0 ? kind - 1U : HashedKind(pending_[i]), 1);
    }
    return;
  }
  const size_t begin = kinds_.size();
  uint32_t end = ends_.empty() ? 0 : ends_.back();
  kinds_.resize(begin + size);
  ends_.resize(begin + size);
  keys_.resize(known + size);
  counts_.resize(known + size);
  auto next = static_cast<uint32_t>(known);
  for (size_t i = 0; i < size; ++i) {
    uint16_t& place = han_[pending_[i] - kFirstUnifiedHan];
    keys_[next] = pending_[i];
    const uint32_t is_new = place == 0 ? 1 : 0;
    next += is_new;
    place = static_cast<uint16_t>(place | (next & (0 - is_new)));
    const uint32_t kind = place - 1U;
    ++counts_[kind];
    kinds_[begin + i] = kind;
    ends_[begin + i] = ++end;
  }
  keys_.resize(next);
  counts_.resize(next);
}

// Where the key stands, or the empty slot where it would.
size_t WordList::PlaceOf(uint64_t key) const {
  const size_t mask = slots_.size() - 1;
  uint64_t hash = (key ^ key >> 32) * 0x9E3779B97F4A7C15;
  hash = (hash ^ hash >> 32) * 0xC4CEB9FE1A85EC53;
  size_t at = hash >> (64 - std::countr_zero(slots_.size()));
  while (slots_[at] != 0 && keys_[slots_[at] - 1] != key) at = (at + 1) & mask;
  return at;
}

uint32_t WordList::HashedKind(uint64_t key) {
  if (hashed_ * 2 >= slots_.size()) Grow();
  uint32_t& slot = slots_[PlaceOf(key)];
  if (slot == 0) {
    keys_.push_back(key);
    counts_.push_back(0);
    slot = static_cast<uint32_t>(keys_.size());
    ++hashed_;
  }
  return slot - 1;
}

void WordList::Grow() {
  std::vector<uint32_t> old(slots_.empty() ? kFirstSlots : slots_.size() * 2);
  old.swap(slots_);
  for (const uint32_t kind : old) {
    if (kind != 0) slots_[PlaceOf(keys_[kind - 1])] = kind;
  }
}

}  // namespace zhengwen::classify
