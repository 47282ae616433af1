// Content that is only in a page's data: the article that a script would show.
//
// Looked for is "articleBody" in JSON-LD (schema.org), the longest of a page. It counts where it
// has at least kLeastDataBytes and kDataFactor times the text of the page's tree that is no link
// and is shown: most pages carry their article twice, and then the tree knows more about it.
//
// Pure functions; any thread. Time: linear in the JSON-LD of the page, up to a bound on its depth.
#ifndef ZHENGWEN_CLEAN_HTML_DATA_TEXT_H_
#define ZHENGWEN_CLEAN_HTML_DATA_TEXT_H_

#include <optional>
#include <string>
#include <vector>

#include "core/page_table.h"

namespace zhengwen::clean::html {

inline constexpr size_t kLeastDataBytes = 600;  // 200 Han characters
inline constexpr size_t kDataFactor = 2;

struct DataText {
  BlockOrigin origin = BlockOrigin::json_ld;
  Slice source;                         // what the script holds
  std::vector<std::string> paragraphs;  // markup and references in them resolved; not empty
};

// `text`: the page's, as the table has it.
std::optional<DataText> FindDataText(const PageTable& table, std::string_view text);

// Puts its paragraphs behind the blocks of the tree, under <html>.
void AppendDataText(const DataText& data, PageTable* table, std::string* text);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_DATA_TEXT_H_
