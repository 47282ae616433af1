#include "classify/collections/restarts.h"

#include <algorithm>

#include "classify/speech/closing.h"
#include "classify/speech/lines.h"
#include "classify/speech/salutation.h"
#include "classify/speech/titles.h"
#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

constexpr size_t kMostHeadLines = 4;  // title, subtitle, speaker, date
constexpr size_t kLinesBack = 4;      // in which the closing of the speech before is looked for

// A line that is an address as a whole, and ends in a colon.
bool IsAddressLine(std::string_view folded, Slice line, const speech::SpeechWords& words) {
  if ((speech::LastKind(folded, line) & kColon) == 0) return false;
  const Slice found = speech::FindSalutation(folded, {line}, words);
  return found.begin == line.begin && found.end == line.end;
}

bool IsHeadLine(std::string_view folded, Slice line) {
  return !speech::IsProse(folded, line) &&
         (speech::LastKind(folded, line) & (kSentenceEnd | kComma | kColon)) == 0;
}

bool ClosesAt(std::string_view folded, const std::vector<Slice>& lines, size_t last,
              const speech::SpeechWords& words) {
  const size_t first = last + 1 - std::min(last + 1, kLinesBack);
  const std::vector<Slice> before(lines.begin() + static_cast<ptrdiff_t>(first),
                                  lines.begin() + static_cast<ptrdiff_t>(last) + 1);
  const std::string_view text = folded.substr(0, lines[last].end);
  return !speech::FindClosing(text, before, words).empty();
}

}  // namespace

std::vector<size_t> FindRestarts(std::string_view folded, const std::vector<Slice>& lines,
                                 const speech::SpeechWords& words, RestartProof proof) {
  std::vector<size_t> restarts;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (!IsAddressLine(folded, lines[i], words)) continue;
    if (i > 0 && IsAddressLine(folded, lines[i - 1], words)) continue;
    size_t begin = i;
    bool titled = false;
    while (begin > 0 && i - begin < kMostHeadLines && IsHeadLine(folded, lines[begin - 1])) {
      --begin;
      titled |= words.Is(speech::WordPart::kind, speech::Titles::Bare(lines[begin].Of(folded)));
    }
    const bool proven = titled || proof == RestartProof::address;
    if (proven || begin == 0 || ClosesAt(folded, lines, begin - 1, words))
      restarts.push_back(begin);
  }
  return restarts;
}

}  // namespace zhengwen::classify
