// Sinks: where records go. One of: standard output, one file, a folder of shards, a mirror of the
// inputs.
//
// Files are written under a temporary name beside their final one and renamed when they are
// complete, so that no reader ever sees half a file. A write that fails (disk full, closed pipe) is
// an Error; the temporary file is removed.
//
//   out/documents/00000.jsonl   records             out/ledger.json      the account of the run
//   out/spans/00000.jsonl       what was removed    out/manifest.jsonl   one line per file: bytes,
//   sha256, counts
//
// Thread safety: none; one thread writes.
#ifndef ZHENGWEN_OUTPUT_SINK_H_
#define ZHENGWEN_OUTPUT_SINK_H_

#include <memory>
#include <string>

#include "core/result.h"
#include "output/ledger.h"
#include "output/outcome.h"

namespace zhengwen::output {

enum class Compression : uint8_t { none, gzip, zstd };

struct SinkOptions {
  std::string path;  // "-": standard output; a folder if `folder` or `mirror`; otherwise one file
  bool folder = false;
  bool mirror = false;      // one output file per input file, under the same relative name
  std::string mirror_root;  // common parent of the inputs that is cut off their names
  Format format = Format::jsonl;
  Compression compression = Compression::none;
  std::string rejects;                         // file for what was removed; empty: none
  uint64_t shard_bytes = uint64_t{256} << 20;  // uncompressed
  std::string recipe_toml;                     // hashed into the manifest
  std::string version;
};

class Sink {
 public:
  virtual ~Sink() = default;
  virtual Status Write(const Outcome& outcome) = 0;
  // Finishes and renames everything. Without it, nothing appears. `ledger` goes into a folder.
  virtual Status Close(const Ledger& ledger) = 0;
};

Result<std::unique_ptr<Sink>> OpenSink(const SinkOptions& options);

// Proves a folder that a sink has written: every file of the manifest is there with its size and
// checksum, every count and first and last id is true, the records' sums are the ledger's, the
// ledger balances. Errors name file and line.
struct FolderProof {
  uint64_t files = 0;
  uint64_t documents = 0;
  uint64_t chars_out = 0;
};
Result<FolderProof> VerifyFolder(const std::string& path);

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_SINK_H_
