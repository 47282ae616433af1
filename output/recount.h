// Recount: everything that an output's manifest and ledger claim, counted again from its records.
//
// Thread safety: none needed; each call reads the folder on its own.
#ifndef ZHENGWEN_OUTPUT_RECOUNT_H_
#define ZHENGWEN_OUTPUT_RECOUNT_H_

#include <map>
#include <string>

#include "core/result.h"
#include "output/ledger.h"
#include "output/manifest_file.h"

namespace zhengwen::output {

struct Recount {
  std::map<std::string, ManifestEntry> files;  // by name: counts and ids
  Ledger ledger;  // of a mirror only what the records tell: documents_out, chars.out
};

// A folder of shards. An error where a line of spans and its record contradict each other.
Result<Recount> RecountShards(const std::string& folder);

// A mirror. Records in text format cannot be told apart; of their files only the characters are
// checked: what the manifest claims, and up to two line ends per document.
Result<Recount> RecountMirror(const std::string& folder, const Manifest& manifest);

// The text of a JSON record whose fields are true: chars_out is the number of its characters. The
// error's `where` is empty.
struct RecordClaims {
  std::string id;
  std::string text;
  uint64_t chars_in = 0;
  uint64_t chars_out = 0;
  std::string removed;  // JSON, minified
  std::string edited;
};
Result<RecordClaims> ReadRecordClaims(const std::string& line);

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_RECOUNT_H_
