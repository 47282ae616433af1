// Any bytes as a page, up to the spans: the table is consistent in itself, every byte of the source
// is accounted for, blocks cover the text, and what the steps make of it adds up.
//
// The first byte chooses which blocks are dropped and how edits are treated. A broken promise
// traps.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "clean/page.h"
#include "core/unicode.h"
#include "tests/fuzz/steps.h"

namespace {

using zhengwen::Document;
using zhengwen::Element;
using zhengwen::PageBlock;
using zhengwen::PageTable;
using zhengwen::Slice;
using zhengwen::fuzz::CheckSpans;
using zhengwen::fuzz::Require;
using zhengwen::fuzz::TheSteps;

bool Within(Slice inner, Slice outer) {
  return inner.begin <= inner.end && outer.begin <= inner.begin && inner.end <= outer.end;
}

void CheckElements(const PageTable& table, size_t text_size) {
  const Slice source{0, static_cast<uint32_t>(table.source.size())};
  const Slice text{0, static_cast<uint32_t>(text_size)};
  for (size_t i = 0; i < table.elements.size(); ++i) {
    const Element& e = table.elements[i];
    const Element& parent = table.elements[e.parent];
    Require(i == 0 ? e.parent == 0 : e.parent < i);
    Require(e.end > i && e.end <= parent.end);
    Require(Within(e.start_tag, source) && Within(e.text, text));
    Require(e.block_begin <= e.block_end && e.block_end <= table.blocks.size());
    Require(e.link_chars <= e.chars);
    if (i > 0 && !e.text.empty()) {
      Require(Within(e.text, parent.text));
      Require(parent.block_begin <= e.block_begin && e.block_end <= parent.block_end);
      Require(e.chars <= parent.chars && e.depth == parent.depth + 1);
    }
    for (const zhengwen::Attribute& a : table.AttributesOf(e))
      Require(Within(a.value, e.start_tag));
  }
}

void CheckTable(const Document& doc) {
  const PageTable& table = *doc.table;
  const std::string_view text = doc.text();
  Require(zhengwen::IsValidUtf8(text) && zhengwen::IsValidUtf8(table.title));
  uint32_t at = 0, run = 0;
  for (const PageBlock& b : table.blocks) {
    Require(b.text.begin == (at == 0 ? 0 : at + 1) && b.text.begin < b.text.end);
    Require(at == 0 || text[at] == '\n');
    Require(b.element < table.elements.size() && b.run_begin == run && b.run_begin < b.run_end);
    Require(b.chars == zhengwen::CountCodePoints(text.substr(b.text.begin, b.text.size())));
    Require(b.link_chars <= b.chars && b.emphasis_chars <= b.chars);
    for (; run < b.run_end; ++run) {
      Require(Within(table.runs[run].text, b.text) && !table.runs[run].text.empty());
      Require(table.runs[run].source.end <= table.source.size());
    }
    at = b.text.end;
  }
  Require(at == text.size() && run == table.runs.size());
  Require(table.account.Sum() == table.source.size());
  CheckElements(table, text.size());
}

void CheckSteps(unsigned choice, Document* doc) {
  TheSteps().normalise->Apply(doc);
  TheSteps().segment->Apply(doc);
  Require(doc->blocks.size() == doc->table->blocks.size());
  uint32_t last = 0, last_shadow = 0;
  size_t edit = 0;
  for (size_t i = 0; i < doc->blocks.size(); ++i) {
    const zhengwen::Block& b = doc->blocks[i];
    Require(b.begin >= last && b.begin < b.end);
    Require(Within({b.begin, b.end}, doc->table->blocks[i].text));
    Require(b.shadow_begin >= last_shadow && b.shadow_begin < b.shadow_end);
    Require(b.shadow_end <= doc->shadow_text().size());
    for (; edit < doc->edits.size() && doc->edits[edit].begin < b.end; ++edit) {
      const zhengwen::Edit& e = doc->edits[edit];
      Require(e.end <= b.begin || (e.begin >= b.begin && e.end <= b.end));
    }
    last = b.end, last_shadow = b.shadow_end;
  }
  CheckSpans(choice, doc);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  zhengwen::RawPage page;
  page.html = true;
  page.bytes.assign(reinterpret_cast<const char*>(data) + 1, size - 1);
  Document doc =
      zhengwen::clean::ReadDocument(std::move(page), {.charset = "utf-8"}, TheSteps().data_names);
  if (doc.table == nullptr) return 0;  // no text
  CheckTable(doc);
  if (doc.verdict == zhengwen::Reason::none) CheckSteps(data[0], &doc);
  return 0;
}
