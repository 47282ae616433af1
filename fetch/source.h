// Sources: files, folders, globs, lists and standard input, read as a stream of records.
//
// Reading is split in two, so that the part that must be in order stays small: Next() cuts the
// input into records (one thread, in order), ParseRecord() turns a record into a RawPage (any
// thread).
//
//   dump/            a folder: every file below it with a known ending (.txt, .jsonl, .html, .htm,
//                    .xhtml, .shtml, each also with .gz or .zst, in any case of letters), sorted by
//                    the bytes of its path.
//                    Hidden files are passed over. Links are followed; each folder is read once,
//                    and one that leads back into itself is reported.
//   'dump/*.txt'     a glob (* ? [...]), expanded here where the shell did not
//   @list.txt        a file with one of these a line; empty lines and lines that begin with # are
//                    passed over; relative to where the program runs
//   -                standard input, also packed
//   a.txt            one document, or several with --split
//   a.html           a page: one document
//   a.jsonl          one document a line, a text or a page; empty lines are passed over
//   a.txt.gz, a.jsonl.zst, ...   the same, packed: gzip members and zstd frames are one stream
//
// A file whose name tells nothing is read as InputOptions::stdin_form says, if it is named itself.
//
// What cannot be read is reported through Next() as an Error that names it; the next call goes on
// with what comes behind it. Documents before a broken place are kept; the one in which a packed
// file breaks off is left out, for nobody knows its end. A checksum is seen at the end of its gzip
// member or zstd frame only: documents that were given out before are named by no later error.
//
// Memory: one chunk, and the record that is being cut. What is larger than its bound is counted and
// streamed past.
#ifndef ZHENGWEN_FETCH_SOURCE_H_
#define ZHENGWEN_FETCH_SOURCE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/byte_source.h"
#include "core/raw_page.h"
#include "core/recipe.h"
#include "core/result.h"

namespace zhengwen::fetch {

struct InputOptions {
  // How a .txt file is parted into documents. Lines end in LF or CR LF, and what parts documents
  // (that line end, blank lines) belongs to none of them; nothing but blanks is no document.
  //   ""       it is one
  //   "line"   each line is one
  //   "blank"  lines of blanks part them
  //   else     a regular expression (RE2): a line in which it matches begins a new one. It sees the
  //            bytes as they are, so that other than ASCII characters match in UTF-8 only; of a
  //            line it sees the first 64 KiB; a line over max_document begins one in any case.
  std::string split;
  // Form of what has no telling name (standard input): "txt", "html" or "jsonl". "": guessed from
  // the first bytes: '{' is jsonl, a tag with which pages begin is html (fetch/guess_form.h).
  std::string stdin_form;
  // Names of JSONL fields. A record with a page is a page, whatever text it also has. "": no record
  // is.
  std::string html_field = "html";
  std::string text_field = "text";
  std::string id_field = "id";
  // Only every document n with n % shard_count == shard_index, counted over all inputs. A file that
  // is one document counts as one even where it cannot be read.
  uint32_t shard_index = 0;
  uint32_t shard_count = 1;
  // Bounds, in bytes (recipe: limits.*): on a document, at most 1 GiB, and on one line of JSONL,
  // less than 4 GiB.
  uint64_t max_document = uint64_t{64} << 20;
  uint64_t max_record = uint64_t{256} << 20;
  // Bytes that are read at once. Changes nothing but the speed; small ones are for tests.
  size_t chunk = size_t{1} << 20;
};

// One record as it was cut, before it is parsed.
struct RawRecord {
  enum class Form : uint8_t { text, html, json_line };
  Form form = Form::text;
  std::string bytes;
  Locator locator;
  // The path of the file below the input folder; as it was named where there is none.
  std::string base_id;
  bool whole_file = false;  // the record is all of its file: base_id is its id
  // What to call the corpus: the input folder, or the file without its endings; never empty.
  std::string source;
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
  // True: *out is filled (its buffers are used again). False: the end. Error: an input failed and
  // was left.
  virtual Result<bool> Next(RawRecord* out) = 0;
  // May be called from any thread.
  virtual Progress progress() const = 0;
};

// An argument that names nothing is an error here, before any work (ErrorCode::not_found or usage);
// so is a list that cannot be read, or an option that makes no sense. A line of a list that names
// nothing is reported by Next().
Result<std::unique_ptr<RecordReader>> OpenInputs(const std::vector<std::string>& arguments,
                                                 const InputOptions& options);

// The records of one stream that is already open. `name` tells its form and packing, as a file name
// would, and stands in locators and errors.
Result<std::unique_ptr<RecordReader>> OpenStream(std::unique_ptr<ByteSource> stream,
                                                 const std::string& name,
                                                 const InputOptions& options);

// Never fails: what is wrong with the record becomes the page's verdict (malformed_record) and
// note. Pure function; safe from any thread.
//
// Of a JSON record, the fields named in the options give page or text and id (a string or an
// integer); url,
// title, date (else created), source and charset are taken where they are strings; all others
// travel in RawPage::extra, in their order, the first of each name. A missing id is the path of a
// text that fills its file, else 32 hexadecimal digits made from the content, the path below the
// input folder and the offset. Escapes of lone surrogates, which some writers of JSON leave, become
// U+FFFD.
RawPage ParseRecord(RawRecord record, const InputOptions& options);

}  // namespace zhengwen::fetch

#endif  // ZHENGWEN_FETCH_SOURCE_H_
