#include "training/page_corpus.h"

#include <utility>

#include "clean/normalise.h"
#include "clean/page.h"
#include "clean/rules.h"
#include "clean/segment.h"
#include "core/compression.h"
#include "core/step.h"

namespace zhengwen::training {

struct PageReader::Steps {
  Authors authors;
  Recipe recipe;
  std::vector<std::unique_ptr<Step>> list;
  clean::html::DataNames data_names;
};

PageReader::PageReader(std::unique_ptr<Steps> steps) : steps_(std::move(steps)) {}
PageReader::PageReader(PageReader&&) noexcept = default;
PageReader::~PageReader() = default;

Result<PageReader> PageReader::Make(const std::string& config) {
  auto steps = std::make_unique<Steps>();
  for (const StepFactory make : {clean::MakeNormalise, clean::MakeSegment, clean::MakeRules}) {
    Result<std::unique_ptr<Step>> step = make({config, &steps->recipe, &steps->authors});
    if (!step) return step.error();
    steps->list.push_back(std::move(*step));
  }
  Result<clean::html::DataNames> names = clean::html::DataNames::Load(config);
  if (!names) return names.error();
  steps->data_names = std::move(*names);
  return PageReader(std::move(steps));
}

Result<Document> PageReader::Read(const PageEntry& entry) const {
  Result<OpenedFile> file = OpenFile(entry.path);
  if (!file) return file.error();
  const auto source = Unpack(std::move(file->source), PackingNamed(entry.path));
  RawPage page;
  page.html = true;
  page.charset_hint = entry.charset;
  std::vector<char> buffer(size_t{1} << 20);
  for (;;) {
    const Result<size_t> read = source->Read(buffer.data(), buffer.size());
    if (!read) return read.error();
    if (*read == 0) break;
    page.bytes.append(buffer.data(), *read);
  }
  Document doc = clean::ReadDocument(std::move(page), {}, steps_->data_names);
  for (size_t i = 0; i < steps_->list.size() && doc.verdict == Reason::none; ++i)
    steps_->list[i]->Apply(&doc);
  if (doc.verdict != Reason::none) doc.blocks.clear();
  return doc;
}

}  // namespace zhengwen::training
