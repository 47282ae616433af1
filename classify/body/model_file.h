// BodyModel: lexicon, trees and costs, as one text file under config/models/.
//
//   # comments, empty lines
//   zhengwen-body-model 1
//   decision <name> <integer>            one line per field of DecisionCosts
//   lexicon <bits> <bias>                then 2^bits weights, 64 a line, two hex digits each
//   trees <count> <bias>                 scores in 1/65,536 log-odds
//   tree <feature>><byte> ... : <leaf> ...    one a line; split k is bit k of the leaf's index
//   end
//
// Features are named, so a file outlives their order. Everything is checked: a file that anyone
// wrote either loads or gives an error with its line, and takes at most 16 MiB.
//
// Thread safety: a loaded model is immutable.
#ifndef ZHENGWEN_CLASSIFY_BODY_MODEL_FILE_H_
#define ZHENGWEN_CLASSIFY_BODY_MODEL_FILE_H_

#include <string>
#include <string_view>

#include "classify/body/decide.h"
#include "classify/body/lexicon.h"
#include "classify/body/trees.h"
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
