#include "output/mirror_names.h"

#include <array>

#include "core/compress_writer.h"
#include "output/fields.h"

namespace zhengwen::output {
namespace {

constexpr size_t kLongestName = 255;  // bytes: NAME_MAX of Linux file systems

constexpr std::array<std::string_view, 9> kEndings = {".txt", ".jsonl", ".ndjson", ".json", ".html",
                                                      ".htm", ".xhtml", ".warc",   ".wet"};

// The name without ".gz" or ".zst", then without one ending of a known form; never empty.
std::string_view StemOf(std::string_view name) {
  const std::string_view packed = EndingOf(PackingNamed(name));
  std::string_view stem = name;
  if (stem.ends_with(packed)) stem.remove_suffix(packed.size());
  for (const std::string_view ending : kEndings) {
    if (!stem.ends_with(ending)) continue;
    stem.remove_suffix(ending.size());
    break;
  }
  return stem.empty() ? name : stem;
}

// `stem` and `suffix`, the former shortened by whole characters where both are too long.
std::string Fit(std::string_view stem, std::string_view suffix) {
  if (stem.size() + suffix.size() > kLongestName) {
    stem = stem.substr(0, kLongestName - suffix.size());
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
    while (!stem.empty() && continues(stem.back())) stem.remove_suffix(1);
    if (!stem.empty() && static_cast<unsigned char>(stem.back()) >= 0x80) stem.remove_suffix(1);
  }
  return std::string(stem).append(suffix);
}

std::string_view BelowRoot(std::string_view path, std::string_view root) {
  if (root.empty() || !path.starts_with(root)) return path;
  const std::string_view rest = path.substr(root.size());
  return rest.starts_with('/') || root.ends_with('/') ? rest : path;
}

}  // namespace

// Takes all but the last part off *path and returns its folders, each with a slash behind it.
std::string MirrorNames::FolderFor(std::string_view* path) {
  std::string folder;
  for (size_t slash = path->find('/'); slash != std::string_view::npos; slash = path->find('/')) {
    const std::string_view part = path->substr(0, slash);
    path->remove_prefix(slash + 1);
    if (part.empty() || part == ".") continue;
    const std::string name = part == ".." ? "__" : std::string(part);
    std::string suffix;
    while (files_.contains(folder + Fit(name, suffix))) suffix += '~';
    folder += Fit(name, suffix);
    folders_.insert(folder);
    folder += '/';
  }
  return folder;
}

std::string MirrorNames::NameFor(std::string_view input) {
  const std::string printable = Printable(input);
  std::string_view name = BelowRoot(printable, Printable(root_));
  const std::string folder = FolderFor(&name);
  if (name.empty() || name == "." || name == "..") name = "__";
  if (name == "-") name = "stdin";
  const auto taken = [this](const std::string& path) {
    return files_.contains(path) || folders_.contains(path);
  };
  std::string path = folder + Fit(StemOf(name), ending_);
  if (taken(path)) path = folder + Fit(name, ending_);
  for (size_t n = 2; taken(path); ++n) {
    path = folder + Fit(name, '~' + std::to_string(n) + ending_);
  }
  files_.insert(path);
  return path;
}

}  // namespace zhengwen::output
