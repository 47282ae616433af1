// Content that is only in a page's data: the article that a script would show.
//
// Looked for is first what JSON-LD (schema.org) calls the body of an article, the longest of a
// page. It counts where it has at least kLeastDataBytes and kDataFactor times the text of the
// page's tree that is no link and is shown: most pages carry their article twice, and then the tree
// knows more about it.
//
// Then the data that the page would be made from (clean/html/data/islands.h), which holds other
// texts, too (clean/html/data/text_search.h). The longest text with the page's title counts as
// JSON-LD does, but <noscript> is shown. Where the tree with its links has less than
// kLeastDataBytes, so does the longest without a title that has kLeastUntitledBytes; or with
// another title, where the page's is nowhere in the data. Of all these, what the tree holds block
// for block, hidden or not, does not count.
//
// Pure functions; any thread. Time: linear in the data, to which there is a bound.
#ifndef ZHENGWEN_CLEAN_HTML_DATA_TEXT_H_
#define ZHENGWEN_CLEAN_HTML_DATA_TEXT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "clean/html/data/names.h"
#include "core/page_table.h"

namespace zhengwen::clean::html {

inline constexpr size_t kLeastDataBytes = 600;  // 200 Han characters
inline constexpr size_t kLeastUntitledBytes = 3 * kLeastDataBytes;
inline constexpr size_t kDataFactor = 2;

struct DataText {
  BlockOrigin origin = BlockOrigin::json_ld;
  Slice source;                   // what holds the data
  std::string text;               // as BuildTable makes it of the data's markup
  std::vector<PageBlock> blocks;  // of `text`, not empty
};

// `text`: the page's, as the table has it.
std::optional<DataText> FindDataText(const PageTable& table, std::string_view text,
                                     const DataNames& names);

// Puts its blocks behind those of the tree, under <html>.
void AppendDataText(const DataText& data, PageTable* table, std::string* text);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_DATA_TEXT_H_
