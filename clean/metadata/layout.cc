#include "clean/metadata/layout.h"

#include <algorithm>
#include <string>

#include "clean/metadata/fold.h"

namespace zhengwen::clean::metadata {
namespace {

// The titles of a page, folded: whole, before each separator, and what stands behind them.
struct Titles {
  std::vector<std::string> whole, heads, tails;

  void Add(std::string_view title) {
    whole.push_back(Fold(title));
    heads.push_back(whole.back());
    for (const Cut& cut : Cuts(title)) {
      heads.push_back(Fold(title.substr(0, cut.end)));
      tails.push_back(Fold(title.substr(cut.begin)));
    }
  }

  static bool Has(const std::vector<std::string>& list, const std::string& folded) {
    return std::find(list.begin(), list.end(), folded) != list.end();
  }

  // A number may stand behind it: of comments, of readers.
  bool IsHead(const std::string& folded) const {
    if (Has(heads, folded)) return true;
    const size_t end = folded.find_last_not_of("0123456789");
    constexpr size_t kLeast = 6;  // bytes
    return end != std::string::npos && end + 1 >= kLeast && Has(heads, folded.substr(0, end + 1));
  }

  Agreement Of(const std::string& folded) const {
    constexpr double kGoodPart = 0.3;
    if (IsHead(folded)) return Agreement::whole;
    if (Has(tails, folded)) return Agreement::site;
    for (const std::string& title : whole) {
      if (Shared(folded, title) >= kGoodPart) return Agreement::part;
    }
    return Agreement::nothing;
  }
};

void FindHeading(const Document& doc, const Titles& titles, Layout* layout) {
  const PageTable& table = *doc.table;
  size_t looked = 0;
  for (size_t i = 0; i < table.elements.size() && looked < kMostHeadings; ++i) {
    const Element& e = table.elements[i];
    const bool first = e.tag == Tag::h1;
    if ((!first && e.tag != Tag::h2 && e.tag != Tag::h3) || e.chars == 0) continue;
    ++looked;
    const std::string folded = Fold(doc.text().substr(e.text.begin, e.text.size()));
    if (e.chars > kLongestHeadline && layout->heading != kNowhere) continue;
    const Agreement agreement = e.chars > kLongestHeadline ? Agreement::nothing : titles.Of(folded);
    if (!first && agreement < Agreement::whole) continue;
    if (layout->heading != kNowhere && agreement <= layout->agreement) continue;
    layout->heading = static_cast<uint32_t>(i);
    layout->agreement = agreement;
    layout->headline = e.block_begin;
    layout->counted = agreement == Agreement::whole && !Titles::Has(titles.heads, folded);
  }
}

// A line of text that is a title, where no heading is.
void FindLine(const Document& doc, const Titles& titles, Layout* layout) {
  constexpr uint32_t kLeast = 4;  // characters
  constexpr size_t kMostLines = 400;
  const std::vector<PageBlock>& blocks = doc.table->blocks;
  for (size_t i = 0; i < std::min(blocks.size(), kMostLines); ++i) {
    const PageBlock& b = blocks[i];
    if (b.chars < kLeast || b.chars > kLongestHeadline || b.link_chars > 0 ||
        b.hidden != HiddenBy::nothing)
      continue;
    if (!titles.IsHead(Fold(doc.text().substr(b.text.begin, b.text.size())))) continue;
    layout->headline = static_cast<uint32_t>(i);
    return;
  }
}

void FindBody(const Document& doc, Layout* layout) {
  const PageTable& table = *doc.table;
  uint32_t frame = kNowhere;
  for (size_t i = 0; i < std::min(doc.blocks.size(), table.blocks.size()); ++i) {
    if (doc.blocks[i].drop != Reason::none) continue;
    if (frame == kNowhere) {
      layout->body_begin = static_cast<uint32_t>(i);
      frame = table.blocks[i].element;
    }
    layout->body_end = static_cast<uint32_t>(i) + 1;
    while (table.elements[frame].block_end <= i && table.elements[frame].parent != frame)
      frame = table.elements[frame].parent;
  }
  layout->frame_end = frame == kNowhere ? 0 : table.elements[frame].block_end;
}

}  // namespace

bool Layout::HeadsBody() const {
  if (body_begin == body_end) return headline != kNowhere;
  return headline != kNowhere && headline + kBlocksBetween >= body_begin && headline < body_end;
}

bool Layout::IsNear(uint32_t block) const {
  const auto around = [block](uint32_t place, uint32_t before, uint32_t behind) {
    return block + before >= place && block <= place + behind;
  };
  if (headline != kNowhere && around(headline, kBlocksAround, kBlocksAround)) return true;
  if (body_begin == body_end) return headline == kNowhere;
  return around(body_begin, kBlocksAround, kBlocksAround / 2) ||
         around(body_end, 2, kBlocksAround / 2);
}

Layout FindLayout(const Document& doc, const std::vector<Candidate>& titles) {
  Titles told;
  for (const Candidate& title : titles) told.Add(title.text);
  if (!doc.table->title.empty()) told.Add(Collapsed(doc.table->title));
  Layout layout;
  FindHeading(doc, told, &layout);
  if (layout.agreement < Agreement::part) FindLine(doc, told, &layout);
  FindBody(doc, &layout);
  return layout;
}

}  // namespace zhengwen::clean::metadata
