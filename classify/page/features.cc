#include "classify/page/features.h"

#include "classify/page/fill.h"
#include "classify/page/row_writer.h"
#include "classify/text/rule_family.h"

namespace zhengwen::classify {
namespace {

void FillText(const LineFacts& f, RowWriter* row) {
  const uint32_t solid = f.chars - f.spaces;
  row->Log(f.size);
  row->Log(f.words);
  row->Part(f.han, solid);
  row->Part(f.digits, solid);
  row->Part(f.marks, solid);
  row->Part(f.code_marks, solid);
  row->Part(f.functions, f.han);
  row->Part(f.short_words, f.words);
  row->Part(f.capitals, f.letters);
  row->Part(f.capital_words, f.words);
  row->Number(f.words == 0 ? 0 : 8 * int64_t{f.letters} / f.words);
  row->Number(f.pronouns);
  row->Number(f.ends);
  row->Number(f.commas);
  row->Number(f.size == 0 ? 0 : int64_t{f.Pauses()} * 1000 / f.size);
  row->Number(f.colons);
  row->Number(f.quotes);
  row->Number(f.separators);
  row->Log(f.longest_clause);
  row->Number(f.longest_digits);
  row->Number(f.dates);
  row->Number(f.date_at_end);
  row->Number(f.currencies);
  row->Number(static_cast<int>(f.begin));
  row->Number(static_cast<int>(f.end));
}

void FillMarks(const PageBlock& b, const BlockFacts& f, RowWriter* row) {
  row->Part(f.link_size, f.line.size);
  row->Number(b.links);
  row->Part(b.emphasis_chars, b.chars);
  row->Number(b.images);
  row->Number(b.line_breaks);
  row->Number(b.controls);
  row->Number(static_cast<int>(b.kind));
  row->Number(f.level);
  row->Number(b.level);
  row->Number(static_cast<int>(b.hidden));
  row->Number(f.repeats);
  row->Number(f.seen);
  row->Number(f.topic);
  row->Number(f.in_title);
  row->Number(f.of_title);
  row->Score(f.lexical);
  row->Number(f.ruled != 0);
  for (const uint8_t family : {kRuleList, kRuleMenu, kRuleTool, kRuleCredit, kRuleLegal})
    row->Number((f.ruled & family) != 0 ? 2 : (f.hinted & family) != 0 ? 1 : 0);
}

void FillMarkup(const MarkupScore& m, RowWriter* row) {
  row->Score(m.path);
  row->Score(m.here);
  row->Score(m.least);
  row->Score(m.most);
}

}  // namespace

void FillFirstStage(const PageView& view, size_t first, size_t count, PageTile* tile) {
  for (size_t row = 0; row < count; ++row) {
    const size_t i = first + row;
    RowWriter writer(tile, row, PageFeature::size);
    FillText(view.blocks[i].line, &writer);
    FillMarks(view.table->blocks[i], view.blocks[i], &writer);
    FillMarkup(view.markup[view.ElementOf(i)], &writer);
    FillTreeFeatures(view, i, &writer);
    FillPathFeatures(view, i, &writer);
    FillOrderFeatures(view, i, &writer);
    FillWindowFeatures(view, i, &writer);
    for (const uint8_t byte : view.page) writer.Put(byte);
  }
}

}  // namespace zhengwen::classify
