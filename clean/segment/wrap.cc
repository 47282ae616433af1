#include "clean/segment/wrap.h"

#include <algorithm>

#include "clean/segment/line_shape.h"
#include "core/unicode.h"

namespace zhengwen::clean {
namespace {

constexpr uint32_t kNarrowestWide = 40;   // cells: 20 Han characters
constexpr uint32_t kNarrowestLatin = 50;  // cells
constexpr uint32_t kWidest = 200;     // cells, below 255; wider lines are not wrapped for people
constexpr uint32_t kJitter = 4;       // two full-width cells, for marks that must not begin a line
constexpr uint32_t kWordJitter = 14;  // cells a long word leaves free
constexpr uint32_t kFewestFull = 4;   // lines that reach the margin
constexpr uint32_t kFewestJoints = 3;
constexpr uint32_t kJointsPerStop = 6;   // joints for each full stop inside a line, at most
constexpr uint32_t kJointsPerComma = 3;  // and for each comma

bool IsWordLike(uint16_t kind, char32_t c) {
  return (kind & (kLetter | kHangul)) != 0 || (c < 0x80 && c > ' ');
}

bool IsCjk(char32_t c) { return (KindOf(c) & (kHan | kKana | kWide)) != 0; }

class WrapFinder {
 public:
  WrapFinder(std::string_view shadow, const std::vector<Line>& lines, double share)
      : shadow_(shadow),
        lines_(lines),
        permille_(static_cast<uint32_t>(share * 1000)),
        cells_(lines.size(), kUnknown) {}

  std::vector<bool> Find() {
    for (size_t first = 0; first + kFewestFull <= lines_.size();) {
      if (!MayBegin(first)) {
        ++first;
        continue;
      }
      const size_t end = Grow(first);
      if (end - first > kFewestJoints && Judge(first, end)) {
        first = end;
      } else {
        // The last line may begin the next group.
        first = std::max(first + 1, end - 1);
      }
    }
    return std::move(joined_);
  }

 private:
  std::string_view Text(size_t i) const {
    return shadow_.substr(lines_[i].begin, lines_[i].end - lines_[i].begin);
  }

  // With the indent; 0 where the line is too wide to be wrapped, or a row of a table. Measured when
  // first asked for: of menus hardly any line is.
  uint32_t Cells(size_t i) {
    if (cells_[i] == kUnknown) cells_[i] = Measure(i);
    return cells_[i];
  }

  uint8_t Measure(size_t i) const {
    const std::string_view text = Text(i);
    if (text.size() > size_t{kWidest} * 2) return 0;
    const uint32_t cells = CountCells(text) + lines_[i].indent;
    return cells <= kWidest && !IsTabular(text) ? static_cast<uint8_t>(cells) : uint8_t{0};
  }

  bool EndsLatin(size_t i) const {
    const char32_t c = CharBefore(shadow_, lines_[i].end).value;
    return IsWordLike(KindOf(c), c);
  }

  bool MayBegin(size_t i) {
    // No character takes more cells than bytes.
    if (lines_[i].end - lines_[i].begin + lines_[i].indent < kNarrowestWide) return false;
    const uint32_t cells = Cells(i);
    return cells >= (EndsLatin(i) ? kNarrowestLatin : kNarrowestWide) &&
           lines_[i + 1].blank_before <= 1;
  }

  bool Indented(size_t i) const { return lines_[i].indent >= lines_[i - 1].indent + 2; }

  // The margin is reached: the next line's first word would not have fitted.
  bool Full(size_t i, uint32_t margin) {
    const uint32_t need = i + 1 < lines_.size() ? FirstUnitCells(Text(i + 1)) : 2;
    const uint32_t slack = EndsLatin(i) ? kJitter / 2 : kJitter;
    return Cells(i) + std::max(need, 2U) + slack > margin + 2;
  }

