#include "output/markdown/table_grid.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "core/ascii.h"

namespace zhengwen::output::markdown {
namespace {

using Kept = std::function<bool(uint32_t)>;

uint32_t SpanIn(std::string_view text, uint32_t most) {
  text = TrimAsciiSpace(text);
  uint32_t span = 1;
  std::from_chars(text.data(), text.data() + text.size(), span);
  return std::clamp<uint32_t>(span, 1, most);
}

bool IsCell(Tag tag) { return tag == Tag::td || tag == Tag::th; }

bool HoldsAnything(const Element& cell, const Kept& kept) {
  for (uint32_t b = cell.block_begin; b < cell.block_end; ++b) {
    if (kept(b)) return true;
  }
  return false;
}

// Whether all that is kept in it can stand in cells.
bool IsOfData(const PageTable& page, uint32_t table, const Kept& kept) {
  const Element& root = page.elements[table];
  for (uint32_t i = table + 1; i < root.end; ++i) {
    const Element& e = page.elements[i];
    if (e.tag == Tag::table || (IsPreformatted(e.tag) && HoldsAnything(e, kept))) return false;
    if (!IsCell(e.tag) || !HoldsAnything(e, kept)) continue;
    if (e.block_end - e.block_begin > kCellBlocks || e.chars > kCellChars) return false;
  }
  for (uint32_t b = root.block_begin; b < root.block_end; ++b) {
    const BlockKind kind = page.blocks[b].kind;
    if ((kind == BlockKind::heading || kind == BlockKind::code || kind == BlockKind::quote) &&
        kept(b))
      return false;
  }
  return true;
}

// The rows of a table as its markup has them, with places that spans take.
class Filler {
 public:
  Filler(const PageTable& page, const Kept& kept) : page_(page), kept_(kept) {}

  void Add(uint32_t row_element) {
    std::vector<uint32_t> row;
    const Element& tr = page_.elements[row_element];
    uint32_t column = 0;
    for (uint32_t i = row_element + 1; i < tr.end; i = page_.elements[i].end) {
      const Element& cell = page_.elements[i];
      if (!IsCell(cell.tag)) continue;
      while (column < kColumns && taken_[column] > 0) ++column;
      if (column == kColumns) too_wide_ = true;
      if (too_wide_) return;
      const uint32_t wide = SpanIn(page_.Get(cell, AttributeName::colspan), kColumns - column);
      const uint32_t high = SpanIn(page_.Get(cell, AttributeName::rowspan), UINT16_MAX);
      row.resize(std::max<size_t>(row.size(), column + wide), TableGrid::kEmpty);
      if (HoldsAnything(cell, kept_)) row[column] = i;
      for (uint32_t c = column; c < column + wide; ++c) taken_[c] = high;
      column += wide;
    }
    for (uint32_t& rows : taken_) rows -= rows > 0 ? 1 : 0;
    if (std::any_of(row.begin(), row.end(), [](uint32_t e) { return e != TableGrid::kEmpty; }))
      grid_.rows.push_back(std::move(row));
  }

  bool too_wide() const { return too_wide_; }

  TableGrid Take() && {
    size_t columns = 0;
    for (const auto& row : grid_.rows) columns = std::max(columns, row.size());
    for (auto& row : grid_.rows) row.resize(columns, TableGrid::kEmpty);
    for (size_t c = columns; c-- > 0;) {
      const bool empty = std::all_of(grid_.rows.begin(), grid_.rows.end(),
                                     [c](const auto& row) { return row[c] == TableGrid::kEmpty; });
      if (!empty) continue;
      for (auto& row : grid_.rows) row.erase(row.begin() + static_cast<std::ptrdiff_t>(c));
    }
    return std::move(grid_);
  }

 private:
  const PageTable& page_;
  const Kept& kept_;
  TableGrid grid_;
  bool too_wide_ = false;
  std::array<uint32_t, kColumns> taken_{};  // rows for which a column is taken
};

}  // namespace

std::optional<TableGrid> GridOf(const PageTable& page, uint32_t table, const Kept& kept) {
  if (!IsOfData(page, table, kept)) return std::nullopt;
  Filler filler(page, kept);
  for (uint32_t i = table + 1; i < page.elements[table].end; ++i) {
    if (page.elements[i].tag == Tag::tr) filler.Add(i);
  }
  if (filler.too_wide()) return std::nullopt;
  TableGrid grid = std::move(filler).Take();
  if (grid.rows.size() < 2 || grid.rows.front().size() < 2) return std::nullopt;
  return grid;
}

}  // namespace zhengwen::output::markdown
