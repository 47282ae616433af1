// Breadcrumbs: the way from the site's front page to the page, as its elements show it: microdata
// (schema.org BreadcrumbList), else an element whose class, id or label is named in
// config/metadata/names.tsv (place `crumbs`).
//
// Pure functions; any thread.
#ifndef ZHENGWEN_CLEAN_METADATA_BREADCRUMBS_H_
#define ZHENGWEN_CLEAN_METADATA_BREADCRUMBS_H_

#include <string>
#include <string_view>

#include "clean/metadata/candidates.h"
#include "clean/metadata/names.h"
#include "core/document.h"

namespace zhengwen::clean::metadata {

inline constexpr uint8_t kCrumbItemsRank = 20;   // microdata
inline constexpr uint32_t kLongestCrumbs = 300;  // characters of an element with all of them

// The names in a line with separators between them, one a line; empty where there are not two.
std::string CrumbsIn(std::string_view text);

// REQUIRES: doc.table.
void CollectBreadcrumbs(const Document& doc, const Names& names, Candidates* found);

}  // namespace zhengwen::clean::metadata

#endif  // ZHENGWEN_CLEAN_METADATA_BREADCRUMBS_H_
