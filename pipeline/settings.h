// Settings: how a run read its inputs and what Markdown it wrote, as words and values that a
// manifest keeps, so that a replay can do the same.
#ifndef ZHENGWEN_PIPELINE_SETTINGS_H_
#define ZHENGWEN_PIPELINE_SETTINGS_H_

#include <cstdint>
#include <map>
#include <string>

#include "core/result.h"
#include "fetch/source.h"
#include "output/markdown.h"

namespace zhengwen::pipeline {

struct RunSettings {
  fetch::InputOptions input;
  std::string charset;  // overrides detection; empty: none
  uint64_t sample = 0;  // documents of a sample (pipeline/sample.h); 0: all
  output::MarkdownOptions markdown;
};

std::map<std::string, std::string> ToSettings(const RunSettings& settings);

// Words that are missing keep their defaults. An error names the word that makes no sense.
Result<RunSettings> FromSettings(const std::map<std::string, std::string>& words);

}  // namespace zhengwen::pipeline

#endif  // ZHENGWEN_PIPELINE_SETTINGS_H_
