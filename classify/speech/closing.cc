#include "classify/speech/closing.h"

#include <algorithm>

#include "classify/speech/asides.h"
#include "classify/speech/lines.h"

namespace zhengwen::classify::speech {
namespace {

// What may stand behind the closing: lines, and bytes of them beside a share of the text.
constexpr size_t kMostLines = 30;
constexpr size_t kTailBytes = 1800;

// The run of closing clauses at the line's end. Empty: the line ends otherwise.
Slice RunAtEnd(std::string_view folded, Slice line, const SpeechWords& words) {
  line.end = WithoutBrackets(folded, line);
  const std::vector<Clause> clauses = ClausesOf(folded, line);
  Slice run{line.end, line.end};
  for (size_t i = clauses.size(); i > 0; --i) {
    const std::string_view clause = clauses[i - 1].words.Of(folded);
    if (words.Is(WordPart::ending, clause)) {
      run.begin = clauses[i - 1].words.begin;
    } else {
      const bool leads = !run.empty() && words.Is(WordPart::ending_lead, clause);
      if (leads) run.begin = clauses[i - 1].words.begin;
      break;
    }
  }
  return run;
}

}  // namespace

Slice FindClosing(std::string_view folded, const std::vector<Slice>& lines,
                  const SpeechWords& words) {
  const size_t tail = std::max(kTailBytes, folded.size() / 8);
  for (size_t back = 0; back < std::min(lines.size(), kMostLines); ++back) {
    const size_t i = lines.size() - 1 - back;
    if (folded.size() - lines[i].end > tail) break;
    Slice found = RunAtEnd(folded, lines[i], words);
    if (found.empty()) continue;
    for (size_t j = i; j > 0 && found.begin == lines[j].begin; --j) {
      const Slice before = RunAtEnd(folded, lines[j - 1], words);
      if (before.empty()) break;
      found.begin = before.begin;
    }
    return found;
  }
  return {};
}

}  // namespace zhengwen::classify::speech
