// Labelled pages, as the pipeline sees them before the body model.
#ifndef ZHENGWEN_TRAINING_PAGE_CORPUS_H_
#define ZHENGWEN_TRAINING_PAGE_CORPUS_H_

#include <memory>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/result.h"

namespace zhengwen::training {

// A page of the list that training/pages/prepare.py writes, one a line: id, part, weight, charset
// (or "-"), path; parted by tabs. Part -1: held out.
struct PageEntry {
  std::string id;
  int part = -1;
  double weight = 1;
  std::string charset;
  std::string path;  // of a .gz file
};
Result<std::vector<PageEntry>> LoadPageList(const std::string& path);

// Runs pages through the pipeline up to the rules.
class PageReader {
 public:
  static Result<PageReader> Make(const std::string& config);
  PageReader(PageReader&&) noexcept;
  ~PageReader();

  // A page without text has no blocks.
  Result<Document> Read(const PageEntry& entry) const;

 private:
  struct Steps;
  explicit PageReader(std::unique_ptr<Steps> steps);

  std::unique_ptr<Steps> steps_;
};

}  // namespace zhengwen::training

#endif  // ZHENGWEN_TRAINING_PAGE_CORPUS_H_
