#include "clean/html/data_text.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "clean/html/blocks.h"
#include "clean/html/data/islands.h"
#include "clean/html/data/linked_body.h"
#include "clean/html/data/page_titles.h"
#include "clean/html/data/text_group.h"
#include "clean/html/data/text_search.h"
#include "clean/html/tree.h"

namespace zhengwen::clean::html {
namespace {

// Text of the tree that is not hidden by `from` or by more.
struct Shown {
  size_t bytes = 0;
  size_t link_bytes = 0;

  size_t Own() const { return bytes - link_bytes; }
};

Shown ShownBytes(const PageTable& table, HiddenBy from) {
  Shown shown;
  for (const PageBlock& b : table.blocks) {
    if (b.hidden >= from || b.chars == 0) continue;
    shown.bytes += b.text.size();
    shown.link_bytes += size_t{b.text.size()} * b.link_chars / b.chars;
  }
  return shown;
}

DataText Read(BlockOrigin origin, Slice source, const TextGroup& group) {
  PageTable table;
  table.source = MarkupOf(group);
  DataText data{origin, source, {}, {}};
  data.text = BuildTable(ParseTree(table.source, {}), &table);
  data.blocks = std::move(table.blocks);
  return data;
}

size_t BlockBytes(const DataText& data) {
  size_t bytes = 0;
  for (const PageBlock& b : data.blocks) bytes += b.text.size();
  return bytes;
}

// Of those that are no block of the tree.
size_t NewBytes(const DataText& data, const PageTable& table, std::string_view text) {
  std::unordered_set<std::string_view> known;
  for (const PageBlock& b : table.blocks) known.insert(text.substr(b.text.begin, b.text.size()));
  size_t bytes = 0;
  for (const PageBlock& b : data.blocks) {
    const std::string_view block = std::string_view(data.text).substr(b.text.begin, b.text.size());
    if (!known.contains(block)) bytes += block.size();
  }
  return bytes;
}

std::optional<DataText> FromLinkedData(const PageTable& table, const DataNames& names) {
  const size_t least =
      std::max(kLeastDataBytes, kDataFactor * ShownBytes(table, HiddenBy::noscript).Own());
  LinkedBody body = FindLinkedBody(table, names);
  if (body.text.size() < least) return std::nullopt;
  TextGroup group;
  group.pieces.push_back({std::move(body.text), 0, false});
  DataText data = Read(BlockOrigin::json_ld, body.script, group);
  if (BlockBytes(data) < least) return std::nullopt;
  return data;
}

struct Choice {
  BlockOrigin origin = BlockOrigin::tree;
  Slice source;
  TextGroup group;
  size_t bytes = 0;
};

// The longest texts of all islands, by what they belong to.
class Longest {
 public:
  void Add(const Island& island, std::vector<TextGroup> groups, bool page_met) {
    page_met_ = page_met_ || page_met;
    for (TextGroup& group : groups) {
      const size_t bytes = ProseBytes(group);
      Choice& choice = choices_[static_cast<size_t>(group.belongs)];
      if (bytes <= choice.bytes) continue;
      choice = {island.origin, island.source(), std::move(group), bytes};
    }
  }

  const Choice& OfPage() const { return choices_[static_cast<size_t>(Belongs::to_page)]; }
  const Choice& Untitled() const {
    const Choice& unknown = choices_[static_cast<size_t>(Belongs::unknown)];
    const Choice& elsewhere = choices_[static_cast<size_t>(Belongs::elsewhere)];
    return page_met_ || unknown.bytes >= elsewhere.bytes ? unknown : elsewhere;
  }

 private:
  std::array<Choice, 3> choices_;
  bool page_met_ = false;
};

std::optional<DataText> FromIslands(const PageTable& table, std::string_view text,
                                    const DataNames& names) {
  const Shown shown = ShownBytes(table, HiddenBy::style);
  const size_t least = std::max(kLeastDataBytes, kDataFactor * shown.Own());
  std::vector<Island> islands = FindIslands(table);
  std::erase_if(islands, [&](const Island& island) { return island.bytes() < least; });
  if (islands.empty()) return std::nullopt;
  const PageTitles titles(table, text, names);
  Longest longest;
  for (const Island& island : islands) {
    TextSearch search(names, titles);
    TellIsland(table, island, &search);
    std::vector<TextGroup> groups = search.Take();
    longest.Add(island, std::move(groups), search.page_met());
  }
  const auto counts = [&](const Choice& choice, size_t wanted) -> std::optional<DataText> {
    if (choice.bytes < wanted) return std::nullopt;
    DataText data = Read(choice.origin, choice.source, choice.group);
    if (NewBytes(data, table, text) < wanted) return std::nullopt;
    return data;
  };
  std::optional<DataText> of_page = counts(longest.OfPage(), least);
  if (of_page || shown.bytes >= kLeastDataBytes) return of_page;
  return counts(longest.Untitled(), std::max(least, kLeastUntitledBytes));
}

}  // namespace

std::optional<DataText> FindDataText(const PageTable& table, std::string_view text,
                                     const DataNames& names) {
  std::optional<DataText> data = FromLinkedData(table, names);
  return data ? std::move(data) : FromIslands(table, text, names);
}

void AppendDataText(const DataText& data, PageTable* table, std::string* text) {
  Element& root = table->elements.front();
  for (PageBlock block : data.blocks) {
    if (!text->empty()) *text += '\n';
    const auto begin = static_cast<uint32_t>(text->size());
    *text += std::string_view(data.text).substr(block.text.begin, block.text.size());
    block.origin = data.origin;
    block.element = 0;
    block.text = {begin, static_cast<uint32_t>(text->size())};
    block.run_begin = static_cast<uint32_t>(table->runs.size());
    table->runs.push_back({data.source, block.text});
    block.run_end = static_cast<uint32_t>(table->runs.size());
    table->blocks.push_back(block);
    root.chars += block.chars;
    root.link_chars += block.link_chars;
  }
  if (root.block_begin == root.block_end) {
    root.block_begin = static_cast<uint32_t>(table->blocks.size() - data.blocks.size());
    root.text.begin = table->blocks[root.block_begin].text.begin;
  }
  root.block_end = static_cast<uint32_t>(table->blocks.size());
  root.text.end = static_cast<uint32_t>(text->size());
}

}  // namespace zhengwen::clean::html
