#include "clean/segment/page_blocks.h"

#include <algorithm>

#include "clean/segment/lines.h"

namespace zhengwen::clean {
namespace {

// From the text to its shadow, for places that come in order and lie in no edit.
class ToShadow {
 public:
  explicit ToShadow(const std::vector<Edit>& edits) : edits_(edits) {}

  // An edit that begins at `at` lies behind it.
  uint32_t At(uint32_t at) {
    for (; next_ < edits_.size() && edits_[next_].end <= at; ++next_) {
      const Edit& e = edits_[next_];
      shift_ += static_cast<int64_t>(e.by.size()) - static_cast<int64_t>(e.end - e.begin);
    }
    return static_cast<uint32_t>(at + shift_);
  }

 private:
  const std::vector<Edit>& edits_;
  size_t next_ = 0;
  int64_t shift_ = 0;
};

}  // namespace

void PlacePageBlocks(Document* doc) {
  const std::string_view text = doc->text();
  const std::string_view shadow = doc->shadow_text();
  ToShadow to_shadow(doc->edits);
  doc->blocks.clear();
  doc->blocks.reserve(doc->table->blocks.size());
  uint32_t line = 1;
  uint32_t counted = 0;  // up to here are the line ends in `line`
  for (const PageBlock& of_page : doc->table->blocks) {
    Block b;
    b.shadow_begin = to_shadow.At(of_page.text.begin);
    b.shadow_end = to_shadow.At(of_page.text.end);
    uint32_t begin = b.shadow_begin;
    uint32_t end = b.shadow_end;
    Trim(shadow, &begin, &end);
    if (begin < end) b.shadow_begin = begin, b.shadow_end = end;
    b.begin = doc->shadow.ToText(b.shadow_begin);
    b.end = doc->shadow.ToTextEnd(b.shadow_end);
    line += static_cast<uint32_t>(std::count(text.begin() + counted, text.begin() + b.begin, '\n'));
    counted = b.begin;
    b.line = line;
    doc->blocks.push_back(b);
  }
}

}  // namespace zhengwen::clean
