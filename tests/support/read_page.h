// A page from its source to its blocks, as the pipeline makes them, before rules and models.
#ifndef ZHENGWEN_TESTS_SUPPORT_READ_PAGE_H_
#define ZHENGWEN_TESTS_SUPPORT_READ_PAGE_H_

#include <string>

#include "core/document.h"

namespace zhengwen::testing {

Document PageOf(std::string html);

}  // namespace zhengwen::testing

#endif  // ZHENGWEN_TESTS_SUPPORT_READ_PAGE_H_
