#include "training/corpus.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>

#include "clean/normalise.h"
#include "clean/rules.h"
#include "clean/segment.h"
#include "core/json.h"
#include "core/step.h"
#include "core/unicode.h"

namespace zhengwen::training {
namespace {

struct LabelSpan {
  uint32_t begin = 0, end = 0;  // bytes
  Label label = Label::unscored;
};

// All integers in `json`, in order: enough for an array of arrays of numbers.
std::vector<int64_t> Integers(std::string_view json) {
  std::vector<int64_t> values;
  const char* end = json.data() + json.size();
  for (const char* at = json.data(); at < end;) {
    int64_t value = 0;
    const auto read = std::from_chars(at, end, value);
    if (read.ec == std::errc()) values.push_back(value);
    at = read.ec == std::errc() ? read.ptr : at + 1;
  }
  return values;
}

std::vector<LabelSpan> ToByteSpans(const std::vector<int64_t>& triples, std::string_view text) {
  std::vector<uint32_t> bytes;  // of each code point
  for (size_t at = 0; at < text.size(); at += CharAt(text, at).size)
    bytes.push_back(static_cast<uint32_t>(at));
  bytes.push_back(static_cast<uint32_t>(text.size()));
  const auto byte = [&bytes](int64_t point) {
    return bytes[static_cast<size_t>(std::clamp<int64_t>(point, 0, std::ssize(bytes) - 1))];
  };
  std::vector<LabelSpan> spans;
  for (size_t i = 0; i + 2 < triples.size(); i += 3)
    spans.push_back({byte(triples[i]), byte(triples[i + 1]),
                     triples[i + 2] == 0 ? Label::furniture : Label::body});
  std::sort(spans.begin(), spans.end(),
            [](const LabelSpan& a, const LabelSpan& b) { return a.begin < b.begin; });
  return spans;
}

std::vector<Label> LabelBlocks(const std::vector<Block>& blocks,
                               const std::vector<LabelSpan>& spans) {
  std::vector<Label> labels;
  size_t first = 0;
  for (const Block& b : blocks) {
    while (first < spans.size() && spans[first].end <= b.begin) ++first;
    uint32_t covered[2] = {0, 0};
    for (size_t s = first; s < spans.size() && spans[s].begin < b.end; ++s)
      covered[static_cast<size_t>(spans[s].label)] +=
          std::min(b.end, spans[s].end) - std::max(b.begin, spans[s].begin);
    const uint32_t nothing = b.end - b.begin - std::min(b.end - b.begin, covered[0] + covered[1]);
    const bool body = covered[1] >= covered[0];
    labels.push_back(nothing > std::max(covered[0], covered[1]) ? Label::unscored
                     : body                                     ? Label::body
                                                                : Label::furniture);
  }
  return labels;
}

Result<std::map<std::string, int>> LoadParts(const std::string& path) {
  std::ifstream in(path);
  if (!in) return Error{ErrorCode::io, path, "cannot be read"};
  std::map<std::string, int> parts;
  std::string id;
  int part = 0;
  while (std::getline(in, id, '\t') && in >> part) {
    parts[id] = part;
    in.ignore(1);
  }
  return parts;
}

Result<Sample> ReadSample(const std::string& line, const std::map<std::string, int>& parts) {
  Result<JsonObject> json = JsonObject::Parse(line);
  if (!json) return json.error();
  Sample sample;
  const auto text = json->String("text");
  const auto id = json->String("id");
  const JsonObject::Field* spans = json->Find("spans");
  if (!text || !id || spans == nullptr)
    return Error{ErrorCode::corrupt, "", "wants \"id\", \"text\" and \"spans\""};
  sample.id = *id;
  const auto part = parts.find(sample.id);
  if (part == parts.end()) return sample;
  sample.part = part->second;
  sample.kind = std::string(json->String("kind").value_or(""));
  if (const JsonObject::Field* weight = json->Find("weight"))
    sample.weight = std::strtod(weight->text.c_str(), nullptr);
  sample.doc = Document({}, std::string(*text), "utf-8");
  return sample;
}

}  // namespace

Result<std::vector<Sample>> LoadCorpus(const CorpusOptions& options) {
  Authors authors;
  const Recipe recipe;
  std::vector<std::unique_ptr<Step>> steps;
  for (const StepFactory make : {clean::MakeNormalise, clean::MakeSegment, clean::MakeRules}) {
    Result<std::unique_ptr<Step>> step = make({options.config, &recipe, &authors});
    if (!step) return step.error();
    steps.push_back(std::move(*step));
  }
  Result<std::map<std::string, int>> parts = LoadParts(options.parts);
  if (!parts) return parts.error();
  std::vector<Sample> samples;
  for (const std::string& file : options.files) {
    std::ifstream in(file);
    if (!in) return Error{ErrorCode::io, file, "cannot be read"};
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
      Result<Sample> sample = ReadSample(line, *parts);
      if (!sample)
        return Error{ErrorCode::corrupt, file + ":" + std::to_string(number),
                     sample.error().message};
      if (!parts->contains(sample->id)) continue;
      for (const auto& step : steps) step->Apply(&sample->doc);
      const Result<JsonObject> json = JsonObject::Parse(line);
      sample->labels = LabelBlocks(
          sample->doc.blocks, ToByteSpans(Integers(json->Find("spans")->text), sample->doc.text()));
      samples.push_back(std::move(*sample));
    }
  }
  return samples;
}

}  // namespace zhengwen::training
