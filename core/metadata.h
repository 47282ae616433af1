// Metadata: what is known about a document beside its text, each value with the place it is from.
//
// Values are valid UTF-8 on one line, white space collapsed; several authors are joined by "; ",
// several tags or breadcrumbs by '\n'. Dates that were read from a page are ISO 8601: YYYY-MM-DD,
// or with a time YYYY-MM-DDTHH:MM[:SS] and a zone where one stood there.
#ifndef ZHENGWEN_CORE_METADATA_H_
#define ZHENGWEN_CORE_METADATA_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace zhengwen {

enum class MetadataField : uint8_t {
#define METADATA_FIELD(id, key) id,
#include "core/metadata.def"
#undef METADATA_FIELD
};

inline constexpr std::array kMetadataKeys = {
#define METADATA_FIELD(id, key) std::string_view(key),
#include "core/metadata.def"
#undef METADATA_FIELD
};

struct MetadataValue {
  std::string text;    // empty: unknown
  std::string origin;  // "input", "meta og:title", "json headline", "element h1", "text author:4"
};

class Metadata {
 public:
  MetadataValue& operator[](MetadataField f) { return values_[static_cast<size_t>(f)]; }
  const MetadataValue& operator[](MetadataField f) const { return values_[static_cast<size_t>(f)]; }

 private:
  std::array<MetadataValue, kMetadataKeys.size()> values_;
};

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_METADATA_H_
