#include "cli/destination.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

namespace zhengwen::cli {
namespace {
namespace fs = std::filesystem;

using output::Compression;

constexpr std::array<std::string_view, 5> kFileEndings = {".jsonl", ".txt", ".md", ".gz", ".zst"};

bool IsFolder(const std::string& path) {
  std::error_code ignored;
  if (path.ends_with('/') || fs::is_directory(path, ignored)) return true;
  if (fs::exists(path, ignored)) return false;  // a file, or a device such as /dev/null
  for (const std::string_view ending : kFileEndings) {
    if (path.ends_with(ending)) return false;
  }
  return true;
}

Compression Named(std::string_view name) {
  return name == "gzip"   ? Compression::gzip
         : name == "zstd" ? Compression::zstd
                          : Compression::none;
}

Compression ByEnding(std::string_view path) {
  return path.ends_with(".gz")    ? Compression::gzip
         : path.ends_with(".zst") ? Compression::zstd
                                  : Compression::none;
}

// True if `path` is `folder` or lies somewhere below it. Both need not exist.
bool LiesIn(const std::string& path, const std::string& folder) {
  std::error_code error;
  const fs::path inner = fs::weakly_canonical(path, error);
  if (error) return false;
  const fs::path outer = fs::weakly_canonical(folder, error);
  if (error) return false;
  const auto [at, ignored] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
  return at == outer.end();
}

Status CheckApart(const std::string& flag, const std::string& path,
                  const std::vector<std::string>& inputs) {
  std::error_code ignored;
  if (path.empty() || path == "-" || fs::is_other(path, ignored)) return Ok();  // a device
  const std::string output = path.substr(0, path.find_last_not_of('/') + 1);
  for (const std::string& input : inputs) {
    if (!fs::exists(input, ignored)) continue;  // a glob or a list: what it names is read by then
    const bool folder = fs::is_directory(input, ignored);
    if (folder ? LiesIn(output, input) : fs::equivalent(output, input, ignored)) {
      return Error{ErrorCode::usage, flag + " " + path,
                   folder
                       ? "lies in the input folder " + input + ", where the next run would read it"
                       : "is an input as well"};
    }
  }
  return Ok();
}

// The folder that an argument of the command line stands for or in.
fs::path FolderOf(const std::string& argument) {
  std::error_code ignored;
  if (fs::is_directory(argument, ignored)) return argument;
  const size_t glob = argument.find_first_of("*?[");
  const bool literal = glob == std::string::npos || fs::exists(argument, ignored);
  const std::string before = literal ? argument : argument.substr(0, glob);
  return before.substr(0, before.rfind('/') == std::string::npos ? 0 : before.rfind('/') + 1);
}

}  // namespace

std::string CommonFolder(const std::vector<std::string>& arguments) {
  fs::path common;
  bool first = true;
  for (const std::string& argument : arguments) {
    if (argument == "-" || argument.starts_with('@')) return "";
    const fs::path folder = FolderOf(argument);
    if (first) {
      common = folder;
      first = false;
      continue;
    }
    fs::path shared;
    auto a = common.begin();
    auto b = folder.begin();
    for (; a != common.end() && b != folder.end() && *a == *b; ++a, ++b) shared /= *a;
    common = shared;
  }
  std::string root = common.generic_string();
  while (root.size() > 1 && root.ends_with('/')) root.pop_back();
  return root;
}

Result<output::SinkOptions> MakeDestination(const Options& options) {
  output::SinkOptions sink;
  sink.path = options.output;
  sink.format = options.format == "text"       ? output::Format::text
                : options.format == "markdown" ? output::Format::markdown
                                               : output::Format::jsonl;
  const bool markdown = options.markdown || sink.format == output::Format::markdown;
  if (!markdown && (options.links || options.images)) {
    return Error{ErrorCode::usage, options.links ? "--links" : "--images",
                 "is for Markdown: -f markdown, or --markdown"};
  }
  if (options.markdown && sink.format != output::Format::jsonl)
    return Error{ErrorCode::usage, "--markdown", "is for records: -f jsonl"};
  sink.folder = options.output != "-" && IsFolder(options.output);
  while (sink.folder && sink.path.size() > 1 && sink.path.ends_with('/')) sink.path.pop_back();
  sink.mirror = options.mirror;
  sink.rejects = options.rejects;
  if (sink.mirror && !sink.folder) {
    return Error{ErrorCode::usage, "--mirror", "wants a folder to write into: -o FOLDER/"};
  }
  for (const auto& [flag, path] :
       {std::pair("-o", options.output), std::pair("--rejects", options.rejects)}) {
    if (Status apart = CheckApart(flag, path, options.arguments); !apart) return apart.error();
  }
  if (sink.mirror) sink.mirror_root = CommonFolder(options.arguments);

  const Compression by_ending = sink.folder ? Compression::none : ByEnding(options.output);
  sink.compression = options.compress.empty() ? by_ending : Named(options.compress);
  if (by_ending != Compression::none && by_ending != sink.compression) {
    return Error{ErrorCode::usage, "-o " + options.output,
                 "has an ending that contradicts --compress " + options.compress};
  }
  return sink;
}

}  // namespace zhengwen::cli
