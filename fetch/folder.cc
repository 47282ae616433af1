#include "fetch/folder.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace zhengwen::fetch {

Result<std::vector<FolderEntry>> ListFolder(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code error;
  std::error_code ignored;
  std::vector<FolderEntry> entries;
  for (fs::directory_iterator it(path.empty() ? "." : path, error), end; !error && it != end;
       it.increment(error)) {
    entries.push_back({it->path().filename().string(), it->is_symlink(ignored)});
  }
  if (error) return Error{ErrorCode::io, path, "cannot list the folder: " + error.message()};
  std::sort(entries.begin(), entries.end(),
            [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
  return entries;
}

}  // namespace zhengwen::fetch
