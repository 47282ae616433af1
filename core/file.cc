#include "core/file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace zhengwen {
namespace fs = std::filesystem;

Result<std::string> ReadFile(const std::string& path, size_t max_bytes) {
  std::error_code error;
  if (!fs::exists(path, error)) return Error{ErrorCode::not_found, path, "no such file"};
  if (fs::is_directory(path, error)) return Error{ErrorCode::io, path, "is a folder, not a file"};
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{ErrorCode::io, path, std::strerror(errno)};
  const auto size = fs::file_size(path, error);
  if (!error && size > max_bytes)
    return Error{ErrorCode::limit, path, "larger than " + std::to_string(max_bytes) + " bytes"};
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (in.bad()) return Error{ErrorCode::io, path, "read error"};
  return bytes;
}

Result<std::vector<std::string>> ListFiles(const std::string& folder, std::string_view suffix) {
  std::error_code error;
  std::vector<std::string> paths;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const std::string path = it->path().string();
    if (path.ends_with(suffix) && it->is_regular_file(error)) paths.push_back(path);
  }
  if (error) return Error{ErrorCode::io, folder, error.message()};
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace zhengwen
