// Settings: how a run read its inputs, as words and values that a manifest keeps, so that a replay
// can read them the same way.
#ifndef ZHENGWEN_PIPELINE_SETTINGS_H_
#define ZHENGWEN_PIPELINE_SETTINGS_H_

#include <cstdint>
#include <map>
#include <string>

#include "core/result.h"
#include "fetch/source.h"

namespace zhengwen::pipeline {

struct ReadingSettings {
  fetch::InputOptions input;
  std::string charset;  // overrides detection; empty: none
  uint64_t sample = 0;  // documents of a sample (pipeline/sample.h); 0: all
};

std::map<std::string, std::string> ToSettings(const ReadingSettings& settings);

// Words that are missing keep their defaults. An error names the word that makes no sense.
Result<ReadingSettings> FromSettings(const std::map<std::string, std::string>& words);

}  // namespace zhengwen::pipeline

#endif  // ZHENGWEN_PIPELINE_SETTINGS_H_
