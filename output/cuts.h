// Cuts: the stretches of a document that are left out or replaced, in code points.
//
// This is what the sidecar, the rejects and the sums are made from. Between two cuts the text is
// kept to the letter. Pure functions; views point into the document.
#ifndef ZHENGWEN_OUTPUT_CUTS_H_
#define ZHENGWEN_OUTPUT_CUTS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document.h"

namespace zhengwen::output {

struct Cut {
  uint64_t begin = 0;  // code points of the decoded text
  uint64_t end = 0;
  std::string_view text;            // what stood there
  Verdict verdict = Verdict::drop;  // drop or replace
  Reason reason = Reason::none;
  AuthorId author = 0;
  int16_t main_permille = -1;  // the body model's P(main), where it was asked
  std::string_view by;         // what stands there instead (verdict == replace)
};

// One cut per drop or replace span.
std::vector<Cut> CutsOf(const Document& doc);

// The cuts of a document that is left out after all: what its spans drop keeps its reason, the rest
// is dropped for `rest`.
std::vector<Cut> CutsOfWhole(const Document& doc, Reason rest);

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_CUTS_H_
