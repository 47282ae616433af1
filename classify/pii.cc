#include "classify/pii.h"

#include <string>
#include <utility>
#include <vector>

#include "classify/pii/finder.h"
#include "core/replace_kept.h"

namespace zhengwen::classify {
namespace {

class PiiStep : public Step {
 public:
  enum class Mode : uint8_t { mark, replace };

  PiiStep(PiiFinder finder, std::vector<AuthorId> authors, Mode mode)
      : finder_(std::move(finder)), authors_(std::move(authors)), mode_(mode) {}

  void Apply(Document* doc) const override {
    const std::vector<PiiFinder::Hit> hits = finder_.Find(doc->kept->text);
    mode_ == Mode::mark ? Mark(hits, doc) : Replace(hits, doc);
  }

 private:
  void Mark(const std::vector<PiiFinder::Hit>& hits, Document* doc) const {
    doc->marks.emplace();
    for (const PiiFinder::Hit& hit : hits)
      doc->marks->push_back({hit.begin, hit.end, finder_.rows()[hit.row].reason});
  }

  void Replace(const std::vector<PiiFinder::Hit>& hits, Document* doc) const {
    std::vector<Replacement> replacements;
    for (const PiiFinder::Hit& hit : hits) {
      const Reason reason = finder_.rows()[hit.row].reason;
      replacements.push_back(
          {hit.begin, hit.end, reason, authors_[hit.row], PiiFinder::Tag(reason)});
    }
    ReplaceKept(replacements, doc);
  }

  PiiFinder finder_;
  std::vector<AuthorId> authors_;  // of each row
  Mode mode_;
};

}  // namespace

Result<std::unique_ptr<Step>> MakePii(const StepContext& context) {
  const std::string& mode = context.recipe->pii_mode;
  if (mode == "off") return std::unique_ptr<Step>();
  if (mode != "mark" && mode != "replace") {
    return Error{ErrorCode::config, "pii.mode", "is off, mark or replace, not \"" + mode + '"'};
  }
  Result<PiiFinder> finder = PiiFinder::Load(context.config + "/pii/patterns.tsv");
  if (!finder) return finder.error();
  std::vector<AuthorId> authors;
  for (const PiiFinder::Row& row : finder->rows())
    authors.push_back(context.authors->Add(row.name));
  return std::unique_ptr<Step>(
      new PiiStep(std::move(*finder), std::move(authors),
                  mode == "mark" ? PiiStep::Mode::mark : PiiStep::Mode::replace));
}

}  // namespace zhengwen::classify
