// Replacing stretches of what is kept of a document, so that its spans still tell all.
//
// Pure function of the document; safe from any thread on different documents.
#ifndef ZHENGWEN_CORE_REPLACE_KEPT_H_
#define ZHENGWEN_CORE_REPLACE_KEPT_H_

#include <string_view>
#include <vector>

#include "core/document.h"

namespace zhengwen {

struct Replacement {
  uint32_t begin = 0;  // bytes of the kept text, on borders of characters
  uint32_t end = 0;
  Reason reason = Reason::none;
  AuthorId author = 0;
  std::string_view by;
};

// Every stretch becomes a replace span of the reason, or a drop span where it is a reason of that
// kind and `by` is empty. What was cut out of its middle stays cut out
// for the reason that it had; edits in it become part of the replacement. Renders Document::kept
// anew. REQUIRES: Document::kept is what the spans leave; `replacements` are sorted and disjoint,
// none is empty.
void ReplaceKept(const std::vector<Replacement>& replacements, Document* doc);

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_REPLACE_KEPT_H_
