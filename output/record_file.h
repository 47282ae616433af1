// RecordFile: a file of records, and what the manifest will say about it.
//
// Sees to what stands between records: nothing in JSONL, one empty line in text. Thread safety:
// none.
#ifndef ZHENGWEN_OUTPUT_RECORD_FILE_H_
#define ZHENGWEN_OUTPUT_RECORD_FILE_H_

#include <memory>
#include <string>
#include <string_view>

#include "output/atomic_file.h"
#include "output/ledger.h"
#include "output/manifest.h"

namespace zhengwen::output {

class RecordFile {
 public:
  static Result<std::unique_ptr<RecordFile>> Open(const AtomicFile::Options& options, Format format,
                                                  FileSystem* files);
  // `line` is the outcome's record or its line of spans.
  Status Append(const Outcome& outcome, std::string_view line);
  Status Finish() { return file_->Finish(); }
  Status Commit() { return file_->Commit(); }

  uint64_t bytes_in() const { return file_->bytes_in(); }
  // After Finish: the counts, size and checksum; without file name, recipe and version.
  ManifestEntry Entry() const;

 private:
  RecordFile(std::unique_ptr<AtomicFile> file, Format format);

  std::unique_ptr<AtomicFile> file_;
  Format format_;
  ManifestEntry entry_;
};

// What the manifest says about a finished ledger file, likewise.
ManifestEntry LedgerEntry(const Ledger& ledger, const AtomicFile& file);

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_RECORD_FILE_H_
