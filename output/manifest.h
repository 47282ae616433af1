// The manifest of an output: what was run, and every file with its size, checksum and counts.
//
// One JSON line for the run, then one per file; byte for byte in docs/RECORD.md. Plain values.
#ifndef ZHENGWEN_OUTPUT_MANIFEST_H_
#define ZHENGWEN_OUTPUT_MANIFEST_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "core/compression.h"
#include "core/result.h"
#include "output/outcome.h"

namespace zhengwen::output {

using Compression = zhengwen::Packing;

enum class Layout : uint8_t { folder, mirror };

// The first line.
struct ManifestHeader {
  static constexpr std::string_view kMark = "zhengwen";
  static constexpr int64_t kSchema = 1;

  std::string version;
  Layout layout = Layout::folder;
  Format format = Format::jsonl;
  Compression compression = Compression::none;
  std::string recipe_toml;
  std::map<std::string, std::string> settings;

  std::string ToJson() const;  // with its line end
  // An error where the line is no header, or one of a schema that this version does not know.
  static Result<ManifestHeader> FromJson(std::string_view line);
};

// A line of a file. Counts are over the documents that have a line or a text in it.
struct ManifestEntry {
  std::string file;  // relative to the folder, '/'-separated
  uint64_t bytes = 0;
  std::string sha256;
  uint64_t documents = 0;
  uint64_t chars_in = 0;
  uint64_t chars_out = 0;
  std::string first_id;  // empty (null in JSON) where documents is 0
  std::string last_id;
  std::string recipe_sha256;  // of the run that wrote the file: a corpus may be merged from several
  std::string version;

  void Count(const Outcome& outcome);
  std::string ToJson() const;  // with its line end
  static Result<ManifestEntry> FromJson(std::string_view line);
};

// Whether the name stays inside the folder: relative, not empty, without "." and ".." parts.
bool IsSafeName(std::string_view name);

std::string_view EndingOf(Format format);  // ".jsonl" or ".txt"

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_MANIFEST_H_
