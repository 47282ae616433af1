// Names for attribute lists: equal lists, equal names.
//
// Equal as the HTML standard compares them (13.2.4.3): the same names with the same values, in any
// order. Memory: as the lists. One thread at a time.
#ifndef ZHENGWEN_CLEAN_HTML_ATTRIBUTE_IDS_H_
#define ZHENGWEN_CLEAN_HTML_ATTRIBUTE_IDS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace zhengwen::clean::html {

class AttributeIds {
 public:
  // 0 for a tag without attributes. `most`: attributes that count.
  uint32_t IdOf(std::string_view tag, size_t most);

 private:
  std::unordered_map<std::string, uint32_t> ids_;
};

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_ATTRIBUTE_IDS_H_
