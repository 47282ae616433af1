#include "pipeline/verify.h"

#include <memory>
#include <optional>
#include <utility>

#include "clean/page.h"
#include "core/json.h"
#include "core/unicode.h"
#include "fetch/source.h"
#include "output/fields.h"
#include "output/folder_reader.h"
#include "output/replay.h"
#include "pipeline/sample.h"
#include "pipeline/settings.h"

namespace zhengwen::pipeline {
namespace {

using output::FolderDocument;
using output::FolderReader;

Error Differs(const std::string& where, const std::string& message) {
  return Error{ErrorCode::corrupt, where, message};
}

// The next document of the inputs; nothing at their end.
std::optional<Document> NextDocument(fetch::RecordReader* reader, const RunSettings& settings,
                                     const clean::html::DataNames& names,
                                     const std::function<void(const Error&)>& on_error,
                                     Replayed* replayed) {
  while (true) {
    fetch::RawRecord record;
    const Result<bool> more = reader->Next(&record);
    if (more && !*more) return std::nullopt;
    if (more) {
      return clean::ReadDocument(fetch::ParseRecord(std::move(record), settings.input),
                                 {.charset = settings.charset}, names);
    }
    ++replayed->failed_inputs;
    on_error(more.error());
  }
}

Status CheckText(const Document& doc, const FolderDocument& written, output::Format format,
                 const output::MarkdownOptions& markdown) {
  switch (format) {
    case output::Format::text:
      return output::CheckReplayOfText(doc.text(), written.spans, written.record);
    case output::Format::markdown:
      return output::CheckReplayOfMarkdown(doc, written.spans, written.record, markdown);
    case output::Format::jsonl:
      break;
  }
  return output::CheckReplayOfRecord(doc, written.span_line, written.record.value_or(""), markdown);
}

Status CheckOne(const Document& doc, const FolderDocument& written, output::Format format,
                const output::MarkdownOptions& markdown) {
  const std::string id = output::Printable(doc.page.id);
  if (id != written.spans.id) {
    return Differs(written.span_where, "is document \"" + written.spans.id +
                                           "\", but the inputs have \"" + id +
                                           "\" here; are they the same, in the same order?");
  }
  const Status same = CheckText(doc, written, format, markdown);
  return same ? Ok() : Differs(written.span_where, same.error().message);
}

Result<std::unique_ptr<fetch::RecordReader>> OpenAgain(const std::vector<std::string>& inputs,
                                                       const RunSettings& settings) {
  Result<std::unique_ptr<fetch::RecordReader>> reader = fetch::OpenInputs(inputs, settings.input);
  if (!reader || settings.sample == 0) return reader;
  return MakeSample(std::move(*reader), settings.sample, SampleWayOf(inputs));
}

}  // namespace

Result<Replayed> Replay(const std::string& folder, const std::vector<std::string>& inputs,
                        const std::string& config,
                        const std::function<void(const Error&)>& on_error) {
  Result<FolderReader> documents = FolderReader::Open(folder);
  if (!documents) return documents.error();
  const output::ManifestHeader& header = documents->header();
  Result<RunSettings> settings = FromSettings(header.settings);
  if (!settings) return Error{ErrorCode::corrupt, folder, settings.error().message};
  Result<std::unique_ptr<fetch::RecordReader>> reader = OpenAgain(inputs, *settings);
  if (!reader) return reader.error();
  const Result<clean::html::DataNames> names = clean::html::DataNames::Load(config);
  if (!names) return names.error();

  Replayed replayed;
  FolderDocument written;
  while (true) {
    const std::optional<Document> doc =
        NextDocument(reader->get(), *settings, *names, on_error, &replayed);
    const Result<bool> more = documents->Next(&written);
    if (!more) return more.error();
    if (!doc && !*more) return replayed;
    if (!*more) {
      return Differs(folder, "ends after " + std::to_string(replayed.documents) +
                                 " documents, the inputs go on with \"" + doc->page.id + "\"");
    }
    if (!doc) {
      return Differs(written.span_where,
                     "is document \"" + written.spans.id + "\", but the inputs have ended");
    }
    if (Status same = CheckOne(*doc, written, header.format, settings->markdown); !same)
      return same.error();
    ++replayed.documents;
    replayed.chars_in += CountCodePoints(doc->text());
  }
}

}  // namespace zhengwen::pipeline
