// PageLines: Markdown as it grows, block by block, each within its quotes and list items.
//
// Sees to prefixes ("> ", "- ", indents), to empty lines between blocks, and to what parts one list
// from the next (another marker).
//
// Thread safety: none.
#ifndef ZHENGWEN_OUTPUT_MARKDOWN_PAGE_LINES_H_
#define ZHENGWEN_OUTPUT_MARKDOWN_PAGE_LINES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "output/markdown/containers.h"

namespace zhengwen::output::markdown {

class PageLines {
 public:
  // `body`: the block's Markdown, lines parted by '\n'; not empty.
  void Add(const std::vector<Container>& around, std::string_view body);

  // All of it, ending in '\n' if there is anything.
  std::string Take() &&;

 private:
  struct Level {
    Container container;
    std::string next_lines;  // prefix of its lines but the first
    char marker = 0;         // of an item: - * . )
  };
  std::string Open(const Container& container, char marker);
  void AddBody(std::string_view prefix, std::string_view body);
  char MarkerOf(const Container& container, size_t depth) const;

  std::string out_;
  std::vector<Level> levels_;
  // The list that ended last at each depth, if nothing has followed it there.
  struct Ended {
    uint32_t list = 0;
    char marker = 0;
  };
  std::vector<Ended> ended_;
};

}  // namespace zhengwen::output::markdown

#endif  // ZHENGWEN_OUTPUT_MARKDOWN_PAGE_LINES_H_
