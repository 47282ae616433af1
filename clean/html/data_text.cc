#include "clean/html/data_text.h"

#include <algorithm>
#include <utility>

#include "clean/html/attributes.h"
#include "clean/html/blocks.h"
#include "clean/html/tree.h"
#include "core/ascii.h"
#include "core/json.h"
#include "core/unicode.h"

namespace zhengwen::clean::html {
namespace {

constexpr std::string_view kBody = "articleBody";
constexpr size_t kMostObjects = 1000;  // that are looked into, of one script

using Kind = JsonObject::Kind;

// Looks for the longest "articleBody" in a JSON value, objects within it included.
class BodySearch {
 public:
  std::string Run(std::string_view json) {
    AddArray("[" + std::string(json) + "]");
    for (size_t looked = 0; !left_.empty() && looked < kMostObjects; ++looked) {
      Result<JsonObject> object = JsonObject::Parse(left_.back());
      left_.pop_back();
      if (!object) continue;
      for (JsonObject::Field& field : std::move(*object).TakeFields()) Look(&field);
    }
    return std::move(longest_);
  }

 private:
  void Look(JsonObject::Field* field) {
    if (field->kind == Kind::string) {
      if (field->key == kBody && field->text.size() > longest_.size())
        longest_ = std::move(field->text);
    } else if (field->kind == Kind::array) {
      AddArray(field->text);
    } else {
      AddObject(field);
    }
  }

  void AddObject(JsonObject::Field* field) {
    if (field->kind == Kind::object && field->text.find(kBody) != std::string::npos)
      left_.push_back(std::move(field->text));
  }

  void AddArray(const std::string& array) {
    if (array.find(kBody) == std::string::npos) return;
    const Result<JsonObject> holder = JsonObject::Parse("{\"a\":" + array + "}");
    if (!holder) return;
    Result<std::vector<JsonObject::Field>> items = holder->Array("a");
    if (!items) return;
    for (JsonObject::Field& item : *items) {
      AddObject(&item);
      if (item.kind == Kind::array) left_.push_back("{\"a\":" + item.text + "}");
    }
  }

  std::vector<std::string> left_;  // objects to look into
  std::string longest_;
};

bool HasTags(std::string_view text) {
  return text.find("</") != std::string_view::npos || text.find("<p>") != std::string_view::npos ||
         text.find("<br") != std::string_view::npos;
}

// Some sites put markup there, others plain text, and references are found in both.
std::vector<std::string> Paragraphs(std::string body) {
  if (!HasTags(body)) {
    std::string lines = "<p>";
    for (const char c : body) c == '\n' ? lines += "<p>" : lines += c;
    body = std::move(lines);
  }
  PageTable table;
  table.source = std::move(body);
  const std::string text = BuildTable(ParseTree(table.source, {}), &table);
  std::vector<std::string> paragraphs;
  for (const PageBlock& b : table.blocks)
    paragraphs.push_back(text.substr(b.text.begin, b.text.size()));
  return paragraphs;
}

size_t ShownBytes(const PageTable& table) {
  size_t bytes = 0;
  for (const PageBlock& b : table.blocks) {
    if (b.hidden >= HiddenBy::noscript || b.chars == 0) continue;
    bytes += b.text.size() - size_t{b.text.size()} * b.link_chars / b.chars;
  }
  return bytes;
}

}  // namespace

std::optional<DataText> FindDataText(const PageTable& table, std::string_view text) {
  std::string body;
  DataText data;
  for (const PageScript& script : table.scripts) {
    const std::string_view content = table.View(script.content);
    if (content.size() < kLeastDataBytes || content.find(kBody) == std::string_view::npos) continue;
    const auto type = FindAttribute(table.View(script.start_tag), "type");
    if (!type || !BeginsInAnyCase(*type, "application/ld+json")) continue;
    std::string found = BodySearch().Run(content);
    if (found.size() <= body.size()) continue;
    body = std::move(found);
    data.source = script.content;
  }
  const size_t shown = std::min(ShownBytes(table), text.size());
  const size_t least = std::max(kLeastDataBytes, kDataFactor * shown);
  if (body.size() < least) return std::nullopt;
  data.paragraphs = Paragraphs(std::move(body));
  size_t bytes = 0;
  for (const std::string& p : data.paragraphs) bytes += p.size();
  if (bytes < least) return std::nullopt;
  return data;
}

void AppendDataText(const DataText& data, PageTable* table, std::string* text) {
  Element& root = table->elements.front();
  for (const std::string& paragraph : data.paragraphs) {
    if (!text->empty()) *text += '\n';
    PageBlock block;
    block.origin = data.origin;
    block.text.begin = static_cast<uint32_t>(text->size());
    *text += paragraph;
    block.text.end = static_cast<uint32_t>(text->size());
    block.run_begin = static_cast<uint32_t>(table->runs.size());
    table->runs.push_back({data.source, block.text});
    block.run_end = static_cast<uint32_t>(table->runs.size());
    block.chars = static_cast<uint32_t>(CountCodePoints(paragraph));
    block.wordless = !HasWords(paragraph);
    table->blocks.push_back(block);
    root.chars += block.chars;
  }
  if (root.block_begin == root.block_end) {
    root.block_begin = static_cast<uint32_t>(table->blocks.size() - data.paragraphs.size());
    root.text.begin = table->blocks[root.block_begin].text.begin;
  }
  root.block_end = static_cast<uint32_t>(table->blocks.size());
  root.text.end = static_cast<uint32_t>(text->size());
}

}  // namespace zhengwen::clean::html
