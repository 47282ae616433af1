// ModelReader: what all model files have in common, read line by line with every line checked.
//
//   # comments, empty lines
//   <key> <words>                             an entry; some go on in the lines behind it
//   <...> <bits> <bias>                       a lexicon: 2^bits weights follow, 64 a line, two hex
//                                             digits each
//   <...> <count> <bias>                      trees: scores in 1/65,536 log-odds; then, one a line,
//   tree <feature>><byte> ... : <leaf> ...    split k is bit k of the leaf's index
//   end
//
// Features are named, so a file outlives their order. A file that anyone wrote either loads or
// gives an error with its line. Thread safety: none.
#ifndef ZHENGWEN_CLASSIFY_TREES_MODEL_READER_H_
#define ZHENGWEN_CLASSIFY_TREES_MODEL_READER_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "classify/text/lexicon.h"
#include "classify/trees/tile.h"
#include "classify/trees/trees.h"
#include "core/result.h"

namespace zhengwen::classify {

inline constexpr size_t kMaxModelBytes = size_t{16} << 20;

// Takes the next word off *words; "" at the end.
std::string_view NextWord(std::string_view* words);
std::optional<int32_t> ToInt(std::string_view word, int32_t low, int32_t high);

class ModelReader {
 public:
  // `path` is used in errors only. All outlive the reader.
  ModelReader(std::string_view content, const std::string& path,
              std::span<const FeatureInfo> features)
      : rest_(content), path_(path), features_(features) {}

  // The next line that is neither empty nor a comment, in line().
  bool NextLine();
  std::string_view line() const { return line_; }
  Error Wrong(std::string message) const;

  // `words`: what stands behind the key.
  Result<Lexicon> ReadLexicon(std::string_view words);
  // Of the first `columns` features.
  Result<Trees> ReadTrees(std::string_view words, size_t columns);

 private:
  Status ReadTree(std::string_view words, size_t columns, Trees* trees) const;

  std::string_view rest_;
  const std::string& path_;
  std::span<const FeatureInfo> features_;
  std::string_view line_;
  int number_ = 0;
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_TREES_MODEL_READER_H_
