// Names: under which name, at which place of a page, which field stands
// (config/metadata/names.tsv).
//
// Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLEAN_METADATA_NAMES_H_
#define ZHENGWEN_CLEAN_METADATA_NAMES_H_

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "core/metadata.h"
#include "core/result.h"

namespace zhengwen::clean::metadata {

enum class Place : uint8_t {
  meta,       // name, property, itemprop or http-equiv of <meta>; its `content`
  link,       // rel of <link>; its `href`
  rel,        // rel of <a>; its text
  item,       // itemprop of any other element; `content`, `datetime`, or its text
  cls,        // a class or the id of an element with little text
  meta_part,  // a part of the name of <meta>; a date alone stands in it
  part,       // a part of a class; an author's text must look like a person's name
  href,       // a part of a link's address; the same
  crumbs,     // a part of a class, an id or an aria-label; the links in the element
  json,       // a key in JSON-LD
  json_skip,  // a type in JSON-LD that tells about something else than the page
};
inline constexpr size_t kPlaces = 11;

struct Named {
  MetadataField field = MetadataField::title;
  uint8_t rank = 0;  // lower is trusted more
};

class Names {
 public:
  // An error names file and line.
  static Result<Names> Load(const std::string& path);

  // `name`: in lower case. Null where it says nothing.
  const Named* Find(Place place, std::string_view name) const;
  // The first row of this place whose name stands somewhere in `text`.
  const Named* FindWithin(Place place, std::string_view text, std::string_view* name) const;

 private:
  std::array<std::map<std::string, Named, std::less<>>, kPlaces> rows_;
  std::array<std::array<bool, 256>, kPlaces> first_{};  // bytes that a name begins with
};

// For messages: "meta", "class", ...
std::string_view NameOf(Place place);

}  // namespace zhengwen::clean::metadata

#endif  // ZHENGWEN_CLEAN_METADATA_NAMES_H_
