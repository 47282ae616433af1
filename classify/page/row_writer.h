// RowWriter: puts the features of one block into a tile, one behind the other in the order of
// features.def.
#ifndef ZHENGWEN_CLASSIFY_PAGE_ROW_WRITER_H_
#define ZHENGWEN_CLASSIFY_PAGE_ROW_WRITER_H_

#include <cstddef>
#include <cstdint>

#include "classify/page/features.h"
#include "classify/page/sequence.h"
#include "classify/trees/scale.h"

namespace zhengwen::classify {

class RowWriter {
 public:
  RowWriter(PageTile* tile, size_t row, PageFeature first)
      : at_(&tile->columns[static_cast<size_t>(first)][row]) {}

  void Put(uint8_t byte) {
    *at_ = byte;
    at_ += kTileRows;
  }
  void Number(int64_t value) { Put(ToByte(value)); }
  void Log(uint64_t value) {
    Put(ToByte(Log8(static_cast<uint32_t>(value < UINT32_MAX ? value : UINT32_MAX - 1))));
  }
  void Part(uint64_t part, uint64_t whole) { Put(Share(part, whole)); }
  // 1/32 log-odds as one of 256 steps of 1/16.
  void Score(int64_t score) { Put(SignedByte(score / 2)); }
  // How far `to` lies behind (positive) or before `from`.
  void Signed(int64_t from, int64_t to) {
    const auto size = static_cast<uint32_t>(to < from ? from - to : to - from);
    Put(SignedByte(to < from ? -Log8(size) : Log8(size)));
  }
  // The same between two blocks; 0 where there is no `from` (kNoBlock).
  void Place(uint32_t from, size_t to) {
    if (from == kNoBlock) {
      Number(0);
    } else {
      Signed(from, static_cast<int64_t>(to));
    }
  }

 private:
  uint8_t* at_;
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_PAGE_ROW_WRITER_H_
