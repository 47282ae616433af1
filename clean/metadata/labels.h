// Labels: fields that stand in the text, behind a word that names them
// (config/metadata/labels.tsv), near the page's heading; and the date in its address.
//
// Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLEAN_METADATA_LABELS_H_
#define ZHENGWEN_CLEAN_METADATA_LABELS_H_

#include <string>
#include <string_view>
#include <vector>

#include "clean/metadata/candidates.h"
#include "core/document.h"
#include "core/matcher.h"
#include "core/result.h"

namespace zhengwen::clean::metadata {

inline constexpr uint8_t kLabelRank = 64;
inline constexpr uint8_t kUrlRank = 66;
inline constexpr uint8_t kNearDateRank = 68;       // a date near the heading, without a label
inline constexpr uint32_t kLongestLabelled = 200;  // characters of a block that is looked at
inline constexpr size_t kBlocksBefore = 6;         // the first <h1>
inline constexpr size_t kBlocksBehind = 25;        // it, or the beginning where there is none

struct Label {
  MetadataField field = MetadataField::title;
  std::string origin;  // "label author:5", 5 being the row's line
  Regex label;
  Regex value;
};

class Labels {
 public:
  // An error names file and line, and says so where a row's own example fails.
  static Result<Labels> Load(const std::string& path);

  // What stands behind this label in a line; empty where there is nothing.
  static std::string_view ValueBehind(std::string_view line, const Label& label);

  // The same for all labels of a field that stand at the line's beginning.
  std::string_view ValueIn(MetadataField field, std::string_view line) const;

  // A label may stand in a block of its own, in front of that with the value. REQUIRES: doc.table.
  void Collect(const Document& doc, Candidates* found) const;

 private:
  std::vector<Label> labels_;
};

// The date in the path of an address ("/2024/03/05/", "/20240305/"); empty where there is none.
std::string DateInUrl(std::string_view url);

}  // namespace zhengwen::clean::metadata

#endif  // ZHENGWEN_CLEAN_METADATA_LABELS_H_
