// Any bytes as the data of a page, of each kind: what is found is valid UTF-8 and bounded, and the
// page that comes of it is sound.
//
// The first byte chooses the kind. A broken promise traps.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "clean/html/data/islands.h"
#include "clean/html/data/page_titles.h"
#include "clean/html/data/text_group.h"
#include "clean/html/data/text_search.h"
#include "clean/page.h"
#include "core/unicode.h"
#include "tests/fuzz/steps.h"

namespace html = zhengwen::clean::html;
using zhengwen::fuzz::Require;
using zhengwen::fuzz::TheSteps;

namespace {

struct Wrapping {
  std::string_view before, after;
};

constexpr std::array<Wrapping, 9> kWrappings = {{
    {"", ""},
    {"<script type=application/ld+json>", "</script>"},
    {"<title>A title of it</title><script id=__NEXT_DATA__>", "</script>"},
    {"<script>self.__next_f.push(", ")</script>"},
    {"<script>self.__next_f.push([1,\"", "\\n\"])</script>"},
    {"<script id=__NUXT_DATA__>", "</script>"},
    {"<script>window.__NUXT__=", "</script>"},
    {"<div id=data-preloaded data-preloaded='", "'></div>"},
    {"<script>window.__NUXT__=(function(a){return ", "}(1))</script>"},
}};

void CheckSearch(const zhengwen::Document& doc) {
  const html::PageTitles titles(*doc.table, doc.text(), TheSteps().data_names);
  for (const html::Island& island : html::FindIslands(*doc.table)) {
    Require(island.source().begin <= island.source().end);
    Require(island.source().end <= doc.table->source.size());
    html::TextSearch search(TheSteps().data_names, titles);
    html::TellIsland(*doc.table, island, &search);
    size_t pieces = 0, bytes = 0;
    for (const html::TextGroup& group : search.Take()) {
      Require(!group.pieces.empty());
      for (const html::TextPiece& piece : group.pieces) {
        Require(zhengwen::IsValidUtf8(piece.text));
        ++pieces, bytes += piece.text.size();
      }
      Require(html::ProseBytes(group) <= bytes);
      Require(zhengwen::IsValidUtf8(html::MarkupOf(group)));
    }
    Require(pieces <= html::kMostPieces && bytes <= html::kMostTextBytes);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const Wrapping& wrapping = kWrappings[data[0] % kWrappings.size()];
  zhengwen::RawPage page;
  page.html = true;
  page.bytes.append(wrapping.before);
  page.bytes.append(reinterpret_cast<const char*>(data) + 1, size - 1);
  page.bytes.append(wrapping.after);
  const zhengwen::Document doc =
      zhengwen::clean::ReadDocument(std::move(page), {.charset = "utf-8"}, TheSteps().data_names);
  if (doc.table == nullptr) return 0;
  Require(zhengwen::IsValidUtf8(doc.text()));
  CheckSearch(doc);
  return 0;
}
