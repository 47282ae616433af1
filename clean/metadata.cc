#include "clean/metadata.h"

#include <string>
#include <utility>
#include <vector>

#include "clean/metadata/candidates.h"
#include "clean/metadata/json_ld.h"
#include "clean/metadata/labels.h"
#include "clean/metadata/markup.h"
#include "clean/metadata/names.h"
#include "clean/metadata/title.h"
#include "core/url.h"

namespace zhengwen::clean {
namespace {

constexpr uint8_t kModifiedRank = 90;

// Lines that may be the title once more.
std::vector<std::string_view> ShortLines(const Document& doc) {
  constexpr size_t kMost = 60;
  constexpr uint32_t kShortest = 4, kLongest = 120;  // characters
  std::vector<std::string_view> lines;
  for (const PageBlock& block : doc.table->blocks) {
    if (block.chars < kShortest || block.chars > kLongest || block.link_chars > 0) continue;
    lines.push_back(doc.text().substr(block.text.begin, block.text.size()));
    if (lines.size() == kMost) break;
  }
  return lines;
}

class ReadMetadata : public Step {
 public:
  ReadMetadata(metadata::Names names, metadata::Labels labels)
      : names_(std::move(names)), labels_(std::move(labels)) {}

  void Apply(Document* doc) const override {
    if (doc->table == nullptr) return;
    Metadata read = Read(*doc);
    for (size_t i = 0; i < kMetadataKeys.size(); ++i) {
      MetadataValue& value = doc->metadata[static_cast<MetadataField>(i)];
      if (value.text.empty()) value = std::move(read[static_cast<MetadataField>(i)]);
    }
  }

 private:
  Metadata Read(const Document& doc) const {
    metadata::Candidates found;
    metadata::CollectJsonLd(*doc.table, names_, &found);
    metadata::CollectMarkup(doc, names_, labels_, &found);
    labels_.Collect(doc, &found);
    std::string host = HostOf(doc.page.url);
    if (host.empty()) host = HostOf(found.best()[MetadataField::canonical].text);
    // Of many pages only the last change is known.
    const MetadataValue& modified = found.best()[MetadataField::modified];
    found.Add(MetadataField::date, kModifiedRank, modified.origin, modified.text);
    MetadataValue title = metadata::ChooseTitle(
        found.titles(), {found.best()[MetadataField::site].text, host, ShortLines(doc)});
    Metadata read = std::move(found).Take();
    read[MetadataField::title] = std::move(title);
    return read;
  }

  metadata::Names names_;
  metadata::Labels labels_;
};

}  // namespace

Result<std::unique_ptr<Step>> MakeMetadata(const StepContext& context) {
  Result<metadata::Names> names = metadata::Names::Load(context.config + "/metadata/names.tsv");
  if (!names) return names.error();
  Result<metadata::Labels> labels = metadata::Labels::Load(context.config + "/metadata/labels.tsv");
  if (!labels) return labels.error();
  return std::unique_ptr<Step>(new ReadMetadata(std::move(*names), std::move(*labels)));
}

}  // namespace zhengwen::clean
