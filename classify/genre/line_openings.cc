#include "classify/genre/line_openings.h"

#include <algorithm>

#include "classify/speech/lines.h"
#include "classify/speech/numerals.h"
#include "core/hash.h"
#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

constexpr int64_t kReportChars = 26;    // at a line's beginning
constexpr int64_t kReportGap = 10;      // characters from who to what
constexpr size_t kLongestLabel = 30;    // characters
constexpr size_t kMostLabels = 64;      // different ones that are kept
constexpr int64_t kFewestTurns = 3;     // lines that begin alike
constexpr int64_t kSmoothing = 2;       // lines
constexpr size_t kSignatureLines = 12;  // at the end
constexpr size_t kLongestName = 22;     // characters
constexpr size_t kLongestDay = 16;

bool IsNumberOrPause(char32_t c) {
  return (KindOf(c) & (kDigit | kSpace | kComma | kSentenceEnd)) != 0;
}

// A day and nothing else: digits or numerals with the words for year and month.
bool IsDay(std::string_view line) {
  if (CountCodePoints(line) > kLongestDay || speech::IsoDay(line).empty()) return false;
  size_t numerals = 0;
  size_t others = 0;
  for (size_t at = 0; at < line.size();) {
    const Utf8Char c = CharAt(line, at);
    at += c.size;
    speech::IsNumeral(c.value) ? ++numerals : ++others;
  }
  constexpr size_t kLeast = 6;  // 2015, 5, 7
  return numerals >= kLeast && others <= numerals;
}

}  // namespace

void LineOpenings::Begin(std::string_view text, size_t at) {
  ++lines_;
  reporter_ = -1;
  ReadLabel(text, at);
}

// "Reporter:" or "3. Reporter:", up to the colon.
void LineOpenings::ReadLabel(std::string_view text, size_t at) {
  while (at < text.size() && IsNumberOrPause(CharAt(text, at).value)) at += CharAt(text, at).size;
  size_t end = at;
  for (size_t i = 0; i < kLongestLabel && end < text.size(); ++i) {
    const Utf8Char c = CharAt(text, end);
    const uint16_t kind = KindOf(c.value);
    if ((kind & kColon) != 0 && i > 0) {
      const uint64_t hash = Hash64(text.substr(at, end - at));
      const auto label = std::find_if(labels_.begin(), labels_.end(),
                                      [hash](const Label& l) { return l.hash == hash; });
      if (label != labels_.end()) {
        ++label->lines;
      } else if (labels_.size() < kMostLabels) {
        labels_.push_back({hash, 1});
      }
      return;
    }
    if ((kind & (kColon | kComma | kSentenceEnd | kLineEnd)) != 0) return;
    end += c.size;
  }
}

void LineOpenings::Reports(int64_t chars) {
  if (reporter_ < 0 || chars > kReportChars || chars - reporter_ > kReportGap) return;
  ++reported_;
  reporter_ = -1;
}

int32_t LineOpenings::reported() const {
  return static_cast<int32_t>(1000 * reported_ / (lines_ + 1));
}

int32_t LineOpenings::turns() const {
  int64_t lines = 0;
  for (const Label& label : labels_) lines += label.lines >= kFewestTurns ? label.lines : 0;
  return static_cast<int32_t>(std::min<int64_t>(1000, 2000 * lines / (lines_ + kSmoothing)));
}

bool IsSignedAndDated(std::string_view text) {
  constexpr size_t kTailBytes = 4000;
  const size_t from = BorderBehind(text, text.size() - std::min(text.size(), kTailBytes));
  const std::string_view tail = text.substr(from);
  const std::vector<Slice> lines = speech::LinesOf(tail);
  const size_t first = lines.size() - std::min(lines.size(), kSignatureLines);
  for (size_t i = std::max<size_t>(first, 2); i < lines.size(); ++i) {
    const std::string_view name = lines[i - 1].Of(tail);
    const uint16_t last = KindOf(CharBefore(name, name.size()).value);
    if (IsDay(lines[i].Of(tail)) && CountCodePoints(name) <= kLongestName &&
        (last & (kPunctuation | kDigit)) == 0 && !IsDay(name)) {
      return true;
    }
  }
  return false;
}

}  // namespace zhengwen::classify
