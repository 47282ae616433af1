// The manifest of a folder, read whole, and the check that the folder holds the files it lists.
#ifndef ZHENGWEN_OUTPUT_MANIFEST_FILE_H_
#define ZHENGWEN_OUTPUT_MANIFEST_FILE_H_

#include <string>
#include <vector>

#include "core/result.h"
#include "output/manifest.h"

namespace zhengwen::output {

struct Manifest {
  std::string path;
  ManifestHeader header;
  std::vector<ManifestEntry> entries;  // entry i stands on line i + 2

  // "path:line" of an entry, for errors.
  std::string Where(size_t entry) const;
};

// Errors name file and line. A listed name that would leave the folder, or stands there twice, is
// one.
Result<Manifest> LoadManifest(const std::string& folder);

// Every listed file is there with its size and checksum, and no other file is, but for those that a
// running or killed run marks as unfinished.
Status CheckFiles(const std::string& folder, const Manifest& manifest);

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_MANIFEST_FILE_H_
