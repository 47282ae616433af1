// Any bytes as a page: what it tells of itself is bounded, valid and on one line, dates are days.
//
// A broken promise traps.
#include <cstddef>
#include <cstdint>
#include <string>

#include "clean/metadata/candidates.h"
#include "clean/page.h"
#include "core/date.h"
#include "core/unicode.h"
#include "tests/fuzz/steps.h"

using zhengwen::MetadataField;
namespace clean = zhengwen::clean;
namespace metadata = zhengwen::clean::metadata;

using zhengwen::fuzz::Require;

// The input's last byte decides whether all of it is JSON-LD.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  zhengwen::RawPage page;
  page.html = true;
  page.bytes.assign(reinterpret_cast<const char*>(data), size);
  if (size > 0 && data[size - 1] % 2 == 1)
    page.bytes = "<script type=\"application/ld+json\">" + page.bytes + "</script><p>x";
  zhengwen::Document doc =
      clean::ReadDocument(std::move(page), {}, zhengwen::fuzz::TheSteps().data_names);
  if (doc.verdict != zhengwen::Reason::none) return 0;
  zhengwen::fuzz::TheSteps().metadata->Apply(&doc);
  for (size_t i = 0; i < zhengwen::kMetadataKeys.size(); ++i) {
    const auto field = static_cast<MetadataField>(i);
    const std::string& text = doc.metadata[field].text;
    Require(text.empty() == doc.metadata[field].origin.empty());
    Require(zhengwen::IsValidUtf8(text));
    const bool list = field == MetadataField::tags || field == MetadataField::breadcrumbs;
    Require(list || text.find('\n') == std::string::npos);
    if (field == MetadataField::author) {
      Require(text.size() <= metadata::kMostAuthors * (metadata::kLongestAuthor + 2));
    } else {
      Require(text.size() <= metadata::kLongestValue + 4);  // one character more
    }
    if (field == MetadataField::date && !text.empty())
      Require(zhengwen::IsoDate(text) == text.substr(0, 10));
  }
  return 0;
}
