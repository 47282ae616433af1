// PageTitles: what a page calls itself, to tell its own article from others in its data.
//
// Immutable once made; any thread.
#ifndef ZHENGWEN_CLEAN_HTML_DATA_PAGE_TITLES_H_
#define ZHENGWEN_CLEAN_HTML_DATA_PAGE_TITLES_H_

#include <string>
#include <string_view>
#include <vector>

#include "clean/html/data/names.h"
#include "core/page_table.h"

namespace zhengwen::clean::html {

class PageTitles {
 public:
  // From <title>, <h1>, and those <meta> that the names list.
  PageTitles(const PageTable& table, std::string_view text, const DataNames& names);

  // Whether `title` is one of them, or is in one of them (a site's name often stands behind it),
  // in any case and spacing. What has fewer than kLeastTitleBytes must be equal.
  bool Has(std::string_view title) const;

 private:
  std::vector<std::string> titles_;
};

inline constexpr size_t kLeastTitleBytes = 12;  // 4 Han characters

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_DATA_PAGE_TITLES_H_
