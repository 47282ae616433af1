#include "output/record_file.h"

#include <utility>

namespace zhengwen::output {

RecordFile::RecordFile(std::unique_ptr<AtomicFile> file, Format format)
    : file_(std::move(file)), format_(format) {}

Result<std::unique_ptr<RecordFile>> RecordFile::Open(const AtomicFile::Options& options,
                                                     Format format, FileSystem* files) {
  auto file = AtomicFile::Open(options, files);
  if (!file) return file.error();
  return std::unique_ptr<RecordFile>(new RecordFile(std::move(*file), format));
}

Status RecordFile::Append(const Outcome& outcome, std::string_view line) {
  if (format_ != Format::jsonl && entry_.documents > 0) {
    if (Status s = file_->Append("\n"); !s) return s;
  }
  entry_.Count(outcome);
  return file_->Append(line);
}

ManifestEntry RecordFile::Entry() const {
  ManifestEntry entry = entry_;
  entry.bytes = file_->bytes_out();
  entry.sha256 = file_->sha256();
  return entry;
}

ManifestEntry LedgerEntry(const Ledger& ledger, const AtomicFile& file) {
  ManifestEntry entry;
  entry.bytes = file.bytes_out();
  entry.sha256 = file.sha256();
  entry.documents = ledger.documents_in;
  entry.chars_in = ledger.chars.in;
  entry.chars_out = ledger.chars.out;
  return entry;
}

}  // namespace zhengwen::output
