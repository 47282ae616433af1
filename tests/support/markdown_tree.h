// Markdown as an independent parser reads it (cmark-gfm, with its extensions).
#ifndef ZHENGWEN_TESTS_SUPPORT_MARKDOWN_TREE_H_
#define ZHENGWEN_TESTS_SUPPORT_MARKDOWN_TREE_H_

#include <string>
#include <string_view>

namespace zhengwen::testing {

// Its structure on one line: "(h2 标题) (ul (li (p 一 (strong 二)))) (table (row (cell a) (cell
// b)))",
// "(code cpp |int i;|)", "(link URL text)", "(image URL alt)", "(html <br>)", a hard break as "/".
std::string MarkdownTree(std::string_view markdown);

// Its text alone, of code too; <br> in cells is none. Without white space (Unicode's).
std::string MarkdownText(std::string_view markdown);

std::string WithoutSpace(std::string_view text);

}  // namespace zhengwen::testing

#endif  // ZHENGWEN_TESTS_SUPPORT_MARKDOWN_TREE_H_
