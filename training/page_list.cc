#include <fstream>
#include <sstream>

#include "training/page_corpus.h"

namespace zhengwen::training {

Result<std::vector<PageEntry>> LoadPageList(const std::string& path) {
  std::ifstream in(path);
  if (!in) return Error{ErrorCode::io, path, "cannot be read"};
  std::vector<PageEntry> entries;
  for (std::string line; std::getline(in, line);) {
    std::istringstream cells(line);
    PageEntry e;
    if (!(cells >> e.id >> e.part >> e.weight >> e.charset >> e.path))
      return Error{ErrorCode::corrupt, path + ":" + std::to_string(entries.size() + 1),
                   "wants id, part, weight, charset and path"};
    if (e.charset == "-") e.charset.clear();
    entries.push_back(std::move(e));
  }
  return entries;
}

}  // namespace zhengwen::training
