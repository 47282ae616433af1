#include "output/markdown/page_writer.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "output/markdown/block_run.h"
#include "output/markdown/code_block.h"
#include "output/markdown/containers.h"
#include "output/markdown/headings.h"
#include "output/markdown/inline_elements.h"
#include "output/markdown/inline_text.h"
#include "output/markdown/kept_text.h"
#include "output/markdown/page_lines.h"
#include "output/markdown/table_grid.h"

namespace zhengwen::output::markdown {
namespace {

class PageWriter {
 public:
  PageWriter(const Document& doc, const MarkdownOptions& options)
      : doc_(doc),
        page_(*doc.table),
        kept_(doc),
        headings_(doc),
        inlines_(doc, options),
        containers_(page_),
        tables_(page_.elements.size()) {
    keeps_.reserve(page_.blocks.size());
    for (const PageBlock& block : page_.blocks) keeps_.push_back(kept_.Keeps(block.text));
  }

  std::string Write() {
    for (uint32_t b = 0; b < page_.blocks.size(); ++b) {
      if (keeps_[b]) AddBlock(b);
    }
    CloseCode();
    AddImages(UINT32_MAX);
    return std::move(lines_).Take();
  }

 private:
  void AddBlock(uint32_t b);
  void AddImages(uint32_t before);
  bool AddToTable(uint32_t b);
  void AddCode(uint32_t b, uint32_t pre);
  std::string Inline(uint32_t b, InlinePlace place) {
    return WriteInline(MakeRun(doc_, page_.blocks[b], &kept_, &inlines_), place,
                       inlines_.has_formulas());
  }
  std::string Cell(uint32_t element);
  void CloseCode();

  const Document& doc_;
  const PageTable& page_;
  KeptText kept_;
  Headings headings_;
  InlineElements inlines_;
  Containers containers_;
  PageLines lines_;
  std::vector<bool> keeps_;
  size_t next_image_ = 0;
  // The code block under way, of the blocks of one <pre>.
  uint32_t code_ = Containers::kNone;
  std::string code_text_;
  // Of tables, by element.
  enum class Seen : uint8_t { not_yet, written, layout };
  std::vector<Seen> tables_;
};

// Images between blocks: those whose neighbours on both sides are kept.
void PageWriter::AddImages(uint32_t before) {
  const auto& images = inlines_.images();
  const uint32_t end = before == UINT32_MAX ? UINT32_MAX : page_.blocks[before].text.begin;
  for (; next_image_ < images.size() && images[next_image_].text.begin <= end; ++next_image_) {
    const InlineElement& image = images[next_image_];
    const uint32_t at = image.text.begin;
    const auto behind =
        std::partition_point(page_.blocks.begin(), page_.blocks.end(),
                             [at](const PageBlock& b) { return b.text.begin < at; });
    const auto i = static_cast<size_t>(behind - page_.blocks.begin());
    if (i == 0 || i >= page_.blocks.size() || !keeps_[i - 1] || !keeps_[i]) continue;
    if (at < page_.blocks[i - 1].text.end) continue;  // within it
    const std::string markdown = inlines_.Image(image.element);
    if (markdown.empty() || containers_.CellOf(image.element) != Containers::kNone) continue;
    CloseCode();
    lines_.Add(containers_.Around(image.element), markdown);
  }
}

void PageWriter::AddBlock(uint32_t b) {
  const PageBlock& block = page_.blocks[b];
  const uint32_t pre = containers_.CodeOf(block.element);
  AddImages(b);
  if (pre != code_) CloseCode();
  if (pre != Containers::kNone) return AddCode(b, pre);
  if (AddToTable(b)) return;
  uint8_t level = block.kind == BlockKind::heading ? block.level : 0;
  if (const uint8_t told = headings_.LevelIn(block.text); level == 0) level = told;
  const bool heading = level > 0;
  if (block.kind == BlockKind::code) {  // of a page's data: there is no element of it
    lines_.Add(containers_.Around(block.element), Fenced(kept_.Take(block.text), ""));
    return;
  }
  std::string body = Inline(b, heading ? InlinePlace::heading : InlinePlace::paragraph);
  if (body.empty()) return;
  if (heading) body = HeadingMarks(level) + body;
  lines_.Add(containers_.Around(block.element), body);
}

void PageWriter::AddCode(uint32_t b, uint32_t pre) {
  const PageBlock& block = page_.blocks[b];
  if (code_ == pre) {
    code_text_ += '\n';
  } else {
    code_ = pre;
    code_text_.clear();
  }
  inlines_.In(block.text);
  code_text_ += IndentOf(page_, block, pre);
  code_text_ += kept_.Take(block.text);
}

void PageWriter::CloseCode() {
  if (code_ == Containers::kNone) return;
  std::replace(code_text_.begin(), code_text_.end(), '\r', '\n');
  lines_.Add(containers_.Around(code_), Fenced(code_text_, LanguageOf(page_, code_)));
  code_ = Containers::kNone;
}

std::string PageWriter::Cell(uint32_t element) {
  std::string text;
  if (element == TableGrid::kEmpty) return text;
  const Element& cell = page_.elements[element];
  std::vector<uint32_t> kept;
  for (uint32_t b = cell.block_begin; b < cell.block_end; ++b) {
    if (keeps_[b]) kept.push_back(b);
  }
  for (const uint32_t b : kept) {
    if (!text.empty()) text += "<br>";
    text += Inline(b, kept.size() > 1 ? InlinePlace::part_of_cell : InlinePlace::cell);
  }
  return text;
}

// Whether the block is written with the table that it stands in.
bool PageWriter::AddToTable(uint32_t b) {
  const uint32_t element = page_.blocks[b].element;
  const uint32_t table = containers_.TableOf(element);
  if (table == Containers::kNone || containers_.CellOf(element) == Containers::kNone) return false;
  if (tables_[table] != Seen::not_yet) return tables_[table] == Seen::written;
  const std::optional<TableGrid> grid =
      GridOf(page_, table, [this](uint32_t block) { return keeps_[block]; });
  tables_[table] = grid ? Seen::written : Seen::layout;
  if (!grid) return false;
  std::string body;
  for (size_t r = 0; r < grid->rows.size(); ++r) {
    body += r > 0 ? "\n|" : "|";
    for (const uint32_t cell : grid->rows[r]) body.append(" ").append(Cell(cell)).append(" |");
    if (r > 0) continue;
    body += "\n|";
    for (size_t c = 0; c < grid->rows[r].size(); ++c) body += " --- |";
  }
  lines_.Add(containers_.Around(table), body);
  return true;
}

}  // namespace

std::string WritePage(const Document& doc, const MarkdownOptions& options) {
  return PageWriter(doc, options).Write();
}

}  // namespace zhengwen::output::markdown
