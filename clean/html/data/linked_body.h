// The body of an article in JSON-LD (schema.org).
//
// Pure function; any thread. Linear.
#ifndef ZHENGWEN_CLEAN_HTML_DATA_LINKED_BODY_H_
#define ZHENGWEN_CLEAN_HTML_DATA_LINKED_BODY_H_

#include <string>

#include "clean/html/data/names.h"
#include "core/page_table.h"

namespace zhengwen::clean::html {

struct LinkedBody {
  std::string text;  // plain or markup; empty if there is none
  Slice script;
};

// The longest of a page.
LinkedBody FindLinkedBody(const PageTable& table, const DataNames& names);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_DATA_LINKED_BODY_H_
