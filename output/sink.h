// Sinks: where records go. One of: standard output, one file, a folder of shards, a mirror of the
// inputs.
//
// Files are written under a temporary name beside their final one and renamed when they are
// complete, so that no reader ever sees half a file. A write that fails (disk full, closed pipe) is
// an Error; the temporary files are removed. What a killed run has left is overwritten by the next.
//
//   out/documents/00000.jsonl   records             out/ledger.json      the account of the run
//   out/spans/00000.jsonl       what was removed    out/manifest.jsonl   one line per file: bytes,
//                                                                        sha256, counts
//
// A folder keeps an earlier output until the new one is complete: nothing of the new one appears
// before Close. A mirror replaces file by file. In both, a manifest is there if and only if the
// output is whole. A folder that holds anything but an output of this program is refused, and so is
// one that another run is writing into. All formats: docs/RECORD.md.
//
// Thread safety: none; one thread writes.
#ifndef ZHENGWEN_OUTPUT_SINK_H_
#define ZHENGWEN_OUTPUT_SINK_H_

#include <map>
#include <memory>
#include <string>

#include "core/result.h"
#include "output/file_system.h"
#include "output/ledger.h"
#include "output/manifest.h"
#include "output/outcome.h"

namespace zhengwen::output {

struct SinkOptions {
  std::string path =
      {};  // "-": standard output; a folder if `folder` or `mirror`; otherwise one file
  bool folder = false;
  bool mirror = false;           // one output file per input file, under the same relative name
  std::string mirror_root = {};  // common parent of the inputs that is cut off their names
  Format format = Format::jsonl;
  Compression compression = Compression::none;  // of the records, and of a folder's spans
  std::string rejects = {};  // file for what was removed, compressed as its name says; empty: none
  uint64_t shard_bytes = uint64_t{256} << 20;  // uncompressed
  std::string recipe_toml = {};                // kept and hashed in the manifest
  std::string version = {};
  // Whatever else decides the output (charset, split, field names, ...): kept in the manifest, so
  // that a replay can read the inputs the same way.
  std::map<std::string, std::string> settings = {};
};

class Sink {
 public:
  virtual ~Sink() = default;
  // Outcomes come in the order of the input. After an Error only destruction makes sense.
  virtual Status Write(const Outcome& outcome) = 0;
  // Finishes and renames everything. `ledger` goes into a folder or mirror.
  virtual Status Close(const Ledger& ledger) = 0;
};

// Outcomes must be made with with_spans for a folder, with_rejects for a rejects file.
Result<std::unique_ptr<Sink>> OpenSink(const SinkOptions& options);
// The same on another file system, which must outlive the sink.
Result<std::unique_ptr<Sink>> OpenSink(const SinkOptions& options, FileSystem* files);

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
