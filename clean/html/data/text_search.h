// TextSearch: of all strings in a page's data, those that may be its main text.
//
// A string counts where its name says so (clean/html/data/names.h). Strings of one name make one
// text where they stand
//   * in a container whose name says that a text is in it, in it itself or in what its names allow
//     as its inner parts (the trees that editors of rich text keep); or
//   * in the objects of one array, as long as these have no titles of their own (the posts of a
//     thread, not the articles of a list).
// Any other string is a text of its own. A text is of the page where the nearest object around it
// that has a title has the page's, and elsewhere where that has another; it must be at most
// kMostLevelsToTitle containers away. A string that is JSON itself is searched, too.
//
// Bounds: kMostTextBytes of strings kept, kMostPieces of them, kMostJsonInJson levels of JSON in
// JSON. Linear. Single thread.
#ifndef ZHENGWEN_CLEAN_HTML_DATA_TEXT_SEARCH_H_
#define ZHENGWEN_CLEAN_HTML_DATA_TEXT_SEARCH_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "clean/html/data/names.h"
#include "clean/html/data/page_titles.h"
#include "clean/html/data/text_group.h"
#include "core/json.h"

namespace zhengwen::clean::html {

inline constexpr size_t kMostTextBytes = size_t{16} << 20;
inline constexpr size_t kMostPieces = 100000;
inline constexpr size_t kMostLevelsToTitle = 3;
inline constexpr uint32_t kMostJsonInJson = 3;

class TextSearch : public JsonVisitor {
 public:
  // Both must outlive it.
  TextSearch(const DataNames& names, const PageTitles& titles) : names_(names), titles_(titles) {}

  void Begin(Container kind) override;
  void End() override;
  void Key(std::string_view key) override { key_ = names_.Find(key); }
  void String(std::string_view value) override;
  void Int(int64_t /*value*/) override {}
  void Other() override {}

  // After all has been told: looks into JSON in JSON, then gives every text that was found. Once.
  std::vector<TextGroup> Take();

  // Whether any title of the data is the page's; after Take, too.
  bool page_met() const { return page_met_; }

 private:
  struct Frame {
    bool array = false;
    DataName name;        // of the container; an array hands it down to what it holds
    uint32_t id = 0;      // 1, 2, ...
    uint32_t holder = 0;  // the outermost container of a text around it; 0: none
    size_t holder_depth = 0;
    uint32_t line = 0;     // the outermost array around that makes one paragraph; 0: none
    size_t undecided = 0;  // size of undecided_ when it opened
    size_t own = 0;        // size of own_ when it opened
    bool titled = false, of_page = false;  // has a title; the page's
    bool inline_type = false;
  };
  struct Place {
    uint32_t group = 0, piece = 0;
  };
  struct Found {
    TextGroup group;
    uint32_t owner = 0;  // the container that its strings have in common
    DataName name;
    size_t depth = 0;  // of the container
  };

  DataName NameHere() const;
  void AddTitle(std::string_view value);
  void AddPiece(DataName name, std::string_view value);
  void MarkRuns(const Frame& object, Frame* array);
  void JoinToArray(const Frame& object, uint32_t array);
  void Decide(const Frame& object);
  bool KeepJson(std::string_view value);
  static bool IsSingle(const Found& found) { return (found.name.roles & kDataSingle) != 0; }

  const DataNames& names_;
  const PageTitles& titles_;
  std::vector<Frame> open_;
  DataName key_;
  uint32_t ids_ = 0;
  std::vector<Found> found_;
  std::unordered_map<uint64_t, uint32_t> group_of_;  // by owner and name
  std::vector<uint32_t> undecided_;  // groups with no titled object around them so far
  std::vector<Place> own_;           // pieces that stand in the open objects themselves
  std::vector<std::string> json_;    // strings that are JSON
  size_t bytes_ = 0, pieces_ = 0;
  bool page_met_ = false;
};

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_DATA_TEXT_SEARCH_H_
