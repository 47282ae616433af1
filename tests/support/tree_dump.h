// Trees as text, for comparison: a line for each element and text, indented by depth.
#ifndef ZHENGWEN_TESTS_SUPPORT_TREE_DUMP_H_
#define ZHENGWEN_TESTS_SUPPORT_TREE_DUMP_H_

#include <string>
#include <string_view>

#include "clean/html/tree.h"

namespace zhengwen::testing {

enum class DumpAttributes { yes, no };

// Attributes decoded and sorted, save for those of <html>, <body> and elements in math.
std::string DumpTree(const clean::html::Tree& tree, DumpAttributes attributes);

// The same of what Gumbo makes of the whole source, without what clean::html::Tree leaves out.
std::string DumpPlain(std::string_view source, DumpAttributes attributes);

// Where two trees of one source differ; "" if they do not.
std::string FirstDifference(const clean::html::Tree& a, const clean::html::Tree& b);

// `source` without what Gumbo treats otherwise than the standard does: control characters and
// noncharacters become '?', "</>" is taken out, a comment comes before "</form"; "" if nothing can
// be compared (references to huge numbers; elements that the standard has dropped).
std::string ComparableSource(std::string_view source);

}  // namespace zhengwen::testing

#endif  // ZHENGWEN_TESTS_SUPPORT_TREE_DUMP_H_
