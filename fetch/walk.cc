// A folder and everything below it.
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <set>
#include <utility>

#include "fetch/folder.h"
#include "fetch/inputs.h"

namespace zhengwen::fetch {
namespace {

using Identity = std::pair<dev_t, ino_t>;

class Walk {
 public:
  Walk(uint32_t base, uint32_t source, Inputs* inputs)
      : base_(base), source_(source), inputs_(inputs) {}

  // Real folders come before links, so that a file is known by its real path.
  void Run(const std::string& folder) {
    Visit(folder, kNobody);
    for (;;) {
      if (!folders_.empty()) {
        const auto [path, parent] = std::move(folders_.back());
        folders_.pop_back();
        Visit(path, parent);
      } else if (next_link_ < links_.size()) {
        const auto [path, parent] = std::move(links_[next_link_++]);
        Visit(path, parent);
      } else {
        return;
      }
    }
  }

 private:
  static constexpr size_t kNobody = SIZE_MAX;
  struct Visited {
    Identity identity;
    size_t parent;
  };
  struct Waiting {
    std::string path;
    size_t parent;
  };

  void Visit(const std::string& path, size_t parent) {
    struct stat info {};
    if (stat((path + "/").c_str(), &info) != 0) return ListAndAdd(path, parent);
    const Identity identity{info.st_dev, info.st_ino};
    if (!seen_.insert(identity).second) {
      for (size_t at = parent; at != kNobody; at = visited_[at].parent) {
        if (visited_[at].identity == identity) {
          return Fail(path, "a folder that leads back into itself; its files are read once");
        }
      }
      return;
    }
    visited_.push_back({identity, parent});
    ListAndAdd(path, visited_.size() - 1);
  }

  void ListAndAdd(const std::string& path, size_t self) {
    const Result<std::vector<FolderEntry>> entries = ListFolder(path + "/");
    if (!entries) return Fail(path, entries.error().message);
    for (const FolderEntry& entry : *entries) {
      if (entry.name.front() != '.') Add(path + "/" + entry.name, entry, self);
    }
  }

  void Add(std::string path, const FolderEntry& entry, size_t self) {
    struct stat info {};
    const bool there = stat(path.c_str(), &info) == 0;
    if (there && S_ISDIR(info.st_mode)) {
      (entry.is_link ? links_ : folders_).push_back({std::move(path), self});
    } else if (FormNamed(entry.name) != FileForm::unknown) {
      // What is no regular file is refused when it is opened.
      const bool regular = there && S_ISREG(info.st_mode);
      inputs_->files.push_back({std::move(path), base_, source_,
                                regular ? static_cast<uint64_t>(info.st_size) : 0,
                                Input::kNoError});
    } else if (!there && errno != ENOENT && errno != ELOOP) {
      Fail(path, std::strerror(errno));  // nobody knows whether it is a folder
    }
  }

  void Fail(const std::string& path, std::string message) {
    inputs_->files.push_back(
        {path, base_, source_, 0, static_cast<uint32_t>(inputs_->errors.size())});
    inputs_->errors.push_back({ErrorCode::io, PrintableName(path), std::move(message)});
  }

  uint32_t base_;
  uint32_t source_;
  Inputs* inputs_;
  std::set<Identity> seen_;
  std::vector<Visited> visited_;  // with the chain of parents
  std::vector<Waiting> folders_;
  std::vector<Waiting> links_;
  size_t next_link_ = 0;
};

std::string FolderName(const std::string& folder) {
  namespace fs = std::filesystem;
  std::error_code error;
  std::string name = fs::path(folder).filename().string();
  if (name.empty() || name == "." || name == "..")
    name = fs::canonical(folder.empty() ? "/" : folder, error).filename().string();
  return name.empty() ? "root" : PrintableName(name);
}

}  // namespace

void AddFolder(const std::string& folder, Inputs* inputs) {
  const size_t first = inputs->files.size();
  const auto source = static_cast<uint32_t>(inputs->sources.size());
  inputs->sources.push_back(FolderName(folder));
  Walk(static_cast<uint32_t>(folder.size() + 1), source, inputs).Run(folder);
  if (inputs->files.size() == first) {
    inputs->files.push_back({folder, 0, source, 0, static_cast<uint32_t>(inputs->errors.size())});
    inputs->errors.push_back(
        {ErrorCode::not_found, PrintableName(folder),
         "holds no file with a known ending (.txt, .html, .jsonl, each also with .gz or .zst)"});
  }
  std::sort(inputs->files.begin() + static_cast<std::ptrdiff_t>(first), inputs->files.end(),
            [](const Input& a, const Input& b) { return a.path < b.path; });
}

}  // namespace zhengwen::fetch
