// Any bytes, as text, through normalise, segment and settle: blocks stay in order and in bounds,
// and every character is accounted for.
//
// The first byte chooses which blocks are dropped and how edits are treated. A broken promise
// traps, which is what the fuzzer looks for.
#include <cstddef>
#include <cstdint>
#include <string>

#include "core/unicode.h"
#include "tests/fuzz/steps.h"

namespace {

using zhengwen::Document;
using zhengwen::fuzz::CheckSpans;
using zhengwen::fuzz::Require;
using zhengwen::fuzz::TheSteps;

// Malformed sequences become question marks.
std::string ValidText(std::string bytes) {
  for (size_t at = 0; at < bytes.size();) {
    at += zhengwen::ValidUtf8Prefix(std::string_view(bytes).substr(at));
    if (at < bytes.size()) bytes[at++] = '?';
  }
  return bytes;
}

bool IsBorder(std::string_view text, uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void CheckEdits(const Document& doc) {
  uint32_t last = 0;
  for (const zhengwen::Edit& e : doc.edits) {
    Require(e.begin >= last && e.begin < e.end && e.end <= doc.text().size());
    Require(IsBorder(doc.text(), e.begin) && IsBorder(doc.text(), e.end));
    Require(zhengwen::IsValidUtf8(e.by) && e.by.size() <= e.end - e.begin);
    Require(Info(e.reason).kind == zhengwen::ReasonKind::edit);
    last = e.end;
  }
}

bool IsBlank(zhengwen::Utf8Char c) {
  return (zhengwen::KindOf(c.value) & (zhengwen::kSpace | zhengwen::kLineEnd)) != 0;
}

void CheckBlocks(const Document& doc) {
  uint32_t last = 0, last_shadow = 0, last_line = 0;
  const std::string_view shadow = doc.shadow_text();
  Require(zhengwen::IsValidUtf8(shadow));
  for (const zhengwen::Block& b : doc.blocks) {
    Require(b.begin >= last && b.begin < b.end && b.end <= doc.text().size());
    Require(b.shadow_begin >= last_shadow && b.shadow_begin < b.shadow_end);
    Require(b.shadow_end <= shadow.size());
    Require(IsBorder(doc.text(), b.begin) && IsBorder(doc.text(), b.end));
    Require(IsBorder(shadow, b.shadow_begin) && IsBorder(shadow, b.shadow_end));
    Require(!IsBlank(zhengwen::CharAt(shadow, b.shadow_begin)));
    Require(!IsBlank(zhengwen::CharBefore(shadow, b.shadow_end)));
    Require(b.line >= last_line && b.line > 0);
    last = b.end, last_shadow = b.shadow_end, last_line = b.line;
  }
  size_t block = 0;
  for (const zhengwen::Edit& e : doc.edits) {
    while (block < doc.blocks.size() && doc.blocks[block].end <= e.begin) ++block;
    if (block == doc.blocks.size()) break;
    const zhengwen::Block& b = doc.blocks[block];
    Require(e.end <= b.begin || (e.begin >= b.begin && e.end <= b.end));
  }
}

// Nothing but white space, or what edits made of the rest, lies outside blocks.
void CheckCoverage(const Document& doc) {
  uint32_t at = 0;
  const std::string_view shadow = doc.shadow_text();
  const auto blank = [&](uint32_t end) {
    for (; at < end; at += zhengwen::CharAt(shadow, at).size)
      Require(IsBlank(zhengwen::CharAt(shadow, at)));
  };
  for (const zhengwen::Block& b : doc.blocks) {
    blank(b.shadow_begin);
    at = b.shadow_end;
  }
  blank(static_cast<uint32_t>(shadow.size()));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const unsigned choice = data[0];
  Document doc({}, ValidText(std::string(reinterpret_cast<const char*>(data) + 1, size - 1)),
               "utf-8");
  TheSteps().normalise->Apply(&doc);
  CheckEdits(doc);
  TheSteps().segment->Apply(&doc);
  CheckEdits(doc);
  CheckBlocks(doc);
  CheckCoverage(doc);
  CheckSpans(choice, &doc);
  return 0;
}
