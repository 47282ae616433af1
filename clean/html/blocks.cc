#include "clean/html/blocks.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "clean/html/account.h"
#include "clean/html/attribute_list.h"
#include "clean/html/attributes.h"
#include "clean/html/hidden.h"
#include "clean/html/roles.h"
#include "clean/html/text_writer.h"
#include "core/ascii.h"
#include "core/char_refs.h"
#include "core/unicode.h"

namespace zhengwen::clean::html {
namespace {

// Sums over what has been written so far; what an element or a block adds is a difference of two.
struct Sums {
  uint32_t chars = 0;
  uint32_t link_chars = 0;
  uint32_t emphasis_chars = 0;
  uint32_t formula_chars = 0;
};

// An element whose end the walk has not come to.
struct Open {
  uint32_t element = 0;
  uint32_t end = 0;    // of its nodes
  uint32_t owner = 0;  // the nearest element that parts text, itself included
  uint8_t roles = 0;
  bool parts = false;  // its borders are borders of blocks
  bool begun = false;  // some of its text is written; `before` is from then
  bool link = false;
  bool formula = false;
  Sums before;
  // Handed down.
  HiddenBy hidden = HiddenBy::nothing;
  BlockKind kind = BlockKind::paragraph;
  bool unseen = false;
  bool preserves = false;
  uint8_t heading = 0, lists = 0, tables = 0, quotes = 0;
};

template <class Number>
void Increment(Number* n) {
  if (*n < std::numeric_limits<Number>::max()) ++*n;
}

bool IsAnnotation(std::string_view tag) {
  return BeginsInAnyCase(tag, "<annotation") && TagNameEnd(tag) < tag.size();
}

class Walk : private TextWriter::Listener {
 public:
  Walk(const Tree& tree, PageTable* table)
      : tree_(tree), table_(*table), writer_(tree.source, this, &table->runs) {}

  std::string Write() {
    const auto count = static_cast<uint32_t>(tree_.nodes.size());
    table_.elements.reserve(static_cast<size_t>(
        std::count_if(tree_.nodes.begin(), tree_.nodes.end(),
                      [](const Node& node) { return node.kind == NodeKind::element; })));
    for (uint32_t i = 0; i < count; ++i) {
      CloseTo(i);
      if (tree_.nodes[i].kind == NodeKind::text) {
        AddText(tree_.nodes[i]);
      } else {
        OpenElement(i);
      }
    }
    CloseTo(std::numeric_limits<uint32_t>::max());
    Finish();
    return std::move(writer_).Take();
  }

 private:
  void CloseTo(uint32_t node) {
    while (!open_.empty() && open_.back().end <= node) Close();
  }
  void OpenElement(uint32_t i);
  uint32_t AddElement(const Node& node);
  void Hide(uint32_t i, HiddenBy by, Open* open) const;
  void AddLeaf(const Element& element);
  void Close();
  void AddText(const Node& node);
  void AddTitle(const Node& node);
  void Finish();
  bool HasBytes(uint32_t node, uint32_t least) const;

  void BeforeVisible(bool opens, uint32_t waited) override;
  void AfterVisible(uint32_t chars) override;
  void BlockClosed(Slice text) override;
  void Count(uint32_t chars);

