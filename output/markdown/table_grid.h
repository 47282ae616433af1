// TableGrid: the cells of a <table>, each in its place: rows by columns, spans resolved.
//
// A cell that spans several places stands in the first of them. Source: HTML standard, 4.9.12
// (forming a table), without the headers' algorithm.
//
// Pure function; any thread.
#ifndef ZHENGWEN_OUTPUT_MARKDOWN_TABLE_GRID_H_
#define ZHENGWEN_OUTPUT_MARKDOWN_TABLE_GRID_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/page_table.h"

namespace zhengwen::output::markdown {

inline constexpr uint32_t kColumns = 64;
// A cell that holds more lays out a page and is none of a table of data.
inline constexpr uint32_t kCellBlocks = 6;
inline constexpr uint32_t kCellChars = 400;

struct TableGrid {
  static constexpr uint32_t kEmpty = UINT32_MAX;
  std::vector<std::vector<uint32_t>> rows;  // elements of cells, or kEmpty; all rows of one length
};

// The grid of `table` without its empty rows and columns; `kept` says whether a block is. Nothing
// where it is no table of data: one that holds another, headings, code or quotes, that has fewer
// than two rows or columns, more than kColumns, or a cell beyond the bounds.
std::optional<TableGrid> GridOf(const PageTable& page, uint32_t table,
                                const std::function<bool(uint32_t block)>& kept);

}  // namespace zhengwen::output::markdown

#endif  // ZHENGWEN_OUTPUT_MARKDOWN_TABLE_GRID_H_
