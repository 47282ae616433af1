// The attributes of a start tag, read from its source when somebody asks.
//
// Source: HTML standard, 13.2.5.32 to 13.2.5.40 (states of the tokenizer). Of several attributes
// with one name the first counts.
//
// Views are into the tag. Pure functions; any thread.
#ifndef ZHENGWEN_CLEAN_HTML_ATTRIBUTES_H_
#define ZHENGWEN_CLEAN_HTML_ATTRIBUTES_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zhengwen::clean::html {

struct Attribute {
  std::string_view name;   // as it stands there, in any case
  std::string_view value;  // without its quotes, references not decoded; empty if there is none
};

// Reads a tag attribute by attribute, repeated ones included.
class AttributeReader {
 public:
  enum class Found { attribute, tag_end, text_end };

  // `text`: may go on behind the tag. `at`: behind the tag's name.
  AttributeReader(std::string_view text, size_t at) : text_(text), at_(at) {}

  Found Next(Attribute* attribute);

  // After Next gave tag_end: behind the '>', and whether a '/' stood before it.
  size_t at() const { return at_; }
  bool self_closing() const { return self_closing_; }

 private:
  Found ReadValue(Attribute* attribute);

  std::string_view text_;
  size_t at_;
  bool self_closing_ = false;
};

// `tag`: from '<' to '>' as Node has it; an empty one has no attributes. In the order of the
// source, each name once; of more than `most` the rest is left out.
std::vector<Attribute> ReadAttributes(std::string_view tag, size_t most);

// The raw value of the attribute with this name (`name`: in lower case), or nothing.
std::optional<std::string_view> FindAttribute(std::string_view tag, std::string_view name);

// The value as the page's author meant it: references decoded.
std::string DecodedValue(std::string_view raw);
// The name in lower case (ASCII letters only).
std::string DecodedName(std::string_view raw);

// Where the name of the tag at tag[0] == '<' ends (a start tag, or an end tag).
size_t TagNameEnd(std::string_view tag);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_ATTRIBUTES_H_
