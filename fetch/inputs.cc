#include "fetch/inputs.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "core/ascii.h"
#include "core/compression.h"
#include "core/file.h"
#include "core/unicode.h"

namespace zhengwen::fetch {
namespace {

struct Ending {
  std::string_view ending;
  FileForm form;
};
constexpr std::array kEndings = {
    Ending{".txt", FileForm::text},   Ending{".jsonl", FileForm::json_lines},
    Ending{".html", FileForm::html},  Ending{".htm", FileForm::html},
    Ending{".xhtml", FileForm::html}, Ending{".shtml", FileForm::html}};

FileForm RemoveEndings(std::string_view* name) {
  if (PackingNamed(*name) != Packing::none) name->remove_suffix(name->size() - name->rfind('.'));
  for (const Ending& e : kEndings) {
    if (!EndsInAnyCase(*name, e.ending)) continue;
    name->remove_suffix(e.ending.size());
    return e.form;
  }
  return FileForm::unknown;
}

std::string_view LastPart(std::string_view path) {
  return path.substr(path.find_last_of('/') + 1);  // npos + 1 is 0
}

class Expander {
 public:
  Result<Inputs> Run(const std::vector<std::string>& arguments) && {
    for (const std::string& argument : arguments) {
      const Status done = argument.starts_with('@') ? AddList(argument.substr(1)) : Add(argument);
      if (!done) return done.error();
    }
    return std::move(inputs_);
  }

 private:
  Status Add(const std::string& argument) {
    if (argument.empty()) return Error{ErrorCode::usage, "", "an input without a name"};
    if (argument == kStandardInput) {
      if (std::exchange(has_stdin_, true))
        return Error{ErrorCode::usage, "-", "standard input can be read only once"};
      AddNamed(argument, 0, "stdin");
      return Ok();
    }
    struct stat info {};
    if (stat(argument.c_str(), &info) == 0) {
      AddPath(argument, info);
      return Ok();
    }
    const int code = errno;
    if (IsGlob(argument)) return AddGlob(argument);
    return Error{code == ENOENT || code == ENOTDIR ? ErrorCode::not_found : ErrorCode::io,
                 PrintableName(argument), std::strerror(code)};
  }

  Status AddGlob(const std::string& pattern) {
    std::vector<std::string> paths;
    std::vector<Error> errors;
    ExpandGlob(pattern, &paths, &errors);
    if (paths.empty() && errors.empty())
      return Error{ErrorCode::not_found, PrintableName(pattern), "no file has such a name"};
    for (const std::string& path : paths) {
      struct stat info {};
      if (stat(path.c_str(), &info) != 0) info = {};  // opening it will tell why
      AddPath(path, info);
    }
    for (Error& error : errors) AddError(std::move(error));
    return Ok();
  }

  Status AddList(const std::string& path) {
    const Result<std::string> content = ReadFile(path);
    if (!content) return content.error();
    uint64_t number = 0;
    for (size_t at = 0; at < content->size();) {
      const size_t end = std::min(content->find('\n', at), content->size());
      std::string line = content->substr(at, end - at);
      at = end + 1;
      ++number;
      line.erase(line.find_last_not_of(" \t\r") + 1);  // npos + 1 is 0
      line.erase(0, line.find_first_not_of(" \t"));
      if (line.empty() || line.front() == '#') continue;
      const std::string where = PrintableName(path) + ":" + std::to_string(number);
      if (line.front() == '@')
        return Error{ErrorCode::usage, where, "a list cannot name another list"};
      const Status done = Add(line);
      if (!done) AddError({done.error().code, where, done.error().ToString()});
    }
    return Ok();
  }

  void AddPath(const std::string& path, const struct stat& info) {
    if (S_ISDIR(info.st_mode)) {
      AddFolder(path.substr(0, path.find_last_not_of('/') + 1), &inputs_);
      return;
    }
    AddNamed(path, S_ISREG(info.st_mode) ? static_cast<uint64_t>(info.st_size) : 0, SourceOf(path));
  }

  // Texts of one folder are one corpus; a file of records is one by itself.
  static std::string SourceOf(const std::string& path) {
    const std::string_view name = LastPart(path);
    if (FormNamed(name) != FileForm::json_lines && name.size() < path.size()) {
      const std::string_view folder =
          std::string_view(path).substr(0, path.size() - name.size() - 1);
      const std::string_view last = LastPart(folder);
      if (!last.empty() && last != "." && last != "..") return PrintableName(last);
    }
    return Stem(path);
  }

  void AddNamed(const std::string& path, uint64_t size, const std::string& source) {
    uint32_t base = 0;
    while (path.compare(base, 2, "./") == 0) base += 2;
    if (inputs_.sources.empty() || inputs_.sources.back() != source)
      inputs_.sources.push_back(source);
    inputs_.files.push_back(
        {path, base, static_cast<uint32_t>(inputs_.sources.size() - 1), size, Input::kNoError});
  }

  void AddError(Error error) {
    inputs_.files.push_back({error.where, 0, 0, 0, static_cast<uint32_t>(inputs_.errors.size())});
    inputs_.errors.push_back(std::move(error));
  }

  Inputs inputs_;
  bool has_stdin_ = false;
};

}  // namespace

FileForm FormNamed(std::string_view file_name) { return RemoveEndings(&file_name); }

std::string Stem(std::string_view path) {
  std::string_view name = LastPart(path);
  RemoveEndings(&name);
  return name.empty() ? "input" : PrintableName(name);
}

std::string PrintableName(std::string_view path) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string name;
  for (;;) {
    const size_t good = ValidUtf8Prefix(path);
    name += path.substr(0, good);
    if (good == path.size()) return name;
    const auto byte = static_cast<unsigned char>(path[good]);
    name += {'%', kDigits[byte >> 4], kDigits[byte & 0xF]};
    path.remove_prefix(good + 1);
  }
}

Result<Inputs> ExpandArguments(const std::vector<std::string>& arguments) {
  return Expander().Run(arguments);
}

}  // namespace zhengwen::fetch
