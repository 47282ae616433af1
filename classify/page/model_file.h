// PageModel: lexicons, trees and decision of the page model, as one text file under
// config/models/.
//
//   zhengwen-page-model 1
//   decision <name> <integer>       one line per field of PageDecision
//   lexicon words|headings|names ...
//   trees first|second ...
//   end
//
// The rest of the format is classify/trees/model_reader.h's. Thread safety: a loaded model is
// immutable.
#ifndef ZHENGWEN_CLASSIFY_PAGE_MODEL_FILE_H_
#define ZHENGWEN_CLASSIFY_PAGE_MODEL_FILE_H_

#include <string>
#include <string_view>

#include "classify/page/decide.h"
#include "classify/page/page_view.h"
#include "classify/trees/trees.h"
#include "core/result.h"

namespace zhengwen::classify {

struct PageModel {
  PageLexicons lexicons;
  Trees first, second;
  PageDecision decision;
};

// `path` is used in errors only.
Result<PageModel> ParsePageModel(std::string_view content, const std::string& path);
Result<PageModel> LoadPageModel(const std::string& path);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_PAGE_MODEL_FILE_H_
