#include <sstream>
#include <string>
#include <utility>

#include "core/file.h"
#include "output/manifest_file.h"
#include "output/output_folder.h"
#include "output/recount.h"
#include "output/sink.h"

namespace zhengwen::output {
namespace {

Error Corrupt(std::string where, std::string message) {
  return {ErrorCode::corrupt, std::move(where), std::move(message)};
}

template <class T>
std::string Difference(std::string_view key, const T& claimed, const T& counted) {
  std::ostringstream message;
  message << key << " is " << claimed << ", counted again it is " << counted;
  return message.str();
}

// What the manifest says about one file against what was counted; empty where they agree.
std::string Difference(const ManifestEntry& claimed, const ManifestEntry& counted) {
  if (claimed.documents != counted.documents)
    return Difference("documents", claimed.documents, counted.documents);
  if (claimed.chars_in != counted.chars_in)
    return Difference("chars_in", claimed.chars_in, counted.chars_in);
  if (claimed.chars_out != counted.chars_out)
    return Difference("chars_out", claimed.chars_out, counted.chars_out);
  if (claimed.first_id != counted.first_id)
    return Difference("first_id", claimed.first_id, counted.first_id);
  if (claimed.last_id != counted.last_id)
    return Difference("last_id", claimed.last_id, counted.last_id);
  return "";
}

// The first line in which two texts differ, told; empty where they are equal.
Status CompareLines(const std::string& path, const std::string& claimed,
                    const std::string& counted) {
  std::istringstream a(claimed);
  std::istringstream b(counted);
  std::string line_a;
  std::string line_b;
  for (int n = 1;; ++n) {
    const bool more_a = static_cast<bool>(std::getline(a, line_a));
    const bool more_b = static_cast<bool>(std::getline(b, line_b));
    if (!more_a && !more_b) return Ok();
    if (more_a && more_b && line_a == line_b) continue;
    const auto shown = [](bool there, const std::string& line) {
      const size_t text = line.find_first_not_of(' ');
      return there && text != std::string::npos ? line.substr(text) : std::string("nothing");
    };
    return Corrupt(
        path + ':' + std::to_string(n),
        "says " + shown(more_a, line_a) + ", counted again it is " + shown(more_b, line_b));
  }
}

Status CheckLedger(const std::string& folder, const Manifest& manifest, size_t i,
                   const Recount& recount) {
  const std::string path = folder + '/' + std::string(kLedgerName);
  const auto bytes = ReadFile(path);
  if (!bytes) return bytes.error();
  const auto ledger = Ledger::FromJson(*bytes);
  if (!ledger) return Corrupt(path, ledger.error().message);
  if (!ledger->Balanced()) return Corrupt(path, "does not balance: a sum is not that of its parts");
  ManifestEntry counted;
  counted.documents = ledger->documents_in;
  counted.chars_in = ledger->chars.in;
  counted.chars_out = ledger->chars.out;
  const std::string difference = Difference(manifest.entries[i], counted);
  if (!difference.empty())
    return Corrupt(manifest.Where(i), std::string(kLedgerName) + ": " + difference);
  if (manifest.header.layout == Layout::folder)
    return CompareLines(path, *bytes, recount.ledger.ToJson());
  if (ledger->documents_out != recount.ledger.documents_out)
    return Corrupt(
        path, Difference("documents.out", ledger->documents_out, recount.ledger.documents_out));
  if (ledger->chars.out != recount.ledger.chars.out)
    return Corrupt(path, Difference("chars.out", ledger->chars.out, recount.ledger.chars.out));
  return Ok();
}

Status CheckEntries(const std::string& folder, const Manifest& manifest, const Recount& recount,
                    FolderProof* proof) {
  size_t ledger = manifest.entries.size();
  for (size_t i = 0; i < manifest.entries.size(); ++i) {
    const ManifestEntry& entry = manifest.entries[i];
    ++proof->files;
    if (entry.file == kLedgerName) {
      ledger = i;
      continue;
    }
    const auto counted = recount.files.find(entry.file);
    const ManifestEntry none;
    const std::string difference =
        Difference(entry, counted == recount.files.end() ? none : counted->second);
    if (!difference.empty()) return Corrupt(manifest.Where(i), entry.file + ": " + difference);
  }
  if (ledger == manifest.entries.size()) return Corrupt(manifest.path, "lists no ledger.json");
  // Whatever was read and is not listed would be an unlisted file, which CheckFiles reports.
  return CheckLedger(folder, manifest, ledger, recount);
}

}  // namespace

Result<FolderProof> VerifyFolder(const std::string& path) {
  const auto manifest = LoadManifest(path);
  if (!manifest) return manifest.error();
  if (Status s = CheckFiles(path, *manifest); !s) return s.error();
  const auto recount = manifest->header.layout == Layout::folder ? RecountShards(path)
                                                                 : RecountMirror(path, *manifest);
  if (!recount) return recount.error();
  FolderProof proof;
  if (Status s = CheckEntries(path, *manifest, *recount, &proof); !s) return s.error();
  proof.documents = recount->ledger.documents_out;
  proof.chars_out = recount->ledger.chars.out;
  return proof;
}

}  // namespace zhengwen::output
