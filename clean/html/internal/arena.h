// Memory that is given back as a whole, with a budget, for C libraries that take an allocator.
//
// One thread at a time.
#ifndef ZHENGWEN_CLEAN_HTML_INTERNAL_ARENA_H_
#define ZHENGWEN_CLEAN_HTML_INTERNAL_ARENA_H_

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace zhengwen::clean::html::internal {

class Arena {
 public:
  // `budget`: bytes that may be handed out. `first`: bytes that will probably do.
  Arena(size_t budget, size_t first) : budget_(budget), next_block_(first) {}

  // Aligned to 8 bytes; null when the budget is used up.
  void* Allocate(size_t size);
  // Small pieces are handed out again, others stay where they are until the end.
  void Free(void* piece);

 private:
  static constexpr size_t kUnit = 8;      // sizes are rounded up to it
  static constexpr size_t kClasses = 17;  // of small pieces, by units

  struct Piece {
    Piece* next;
  };

  void* Cut(size_t units);

  size_t budget_;
  size_t next_block_;
  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::byte* at_ = nullptr;
  std::byte* end_ = nullptr;
  std::array<Piece*, kClasses> free_ = {};
};

}  // namespace zhengwen::clean::html::internal

#endif  // ZHENGWEN_CLEAN_HTML_INTERNAL_ARENA_H_
