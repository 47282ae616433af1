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

// The id of the part that the line must be of: the document's own, or "id#2".
std::string IdOf(const Document& doc, uint32_t part) {
  std::string id = output::Printable(doc.page.id);
  return part == 0 ? id : id + '#' + std::to_string(part);
}

Status CheckOne(const Document& doc, uint32_t part, const FolderDocument& written,
                output::Format format, const output::MarkdownOptions& markdown) {
  const std::string id = IdOf(doc, part);
  if (id != written.spans.id) {
    return Differs(written.span_where, "is document \"" + written.spans.id +
                                           "\", but the inputs have \"" + id +
                                           "\" here; are they the same, in the same order?");
  }
  const Status same = CheckText(doc, written, format, markdown);
  return same ? Ok() : Differs(written.span_where, same.error().message);
}

// Parts follow each other without gaps, up to the end of the text. `left`: characters of the
// document that no line has told of yet.
Status CheckPart(const Document& doc, const FolderDocument& written, uint64_t left) {
  const output::SpanLine& line = written.spans;
  const uint64_t begin = CountCodePoints(doc.text()) - left;
  if (line.begin() == begin && line.chars_in <= left && (line.part_begin || line.chars_in == left))
    return Ok();
  return Differs(written.span_where, "tells of characters " + std::to_string(line.begin()) +
                                         " to " + std::to_string(line.end()) + ", " +
                                         std::to_string(left) + " from " + std::to_string(begin) +
                                         " on are left");
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
  std::optional<Document> doc;
  uint32_t part = 0;   // of doc, the last one seen; 0: it is whole
  uint64_t chars = 0;  // of doc, not told of yet
  while (true) {
    if (chars == 0) {
      doc = NextDocument(reader->get(), *settings, *names, on_error, &replayed);
      part = 0;
    }
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
    if (chars == 0) chars = CountCodePoints(doc->text());
    if (written.spans.part_begin) ++part;
    if (Status same = CheckOne(*doc, part, written, header.format, settings->markdown); !same)
      return same.error();
    if (Status fits = CheckPart(*doc, written, chars); !fits) return fits.error();
    chars -= written.spans.chars_in;
    ++replayed.documents;
    replayed.chars_in += written.spans.chars_in;
  }
}

}  // namespace zhengwen::pipeline
