// The names of a page's data in the project's config, for tests that read pages.
#ifndef ZHENGWEN_TESTS_SUPPORT_DATA_NAMES_H_
#define ZHENGWEN_TESTS_SUPPORT_DATA_NAMES_H_

#include "clean/html/data/names.h"
#include "tests/support/paths.h"

namespace zhengwen::testing {

// Made on first use; ends the test program where the config is wrong.
inline const clean::html::DataNames& TheDataNames() {
  static const clean::html::DataNames names =
      clean::html::DataNames::Load(SourcePath("config")).value();
  return names;
}

}  // namespace zhengwen::testing

#endif  // ZHENGWEN_TESTS_SUPPORT_DATA_NAMES_H_
