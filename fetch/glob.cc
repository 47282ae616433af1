// Globs, part by part of the path. glob(3) is not used: it sorts by locale and hides unreadable
// folders, unless it is given a callback without context.
#include <fnmatch.h>
#include <sys/stat.h>

#include <utility>

#include "fetch/folder.h"
#include "fetch/inputs.h"

namespace zhengwen::fetch {
namespace {

bool Exists(const std::string& path) {
  struct stat info {};
  return lstat(path.c_str(), &info) == 0;
}

// The paths that `part` names in the folder `prefix` ("" or with a slash at its end).
void Expand(const std::string& prefix, const std::string& part, std::vector<std::string>* paths,
            std::vector<Error>* errors) {
  if (!IsGlob(part)) {
    if (Exists(prefix + part)) paths->push_back(prefix + part);
    return;
  }
  const Result<std::vector<FolderEntry>> entries = ListFolder(prefix);
  if (!entries) {
    errors->push_back(
        {ErrorCode::io, PrintableName(prefix.empty() ? "." : prefix), entries.error().message});
    return;
  }
  for (const FolderEntry& entry : *entries) {
    if (fnmatch(part.c_str(), entry.name.c_str(), FNM_PERIOD | FNM_NOESCAPE) == 0)
      paths->push_back(prefix + entry.name);
  }
}

bool IsFolder(const std::string& path) {
  struct stat info {};
  return stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

}  // namespace

bool IsGlob(std::string_view argument) {
  return argument.find_first_of("*?[") != std::string_view::npos;
}

void ExpandGlob(const std::string& pattern, std::vector<std::string>* paths,
                std::vector<Error>* errors) {
  std::vector<std::string> found = {pattern.starts_with('/') ? "/" : ""};
  for (size_t at = pattern.find_first_not_of('/'); at < pattern.size();) {
    const size_t end = std::min(pattern.find('/', at), pattern.size());
    const std::string part = pattern.substr(at, end - at);
    at = std::min(pattern.find_first_not_of('/', end), pattern.size());
    std::vector<std::string> next;
    for (const std::string& prefix : found) Expand(prefix, part, &next, errors);
    found.clear();
    for (std::string& path : next) {
      if (end == pattern.size()) {
        found.push_back(std::move(path));
      } else if (IsFolder(path)) {
        found.push_back(path + "/");
      }
    }
  }
  paths->insert(paths->end(), found.begin(), found.end());
}

}  // namespace zhengwen::fetch
