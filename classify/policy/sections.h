// Sections: elements of a page that hold comments, captions or a box about the author, by their
// names (config/policy/sections.tsv).
//
// Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLASSIFY_POLICY_SECTIONS_H_
#define ZHENGWEN_CLASSIFY_POLICY_SECTIONS_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/page_table.h"
#include "core/reason.h"
#include "core/result.h"

namespace zhengwen::classify {

class Sections {
 public:
  enum class Place : uint8_t { name, prop, type };  // a class or the id; itemprop; itemtype

  // An error names file and line.
  static Result<Sections> Load(const std::string& path);

  // none: it says nothing. `name`: one word, in any case.
  Reason Of(Place place, std::string_view name) const;

  // Of each element the section that it stands in: its own, else its parent's. Linear.
  std::vector<Reason> Find(const PageTable& page) const;

 private:
  struct Pattern {
    std::string middle;
    bool any_beginning = false, any_ending = false;
    Reason section = Reason::none;
  };
  Reason Own(const PageTable& page, const Element& element) const;

  std::vector<Pattern> patterns_[3];
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_POLICY_SECTIONS_H_
