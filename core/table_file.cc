#include "core/table_file.h"

#include <utility>

#include "core/file.h"
#include "core/unicode.h"

namespace zhengwen {
namespace {

std::vector<std::string> SplitCells(std::string_view line) {
  std::vector<std::string> cells;
  for (size_t from = 0;;) {
    const size_t tab = line.find('\t', from);
    cells.emplace_back(line.substr(from, tab == std::string_view::npos ? tab : tab - from));
    if (tab == std::string_view::npos) return cells;
    from = tab + 1;
  }
}

std::string Join(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& w : words) joined += (joined.empty() ? "" : " ") + w;
  return joined;
}

void ReadHeader(std::string_view comment, Table* table) {
  const size_t colon = comment.find(": ");
  const size_t key = comment.find_first_not_of("# ");
  if (colon == std::string_view::npos || key == std::string_view::npos || key >= colon) return;
  const std::string_view name = comment.substr(key, colon - key);
  if (name.find(' ') != std::string_view::npos) return;
  table->headers.emplace_back(name, comment.substr(colon + 2));
}

}  // namespace

std::string_view Table::Header(std::string_view key) const {
  for (const auto& [name, value] : headers) {
    if (name == key) return value;
  }
  return {};
}

std::string Table::Where(const TableRow& row) const {
  return path + ":" + std::to_string(row.line);
}

Result<Table> ParseTable(std::string path, std::string_view content,
                         const std::vector<std::string>& columns) {
  Table table;
  table.path = std::move(path);
  const auto fail = [&](uint32_t line, std::string message) {
    return Error{ErrorCode::config, table.path + ":" + std::to_string(line), std::move(message)};
  };
  uint32_t number = 0;
  for (size_t from = 0; from < content.size();) {
    const size_t end = content.find('\n', from);
    std::string_view line = content.substr(from, end == std::string_view::npos ? end : end - from);
    from = end == std::string_view::npos ? content.size() : end + 1;
    ++number;
    if (!line.empty() && line.back() == '\r')
      return fail(number, "line ends in CR LF; save it with LF");
    if (!IsValidUtf8(line)) return fail(number, "not valid UTF-8");
    if (line.empty()) continue;
    if (line.front() == '#') {
      if (table.columns.empty()) ReadHeader(line, &table);
      continue;
    }
    std::vector<std::string> cells = SplitCells(line);
    if (table.columns.empty()) {
      if (cells != columns)
        return fail(number, "the columns must be (tab-separated): " + Join(columns));
      table.columns = std::move(cells);
      continue;
    }
    if (cells.size() != columns.size()) {
      return fail(number, "has " + std::to_string(cells.size()) + " cells, not " +
                              std::to_string(columns.size()) + " (" + Join(columns) +
                              "; parted by one tab each)");
    }
    table.rows.push_back({number, std::move(cells)});
  }
  if (table.columns.empty())
    return fail(number, "holds no line with the names of the columns: " + Join(columns));
  return table;
}

Result<Table> LoadTable(const std::string& path, const std::vector<std::string>& columns) {
  Result<std::string> content = ReadFile(path);
  if (!content) return content.error();
  return ParseTable(path, *content, columns);
}

}  // namespace zhengwen