  const Tree& tree_;
  PageTable& table_;
  TextWriter writer_;
  std::vector<Open> open_;
  size_t unbegun_ = 0;  // open_[unbegun_] and all above it have no text so far
  uint32_t links_ = 0, emphases_ = 0, formulas_ = 0;  // open elements that have begun
  Sums sums_;
  PageBlock block_;  // under way, or to come
  Sums block_before_;
  uint16_t breaks_ = 0;  // <br> since the last visible character
  std::vector<UsedSource> unseen_;
};

// Whether the texts below a node have at least so many bytes that are not white space.
bool Walk::HasBytes(uint32_t node, uint32_t least) const {
  uint32_t bytes = 0;
  for (uint32_t i = node; i < tree_.nodes[node].end; ++i) {
    const Node& n = tree_.nodes[i];
    if (n.kind != NodeKind::text) continue;
    for (uint32_t r = n.begin_at; r < n.end_at; ++r) {
      for (uint32_t at = tree_.runs[r].begin; at < tree_.runs[r].end; ++at) {
        if (!IsAsciiSpace(tree_.source[at]) && ++bytes >= least) return true;
      }
    }
  }
  return false;
}

uint32_t Walk::AddElement(const Node& node) {
  const auto index = static_cast<uint32_t>(table_.elements.size());
  Element element;
  element.tag = node.tag;
  element.start_tag = {node.begin_at, node.end_at};
  if (!open_.empty()) {
    element.parent = open_.back().element;
    Element& parent = table_.elements[element.parent];
    ++parent.children;
    element.depth = static_cast<uint16_t>(parent.depth + 1);
  }
  element.attributes_begin = static_cast<uint32_t>(table_.attributes.size());
  ListAttributes(tree_.source, element.start_tag, &table_.attributes);
  element.attributes_end = static_cast<uint32_t>(table_.attributes.size());
  element.hidden = HiddenOf(table_, element);
  table_.elements.push_back(element);
  return index;
}

// Of what is hidden twice the outermost decides.
void Walk::Hide(uint32_t i, HiddenBy by, Open* open) const {
  const bool already = open->hidden >= HiddenBy::noscript;
  open->hidden = std::max(open->hidden, by);
  if (by < HiddenBy::noscript || already || open->unseen) return;
  if (by == HiddenBy::noscript) {
    open->unseen = !HasBytes(i, kNoscriptBytes);
  } else if (!open->parts) {
    open->unseen = !HasBytes(i, kHiddenBytes);
    open->parts = !open->unseen;
  }
}

void Walk::OpenElement(uint32_t i) {
  const Node& node = tree_.nodes[i];
  const uint32_t index = AddElement(node);
  const Element& element = table_.elements[index];
  const std::string_view tag = table_.View(element.start_tag);
  Open open;
  if (!open_.empty()) {
    open = open_.back();
    open.begun = false;
  }
  open.element = index;
  open.end = node.end;
  open.roles = node.foreign ? uint8_t{0} : RoleOf(node.tag);
  open.parts = (open.roles & kBlockLevel) != 0;
  open.link = node.tag == Tag::a && table_.Find(element, AttributeName::href).has_value();
  open.formula = node.tag == Tag::math;
  if ((open.roles & kUnseen) != 0)
    open.unseen =
        open.unseen || node.tag != Tag::template_ || !FindAttribute(tag, "shadowrootmode");
  if (node.foreign && IsAnnotation(tag)) open.unseen = true;
  if (element.hidden != HiddenBy::nothing) Hide(i, element.hidden, &open);
  open.preserves = open.preserves || (open.roles & kPreserves) != 0;
  if (!node.foreign) open.kind = KindUnder(node.tag, open.kind);
  if (const uint8_t level = HeadingLevel(node.tag); level != 0) open.heading = level;
  if ((open.roles & kList) != 0) Increment(&open.lists);
  if (node.tag == Tag::table) Increment(&open.tables);
  if (node.tag == Tag::blockquote) Increment(&open.quotes);
  if (open.parts) {
    open.owner = index;
    writer_.CloseBlock();
  }
  open_.push_back(open);
  if (!open.unseen) AddLeaf(element);
}

void Walk::AddLeaf(const Element& element) {
  switch (element.tag) {
    case Tag::br:
      writer_.Break(open_.back().preserves);
      Increment(&breaks_);
      break;
    case Tag::img:
      Increment(&block_.images);
      break;
    case Tag::input:
      if (!BeginsInAnyCase(table_.Get(element, AttributeName::type), "hidden"))
        Increment(&block_.controls);
      break;
    case Tag::select:
      Increment(&block_.controls);
      break;
    default:
      break;
  }
}

void Walk::Close() {
  const Open open = open_.back();
  open_.pop_back();
  if (open.parts) writer_.CloseBlock();
  Element& element = table_.elements[open.element];
  element.end = static_cast<uint32_t>(table_.elements.size());
  element.text.end = writer_.size();
  element.block_end = static_cast<uint32_t>(table_.blocks.size()) + (writer_.open() ? 1 : 0);
  if (!open.begun) {
    element.text.begin = element.text.end;
    element.block_begin = element.block_end;
    unbegun_ = std::min(unbegun_, open_.size());
    return;
  }
  unbegun_ = open_.size();
  element.chars = sums_.chars - open.before.chars;
  element.link_chars = sums_.link_chars - open.before.link_chars;
  if (open.link) --links_;
  if ((open.roles & kEmphasis) != 0) --emphases_;
  if (open.formula) --formulas_;
}

void Walk::AddText(const Node& node) {
  const Open& open = open_.back();
  for (uint32_t r = node.begin_at; r < node.end_at; ++r) {
    const Run& run = tree_.runs[r];
    if (!open.unseen) {
      writer_.Add({run.begin, run.end, run.verbatim, open.preserves});
    } else {
      std::string_view text = tree_.source.substr(run.begin, run.end - run.begin);
      const size_t first = text.find_first_not_of(kAsciiSpace);
      if (first == std::string_view::npos) continue;
      const size_t end = text.find_last_not_of(kAsciiSpace) + 1;
      unseen_.push_back(
          {{run.begin + static_cast<uint32_t>(first), run.begin + static_cast<uint32_t>(end)},
           SourceUse::hidden});
    }
  }
  if (table_.elements[open.element].tag == Tag::title && table_.title.empty()) AddTitle(node);
}

void Walk::AddTitle(const Node& node) {
  std::string raw;
  for (uint32_t r = node.begin_at; r < node.end_at; ++r) {
    const Run& run = tree_.runs[r];
    AppendDecoded(tree_.source.substr(run.begin, run.end - run.begin), RefPlace::text, &raw);
  }
  for (size_t at = 0; at < raw.size();) {
    const size_t begin = std::min(raw.find_first_not_of(kAsciiSpace, at), raw.size());
    at = std::min(raw.find_first_of(kAsciiSpace, begin), raw.size());
    if (begin == at) break;
    if (!table_.title.empty()) table_.title += ' ';
    table_.title.append(raw, begin, at - begin);
  }
}

void Walk::Count(uint32_t chars) {
  sums_.chars += chars;
  if (links_ > 0) sums_.link_chars += chars;
  if (emphases_ > 0) sums_.emphasis_chars += chars;
  if (formulas_ > 0) sums_.formula_chars += chars;
}

void Walk::BeforeVisible(bool opens, uint32_t waited) {
  if (opens) {
    const Open& open = open_.back();
    block_.element = open.owner;
    block_.kind = open.kind;
    block_.hidden = open.hidden;
    block_.level = open.kind == BlockKind::heading     ? open.heading
                   : open.kind == BlockKind::list_item ? open.lists
                   : open.kind == BlockKind::cell      ? open.tables
                   : open.kind == BlockKind::quote     ? open.quotes
                                                       : uint8_t{0};
    block_.run_begin = static_cast<uint32_t>(table_.runs.size());
    if (links_ > 0) block_.links = 1;
    block_before_ = sums_;
  } else {
    Count(waited);
    block_.line_breaks = static_cast<uint16_t>(block_.line_breaks + breaks_);
  }
  breaks_ = 0;
  for (; unbegun_ < open_.size(); ++unbegun_) {
    Open& open = open_[unbegun_];
    Element& element = table_.elements[open.element];
    open.begun = true;
    open.before = sums_;
    element.text.begin = writer_.size();
    element.block_begin = static_cast<uint32_t>(table_.blocks.size());
    if (open.link) {
      ++links_;
      Increment(&block_.links);
    }
    if ((open.roles & kEmphasis) != 0) ++emphases_;
    if (open.formula) ++formulas_;
  }
}

void Walk::AfterVisible(uint32_t chars) { Count(chars); }

void Walk::BlockClosed(Slice text) {
  block_.text = text;
  block_.run_end = static_cast<uint32_t>(table_.runs.size());
  block_.chars = sums_.chars - block_before_.chars;
  block_.link_chars = sums_.link_chars - block_before_.link_chars;
  block_.emphasis_chars = sums_.emphasis_chars - block_before_.emphasis_chars;
  if (sums_.formula_chars - block_before_.formula_chars == block_.chars)
    block_.kind = BlockKind::formula;
  block_.wordless = !HasWords(writer_.text().substr(text.begin, text.size()));
  table_.blocks.push_back(block_);
  block_ = {};
  breaks_ = 0;
}

void Walk::Finish() {
  table_.blocks.shrink_to_fit();
  std::vector<UsedSource> used = std::move(unseen_);
  for (const Script& s : tree_.scripts) {
    table_.scripts.push_back({{s.tag_begin, s.tag_end}, {s.content_begin, s.content_end}});
    used.push_back({{s.tag_begin, std::max(s.tag_end, s.content_end)}, SourceUse::script});
  }
  for (const PageBlock& b : table_.blocks) {
    const SourceUse use = b.hidden >= HiddenBy::noscript ? SourceUse::hidden : SourceUse::text;
    for (uint32_t r = b.run_begin; r < b.run_end; ++r) used.push_back({table_.runs[r].source, use});
  }
  table_.account = PartSource(tree_.source.size(), std::move(used));
}

}  // namespace

bool HasWords(std::string_view text) {
  return HasKind(text, kHan | kKana | kHangul | kLetter | kDigit);
}

std::string BuildTable(const Tree& tree, PageTable* table) { return Walk(tree, table).Write(); }

}  // namespace zhengwen::clean::html
