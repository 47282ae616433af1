// Settled documents for tests, told piece by piece:
//
//   Settled("a").Drop("menu\n", Reason::menu).Keep("body\n").Replace("*", "", Reason::stray_mark)
#ifndef ZHENGWEN_TESTS_OUTPUT_SETTLED_H_
#define ZHENGWEN_TESTS_OUTPUT_SETTLED_H_

#include <string>
#include <utility>
#include <vector>

#include "core/document.h"
#include "core/step.h"

namespace zhengwen::output {

class Settled {
 public:
  explicit Settled(std::string id) {
    page_.id = std::move(id);
    page_.source = "test";
    page_.locators = {{"in/a.txt", 0, 0}};
  }
  Settled& Keep(const std::string& text, int16_t permille = -1) {
    return Push(text, Verdict::keep, Reason::none, 0, permille, "");
  }
  Settled& Drop(const std::string& text, Reason reason, AuthorId author = 0,
                int16_t permille = -1) {
    return Push(text, Verdict::drop, reason, author, permille, "");
  }
  Settled& Replace(const std::string& text, const std::string& by, Reason reason) {
    return Push(text, Verdict::replace, reason, 0, -1, by);
  }
  Settled& File(const std::string& file) {
    page_.locators.front().file = file;
    return *this;
  }
  Settled& Refuse(Reason verdict) {
    verdict_ = verdict;
    return *this;
  }
  RawPage& page() { return page_; }

  Document Build() const {
    RawPage page = page_;
    page.locators.front().length = text_.size();
    Document doc(std::move(page), text_, "utf-8");
    doc.spans = spans_;
    doc.verdict = verdict_;
    return doc;
  }

 private:
  Settled& Push(const std::string& text, Verdict verdict, Reason reason, AuthorId author,
                int16_t permille, const std::string& by) {
    const auto begin = static_cast<uint32_t>(text_.size());
    text_ += text;
    spans_.push_back(
        {begin, static_cast<uint32_t>(text_.size()), verdict, reason, author, permille, by});
    return *this;
  }

  RawPage page_;
  std::string text_;
  std::vector<Span> spans_;
  Reason verdict_ = Reason::none;
};

}  // namespace zhengwen::output

#endif  // ZHENGWEN_TESTS_OUTPUT_SETTLED_H_
