#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "pipeline/engine.h"

namespace zhengwen::pipeline {
namespace fs = std::filesystem;

Result<std::string> FindConfig(const std::string& program_path) {
  std::error_code ignored;
  if (const char* named = std::getenv("ZHENGWEN_CONFIG"); named != nullptr && *named != '\0') {
    if (fs::is_directory(named, ignored)) return std::string(named);
    return Error{ErrorCode::config, named, "$ZHENGWEN_CONFIG names no folder"};
  }
  const fs::path bin = fs::path(program_path).parent_path();
  const std::vector<fs::path> places = {
      (bin.parent_path() / "share/zhengwen/config").lexically_normal(),
      ZW_SOURCE_CONFIG,
  };
  std::string looked;
  for (const fs::path& place : places) {
    if (fs::is_directory(place, ignored)) return place.string();
    looked += (looked.empty() ? "" : ", ") + place.string();
  }
  return Error{ErrorCode::config, "",
               "no config folder; looked for " + looked + "; name it with --config"};
}

}  // namespace zhengwen::pipeline
