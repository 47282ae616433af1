#include "classify/trees/model_reader.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

namespace zhengwen::classify {
namespace {

constexpr size_t kWeightsPerLine = 64;

}  // namespace

std::string_view NextWord(std::string_view* words) {
  const size_t begin = std::min(words->find_first_not_of(' '), words->size());
  const size_t end = std::min(words->find(' ', begin), words->size());
  const std::string_view word = words->substr(begin, end - begin);
  words->remove_prefix(end);
  return word;
}

std::optional<int32_t> ToInt(std::string_view word, int32_t low, int32_t high) {
  int32_t value = 0;
  const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
  if (read.ec != std::errc() || read.ptr != word.data() + word.size()) return std::nullopt;
  if (value < low || value > high) return std::nullopt;
  return value;
}

bool ModelReader::NextLine() {
  while (!rest_.empty()) {
    const size_t end = std::min(rest_.find('\n'), rest_.size());
    line_ = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    ++number_;
    if (!line_.empty() && line_.front() != '#') return true;
  }
  return false;
}

Error ModelReader::Wrong(std::string message) const {
  return {ErrorCode::config, path_ + ":" + std::to_string(number_), std::move(message)};
}

Result<Lexicon> ModelReader::ReadLexicon(std::string_view words) {
  const auto bits = ToInt(NextWord(&words), kMinLexiconBits, kMaxLexiconBits);
  const auto bias = ToInt(NextWord(&words), -1023, 1023);
  if (!bits || !bias) return Wrong("a lexicon wants <bits from 8 to 20> <bias within 1023>");
  std::vector<int8_t> weights;
  weights.reserve(size_t{1} << *bits);
  while (weights.size() < size_t{1} << *bits) {
    if (!NextLine() || line_.size() != 2 * kWeightsPerLine)
      return Wrong("wants 64 weights of two hex digits");
    for (size_t i = 0; i < line_.size(); i += 2) {
      uint8_t byte = 0;
      const char* at = line_.data() + i;
      const auto read = std::from_chars(at, at + 2, byte, 16);
      if (read.ec != std::errc() || read.ptr != at + 2)
        return Wrong("wants 64 weights of two hex digits");
      weights.push_back(static_cast<int8_t>(byte));
    }
  }
  return Lexicon(std::move(weights), *bias);
}

Result<Trees> ModelReader::ReadTrees(std::string_view words, size_t columns) {
  const auto count = ToInt(NextWord(&words), 0, kMaxTrees);
  const auto bias = ToInt(NextWord(&words), -kMaxLeaf, kMaxLeaf);
  if (!count || !bias) return Wrong("trees want <count up to 512> <bias>");
  Trees trees(*bias);
  for (int32_t i = 0; i < *count; ++i) {
    if (!NextLine()) return Wrong("a tree is missing");
    if (Status read = ReadTree(line_, columns, &trees); !read) return read.error();
  }
  return trees;
}

Status ModelReader::ReadTree(std::string_view words, size_t columns, Trees* trees) const {
  if (NextWord(&words) != "tree") return Wrong("wants a tree");
  std::vector<Split> splits;
  std::string_view word = NextWord(&words);
  for (; !word.empty() && word != ":"; word = NextWord(&words)) {
    const size_t sign = std::min(word.find('>'), word.size() - 1);
    const auto above = ToInt(word.substr(sign + 1), 0, 255);
    size_t feature = 0;
    while (feature < columns && features_[feature].name != word.substr(0, sign)) ++feature;
    if (feature == columns)
      return Wrong("unknown feature \"" + std::string(word.substr(0, sign)) +
                   "\": the model belongs to another version");
    if (!above) return Wrong("wants <feature>><byte>");
    if (splits.size() == kMaxTreeDepth) return Wrong("a tree has at most 8 levels");
    splits.push_back({static_cast<uint16_t>(feature), static_cast<uint8_t>(*above)});
  }
  std::vector<int32_t> leaves;
  for (word = NextWord(&words); !word.empty(); word = NextWord(&words)) {
    const auto leaf = ToInt(word, -kMaxLeaf, kMaxLeaf);
    if (!leaf) return Wrong("a leaf is out of range");
    leaves.push_back(*leaf);
  }
  if (leaves.size() != size_t{1} << splits.size())
    return Wrong("wants two to the power of " + std::to_string(splits.size()) + " leaves");
  trees->Add(splits, leaves);
  return Ok();
}

}  // namespace zhengwen::classify
