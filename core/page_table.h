// PageTable: what a page's markup says about its text, flat, so that no later stage needs a tree.
//
//   source     the page, decoded; never changed                        <div class=c><p>A <b>b</b>
//   elements   in document order, element 0 is <html>; a parent stands before its children, and
//              the descendants of e are the elements [e + 1, elements[e].end)
//   attributes those of core/attributes.def, by element, as slices of the source
//   blocks     one for each of Document::blocks, in the same order     "A b"
//   runs       which bytes of the source became which bytes of the text
//
// A block is a maximal run of inline content under one block-level element, parted where two <br>
// follow each other and where a <br> is followed by an indent. Its text has white space collapsed
// as browsers do (in <pre> and <textarea> it stays), character references decoded, and '\n' for
// each <br> inside. In Document::text() blocks are parted by '\n'. Text that browsers do not show
// (hidden elements, <noscript>) makes blocks of its own, which say so; what is shorter than a
// sentence is left out.
//
// Text under an element is one stretch of Document::text(), and its blocks are neighbours: for an
// element without text both ranges are empty, and stand where its text would. An inline element
// lies within the blocks that its range names. So one pass over `elements` from the back to the
// front sums anything up over subtrees (add e's value to that of elements[e].parent), and one from
// the front to the back hands anything down.
//
// Lengths in characters are code points of the text. Slices are bytes. Thread safety: none to
// make; const is safe from any thread.
#ifndef ZHENGWEN_CORE_PAGE_TABLE_H_
#define ZHENGWEN_CORE_PAGE_TABLE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/slice.h"
#include "core/tag.h"

namespace zhengwen {

enum class AttributeName : uint8_t {
#define ATTRIBUTE(id, name) id,
#include "core/attributes.def"
#undef ATTRIBUTE
};

inline constexpr std::array kAttributeNames = {
#define ATTRIBUTE(id, name) std::string_view(name),
#include "core/attributes.def"
#undef ATTRIBUTE
};

struct Attribute {
  AttributeName name = AttributeName::alt;
  Slice value;  // of the source, without quotes; character references as they stand there
};

// Why a browser would not show an element, or would not read it aloud. In order of strength.
enum class HiddenBy : uint8_t {
  nothing,
  aria,       // aria-hidden="true"
  noscript,   // shown only where scripts do not run
  style,      // style: display:none, visibility:hidden
  attribute,  // the attribute `hidden`
};

struct Element {
  Tag tag = Tag::unknown;
  HiddenBy hidden = HiddenBy::nothing;  // by what stands at the element itself
  uint16_t depth = 0;                   // of <html> 0
  uint32_t parent = 0;                  // index; its own for element 0
  uint32_t end = 0;                     // index behind its last descendant
  uint32_t children = 0;                // elements
  Slice start_tag;                      // of the source, '<' to '>'; empty where it was implied
  uint32_t attributes_begin = 0;        // of PageTable::attributes
  uint32_t attributes_end = 0;
  uint32_t block_begin = 0;  // blocks with text of it: [block_begin, block_end)
  uint32_t block_end = 0;
  Slice text;               // of Document::text()
  uint32_t chars = 0;       // sum over its blocks, without what stands between them; for an inline
  uint32_t link_chars = 0;  // element, of its part of them
};

enum class BlockKind : uint8_t {
  paragraph,  // of <p>, <div>, and all that is nothing else
  heading,    // level 1-6
  list_item,  // level: lists around it
  cell,       // <td>, <th>, but not <p> in them; level: tables around it
  code,       // <pre>, <listing>, <xmp>
  quote,      // in <blockquote>; level: quotes around it
  caption,    // <figcaption>, <caption>
  formula,    // all of it in <math>
  control,    // <button>, <option>, <textarea>, <label>, <legend>
};

// Where a block's text comes from. What is not from the tree stands under <html>.
enum class BlockOrigin : uint8_t {
  tree,
  json_ld,      // "articleBody" of a script, where the tree has next to no text
  next_data,    // the same of __NEXT_DATA__,
  next_flight,  // self.__next_f.push(...),
  nuxt,         // __NUXT_DATA__ or window.__NUXT__,
  discourse,    // data-preloaded (clean/html/data/islands.h)
};

struct PageBlock {
  Slice text;            // of Document::text()
  uint32_t element = 0;  // the block-level element that the run stands in
  BlockKind kind = BlockKind::paragraph;
  BlockOrigin origin = BlockOrigin::tree;
  HiddenBy hidden = HiddenBy::nothing;  // the strongest of its ancestors and the inline ones
  bool wordless = false;                // no letter, digit or ideograph in it
  uint8_t level = 0;                    // see BlockKind
  uint32_t run_begin = 0;               // of PageTable::runs: [run_begin, run_end)
  uint32_t run_end = 0;
  uint32_t chars = 0;           // code points of its text
  uint32_t link_chars = 0;      // of these, within <a href>
  uint32_t emphasis_chars = 0;  // of these, within <b>, <strong>, <em>, <i>
  uint16_t links = 0;           // <a href> in it
  uint16_t images = 0;          // <img> in it, or between it and the block before it
  uint16_t line_breaks = 0;     // <br> in it
  uint16_t controls = 0;        // <input>, <select> in it
};

// A stretch of the source and what it became in Document::text().
struct TextRun {
  Slice source;
  Slice text;
};

struct PageScript {
  Slice start_tag;  // of the source
  Slice content;
};

// The bytes of the source, each in one of four: what became text (shown or not), and the rest.
struct SourceAccount {
  uint64_t markup = 0;  // tags, comments, styles, and the white space between blocks
  uint64_t script = 0;  // scripts with their tags
  uint64_t hidden = 0;  // text that no block holds, or one that a browser would not show
  uint64_t text = 0;    // of all other blocks

  uint64_t Sum() const { return markup + script + hidden + text; }
};

struct PageTable {
  std::string source;  // valid UTF-8
  std::vector<Element> elements;
  std::vector<Attribute> attributes;
  std::vector<PageBlock> blocks;
  std::vector<TextRun> runs;
  std::vector<PageScript> scripts;
  std::string title;  // text of the first <title>, decoded and collapsed; no block
  SourceAccount account;

  std::string_view View(Slice s) const {
    return std::string_view(source).substr(s.begin, s.size());
  }
  std::span<const Attribute> AttributesOf(const Element& e) const {
    return std::span(attributes).subspan(e.attributes_begin, e.attributes_end - e.attributes_begin);
  }
  // The value as it stands in the source, or nothing.
  std::optional<std::string_view> Find(const Element& e, AttributeName name) const {
    for (const Attribute& a : AttributesOf(e)) {
      if (a.name == name) return View(a.value);
    }
    return std::nullopt;
  }
  // As Find; "" where there is none.
  std::string_view Get(const Element& e, AttributeName name) const {
    return Find(e, name).value_or(std::string_view());
  }
};

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_PAGE_TABLE_H_
