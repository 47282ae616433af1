// MirrorNames: which output file belongs to which input file.
//
//   dump/a/b.html.gz   with the root `dump`   a/b.jsonl
//
// The name of the input loses its known endings and gets the output's. Where that name is taken
// (a.txt beside a.html), the input keeps its whole name: a.html.jsonl; where that is taken too, a
// number is added. No name leaves the folder: what stands above the root loses its leading slash,
// and ".." becomes "__". Names are valid UTF-8 and no longer than a file system allows. Equal
// calls in equal order give equal names. Thread safety: none.
#ifndef ZHENGWEN_OUTPUT_MIRROR_NAMES_H_
#define ZHENGWEN_OUTPUT_MIRROR_NAMES_H_

#include <string>
#include <string_view>
#include <unordered_set>

namespace zhengwen::output {

class MirrorNames {
 public:
  // `root` is cut off the inputs' names; `ending` is the whole new ending; the names in `reserved`
  // are never given.
  MirrorNames(std::string root, std::string ending, std::unordered_set<std::string> reserved)
      : root_(std::move(root)), ending_(std::move(ending)), files_(std::move(reserved)) {}

  // A new name for each call, relative and '/'-separated.
  std::string NameFor(std::string_view input);

  // All names given, and the reserved ones.
  const std::unordered_set<std::string>& names() const { return files_; }

 private:
  std::string FolderFor(std::string_view* path);

  std::string root_;
  std::string ending_;
  std::unordered_set<std::string> files_;
  std::unordered_set<std::string> folders_;
};

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_MIRROR_NAMES_H_
