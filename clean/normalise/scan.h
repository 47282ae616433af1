// The state of one pass over a text: the edits so far, and where the line stands.
//
// A finder (finders.h) is asked at a byte that may begin what it looks for. It puts an edit and
// says how many bytes it has used up, or says 0.
#ifndef ZHENGWEN_CLEAN_NORMALISE_SCAN_H_
#define ZHENGWEN_CLEAN_NORMALISE_SCAN_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"

namespace zhengwen::clean {

// Which kinds of edit are not made: a bit for each Reason from the first edit on. Only those of
// normalising have one.
using ReasonMask = uint64_t;
constexpr bool IsNormalising(Reason r) { return r >= Reason::line_end && r <= Reason::blank; }
static_assert(static_cast<unsigned>(Reason::blank) - static_cast<unsigned>(Reason::line_end) < 64,
              "ReasonMask has a bit for each edit");
constexpr ReasonMask Bit(Reason r) {
  return ReasonMask{1} << (static_cast<unsigned>(r) - static_cast<unsigned>(Reason::line_end));
}

class Scan {
 public:
  // `text` and `edits` must outlive the scan; `text` is valid UTF-8.
  Scan(std::string_view text, ReasonMask off, std::vector<Edit>* edits)
      : text_(text), off_(off), edits_(*edits) {}

  std::string_view text() const { return text_; }
  uint32_t size() const { return static_cast<uint32_t>(text_.size()); }
  // The byte at `at`, 0 at or behind the end.
  unsigned char Byte(size_t at) const {
    return at < text_.size() ? static_cast<unsigned char>(text_[at]) : 0;
  }
  // Where the current line begins, in the text as edited: a <br> begins one too.
  uint32_t line_begin() const { return line_begin_; }
  // Behind the last edit.
  uint32_t edited_to() const { return edits_.empty() ? 0 : edits_.back().end; }

  // Adds an edit, unless its kind is off. An edit that removes and goes on from one of its kind
  // that removes makes that one longer. REQUIRES: begin >= edited_to().
  void Put(uint32_t begin, uint32_t end, Reason reason, std::string_view by);

  // Takes back every edit that begins at or behind `at`.
  void TakeBack(uint32_t at);

  // Where the white space begins that ends at `at` and lies on the current line, counting as white
  // what edits turn into white space or nothing. `at` must not go down between line ends. Amortised
  // over a line, the time is linear in its white space.
  uint32_t TrailBegin(uint32_t at);
  bool LineIsBlank(uint32_t at) { return TrailBegin(at) == line_begin_; }

  // Up to where the finder of double-encoded text has looked in vain, or mended.
  uint32_t checked_to() const { return checked_to_; }
  void set_checked_to(uint32_t at) { checked_to_ = at; }

  // The line ends: its end takes up [begin, end), by itself or by an edit that was just put. Strips
  // the line's trailing space; of several empty lines keeps one.
  void EndLine(uint32_t begin, uint32_t end);
  // The text ends: empty lines at its end go.
  void Finish();

 private:
  bool IsOff(Reason r) const { return (off_ & Bit(r)) != 0; }
  bool HasSpace(uint32_t begin, uint32_t end) const;

  std::string_view text_;
  ReasonMask off_;
  std::vector<Edit>& edits_;
  uint32_t line_begin_ = 0;
  uint32_t checked_to_ = 0;
  uint32_t trail_begin_ = 0;  // [trail_begin_, trail_end_) is known to be white
  uint32_t trail_end_ = 0;
  bool seen_content_ = false;
  bool kept_blank_ = false;   // the line before is empty and was kept
  uint32_t blank_begin_ = 0;  // where that line begins
};

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_NORMALISE_SCAN_H_
