#include "output/manifest_file.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "core/byte_source.h"
#include "core/hash.h"
#include "output/atomic_file.h"
#include "output/byte_reader.h"
#include "output/output_folder.h"

namespace zhengwen::output {
namespace fs = std::filesystem;
namespace {

Error NoManifest(const std::string& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    return {ErrorCode::not_found, folder, "no such folder"};
  }
  if (fs::exists(folder + '/' + std::string(kLockName), error)) {
    return {ErrorCode::corrupt, folder,
            "the run that writes it has not finished; if none is running, start it again"};
  }
  return {ErrorCode::corrupt, folder, "has no manifest.jsonl: it is no output folder"};
}

Error At(const Manifest& manifest, size_t entry, std::string message) {
  return {ErrorCode::corrupt, manifest.Where(entry), std::move(message)};
}

Status CheckFile(const std::string& folder, const Manifest& manifest, size_t i) {
  constexpr size_t kPiece = size_t{256} << 10;
  const ManifestEntry& entry = manifest.entries[i];
  const std::string path = folder + '/' + entry.file;
  std::error_code error;
  if (!fs::exists(path, error)) return At(manifest, i, entry.file + " is missing");
  auto file = OpenFile(path);
  if (!file) return file.error();
  if (file->size != entry.bytes) {
    return At(manifest, i,
              entry.file + " should have " + std::to_string(entry.bytes) + " bytes, it has " +
                  std::to_string(file->size));
  }
  Sha256 hash;
  std::string buffer(kPiece, '\0');
  while (true) {
    const auto read = file->source->Read(buffer.data(), buffer.size());
    if (!read) return Error{read.error().code, path, read.error().message};
    if (*read == 0) break;
    hash.Update({buffer.data(), *read});
  }
  if (hash.HexDigest() != entry.sha256)
    return At(manifest, i, entry.file + " has changed: its sha256 is another");
  return Ok();
}

// What may stand beside the listed files.
bool IsPassing(const std::string& name) {
  return name == kManifestName || name == kLockName || name.ends_with(kTemporaryEnding);
}

Status CheckNoOthers(const std::string& folder, const Manifest& manifest) {
  std::unordered_set<std::string> listed;
  for (const ManifestEntry& e : manifest.entries) listed.insert(e.file);
  std::set<std::string> others;  // the first by name is reported, whatever the folder's order
  std::error_code error;
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end;
       it.increment(error)) {
    if (it->is_directory(error)) continue;
    const std::string name = it->path().lexically_relative(folder).generic_string();
    if (!listed.contains(name) && !IsPassing(name)) others.insert(name);
  }
  if (error) return Error{ErrorCode::io, folder, error.message()};
  if (others.empty()) return Ok();
  return Error{ErrorCode::corrupt, folder + '/' + *others.begin(),
               "is not in the manifest; remove it or run again into a new folder"};
}

}  // namespace

std::string Manifest::Where(size_t entry) const { return path + ':' + std::to_string(entry + 2); }

Result<Manifest> LoadManifest(const std::string& folder) {
  Manifest manifest;
  manifest.path = folder + '/' + std::string(kManifestName);
  auto reader = ByteReader::Open(manifest.path);
  if (!reader && reader.error().code == ErrorCode::not_found) return NoManifest(folder);
  if (!reader) return reader.error();
  const auto fail = [&](const std::string& message) {
    return Error{ErrorCode::corrupt, manifest.path + ':' + std::to_string(reader->line()), message};
  };
  std::unordered_set<std::string> names;
  std::string line;
  while (true) {
    const auto more = reader->Line(&line);
    if (!more) return more.error();
    if (!*more) break;
    if (reader->line() == 1) {
      auto header = ManifestHeader::FromJson(line);
      if (!header) return fail(header.error().message);
      manifest.header = std::move(*header);
      continue;
    }
    auto entry = ManifestEntry::FromJson(line);
    if (!entry) return fail(entry.error().message);
    if (!IsSafeName(entry->file)) return fail("\"" + entry->file + "\" is outside of the folder");
    if (!names.insert(entry->file).second) return fail(entry->file + " is listed twice");
    manifest.entries.push_back(std::move(*entry));
  }
  if (reader->line() == 1) return fail("is empty");
  return manifest;
}

Status CheckFiles(const std::string& folder, const Manifest& manifest) {
  for (size_t i = 0; i < manifest.entries.size(); ++i) {
    if (Status s = CheckFile(folder, manifest, i); !s) return s;
  }
  return CheckNoOthers(folder, manifest);
}

}  // namespace zhengwen::output
