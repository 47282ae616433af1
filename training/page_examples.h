// What the page model's lexicons learn from: blocks as hashed grams and names.
#ifndef ZHENGWEN_TRAINING_PAGE_EXAMPLES_H_
#define ZHENGWEN_TRAINING_PAGE_EXAMPLES_H_

#include <cstdint>
#include <vector>

#include "classify/page/page_view.h"
#include "core/document.h"
#include "training/lexicon_trainer.h"
#include "training/page_corpus.h"

namespace zhengwen::training {

struct LabelledPage {
  PageEntry entry;
  Document doc;
  std::vector<int> labels;  // of each block: share of it that is main, in 1/1,000
};

struct PageExamples {
  std::vector<LexiconExample> words, headings, names;
};

// Of pages whose part is not -1. A page counts by its weight, a block of it by the root of its
// share of the words; of a page with very many blocks only every k-th is used.
PageExamples MakePageExamples(const std::vector<LabelledPage>& pages);

// `use`: whether examples of this part may be learnt from.
classify::PageLexicons TrainPageLexicons(const PageExamples& examples,
                                         const std::function<bool(int)>& use);

}  // namespace zhengwen::training

#endif  // ZHENGWEN_TRAINING_PAGE_EXAMPLES_H_
