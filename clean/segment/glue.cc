#include "clean/segment/glue.h"

#include <algorithm>
#include <array>
#include <utility>

#include "clean/internal/byte_lanes.h"
#include "clean/segment/lines.h"
#include "clean/segment/quotes.h"
#include "core/unicode.h"

namespace zhengwen::clean {
namespace {

constexpr uint32_t kShortest = 24;    // bytes; a shorter line is one thing
constexpr uint32_t kFlatLine = 900;   // bytes: a line this long, with ...
constexpr size_t kFlatGaps = 6;       // ... so many gaps is a page run into one line
constexpr uint32_t kHeadReach = 600;  // bytes in which data about the page may stand
// Bytes behind an opener in which others need no sentence end before them.
constexpr uint32_t kTailReach = 1500;
constexpr size_t kMostStamps = kMostBorders;

enum class Class : uint8_t { skip, mark, digit, space, wide };

constexpr std::array<Class, 256> kClasses = [] {
  std::array<Class, 256> classes{};
  for (const char c : {'.', '!', '?', ';'}) classes[static_cast<unsigned char>(c)] = Class::mark;
  for (unsigned char c = '0'; c <= '9'; ++c) classes[c] = Class::digit;
  classes[' '] = classes['\t'] = Class::space;
  classes[0xE2] = classes[0xE3] = classes[0xEF] = Class::wide;
  return classes;
}();

// Bytes that Scan must look at: marks that end sentences, gaps, and numbers a date may begin with.
Bytes IsOfInterest(Bytes a, Bytes b, Bytes c) {
  const Bytes ascii = Is(a, '.') | Is(a, '!') | Is(a, '?') | Is(a, ';') | Is(a, '\t');
  const Bytes gap = Is(a, ' ') & (Is(b, ' ') | Is(b, '\t') | Is(b, '\n'));
  const Bytes date = In(a, '0', '9') & (In(b, '-', '/') | Is(b, 0xE5));
  const Bytes stop = Is(a, 0xE3) & Is(b, 0x80) & Is(c, 0x82);
  const Bytes ellipsis = Is(a, 0xE2) & (Is(b, 0x81) | (Is(b, 0x80) & In(c, 0xA6, 0xBF)));
  const Bytes wide =
      Is(a, 0xEF) & (Is(b, 0xBD) | (Is(b, 0xBC) & (Is(c, 0x81) | In(c, 0x8E, 0x9F))));
  return ascii | gap | date | stop | ellipsis | wide;
}

bool IsSentenceMark(std::string_view line, uint32_t at, Utf8Char c) {
  if ((KindOf(c.value) & kSentenceEnd) == 0) return false;
  if (c.value >= 0x80) return true;
  // "3.5", "www.a.cn" and "a;b" end nothing.
  const size_t next = at + c.size;
  const bool ascii_before = at > 0 && static_cast<unsigned char>(line[at - 1]) < 0x80;
  return next >= line.size() || IsBlankByte(line[next]) || (c.value != '.' && !ascii_before) ||
         static_cast<unsigned char>(line[next]) >= 0x80;
}

}  // namespace

void Glue::FindBorders(std::string_view line, std::vector<uint32_t>* borders) {
  borders->clear();
  if (line.size() < kShortest) return;
  line_ = line;
  borders_ = borders;
  stamps_.clear();
  gaps_.clear();
  sentences_.clear();
  openings_.clear();
  Scan();
  if (stamps_.size() >= kFewestTimed && openings_.empty()) {
    if (const uint32_t phrase = openers_.MatchPhrase(line_, 0); phrase != 0)
      openings_.push_back({0, phrase});
  }
  if (!openings_.empty()) SplitTails();
  if (stamps_.size() >= kFewestTimed) SplitLists();
  if (!gaps_.empty()) SplitHead();
  if (gaps_.size() >= kFlatGaps && line_.size() >= kFlatLine) SplitFlat();
  std::sort(borders->begin(), borders->end());
  borders->erase(std::unique(borders->begin(), borders->end()), borders->end());
}

void Glue::AddBorder(uint32_t at) {
  if (at > 0 && at < line_.size() && borders_->size() < kMostBorders) borders_->push_back(at);
}

void Glue::Scan() {
  const auto size = static_cast<uint32_t>(line_.size());
  uint32_t judged = 0;
  for (uint32_t at = 0; at < size;) {
    if (at >= judged) {
      at += static_cast<uint32_t>(DullPrefix(line_.substr(at), IsOfInterest));
      judged = at + uint32_t{kLanes};
      if (at >= size) break;
    }
    switch (kClasses[static_cast<unsigned char>(line_[at])]) {
      case Class::skip:
        ++at;
        break;
      case Class::space: {
        const uint32_t end = SkipBlank(line_, at);
        if (end - at > 1 || line_[at] == '\t') gaps_.push_back({at, end});
        at = end;
        break;
      }
      case Class::digit: {
        uint32_t behind = at;
        const Stamp stamp = ReadStamp(line_, NumberBegin(at), &behind);
        if (stamp.kind != StampKind::none && stamps_.size() < kMostStamps) stamps_.push_back(stamp);
        at = behind;
        break;
      }
      case Class::mark:
      case Class::wide:
        at = ScanSentenceEnd(at);
        break;
    }
  }
}

// Where the run of digits begins that line_[at] is in, as far as it matters: not inside the stamp
// before.
uint32_t Glue::NumberBegin(uint32_t at) const {
  constexpr uint32_t kFar = 8;
  const uint32_t limit =
      std::max(stamps_.empty() ? 0 : stamps_.back().end, at - std::min(at, kFar));
  while (at > limit && line_[at - 1] >= '0' && line_[at - 1] <= '9') --at;
  return at;
}

// Returns where to go on.
uint32_t Glue::ScanSentenceEnd(uint32_t at) {
  const Utf8Char c = CharAt(line_, at);
  if (!IsSentenceMark(line_, at, c)) return at + c.size;
  uint32_t behind = at + c.size;
  for (Utf8Char next = CharAt(line_, behind);
       (KindOf(next.value) & (kSentenceEnd | kClosing)) != 0 && next.size != 0;
       next = CharAt(line_, behind)) {
    behind += next.size;
  }
  const uint32_t text = SkipBlank(line_, behind);
  if (text == line_.size()) return behind;
  if (sentences_.size() < kMostBorders) sentences_.push_back(text);
  if (openings_.size() == kMostBorders) return behind;
  const uint32_t phrase = openers_.Match(line_, text);
  if (phrase != 0 && !InsideQuotes(line_, text)) openings_.push_back({text, text + phrase});
  return behind;
}

// Behind an opener, each further one begins a piece, wherever it stands.
void Glue::SplitTails() {
  std::vector<Opener> all;
  uint32_t at = 0;
  for (const Opener& opening : openings_) {
    if (opening.begin < at) continue;  // found already, from one before it
    all.push_back(opening);
    at = opening.text;
    for (uint32_t reach = at + kTailReach; at < std::min<size_t>(reach, line_.size());) {
      const uint32_t phrase = openers_.Match(line_, at);
      if (phrase != 0 && !InsideQuotes(line_, at)) {
        all.push_back({at, at + phrase});
        at += phrase;
        reach = at + kTailReach;
      } else {
        at += CharAt(line_, at).size;
      }
    }
  }
  openings_ = std::move(all);
  for (const Opener& opening : openings_) AddBorder(opening.begin);
}

// Data about the page, parted by wide gaps, before the text: as long as piece after piece begins
// with a stamp or an opener. A label stays with its value, and a lone stamp with the title that it
// dates.
void Glue::SplitHead() {
  uint32_t at = 0;
  size_t stamp = 0;
  for (const Gap& gap : gaps_) {
    if (gap.end > kHeadReach) return;
    if ((KindOf(CharBefore(line_, gap.begin).value) & kColon) != 0) continue;
    while (stamp < stamps_.size() && stamps_[stamp].begin < at) ++stamp;
    const bool stamped = stamp < stamps_.size() && stamps_[stamp].begin == at;
    if (!stamped && openers_.MatchPhrase(line_, at) == 0) return;
    const bool dates_title = stamped && line_.size() - gap.end < kLongestTitle &&
                             openers_.MatchPhrase(line_, gap.end) == 0;
    if (dates_title) return;
    AddBorder(gap.end);
    at = gap.end;
  }
}

// Many typists put two spaces behind an English sentence: these gaps are no sign of a flat page.
void Glue::SplitFlat() {
  size_t telling = 0;
  for (const Gap& gap : gaps_) {
    const Utf8Char mark = CharBefore(line_, gap.begin);
    const Utf8Char before = CharBefore(line_, gap.begin - mark.size);
    const bool typed = (KindOf(mark.value) & (kSentenceEnd | kColon | kClosing)) != 0 &&
                       mark.value < 0x80 && before.value < 0x80;
    telling += typed ? 0 : 1;
  }
  if (telling < kFlatGaps) return;
  for (const Gap& gap : gaps_) AddBorder(gap.end);
}

}  // namespace zhengwen::clean
