#include "output/recount.h"

#include <utility>

#include "core/json.h"
#include "core/unicode.h"
#include "output/folder_reader.h"
#include "output/output_folder.h"
#include "output/record.h"

namespace zhengwen::output {
namespace {

Error Corrupt(std::string where, std::string message) {
  return {ErrorCode::corrupt, std::move(where), std::move(message)};
}

// The document as it was counted when it was written.
Outcome OutcomeOf(const SpanLine& spans) {
  Outcome o;
  o.id = spans.id;
  o.verdict = spans.verdict;
  o.charset = spans.charset;
  o.bytes_in = spans.bytes_in;
  o.sums = spans.Sums();
  o.account = {spans.chars_in, 0, spans.chars_out, 0};
  for (size_t i = 0; i < kReasonCount; ++i) {
    o.account.inserted += o.sums.inserted[i];
    o.account.removed += o.sums.chars[i];
  }
  return o;
}

// The claims of a record against those of its spans.
Status CheckRecord(const FolderDocument& doc, const Outcome& outcome) {
  const auto claims = ReadRecordClaims(*doc.record);
  if (!claims) return Corrupt(doc.record_where, claims.error().message);
  const auto differ = [&](const std::string& what) {
    return Corrupt(doc.record_where, what + " is not what its spans tell (" + doc.span_where + ")");
  };
  if (claims->id != outcome.id) return differ("id");
  if (claims->chars_in != outcome.account.in) return differ("chars_in");
  if (claims->chars_out != outcome.account.out) return differ("chars_out");
  if (claims->removed != RemovedJson(outcome.sums)) return differ("removed");
  if (claims->edited != EditedJson(outcome.sums)) return differ("edited");
  return Ok();
}

uint64_t Slack(const ManifestEntry& entry) { return 2 * entry.documents; }

Status CountMirrored(const std::string& folder, const Manifest& manifest, size_t i,
                     ManifestEntry* count) {
  const ManifestEntry& entry = manifest.entries[i];
  auto reader = ByteReader::Open(folder + '/' + entry.file);
  if (!reader) return reader.error();
  std::string line;
  uint64_t chars = 0;  // of the file, line ends included
  while (true) {
    const auto more = reader->Line(&line);
    if (!more) return more.error();
    if (!*more) break;
    chars += CountCodePoints(line) + 1;
    if (manifest.header.format != Format::jsonl) continue;
    auto claims = ReadRecordClaims(line);
    if (!claims)
      return Corrupt(reader->path() + ':' + std::to_string(reader->line()), claims.error().message);
    Outcome o;
    o.id = std::move(claims->id);
    o.account.in = claims->chars_in;
    o.account.out = claims->chars_out;
    count->Count(o);
  }
  if (manifest.header.format == Format::jsonl) return Ok();
  *count = entry;
  if (manifest.header.format == Format::markdown) return Ok();  // markup is not counted
  if (chars < entry.chars_out || chars > entry.chars_out + Slack(entry)) {
    return Corrupt(manifest.Where(i), "chars_out is " + std::to_string(entry.chars_out) + ", " +
                                          entry.file + " has " + std::to_string(chars) +
                                          " characters");
  }
  return Ok();
}

}  // namespace

Result<RecordClaims> ReadRecordClaims(const std::string& line) {
  const auto object = JsonObject::Parse(line);
  if (!object) return object.error();
  const auto metadata = object->Object("metadata");
  const auto id = object->String("id");
  const auto text = object->String("text");
  if (!metadata || !id || !text)
    return Corrupt("", "is no record: id, text or metadata is missing");
  const auto chars_in = metadata->Int("chars_in");
  const auto chars_out = metadata->Int("chars_out");
  const auto* removed = metadata->Find("removed");
  const auto* edited = metadata->Find("edited");
  if (!chars_in || !chars_out || removed == nullptr || edited == nullptr)
    return Corrupt("", "lacks chars_in, chars_out, removed or edited");
  RecordClaims claims{std::string(*id),
                      std::string(*text),
                      static_cast<uint64_t>(*chars_in),
                      static_cast<uint64_t>(*chars_out),
                      removed->text,
                      edited->text};
  const uint64_t chars = CountCodePoints(claims.text);
  if (chars != claims.chars_out) {
    return Corrupt("", "chars_out is " + std::to_string(claims.chars_out) + ", its text has " +
                           std::to_string(chars) + " characters");
  }
  return claims;
}

Result<Recount> RecountShards(const std::string& folder) {
  auto reader = FolderReader::Open(folder);
  if (!reader) return reader.error();
  Recount recount;
  FolderDocument doc;
  while (true) {
    const auto more = reader->Next(&doc);
    if (!more) return more.error();
    if (!*more) return recount;
    const Outcome outcome = OutcomeOf(doc.spans);
    recount.ledger.Add(outcome);
    recount.files[doc.spans_file].Count(outcome);
    if (!doc.record) continue;
    recount.files[doc.record_file].Count(outcome);
    if (reader->header().format != Format::jsonl) continue;
    if (Status s = CheckRecord(doc, outcome); !s) return s.error();
  }
}

Result<Recount> RecountMirror(const std::string& folder, const Manifest& manifest) {
  Recount recount;
  for (size_t i = 0; i < manifest.entries.size(); ++i) {
    const std::string& name = manifest.entries[i].file;
    if (name == kLedgerName) continue;
    ManifestEntry& count = recount.files[name];
    if (Status s = CountMirrored(folder, manifest, i, &count); !s) return s.error();
    recount.ledger.documents_out += count.documents;
    recount.ledger.chars.out += count.chars_out;
  }
  return recount;
}

}  // namespace zhengwen::output
