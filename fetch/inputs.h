// Inputs: what the arguments of a command name, as a list of files in the order of reading.
//
// Names that come out are valid UTF-8 (bytes of a file name that are not are written %B0), since
// they end up in ids and records; `path` alone is what the system knows the file by.
#ifndef ZHENGWEN_FETCH_INPUTS_H_
#define ZHENGWEN_FETCH_INPUTS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace zhengwen::fetch {

struct Input {
  static constexpr uint32_t kNoError = UINT32_MAX;
  std::string path;           // to open; "-" is standard input
  uint32_t base = 0;          // where in `path` that part begins which an id is made from
  uint32_t source = 0;        // index into Inputs::sources
  uint64_t size = 0;          // bytes on disk, 0 where unknown
  uint32_t error = kNoError;  // index into Inputs::errors: there is nothing to open
};

// Small per file, for there may be millions of them.
struct Inputs {
  std::vector<Input> files;
  std::vector<std::string> sources;
  std::vector<Error> errors;
};

constexpr std::string_view kStandardInput = "-";

// See OpenInputs (fetch/source.h).
Result<Inputs> ExpandArguments(const std::vector<std::string>& arguments);

// Adds the files below a folder. `folder` is without a slash at its end, "" is the root.
void AddFolder(const std::string& folder, Inputs* inputs);

// Adds the paths that a glob names, sorted; unreadable folders on the way become errors.
void ExpandGlob(const std::string& pattern, std::vector<std::string>* paths,
                std::vector<Error>* errors);
bool IsGlob(std::string_view argument);

enum class FileForm : uint8_t { unknown, text, html, json_lines };
// By the ending, in front of one that tells of a packing.
FileForm FormNamed(std::string_view file_name);
// The last part of the path without known endings.
std::string Stem(std::string_view path);
// Valid UTF-8, as said above.
std::string PrintableName(std::string_view path);

}  // namespace zhengwen::fetch

#endif  // ZHENGWEN_FETCH_INPUTS_H_
