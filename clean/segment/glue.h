// Glue: where a line, into which several things were run, comes apart.
//
//   behind the end of a sentence      when an opener follows (openers.h), or a list of titles with
//                                     timestamps
//   inside what an opener has opened  before further openers
//   in a list of titles with timestamps   behind each stamp, or before it where stamps come first
//   at gaps of two or more spaces     in very long lines that are full of them; and in data about
//                                     the page that stand before the text
//
// Never inside quotes or brackets. Paragraphs pay one pass over their bytes.
#ifndef ZHENGWEN_CLEAN_SEGMENT_GLUE_H_
#define ZHENGWEN_CLEAN_SEGMENT_GLUE_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "clean/segment/openers.h"
#include "clean/segment/timestamp.h"

namespace zhengwen::clean {

// Borders of one line beyond this are not looked for: what is behind them stays in one piece.
inline constexpr size_t kMostBorders = size_t{1} << 16;

class Glue {
 public:
  explicit Glue(const Openers* openers) : openers_(*openers) {}

  // Replaces *borders by the bytes of `line` at which pieces begin, ascending; empty for nearly all
  // lines. Not for use by several threads at once, as it keeps its scratch space.
  void FindBorders(std::string_view line, std::vector<uint32_t>* borders);

 private:
  static constexpr size_t kFewestTimed = 2;       // stamps with a time of day that make a list
  static constexpr uint32_t kLongestTitle = 300;  // bytes between two stamps: 100 Han characters

  struct Opener {
    uint32_t begin;
    uint32_t text;  // behind the phrase
  };
  struct Gap {
    uint32_t begin;
    uint32_t end;
  };

  void Scan();
  uint32_t ScanSentenceEnd(uint32_t at);
  uint32_t NumberBegin(uint32_t at) const;
  void SplitTails();
  void SplitLists();
  void SplitList(size_t first, size_t end);
  void SplitHead();
  void SplitFlat();

  bool IsChained(size_t i) const;
  struct ListHead {
    uint32_t begin;  // of the first title; UINT32_MAX: unknown
    bool opened;     // an opener announces the list
  };
  ListHead FindListHead(size_t first) const;
  bool OpensAt(uint32_t at) const;
  void AddBorder(uint32_t at);

  const Openers& openers_;
  std::string_view line_;
  std::vector<uint32_t>* borders_ = nullptr;
  std::vector<Stamp> stamps_;
  std::vector<Gap> gaps_;
  std::vector<uint32_t> sentences_;  // where text goes on behind the end of a sentence
  std::vector<Opener> openings_;     // what openers were found, ascending
};

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_SEGMENT_GLUE_H_
