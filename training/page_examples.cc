#include "training/page_examples.h"

#include <algorithm>
#include <cmath>

#include "classify/page/markup.h"
#include "classify/page/names.h"
#include "classify/text/line_facts.h"
#include "classify/text/symbols.h"

namespace zhengwen::training {
namespace {

constexpr size_t kBlocksUsed = 250;   // of one page, about
constexpr size_t kBelowHeading = 60;  // blocks that a heading is held to speak for

const LexiconOptions kWords{.bits = 16, .epochs = 4};
const LexiconOptions kHeadings{.bits = 14, .epochs = 4};
const LexiconOptions kNames{.bits = 16, .epochs = 4};

}  // namespace

PageExamples MakePageExamples(const std::vector<LabelledPage>& pages) {
  const classify::CharClass* classes = classify::CharClasses();
  PageExamples examples;
  classify::Symbols symbols;
  classify::GramBuckets grams;
  for (const LabelledPage& page : pages) {
    if (page.entry.part < 0 || page.labels.empty()) continue;
    const PageTable& table = *page.doc.table;
    const classify::NameTokens names = classify::ReadNames(table, classify::FirstClasses(table));
    std::vector<uint32_t> words;
    double all = 1;
    for (const Block& b : page.doc.blocks) {
      words.push_back(classify::ScanLine(page.doc.ShadowText(b), classes).words);
      all += words.back();
    }
    const size_t step = page.labels.size() / kBlocksUsed + 1;
    std::vector<uint32_t> heading;
    size_t heading_at = 0;
    for (size_t i = 0; i < page.labels.size(); ++i) {
      const bool is_heading = table.blocks[i].kind == BlockKind::heading;
      if (i % step == 0 || is_heading) {
        ReadSymbols(page.doc.ShadowText(page.doc.blocks[i]), classes, &symbols);
        const double weight =
            page.entry.weight * static_cast<double>(step) * std::sqrt((words[i] + 1) / all);
        const bool body = page.labels[i] >= 500;
        if (i % step == 0) {
          classify::FindBuckets(symbols, kWords.bits, &grams);
          examples.words.push_back({{grams.values.begin(), grams.values.begin() + grams.count},
                                    weight,
                                    page.entry.part,
                                    body});
          std::vector<uint32_t> buckets;
          classify::AppendBuckets(table, names, table.blocks[i].element, kNames.bits, &buckets);
          examples.names.push_back({std::move(buckets), weight, page.entry.part, body});
          if (!heading.empty() && i - heading_at <= kBelowHeading)
            examples.headings.push_back({heading, weight, page.entry.part, body});
        }
        if (is_heading) {
          classify::FindBuckets(symbols, kHeadings.bits, &grams);
          heading.assign(grams.values.begin(), grams.values.begin() + grams.count);
          heading_at = i;
        }
      }
    }
  }
  return examples;
}

classify::PageLexicons TrainPageLexicons(const PageExamples& examples,
                                         const std::function<bool(int)>& use) {
  return {TrainLexicon(examples.words, kWords, use),
          TrainLexicon(examples.headings, kHeadings, use),
          TrainLexicon(examples.names, kNames, use)};
}

}  // namespace zhengwen::training
