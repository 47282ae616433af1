// What JSON-LD (schema.org) says about the page.
//
// Objects are looked into breadth first, so that the page's own stand before what they hold.
// Objects of a type in Place::json_skip (reviews, comments, persons) tell about something else.
// Bounds: kMostJsonBytes a script, kMostJsonObjects a page; the depth is core/json.h's.
#ifndef ZHENGWEN_CLEAN_METADATA_JSON_LD_H_
#define ZHENGWEN_CLEAN_METADATA_JSON_LD_H_

#include "clean/metadata/candidates.h"
#include "clean/metadata/names.h"
#include "core/page_table.h"

namespace zhengwen::clean::metadata {

inline constexpr uint8_t kCrumbsRank = 10;  // BreadcrumbList
inline constexpr size_t kMostJsonBytes = size_t{1} << 20;
inline constexpr size_t kMostJsonObjects = 200;

void CollectJsonLd(const PageTable& table, const Names& names, Candidates* found);

}  // namespace zhengwen::clean::metadata

#endif  // ZHENGWEN_CLEAN_METADATA_JSON_LD_H_
