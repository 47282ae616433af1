#include "clean/html/internal/arena.h"

#include <algorithm>

namespace zhengwen::clean::html::internal {

// In front of each piece stands its size in units.
void* Arena::Cut(size_t units) {
  const size_t bytes = (units + 1) * kUnit;
  if (static_cast<size_t>(end_ - at_) < bytes) {
    const size_t block = std::max(bytes, next_block_);
    if (bytes > budget_) return nullptr;
    budget_ -= std::min(budget_, block);
    next_block_ *= 2;
    blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(block));
    at_ = blocks_.back().get();
    end_ = at_ + block;
  }
  auto* size = reinterpret_cast<size_t*>(at_);
  at_ += bytes;
  *size = units;
  return size + 1;
}

void* Arena::Allocate(size_t size) {
  const size_t units = std::max<size_t>(1, (size + kUnit - 1) / kUnit);
  if (units < kClasses && free_[units] != nullptr) {
    Piece* piece = free_[units];
    free_[units] = piece->next;
    return piece;
  }
  return Cut(units);
}

void Arena::Free(void* piece) {
  if (piece == nullptr) return;
  const size_t units = static_cast<size_t*>(piece)[-1];
  if (units >= kClasses) return;
  auto* freed = static_cast<Piece*>(piece);
  freed->next = free_[units];
  free_[units] = freed;
}

}  // namespace zhengwen::clean::html::internal