  // Behind the last line of the group that line `first` begins.
  size_t Grow(size_t first) {
    const uint32_t step = lines_[first + 1].blank_before;
    uint32_t margin = Cells(first);
    size_t i = first + 1;
    for (; i < lines_.size(); ++i) {
      const uint32_t cells = Cells(i);
      const uint32_t blank = lines_[i].blank_before;
      const uint32_t jitter = EndsLatin(i) ? kWordJitter : kJitter;
      if (cells == 0 || cells > margin + jitter) break;
      if (step == 1 ? blank == 0 || blank > 2 : blank > 2) break;
      margin = std::max(margin, cells);
      const bool is_short = !Full(i, margin);
      if (is_short && !EndsSentence(Text(i))) {
        // A title between paragraphs is passed over; any other short line ends the group.
        const bool apart = step == 0 && blank > 0 && i + 1 < lines_.size() &&
                           (lines_[i + 1].blank_before > 0 || Indented(i + 1));
        if (apart) continue;
        return i + 1;
      }
    }
    return i;
  }

  // Something shows that line i begins a paragraph.
  bool Marked(size_t i, uint32_t step) const {
    return lines_[i].blank_before != step || Indented(i) || BeginsItem(Text(i));
  }

  bool Reaches(size_t i, uint32_t margin, uint32_t step) {
    return Full(i, margin) && !Marked(i + 1, step);
  }

  // All paragraphs of the group show where they begin: then a line that reaches the margin goes on
  // in the next one even where it ends a sentence.
  bool ParagraphsAreMarked(size_t first, size_t end, uint32_t margin, uint32_t step) {
    uint32_t marked = 0;
    for (size_t i = first; i + 1 < end; ++i) {
      if (Full(i, margin)) continue;
      if (!Marked(i + 1, step)) return false;
      ++marked;
    }
    return marked > 0;
  }

  bool Judge(size_t first, size_t end) {
    const uint32_t step = lines_[first + 1].blank_before;
    uint32_t margin = 0;
    for (size_t i = first; i < end; ++i) margin = std::max(margin, Cells(i));
    uint32_t full = 0, others = 0, latin = 0, small_letters = 0;
    Flow flow;
    std::vector<size_t> joints;
    for (size_t i = first; i < end; ++i) {
      const bool reaches = Full(i, margin);
      full += reaches ? 1 : 0;
      others += !reaches && !EndsSentence(Text(i)) && i + 1 < end ? 1 : 0;
      const Flow more = MeasureFlow(Text(i));
      flow.full_stops += more.full_stops;
      flow.commas += more.commas;
      if (i + 1 == end || !Reaches(i, margin, step) || EndsSentence(Text(i))) continue;
      joints.push_back(i);
      latin += EndsLatin(i) ? 1 : 0;
      const char next = shadow_[lines_[i + 1].begin];
      small_letters += next >= 'a' && next <= 'z' ? 1 : 0;
    }
    const auto count = static_cast<uint32_t>(joints.size());
    if (full < kFewestFull || count < kFewestJoints || count * 2 < full) return false;
    if (full * 1000 < permille_ * (full + others)) return false;
    if (flow.full_stops == 0 || flow.full_stops * kJointsPerStop < count) return false;
    if (flow.commas * kJointsPerComma < count) return false;
    if (latin * 2 > count && small_letters * 2 < count) return false;
    if (joined_.empty()) joined_.resize(lines_.size());
    for (const size_t i : joints) joined_[i + 1] = true;
    if (ParagraphsAreMarked(first, end, margin, step)) JoinAll(first, end, margin, step);
    return true;
  }

  void JoinAll(size_t first, size_t end, uint32_t margin, uint32_t step) {
    for (size_t i = first; i + 1 < end; ++i) {
      if (Reaches(i, margin, step)) joined_[i + 1] = true;
    }
  }

  std::string_view shadow_;
  const std::vector<Line>& lines_;
  uint32_t permille_;
  static constexpr uint8_t kUnknown = 255;
  static_assert(kWidest < kUnknown);
  std::vector<uint8_t> cells_;
  std::vector<bool> joined_;
};

}  // namespace

std::vector<bool> FindWraps(std::string_view shadow, const std::vector<Line>& lines, double share) {
  return WrapFinder(shadow, lines, share).Find();
}

std::string_view Joint(std::string_view before, std::string_view after) {
  const char32_t left = CharBefore(before, before.size()).value;
  const char32_t right = CharAt(after, 0).value;
  if (IsCjk(left) || IsCjk(right)) return "";
  const char32_t letter = CharBefore(before, before.size() - 1).value;
  if (left == '-' && (KindOf(letter) & kLetter) != 0 && (KindOf(right) & kLetter) != 0) return "";
  return " ";
}

}  // namespace zhengwen::clean
