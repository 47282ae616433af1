// The entries of one folder.
#ifndef ZHENGWEN_FETCH_FOLDER_H_
#define ZHENGWEN_FETCH_FOLDER_H_

#include <string>
#include <vector>

#include "core/result.h"

namespace zhengwen::fetch {

struct FolderEntry {
  std::string name;
  bool is_link = false;
};

// Sorted by the bytes of the name; without "." and "..". `path`: "" is where the program runs.
Result<std::vector<FolderEntry>> ListFolder(const std::string& path);

}  // namespace zhengwen::fetch

#endif  // ZHENGWEN_FETCH_FOLDER_H_
