// Labels: fields that stand in the text, behind a word that names them
// (config/metadata/labels.tsv); and the date in the page's address.
//
// Rows of place `near` are looked for around the headline, those of place `text` also where the
// body begins and where it ends: reporters stand in front of the first sentence, or sign below. A
// row of field `other` says who is named as something else, an editor or a source.
//
// Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLEAN_METADATA_LABELS_H_
#define ZHENGWEN_CLEAN_METADATA_LABELS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "clean/metadata/candidates.h"
#include "clean/metadata/layout.h"
#include "clean/metadata/people.h"
#include "core/document.h"
#include "core/matcher.h"
#include "core/result.h"

namespace zhengwen::clean::metadata {

inline constexpr uint8_t kUrlRank = 66;
inline constexpr uint8_t kNearDateRank = 68;       // a date near the headline, without a label
inline constexpr uint32_t kLongestLabelled = 200;  // characters of a block that is looked at
inline constexpr uint32_t kLongestDate = 100;      // the same, for a date without a label
inline constexpr size_t kBlocksBefore = 6;         // the headline
inline constexpr size_t kBlocksBehind = 25;        // it, or the beginning where there is none
inline constexpr size_t kBlocksOpening = 4;        // of the body
inline constexpr size_t kBlocksClosing = 8;        // of the body, and as many behind it
inline constexpr size_t kBlocksFramed = 32;        // behind the body, in its frame (layout.h)
inline constexpr uint32_t kLongestByline = 40;     // characters of one within the body
inline constexpr size_t kEndBytes = 300;           // of a longer block, at either end

struct Label {
  std::optional<MetadataField> field;  // nothing: who is named as something else
  bool everywhere = false;             // place `text`
  uint8_t rank = 0;
  bool names = false;  // the value is a byline: names of ideographs (people.h)
  std::string origin;  // "label author:5", 5 being the row's line
  Regex label;
  Regex value;
};

// What the page's text tells beside the candidates.
struct Told {
  std::vector<std::string> others;  // named as editors, sources
};

class Labels {
 public:
  // An error names file and line, and says so where a row's own example fails.
  static Result<Labels> Load(const std::string& path, People people);

  // What stands behind the first label of this field in a line; empty where there is nothing.
  std::string ValueIn(MetadataField field, std::string_view line) const;

  // A label may stand in a block of its own, in front of that with the value. REQUIRES: doc.table.
  Told Collect(const Document& doc, const Layout& layout, Candidates* found) const;

 private:
  std::string ValueBehind(std::string_view line, const Label& label) const;
  std::string Opening(std::string_view text, const Label& label) const;
  void Look(const Document& doc, size_t block, bool near, Candidates* found, Told* told) const;

  // The labels that stand in a line, or would if white space followed it.
  std::vector<int> LabelsIn(std::string_view line) const;

  std::vector<Label> labels_;
  std::optional<PatternSet> any_;  // of all labels, by their number
  People people_;
};

// The date in the path of an address ("/2024/03/05/", "/20240305/"); empty where there is none.
std::string DateInUrl(std::string_view url);

}  // namespace zhengwen::clean::metadata

#endif  // ZHENGWEN_CLEAN_METADATA_LABELS_H_
