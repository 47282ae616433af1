#include "tests/support/paths.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace zhengwen::testing {
namespace fs = std::filesystem;

std::string SourcePath(const std::string& relative) {
  return std::string(ZW_SOURCE_DIR "/") + relative;
}
std::string BinaryPath() { return ZW_BINARY; }

std::optional<std::string> SharedPath(const std::string& relative) {
  const std::string path = SourcePath("../shared/data/" + relative);
  if (!fs::exists(path)) return std::nullopt;
  return path;
}

TempFolder::TempFolder() {
  std::string name = (fs::temp_directory_path() / "zhengwen-test-XXXXXX").string();
  path_ = mkdtemp(name.data());
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string TempFolder::Path(const std::string& relative) const { return path_ + "/" + relative; }

std::string TempFolder::Write(const std::string& relative, const std::string& bytes) const {
  const fs::path path = Path(relative);
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
  return path.string();
}

}  // namespace zhengwen::testing
