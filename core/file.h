// Whole files in memory: for config, not for data.
#ifndef ZHENGWEN_CORE_FILE_H_
#define ZHENGWEN_CORE_FILE_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace zhengwen {

// The bytes of a file of at most `max_bytes`. Errors name the file and the system's reason.
Result<std::string> ReadFile(const std::string& path, size_t max_bytes = size_t{256} << 20);

// The files in `folder` whose names end in `suffix`, as paths, sorted by byte value. Not recursive.
Result<std::vector<std::string>> ListFiles(const std::string& folder, std::string_view suffix);

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_FILE_H_
