// What tree construction asks of elements, as a table of bits.
//
// Source: HTML standard of 2015, as Gumbo has it: 13.2.4.2 (special elements, scopes), 13.2.6.3
// (implied end tags). Elements that it did not know yet are one, Tag::unknown.
//
// Compile-time tables; any thread.
#ifndef ZHENGWEN_CLEAN_HTML_CONSTRUCT_TAG_FACTS_H_
#define ZHENGWEN_CLEAN_HTML_CONSTRUCT_TAG_FACTS_H_

#include <array>
#include <cstdint>

#include "clean/html/tags.h"

namespace zhengwen::clean::html::construct {

using Facts = uint16_t;  // bits, to be combined

inline constexpr Facts kSpecial = 1 << 0;
inline constexpr Facts kEndsScope = 1 << 1;             // "has an element in scope" stops there
inline constexpr Facts kEndsListScope = 1 << 2;         // with kEndsScope: in list item scope
inline constexpr Facts kEndsButtonScope = 1 << 3;       // with kEndsScope: in button scope
inline constexpr Facts kEndsTableScope = 1 << 4;        // in table scope
inline constexpr Facts kImpliedEnd = 1 << 5;            // "generate implied end tags"
inline constexpr Facts kImpliedEndThoroughly = 1 << 6;  // "... thoroughly"
inline constexpr Facts kTableStructure = 1 << 7;        // what text in it is foster-parented from
inline constexpr Facts kHeading = 1 << 8;
inline constexpr Facts kSection = 1 << 9;  // tbody, thead, tfoot
inline constexpr Facts kCell = 1 << 10;    // td, th
inline constexpr Facts kRow = 1 << 13;
inline constexpr Facts kTablePart = 1 << 11;    // caption, col, colgroup, sections, rows and cells
inline constexpr Facts kHeadContent = 1 << 12;  // goes by the rules of "in head" wherever it stands

// Open elements that are not HTML: what matters of them, in place of a name.
inline constexpr Tag ForeignTag(size_t i) { return static_cast<Tag>(kTagCount + i); }
inline constexpr Tag kSvg = ForeignTag(0);
inline constexpr Tag kSvgTitle = ForeignTag(1);
inline constexpr Tag kSvgHtml = ForeignTag(2);  // foreignObject and desc
inline constexpr Tag kMath = ForeignTag(3);
inline constexpr Tag kMathText = ForeignTag(4);        // mi, mo, mn, ms, mtext
inline constexpr Tag kMathAnnotation = ForeignTag(5);  // annotation-xml
inline constexpr Tag kMathHtml = ForeignTag(6);        // annotation-xml that holds HTML
inline constexpr Tag kNeverOpen = ForeignTag(7);       // "image" in HTML, whose start tag is img's
inline constexpr size_t kOpenTags = kTagCount + 8;

inline constexpr bool IsForeign(Tag tag) { return static_cast<size_t>(tag) >= kTagCount; }
inline constexpr bool IsMath(Tag tag) { return tag >= kMath; }

extern const std::array<Facts, kOpenTags> tag_facts;

inline bool Is(Tag tag, Facts facts) { return (tag_facts[static_cast<size_t>(tag)] & facts) != 0; }

// `tag` itself, or unknown.
Tag OfItsTime(Tag tag);

}  // namespace zhengwen::clean::html::construct

#endif  // ZHENGWEN_CLEAN_HTML_CONSTRUCT_TAG_FACTS_H_
