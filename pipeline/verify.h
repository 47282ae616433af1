// Verify: the proof that a folder is what a run made of its inputs.
//
// Two parts. What the folder says about itself (output/sink.h, VerifyFolder): checksums, counts,
// sums. And the replay: the inputs are read and decoded once more, with the settings that the
// manifest keeps, and the recorded cuts and replacements are applied to them; the result must be
// the record's text, letter by letter.
#ifndef ZHENGWEN_PIPELINE_VERIFY_H_
#define ZHENGWEN_PIPELINE_VERIFY_H_

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/result.h"
#include "output/sink.h"

namespace zhengwen::pipeline {

struct Replayed {
  uint64_t documents = 0;
  uint64_t chars_in = 0;       // code points of the inputs
  uint64_t failed_inputs = 0;  // reported through on_error
};

// `inputs`: as they were named to the run (files, folders, globs, lists). `config`: the config
// folder of the run, which says where the data of a page holds text. Errors: the first document
// that differs, by its id; inputs that hold more or fewer documents than the folder.
Result<Replayed> Replay(const std::string& folder, const std::vector<std::string>& inputs,
                        const std::string& config,
                        const std::function<void(const Error&)>& on_error);

}  // namespace zhengwen::pipeline

#endif  // ZHENGWEN_PIPELINE_VERIFY_H_
