// FolderReader: the documents of an output folder in their order, each with its line of spans and
// its record.
//
// What it gives is what the files say: VerifyFolder is the proof that they are whole. Thread
// safety: none.
#ifndef ZHENGWEN_OUTPUT_FOLDER_READER_H_
#define ZHENGWEN_OUTPUT_FOLDER_READER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "output/byte_reader.h"
#include "output/manifest.h"
#include "output/span_line.h"

namespace zhengwen::output {

struct FolderDocument {
  std::string span_line;              // JSON, without its line end
  SpanLine spans;                     // the same, parsed
  std::optional<std::string> record;  // nothing where the document was left out; otherwise the JSON
                                      // line without its end, the text or the Markdown
  std::string spans_file;             // relative to the folder
  std::string record_file;            // empty where there is no record
  std::string span_where;             // "file:line", for errors
  std::string record_where;
};

class FolderReader {
 public:
  // Reads the manifest. An error where the folder has none, or is a mirror: those have no spans.
  static Result<FolderReader> Open(const std::string& folder);

  // True: *out is filled. False: the end. An error where the spans and the records do not pair.
  Result<bool> Next(FolderDocument* out);

  const ManifestHeader& header() const { return header_; }

 private:
  FolderReader(std::string folder, ManifestHeader header, std::vector<std::string> spans)
      : folder_(std::move(folder)), header_(std::move(header)), spans_files_(std::move(spans)) {}
  Result<bool> NextFile();
  Status CheckRecordsEnd();
  Status OpenRecords();
  Status ReadRecord(FolderDocument* out);
  Status ReadTextRecord(FolderDocument* out);

  std::string folder_;
  ManifestHeader header_;
  std::vector<std::string> spans_files_;  // relative, in order
  size_t next_file_ = 0;
  std::optional<ByteReader> spans_;
  std::optional<ByteReader> records_;
  uint64_t records_read_ = 0;  // of this shard
};

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_FOLDER_READER_H_
