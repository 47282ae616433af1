#include "classify/filters.h"

#include <utility>

#include "classify/filters/url_list.h"

namespace zhengwen::classify {
namespace {

class UrlFilter : public Step {
 public:
  explicit UrlFilter(UrlList list) : list_(std::move(list)) {}
  void Apply(Document* doc) const override {
    std::string entry = list_.Find(doc->page.url);
    if (entry.empty()) return;
    doc->verdict = Reason::blocked_url;
    doc->page.note = std::move(entry);
  }

 private:
  UrlList list_;
};

}  // namespace

Result<std::unique_ptr<Step>> MakeUrlFilter(const StepContext& context) {
  if (context.recipe->filters_urls.empty()) return std::unique_ptr<Step>();
  Result<UrlList> list = UrlList::Load(context.recipe->filters_urls);
  if (!list) return list.error();
  return std::unique_ptr<Step>(new UrlFilter(std::move(*list)));
}

}  // namespace zhengwen::classify
