#include "output/folder_reader.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "core/compress_writer.h"
#include "output/manifest_file.h"
#include "output/shard_name.h"

namespace zhengwen::output {
namespace {

// The records that belong to a file of spans: documents/N.* to spans/N.*.
std::string RecordsOf(const std::string& spans, const ManifestHeader& header) {
  std::string name = spans.substr(kSpansFolder.size());
  name = name.substr(0, name.find('.'));
  return std::string(kDocumentsFolder)
      .append(name)
      .append(EndingOf(header.format))
      .append(EndingOf(header.compression));
}

bool IsSpansFile(const std::string& name) {
  return name.starts_with(kSpansFolder) && name.size() > kSpansFolder.size() &&
         name[kSpansFolder.size()] == '/';
}

}  // namespace

Result<FolderReader> FolderReader::Open(const std::string& folder) {
  auto manifest = LoadManifest(folder);
  if (!manifest) return manifest.error();
  if (manifest->header.layout != Layout::folder) {
    return Error{ErrorCode::usage, folder,
                 "mirrors its inputs and keeps no spans; only a folder of shards can be replayed"};
  }
  std::vector<std::string> spans;
  for (const ManifestEntry& e : manifest->entries) {
    if (IsSpansFile(e.file)) spans.push_back(e.file);
  }
  return FolderReader(folder, std::move(manifest->header), std::move(spans));
}

Status FolderReader::CheckRecordsEnd() {
  if (!records_) return Ok();
  const auto end = records_->AtEnd();
  if (!end) return end.error();
  if (*end) return Ok();
  return Error{ErrorCode::corrupt, records_->path(), "holds more than its spans tell of"};
}

// Opens the next file of spans; false where there is none.
Result<bool> FolderReader::NextFile() {
  if (Status s = CheckRecordsEnd(); !s) return s.error();
  spans_.reset();
  records_.reset();
  records_read_ = 0;
  if (next_file_ == spans_files_.size()) return false;
  auto spans = ByteReader::Open(folder_ + '/' + spans_files_[next_file_++]);
  if (!spans) return spans.error();
  spans_.emplace(std::move(*spans));
  return true;
}

Status FolderReader::OpenRecords() {
  const std::string name = RecordsOf(spans_files_[next_file_ - 1], header_);
  auto records = ByteReader::Open(folder_ + '/' + name);
  if (!records) return records.error();
  records_.emplace(std::move(*records));
  return Ok();
}

// A text is as long as its spans say, and stands between line ends: docs/RECORD.md, "text".
Status FolderReader::ReadTextRecord(FolderDocument* out) {
  if (records_read_ > 1) {
    if (Status s = records_->Skip('\n'); !s) return s;
  }
  const bool markdown = header_.format == Format::markdown;
  const uint64_t chars = markdown ? out->spans.markdown_chars : out->spans.chars_out;
  out->record.emplace();
  if (Status s = records_->Chars(chars, &*out->record); !s) return s;
  return out->record->ends_with('\n') ? Ok() : records_->Skip('\n');
}

Status FolderReader::ReadRecord(FolderDocument* out) {
  if (!records_) {
    if (Status s = OpenRecords(); !s) return s;
  }
  ++records_read_;
  out->record_file = RecordsOf(out->spans_file, header_);
  const std::string number = std::to_string(records_read_);
  const bool is_text = header_.format != Format::jsonl;
  out->record_where = records_->path() + (is_text ? ", document " : ":") + number;
  if (is_text) return ReadTextRecord(out);
  out->record.emplace();
  const auto more = records_->Line(&*out->record);
  if (!more) return more.error();
  if (!*more) {
    return Error{ErrorCode::corrupt, out->span_where,
                 "tells of \"" + out->spans.id + "\", of which there is no record"};
  }
  return Ok();
}

Result<bool> FolderReader::Next(FolderDocument* out) {
  while (true) {
    if (!spans_) {
      const auto opened = NextFile();
      if (!opened || !*opened) return opened;
    }
    const auto more = spans_->Line(&out->span_line);
    if (!more) return more;
    if (*more) break;
    if (Status s = CheckRecordsEnd(); !s) return s.error();
    spans_.reset();
  }
  out->record.reset();
  out->record_file.clear();
  out->record_where.clear();
  out->spans_file = spans_files_[next_file_ - 1];
  out->span_where = spans_->path() + ':' + std::to_string(spans_->line());
  auto spans = ParseSpanLine(out->span_line);
  if (!spans) return Error{ErrorCode::corrupt, out->span_where, spans.error().message};
  out->spans = std::move(*spans);
  if (out->spans.verdict == Reason::none) {
    if (Status s = ReadRecord(out); !s) return s.error();
  }
  return true;
}

}  // namespace zhengwen::output
