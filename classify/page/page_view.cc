#include "classify/page/page_view.h"

#include <utility>

#include "classify/page/names.h"
#include "classify/trees/scale.h"

namespace zhengwen::classify {
namespace {

TagCounts CountTags(const PageTable& table) {
  TagCounts counts;
  for (const Element& e : table.elements) {
    counts.articles += e.tag == Tag::article;
    counts.sections += e.tag == Tag::section;
    counts.mains += e.tag == Tag::main;
    counts.forms += e.tag == Tag::form;
    counts.tables += e.tag == Tag::table;
    counts.images += e.tag == Tag::img;
  }
  return counts;
}

std::vector<uint32_t> FindTops(const PageTable& table) {
  std::vector<uint32_t> tops(table.elements.size());
  for (uint32_t i = 0; i < tops.size(); ++i) {
    const Element& e = table.elements[i];
    const bool top = i == 0 || e.parent == 0 || table.elements[e.parent].tag == Tag::body;
    tops[i] = top ? i : tops[e.parent];
  }
  return tops;
}

Paths FollowElementPaths(const PageView& view, uint64_t ElementFacts::*path) {
  std::vector<uint64_t> hashes;
  hashes.reserve(view.blocks.size());
  for (size_t i = 0; i < view.blocks.size(); ++i)
    hashes.push_back(view.elements[view.ElementOf(i)].*path);
  return FollowPaths(view.blocks, hashes);
}

// In the order of features.def.
std::array<uint8_t, 22> PageFeatures(const PageView& v) {
  uint32_t paragraphs = 0, items = 0, cells = 0, code = 0, long_size = 0, currencies = 0;
  uint64_t han = 0, chars = 0;
  for (size_t i = 0; i < v.blocks.size(); ++i) {
    const BlockFacts& b = v.blocks[i];
    const BlockKind kind = v.table->blocks[i].kind;
    paragraphs += v.table->elements[v.ElementOf(i)].tag == Tag::p;
    items += kind == BlockKind::list_item;
    cells += kind == BlockKind::cell;
    code += kind == BlockKind::code;
    if (b.IsLong()) long_size += b.line.size;
    currencies += b.line.currencies;
    han += b.line.han;
    chars += b.line.chars;
  }
  const ElementFacts& all = v.elements[0];
  const uint64_t n = v.blocks.size();
  return {ToByte(Log8(all.size)),
          ToByte(Log8(static_cast<uint32_t>(n))),
          Share(all.link_size, all.size),
          Share(all.long_blocks, n),
          Share(long_size, all.size),
          Share(paragraphs, n),
          Share(items, n),
          Share(cells, n),
          Share(code, n),
          Share(han, chars),
          ToByte(static_cast<int64_t>(100 * uint64_t{currencies} / (n + 1))),
          Share(chars, v.table->source.size()),
          ToByte(v.tags.articles),
          ToByte(Log8(v.tags.sections)),
          ToByte(v.tags.mains),
          ToByte(v.tags.forms),
          ToByte(Log8(v.tags.tables)),
          ToByte(Log8(v.tags.images)),
          ToByte(Log8(all.headings)),
          Share(v.elements[v.best].size, all.size),
          ToByte(v.table->elements[v.best].depth),
          SignedByte(all.size == 0 ? 0 : all.lexical / all.size / 2)};
}

ElementBytes BytesOf(const PageView& v, uint32_t element) {
  const ElementFacts& f = v.elements[element];
  const Element& e = v.table->elements[element];
  return {Share(f.size, v.elements[0].size),
          Share(f.link_size, f.size),
          ToByte(Log8(f.blocks)),
          Share(f.long_blocks, f.blocks),
          Share(f.sentences, f.blocks),
          ToByte(f.size == 0 ? 0 : int64_t{f.pauses} * 1000 / f.size),
          ToByte(Log8(f.size / f.blocks)),
          Share(f.points, v.elements[v.best].points),
          ToByte(Log8(f.alike)),
          SignedByte(f.size == 0 ? 0 : f.lexical / f.size / 2),
          ToByte(16 * int64_t{f.images} / f.blocks),
          ToByte(16 * int64_t{f.controls} / f.blocks),
          ToByte(Log8(f.headings)),
          ToByte(Log8(e.children)),
          static_cast<uint8_t>(e.tag)};
}

}  // namespace

PageView LookAtPage(const Document& doc, const PageLexicons& lexicons) {
  PageView v;
  v.table = doc.table.get();
  v.blocks = ReadBlocks(doc, lexicons.words, lexicons.headings);
  const std::vector<uint32_t> first_classes = FirstClasses(*v.table);
  v.elements = SumUp(*v.table, first_classes, v.blocks);
  v.markup = ScoreMarkup(*v.table, first_classes, lexicons.names);
  v.best = BestElement(v.elements);
  v.element_bytes.reserve(v.elements.size());
  for (uint32_t i = 0; i < v.elements.size(); ++i)
    v.element_bytes.push_back(v.elements[i].blocks == 0 ? ElementBytes{} : BytesOf(v, i));
  v.places = PlaceBy(v.best, *v.table, v.elements);
  v.tops = FindTops(*v.table);
  v.tags_paths = FollowElementPaths(v, &ElementFacts::tags_path);
  v.names_paths = FollowElementPaths(v, &ElementFacts::names_path);
  v.near_paths = FollowElementPaths(v, &ElementFacts::near_path);
  std::vector<int16_t> markup;
  markup.reserve(v.blocks.size());
  for (size_t i = 0; i < v.blocks.size(); ++i) markup.push_back(v.markup[v.ElementOf(i)].path);
  v.sequence = ReadInOrder(v.blocks, markup);
  v.tags = CountTags(*v.table);
  if (!v.elements.empty()) v.page = PageFeatures(v);
  return v;
}

}  // namespace zhengwen::classify
