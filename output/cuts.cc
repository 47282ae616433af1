#include "output/cuts.h"

#include "core/unicode.h"

namespace zhengwen::output {

std::vector<Cut> CutsOf(const Document& doc) {
  std::vector<Cut> cuts;
  uint64_t at = doc.part.chars_before;
  for (const Span& s : doc.spans) {
    const std::string_view text = doc.text().substr(s.begin, s.end - s.begin);
    const uint64_t end = at + CountCodePoints(text);
    if (s.verdict != Verdict::keep) {
      cuts.push_back({at, end, text, s.verdict, s.reason, s.author, s.main_permille, s.by});
    }
    at = end;
  }
  return cuts;
}

std::vector<Cut> CutsOfWhole(const Document& doc, Reason rest) {
  std::vector<Cut> cuts;
  uint64_t at = doc.part.chars_before;
  for (const Span& s : doc.spans) {
    const std::string_view text = doc.text().substr(s.begin, s.end - s.begin);
    const uint64_t end = at + CountCodePoints(text);
    if (s.verdict == Verdict::drop) {
      cuts.push_back({at, end, text, s.verdict, s.reason, s.author, s.main_permille, {}});
    } else {
      cuts.push_back({at, end, text, Verdict::drop, rest, 0, s.main_permille, {}});
    }
    at = end;
  }
  return cuts;
}

}  // namespace zhengwen::output
