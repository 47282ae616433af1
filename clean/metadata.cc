#include "clean/metadata.h"

#include <string>
#include <utility>
#include <vector>

#include "clean/metadata/breadcrumbs.h"
#include "clean/metadata/candidates.h"
#include "clean/metadata/choose.h"
#include "clean/metadata/json_ld.h"
#include "clean/metadata/labels.h"
#include "clean/metadata/layout.h"
#include "clean/metadata/markup.h"
#include "clean/metadata/names.h"
#include "clean/metadata/title.h"
#include "core/url.h"

namespace zhengwen::clean {
namespace {

void AddHeading(const Document& doc, const metadata::Layout& layout, metadata::Candidates* found) {
  if (layout.heading == metadata::kNowhere) return;
  const Element& e = doc.table->elements[layout.heading];
  std::string_view text = doc.text().substr(e.text.begin, e.text.size());
  if (layout.counted) text.remove_suffix(text.size() - text.find_last_not_of("0123456789 ") - 1);
  uint8_t rank = metadata::kLoneHeadingRank;
  if (layout.agreement >= metadata::Agreement::part)
    rank = metadata::kHeadingRank;
  else if (layout.agreement == metadata::Agreement::nothing && layout.HeadsBody())
    rank = metadata::kNearHeadingRank;
  found->Add(MetadataField::title, rank,
             std::string("element ") + (e.tag == Tag::h1   ? "h1"
                                        : e.tag == Tag::h2 ? "h2"
                                                           : "h3"),
             text);
}

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
    metadata::CollectBreadcrumbs(doc, names_, &found);
    const metadata::Layout layout = metadata::FindLayout(doc, found.Of(MetadataField::title));
    AddHeading(doc, layout, &found);
    const metadata::Told told = labels_.Collect(doc, layout, &found);
    std::string host = HostOf(doc.page.url);
    if (host.empty()) host = HostOf(found.best()[MetadataField::canonical].text);
    const std::string told_title = metadata::Collapsed(doc.table->title);
    const std::string site = found.best()[MetadataField::site].text;
    MetadataValue title =
        metadata::ChooseTitle(found.Of(MetadataField::title), {site, host, ShortLines(doc)});
    MetadataValue author = metadata::ChooseAuthor(found.Of(MetadataField::author),
                                                  {site, host, told_title, &told, &layout});
    MetadataValue date = metadata::ChooseDate(found.Of(MetadataField::date), layout);
    Metadata read = std::move(found).Take();
    read[MetadataField::title] = std::move(title);
    read[MetadataField::author] = std::move(author);
    read[MetadataField::date] = std::move(date);
    return read;
  }

  metadata::Names names_;
  metadata::Labels labels_;
};

}  // namespace

Result<std::unique_ptr<Step>> MakeMetadata(const StepContext& context) {
  Result<metadata::Names> names = metadata::Names::Load(context.config + "/metadata/names.tsv");
  if (!names) return names.error();
  Result<metadata::People> people = metadata::People::Load(context.config + "/metadata/words.tsv");
  if (!people) return people.error();
  Result<metadata::Labels> labels =
      metadata::Labels::Load(context.config + "/metadata/labels.tsv", std::move(*people));
  if (!labels) return labels.error();
  return std::unique_ptr<Step>(new ReadMetadata(std::move(*names), std::move(*labels)));
}

}  // namespace zhengwen::clean
