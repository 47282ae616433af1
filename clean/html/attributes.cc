#include "clean/html/attributes.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/ascii.h"
#include "core/char_refs.h"

namespace zhengwen::clean::html {
namespace {

// What ends the name of an attribute, and a value without quotes.
constexpr uint8_t kEndsName = 1;
constexpr uint8_t kEndsValue = 2;
constexpr std::array<uint8_t, 256> kEnds = [] {
  std::array<uint8_t, 256> ends = {};
  for (const char c : kAsciiSpace) ends[static_cast<unsigned char>(c)] = kEndsName | kEndsValue;
  ends['>'] = kEndsName | kEndsValue;
  ends['='] = ends['/'] = kEndsName;
  return ends;
}();

// Where what begins at `at` ends.
size_t PieceEnd(std::string_view text, size_t at, uint8_t end) {
  while (at < text.size() && (kEnds[static_cast<unsigned char>(text[at])] & end) == 0) ++at;
  return at;
}

bool SameName(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
           return AsciiLower(x) == AsciiLower(y);
         });
}

}  // namespace

AttributeReader::Found AttributeReader::Next(Attribute* attribute) {
  for (; at_ < text_.size(); ++at_) {
    const char c = text_[at_];
    if (c == '>') {
      ++at_;
      return Found::tag_end;
    }
    if (c == '/') {
      self_closing_ = at_ + 1 < text_.size() && text_[at_ + 1] == '>';
    } else if (!IsAsciiSpace(c)) {
      break;
    }
  }
  if (at_ >= text_.size()) return Found::text_end;
  const size_t name = at_;
  at_ = PieceEnd(text_, at_ + 1, kEndsName);  // a '=' at first is part of the name
  *attribute = {text_.substr(name, at_ - name), {}};
  if (at_ < text_.size() && text_[at_] == '=') {  // mostly
    ++at_;
    return ReadValue(attribute);
  }
  size_t equals = at_;
  while (equals < text_.size() && IsAsciiSpace(text_[equals])) ++equals;
  if (equals >= text_.size()) return Found::text_end;
  if (text_[equals] != '=') return Found::attribute;
  at_ = equals + 1;
  return ReadValue(attribute);
}

AttributeReader::Found AttributeReader::ReadValue(Attribute* attribute) {
  while (at_ < text_.size() && IsAsciiSpace(text_[at_])) ++at_;
  if (at_ >= text_.size()) return Found::text_end;
  const char quote = text_[at_];
  if (quote == '"' || quote == '\'') {
    const size_t close = text_.find(quote, at_ + 1);
    if (close == std::string_view::npos) return Found::text_end;
    attribute->value = text_.substr(at_ + 1, close - at_ - 1);
    at_ = close + 1;
    return Found::attribute;
  }
  const size_t value = at_;
  at_ = PieceEnd(text_, value, kEndsValue);
  attribute->value = text_.substr(value, at_ - value);
  return at_ < text_.size() ? Found::attribute : Found::text_end;
}

size_t TagNameEnd(std::string_view tag) {
  size_t at = tag.size() > 1 && tag[1] == '/' ? 2 : 1;
  while (at < tag.size() && tag[at] != '>' && tag[at] != '/' && !IsAsciiSpace(tag[at])) ++at;
  return std::min(at, tag.size());
}

std::vector<Attribute> ReadAttributes(std::string_view tag, size_t most) {
  std::vector<Attribute> attributes;
  AttributeReader reader(tag, TagNameEnd(tag));
  for (Attribute attribute;
       attributes.size() < most && reader.Next(&attribute) == AttributeReader::Found::attribute;) {
    const bool repeated = std::any_of(
        attributes.begin(), attributes.end(),
        [&](const Attribute& earlier) { return SameName(earlier.name, attribute.name); });
    if (!repeated) attributes.push_back(attribute);
  }
  return attributes;
}

std::optional<std::string_view> FindAttribute(std::string_view tag, std::string_view name) {
  AttributeReader reader(tag, TagNameEnd(tag));
  for (Attribute attribute; reader.Next(&attribute) == AttributeReader::Found::attribute;)
    if (SameName(attribute.name, name)) return attribute.value;
  return std::nullopt;
}

std::string DecodedValue(std::string_view raw) { return Decoded(raw, RefPlace::attribute); }

std::string DecodedName(std::string_view raw) {
  std::string name;
  AppendVerbatim(raw, &name);
  std::transform(name.begin(), name.end(), name.begin(), AsciiLower);
  return name;
}

}  // namespace zhengwen::clean::html
