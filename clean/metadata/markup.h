// What a page's elements say: <meta>, <link>, microdata, rel, class names, <time>, <title>.
#ifndef ZHENGWEN_CLEAN_METADATA_MARKUP_H_
#define ZHENGWEN_CLEAN_METADATA_MARKUP_H_

#include "clean/metadata/candidates.h"
#include "clean/metadata/labels.h"
#include "clean/metadata/names.h"
#include "core/document.h"

namespace zhengwen::clean::metadata {

// Ranks of what has no name in config/metadata/names.tsv.
inline constexpr uint8_t kTitleRank = 40;       // <title>
inline constexpr uint8_t kTimeRank = 48;        // the first <time datetime>
inline constexpr uint8_t kHintRank = 56;        // a date in the attribute `title`
inline constexpr uint8_t kLangRank = 10;        // <html lang>
inline constexpr uint32_t kLongestName = 40;    // characters of a person's, or around a date
inline constexpr uint32_t kLongestNamed = 120;  // characters of an element that names a field

// REQUIRES: doc.table.
void CollectMarkup(const Document& doc, const Names& names, const Labels& labels,
                   Candidates* found);

}  // namespace zhengwen::clean::metadata

#endif  // ZHENGWEN_CLEAN_METADATA_MARKUP_H_
