// Markup: what class and id names, roles and tag paths say about the text below them.
//
// A block is a bag of hashed tokens: the names of the element it stands in, of its parent and
// grandparent, of the elements above, and the tags and first classes on the way up. The same name
// is another token in each of the three places, and, from the parent upwards, a fourth that is the
// same in both. Weights are learnt as a lexicon's are (classify/text/lexicon.h):
//
//   score(block) = bias + sum of weights(tokens) / sqrt(number of tokens)
//
// Sums are handed down the tree, so that a page costs its elements, not its paths. Names are folded
// to small ASCII letters, a run of digits is one digit. Only elements with text are looked at.
//
// Thread safety: pure functions.
#ifndef ZHENGWEN_CLASSIFY_PAGE_MARKUP_H_
#define ZHENGWEN_CLASSIFY_PAGE_MARKUP_H_

#include <cstdint>
#include <vector>

#include "classify/page/name_tokens.h"
#include "classify/text/lexicon.h"
#include "core/page_table.h"

namespace zhengwen::classify {

struct MarkupScore {
  int16_t path = 0;   // of all tokens of a block in this element; 1/32 log-odds, within +-1,023
  int16_t here = 0;   // of the element's own names
  int16_t least = 0;  // of the names of any element from here up, each by itself
  int16_t most = 0;
};

// One for each element; zeros for those without text.
// `first_classes`: FirstClasses(table).
std::vector<MarkupScore> ScoreMarkup(const PageTable& table,
                                     const std::vector<uint32_t>& first_classes,
                                     const Lexicon& names);

// The buckets behind `path` for a block in `element`: what training counts.
void AppendBuckets(const PageTable& table, const NameTokens& names, uint32_t element, int bits,
                   std::vector<uint32_t>* buckets);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_PAGE_MARKUP_H_
