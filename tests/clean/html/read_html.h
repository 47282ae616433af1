// A page from its markup, for tests.
#ifndef ZHENGWEN_TESTS_CLEAN_HTML_READ_HTML_H_
#define ZHENGWEN_TESTS_CLEAN_HTML_READ_HTML_H_

#include <string>
#include <utility>

#include "clean/page.h"
#include "tests/support/data_names.h"

namespace zhengwen::clean::testing {

inline Document ReadHtml(std::string markup) {
  RawPage page;
  page.html = true;
  page.utf8 = true;
  page.bytes = std::move(markup);
  return ReadDocument(std::move(page), {}, zhengwen::testing::TheDataNames());
}

}  // namespace zhengwen::clean::testing

#endif  // ZHENGWEN_TESTS_CLEAN_HTML_READ_HTML_H_
