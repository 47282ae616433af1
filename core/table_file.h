// Tables of the config folder: UTF-8 text, one row a line, columns parted by one tab.
//
//   # a comment; a file opens with comments that say its format, its source and what may enter
//   pattern<TAB>kind<TAB>hit<TAB>miss        <- the first line that is no comment names the columns
//   ...
//
// No quoting; a cell cannot hold a tab or a line end. A wrong number of cells is an error with file
// and line. Thread safety: a loaded table is immutable.
#ifndef ZHENGWEN_CORE_TABLE_FILE_H_
#define ZHENGWEN_CORE_TABLE_FILE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace zhengwen {

struct TableRow {
  uint32_t line = 0;  // 1-based
  std::vector<std::string> cells;
};

struct Table {
  std::string path;
  // Comments of the form `# key: value` before the column names, in order.
  std::vector<std::pair<std::string, std::string>> headers;
  std::vector<std::string> columns;
  std::vector<TableRow> rows;

  // The value of the first header with this key; empty if there is none.
  std::string_view Header(std::string_view key) const;
  // "path:line", for errors.
  std::string Where(const TableRow& row) const;
};

// `columns`: the names the file must have, in order.
Result<Table> ParseTable(std::string path, std::string_view content,
                         const std::vector<std::string>& columns);
Result<Table> LoadTable(const std::string& path, const std::vector<std::string>& columns);

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_TABLE_FILE_H_
