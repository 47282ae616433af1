// BodyModel: lexicon, trees and costs, as one text file under config/models/.
//
//   zhengwen-body-model 1
//   decision <name> <integer>    one line per field of DecisionCosts
//   lexicon ...                  of the lines' words
//   trees ...
//   end
//
// The rest of the format is classify/trees/model_reader.h's.
//
// Thread safety: a loaded model is immutable.
#ifndef ZHENGWEN_CLASSIFY_BODY_MODEL_FILE_H_
#define ZHENGWEN_CLASSIFY_BODY_MODEL_FILE_H_

#include <string>
#include <string_view>

#include "classify/body/decide.h"
#include "classify/text/lexicon.h"
#include "classify/trees/trees.h"
#include "core/result.h"

namespace zhengwen::classify {

struct BodyModel {
  Lexicon lexicon;
  Trees trees;
  DecisionCosts costs;
};

// `path` is used in errors only.
Result<BodyModel> ParseBodyModel(std::string_view content, const std::string& path);
Result<BodyModel> LoadBodyModel(const std::string& path);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_BODY_MODEL_FILE_H_
