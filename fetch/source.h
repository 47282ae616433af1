// Sources: files, folders, globs, lists and standard input, read as a stream of records.
//
// Reading is split in two, so that the part that must be in order stays small: Next() cuts the
// input into records (one thread, in order), ParseRecord() turns a record into a RawPage (any
// thread).
//
//   dump/            a folder: every file below it whose name has a known ending, sorted by path,
//   no loops 'dump/*.txt'     a glob, expanded here where the shell did not
//   @list.txt        a file with one of these per line
//   -                standard input
//   a.txt            one document, or several with --split
//   a.jsonl          one document a line
//   a.txt.gz, a.jsonl.zst, ...   the same, compressed: many gzip members and zstd frames are one
//   stream
//
// What cannot be read is reported through Next() as an Error that names it; the next call goes on
// with what comes behind it. Documents before a broken place are kept.
#ifndef ZHENGWEN_FETCH_SOURCE_H_
#define ZHENGWEN_FETCH_SOURCE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/raw_page.h"
#include "core/recipe.h"
#include "core/result.h"

namespace zhengwen::fetch {

struct InputOptions {
  // How a .txt file is parted into documents: "" (it is one), "line", "blank" (at empty lines), or
  // a regular expression: a line that it matches begins a new document.
  std::string split;
  // Form of what has no telling name (standard input): "txt" or "jsonl". "": guessed from the first
  // byte ('{' is jsonl).
  std::string stdin_form;
  // Names of JSONL fields.
  std::string text_field = "text";
  std::string id_field = "id";
  // Only every document n with n % shard_count == shard_index, counted over all inputs.
  uint32_t shard_index = 0;
  uint32_t shard_count = 1;
  // Bounds, in bytes (recipe: limits.*).
  uint64_t max_document = uint64_t{64} << 20;
  uint64_t max_record = uint64_t{256} << 20;
};

// One record as it was cut, before it is parsed.
struct RawRecord {
  enum class Form : uint8_t { text, json_line };
  Form form = Form::text;
  std::string bytes;
  Locator locator;
  std::string base_id;  // id for a text that fills its file: its path below the input folder
  Reason verdict = Reason::none;  // too_large: `bytes` is empty, locator.length is its true size
};

struct Progress {
  uint64_t bytes_read = 0;   // of the files as they are on disk (compressed)
  uint64_t bytes_total = 0;  // 0: unknown (standard input)
  uint64_t files_read = 0;
  uint64_t files_total = 0;
};

class RecordReader {
 public:
  virtual ~RecordReader() = default;
  // True: *out is filled. False: the end. Error: an input failed and was left.
  virtual Result<bool> Next(RawRecord* out) = 0;
  virtual Progress progress() const = 0;
};

// An argument that names nothing is an error here, before any work (ErrorCode::not_found or usage).
Result<std::unique_ptr<RecordReader>> OpenInputs(const std::vector<std::string>& arguments,
                                                 const InputOptions& options);

// Never fails: what is wrong with the record becomes the page's verdict (malformed_record) and
// note. Missing ids are made from content and locator. Pure function; safe from any thread.
RawPage ParseRecord(RawRecord record, const InputOptions& options);

}  // namespace zhengwen::fetch

#endif  // ZHENGWEN_FETCH_SOURCE_H_
