#include "classify/body/model_file.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include "core/file.h"

namespace zhengwen::classify {
namespace {

constexpr size_t kMaxFileBytes = size_t{16} << 20;
constexpr size_t kWeightsPerLine = 64;
constexpr int kMaxCost = 1000000;
constexpr std::string_view kMagic = "zhengwen-body-model 1";

struct CostName {
  std::string_view name;
  int DecisionCosts::*field;
};
constexpr CostName kCostNames[] = {
    {"enter", &DecisionCosts::enter},
    {"leave", &DecisionCosts::leave},
    {"open", &DecisionCosts::open},
    {"close", &DecisionCosts::close},
    {"line_weight", &DecisionCosts::line_weight},
    {"char_weight", &DecisionCosts::char_weight},
    {"char_cap", &DecisionCosts::char_cap},
    {"score_bound", &DecisionCosts::score_bound},
    {"margin_scale", &DecisionCosts::margin_scale},
    {"no_body", &DecisionCosts::no_body},
};

std::string_view NextWord(std::string_view* rest) {
  const size_t begin = std::min(rest->find_first_not_of(' '), rest->size());
  const size_t end = std::min(rest->find(' ', begin), rest->size());
  const std::string_view word = rest->substr(begin, end - begin);
  rest->remove_prefix(end);
  return word;
}

std::optional<int32_t> ToInt(std::string_view word, int32_t low, int32_t high) {
  int32_t value = 0;
  const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
  if (read.ec != std::errc() || read.ptr != word.data() + word.size()) return std::nullopt;
  if (value < low || value > high) return std::nullopt;
  return value;
}

std::optional<uint16_t> FeatureNamed(std::string_view name) {
  for (size_t i = 0; i < kFeatureCount; ++i) {
    if (kFeatures[i].name == name) return static_cast<uint16_t>(i);
  }
  return std::nullopt;
}

class Parser {
 public:
  Parser(std::string_view content, const std::string& path) : rest_(content), path_(path) {}

  Result<BodyModel> Parse() {
    if (!NextLine() || line_ != kMagic)
      return Wrong("a body model begins with \"" + std::string(kMagic) + "\"");
    while (NextLine()) {
      std::string_view words = line_;
      const std::string_view key = NextWord(&words);
      if (key == "end") return std::move(model_);
      Status done = key == "decision"  ? ReadCost(words)
                    : key == "lexicon" ? ReadLexicon(words)
                    : key == "trees"   ? ReadTrees(words)
                                     : Status(Wrong("unknown entry \"" + std::string(key) + "\""));
      if (!done) return done.error();
    }
    return Wrong("the file ends before its \"end\"; copy or train it anew");
  }

 private:
  // The next line that is neither empty nor a comment.
  bool NextLine() {
    while (!rest_.empty()) {
      const size_t end = std::min(rest_.find('\n'), rest_.size());
      line_ = rest_.substr(0, end);
      rest_.remove_prefix(std::min(end + 1, rest_.size()));
      ++number_;
      if (!line_.empty() && line_.front() != '#') return true;
    }
    return false;
  }

  Error Wrong(std::string message) const {
    return {ErrorCode::config, path_ + ":" + std::to_string(number_), std::move(message)};
  }

  Status ReadCost(std::string_view words) {
    const std::string_view name = NextWord(&words);
    const auto value = ToInt(NextWord(&words), 0, kMaxCost);
    for (const CostName& cost : kCostNames) {
      if (cost.name != name) continue;
      if (!value) return Wrong("wants an integer from 0 to 1000000");
      model_.costs.*cost.field = *value;
      return Ok();
    }
    return Wrong("unknown cost \"" + std::string(name) + "\"");
  }

  Status ReadLexicon(std::string_view words) {
    const auto bits = ToInt(NextWord(&words), kMinLexiconBits, kMaxLexiconBits);
    const auto bias = ToInt(NextWord(&words), -1023, 1023);
    if (!bits || !bias) return Wrong("wants: lexicon <bits from 8 to 20> <bias within 1023>");
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
    model_.lexicon = Lexicon(std::move(weights), *bias);
    return Ok();
  }

  Status ReadTrees(std::string_view words) {
    const auto count = ToInt(NextWord(&words), 0, kMaxTrees);
    const auto bias = ToInt(NextWord(&words), -kMaxLeaf, kMaxLeaf);
    if (!count || !bias) return Wrong("wants: trees <count up to 512> <bias>");
    model_.trees = Trees(*bias);
    for (int32_t i = 0; i < *count; ++i) {
      if (!NextLine()) return Wrong("a tree is missing");
      if (Status read = ReadTree(line_); !read) return read;
    }
    return Ok();
  }

  Status ReadTree(std::string_view words) {
    if (NextWord(&words) != "tree") return Wrong("wants a tree");
    std::vector<Split> splits;
    std::string_view word = NextWord(&words);
    for (; !word.empty() && word != ":"; word = NextWord(&words)) {
      const size_t sign = std::min(word.find('>'), word.size() - 1);
      const auto feature = FeatureNamed(word.substr(0, sign));
      const auto above = ToInt(word.substr(sign + 1), 0, 255);
      if (!feature)
        return Wrong("unknown feature \"" + std::string(word.substr(0, sign)) +
                     "\": the model belongs to another version");
      if (!above) return Wrong("wants <feature>><byte>");
      if (splits.size() == kMaxTreeDepth) return Wrong("a tree has at most 8 levels");
      splits.push_back({*feature, static_cast<uint8_t>(*above)});
    }
    std::vector<int32_t> leaves;
    for (word = NextWord(&words); !word.empty(); word = NextWord(&words)) {
      const auto leaf = ToInt(word, -kMaxLeaf, kMaxLeaf);
      if (!leaf) return Wrong("a leaf is out of range");
      leaves.push_back(*leaf);
    }
    if (leaves.size() != size_t{1} << splits.size())
      return Wrong("wants two to the power of " + std::to_string(splits.size()) + " leaves");
    model_.trees.Add(splits, leaves);
    return Ok();
  }

  std::string_view rest_;
  const std::string& path_;
  std::string_view line_;
  int number_ = 0;
  BodyModel model_;
};

}  // namespace

Result<BodyModel> ParseBodyModel(std::string_view content, const std::string& path) {
  return Parser(content, path).Parse();
}

Result<BodyModel> LoadBodyModel(const std::string& path) {
  Result<std::string> content = ReadFile(path, kMaxFileBytes);
  if (!content) return content.error();
  return ParseBodyModel(*content, path);
}

}  // namespace zhengwen::classify
