// Family: kinds of elements that say something about the text in them.
//
// Source of the tags: the HTML standard's sections, grouping content, tables and forms. Thread
// safety: pure functions.
#ifndef ZHENGWEN_CLASSIFY_PAGE_FAMILY_H_
#define ZHENGWEN_CLASSIFY_PAGE_FAMILY_H_

#include <cstddef>
#include <cstdint>
#include <optional>

#include "core/tag.h"

namespace zhengwen::classify {

enum class Family : uint8_t {
  nav,
  header,
  footer,
  aside,
  main,
  article,
  section,
  form,
  list,
  item,  // <li>, <dd>, <dt>
  table,
  cell,
  figure,
  quote,
  heading,
  paragraph,
  link,
  control,  // <button>, <label>, <select>, <option>
  details,
  pre,
  noscript,
};
inline constexpr size_t kFamilies = static_cast<size_t>(Family::noscript) + 1;

// Nothing for tags that say nothing.
std::optional<Family> FamilyOf(Tag tag);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_PAGE_FAMILY_H_
