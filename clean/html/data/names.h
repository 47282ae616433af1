// DataNames: under which names the data of a page holds its text (config/page_data/names.tsv).
//
// Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLEAN_HTML_DATA_NAMES_H_
#define ZHENGWEN_CLEAN_HTML_DATA_NAMES_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "core/result.h"

namespace zhengwen::clean::html {

// What a name may mean; several at once.
enum DataRole : uint16_t {
  kDataText = 1 << 0,    // all of a text, or a container of its parts
  kDataRun = 1 << 1,     // a part of a text, within such a container
  kDataInner = 1 << 2,   // a container within it
  kDataLine = 1 << 3,    // an array whose items make one paragraph
  kDataTitle = 1 << 4,   // of the object it stands in
  kDataType = 1 << 5,    // says what the object is
  kDataInline = 1 << 6,  // a type: a part of a paragraph
  kPageTitle = 1 << 7,   // name or property of a <meta> with the page's title
  kDataLinked = 1 << 8,  // all of a text, in JSON-LD
  kDataSingle = 1 << 9,  // all of a text, where the object it stands in has the page's title
};

struct DataName {
  uint16_t roles = 0;
  uint16_t index = 0;  // 1, 2, ...: names of one index are the same; 0: no name of ours
};

class DataNames {
 public:
  // `config`: the config folder. An error names file and line.
  static Result<DataNames> Load(const std::string& config);

  // In any case; `name` as it stands in the data.
  DataName Find(std::string_view name) const;
  // As Find, of one role, to the letter.
  bool IsLinked(std::string_view name) const;

 private:
  std::map<std::string, DataName, std::less<>> names_;
  size_t longest_ = 0;
};

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_DATA_NAMES_H_
