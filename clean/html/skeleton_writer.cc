#include "clean/html/skeleton_writer.h"

#include <algorithm>

#include "clean/html/attributes.h"
#include "clean/html/markup.h"
#include "clean/internal/byte_lanes.h"
#include "core/ascii.h"
#include "core/char_refs.h"

namespace zhengwen::clean::html {
namespace {

constexpr size_t kLongestDoctype = 1024;  // bytes; a longer one means quirks mode

// White space at `at`, as it stands there or as a reference; its size, or 0.
size_t SpaceAt(std::string_view text, size_t at) {
  if (IsAsciiSpace(text[at])) return 1;
  if (text[at] != '&') return 0;
  const CharRef ref = ReadCharRef(text, at, RefPlace::text);
  return ref.size > 0 && ref.first < 0x80 && IsAsciiSpace(static_cast<char>(ref.first)) ? ref.size
                                                                                        : 0;
}

size_t EndOfWord(std::string_view text, size_t at) {
  while (at < text.size() && text[at] != '\0' && SpaceAt(text, at) == 0) ++at;
  return at;
}

size_t LineFeedAt(std::string_view text, size_t at) {
  if (text[at] == '\n') return 1;
  if (text[at] == '\r') return text.substr(at).starts_with("\r\n") ? 2 : 1;
  if (text[at] != '&') return 0;
  const CharRef ref = ReadCharRef(text, at, RefPlace::text);
  return ref.first == '\n' ? ref.size : 0;
}

bool IsVerbatim(std::string_view text) {
  const size_t dull = DullPrefix(text, [](Bytes here, Bytes, Bytes) {
    return Is(here, '&') | Is(here, '\r') | Is(here, '\0');
  });
  return std::none_of(text.begin() + static_cast<std::ptrdiff_t>(dull), text.end(),
                      [](char c) { return c == '&' || c == '\r' || c == '\0'; });
}

// Names that mean something to the parser in svg and math only, or no longer.
bool IsOddName(std::string_view name) {
  constexpr std::string_view kNames[] = {
      "mi",     "mo",      "mn",       "ms",         "mtext",          "desc",         "image",
      "mglyph", "isindex", "menuitem", "malignmark", "annotation-xml", "foreignobject"};
  return std::any_of(std::begin(kNames), std::end(kNames),
                     [&](std::string_view foreign) { return EqualsInAnyCase(name, foreign); });
}

Token TagToken(TokenKind kind, const SourceTag& tag) {
  Token token;
  token.kind = kind;
  token.tag = tag.tag;
  token.begin = static_cast<uint32_t>(tag.begin);
  token.end = static_cast<uint32_t>(tag.end);
  if (tag.tag == Tag::unknown && IsOddName(tag.name)) token.flags = kOddName;
  return token;
}

}  // namespace

void SkeletonWriter::Add(const Token& token) {
  if (token.kind == TokenKind::start_tag || token.kind == TokenKind::text) ++out_.pieces;
  sink_.Take(token);
}

void SkeletonWriter::AddLetter(char letter, size_t begin, size_t end, bool verbatim) {
  Add({TokenKind::text, Tag::unknown, letter, verbatim ? kVerbatim : uint8_t{0},
       static_cast<uint32_t>(begin), static_cast<uint32_t>(end), 0});
}

// Where text begins behind a line feed that may not count.
size_t SkeletonWriter::AddLineFeed(std::string_view text, size_t begin) {
  const size_t size = LineFeedAt(text, begin);
  if (size > 0) AddLetter(kLineFeed, begin, begin + size, false);
  return begin + size;
}

void SkeletonWriter::Text(size_t begin, size_t end) {
  if (begin == end) return;
  const std::string_view text = source_.substr(0, end);
  if (behind_pre_) begin = AddLineFeed(text, begin);
  behind_pre_ = false;
  while (begin < end) {
    size_t to = begin;
    if (text[begin] == '\0') {
      while (to < end && text[to] == '\0') ++to;
      AddLetter(kNul, begin, to, false);
    } else {
      for (size_t size; to < end && (size = SpaceAt(text, to)) > 0;) to += size;
      const bool together =
          in_body_ && !column_seen_ && !split_blanks_ && to < end && text[to] != '\0';
      if (!together) {
        if (to > begin) AddLetter(kBlank, begin, to, IsVerbatim(text.substr(begin, to - begin)));
        begin = to;
      }
      to = split_blanks_ ? EndOfWord(text, begin) : std::min(text.find('\0', begin), end);
      if (to > begin) {
        AddLetter(kWord, begin, to, IsVerbatim(text.substr(begin, to - begin)));
        in_body_ = in_body_ || !template_seen_;
      }
    }
    begin = to;
  }
}

void SkeletonWriter::RawText(Tag tag, size_t begin, size_t end) {
  const std::string_view text = source_.substr(0, end);
  if (tag == Tag::textarea && begin < end) begin = AddLineFeed(text, begin);
  if (tag == Tag::plaintext) {  // the parser takes it as text among tags
    size_t to = begin;
    while (to < end && IsAsciiSpace(text[to])) ++to;
    if (to > begin) AddLetter(kBlank, begin, to, true);
    begin = to;
  }
  const bool references = tag == Tag::title || tag == Tag::textarea;
  if (begin < end) AddLetter(kWord, begin, end, !references || IsVerbatim(text.substr(begin)));
}

void SkeletonWriter::Cdata(size_t begin, size_t end) {
  while (begin < end) {
    const bool nul = source_[begin] == '\0';
    size_t to = begin;
    while (to < end && (source_[to] == '\0') == nul) ++to;
    const std::string_view text = source_.substr(begin, to - begin);
    const bool blank = std::all_of(text.begin(), text.end(), IsAsciiSpace);
    AddLetter(nul ? kNul : blank ? kBlank : kWord, begin, to, true);
    begin = to;
  }
  behind_pre_ = false;
}

void SkeletonWriter::Comment() {
  Token token;
  token.kind = TokenKind::comment;
  Add(token);
  behind_pre_ = false;
}

// Only the first one counts, and only if nothing stands before it.
void SkeletonWriter::Doctype(size_t begin, size_t end) {
  Token token;
  token.kind = TokenKind::doctype;
  token.begin = static_cast<uint32_t>(begin);
  token.end = static_cast<uint32_t>(end);
  if (!doctype_seen_ && end - begin <= kLongestDoctype) token.flags = kWhole;
  Add(token);
  doctype_seen_ = true;
  behind_pre_ = false;
}

uint32_t SkeletonWriter::StartTag(const SourceTag& tag, Surroundings surroundings) {
  Token token = TagToken(TokenKind::start_tag, tag);
  KeepAttributes(tag, surroundings, &token);
  if (tag.self_closing && surroundings == Surroundings::maybe_foreign) token.flags |= kSelfClosing;
  Add(token);
  behind_pre_ = tag.tag == Tag::pre || tag.tag == Tag::listing;
  template_seen_ = template_seen_ || tag.tag == Tag::template_;
  in_body_ = in_body_ || (!template_seen_ && (tag.tag == Tag::div || tag.tag == Tag::p));
  column_seen_ = column_seen_ || tag.tag == Tag::col || tag.tag == Tag::colgroup;
  if (tag.tag == Tag::html && out_.html_tag.end == 0) out_.html_tag = token;
  if (tag.tag == Tag::body && out_.body_tag.end == 0) out_.body_tag = token;
  return token.attributes;
}

// Of attributes, what tree construction looks at.
void SkeletonWriter::KeepAttributes(const SourceTag& tag, Surroundings surroundings, Token* token) {
  const std::string_view text = source_.substr(tag.begin, tag.end - tag.begin);
  const bool foreign = surroundings == Surroundings::maybe_foreign;
  if (Has(tag.tag, kFormattingTag) && tag.tag != Tag::a) {
    token->attributes = ids_.IdOf(text, most_attributes_);
    if (tag.tag == Tag::font && (FindAttribute(text, "color") || FindAttribute(text, "face") ||
                                 FindAttribute(text, "size")))
      token->flags |= kFontStyle;
  } else if (tag.tag == Tag::input) {
    const auto type = FindAttribute(text, "type");
    if (type && DecodedName(DecodedValue(*type)) == "hidden") token->flags |= kHiddenInput;
  } else if (foreign && DecodedName(tag.name) == "annotation-xml") {
    const auto encoding = FindAttribute(text, "encoding");
    const std::string value = encoding ? DecodedName(DecodedValue(*encoding)) : "";
    if (value == "text/html" || value == "application/xhtml+xml") token->flags |= kHtmlEncoding;
  }
}

void SkeletonWriter::EndTag(const SourceTag& tag) {
  Add(TagToken(TokenKind::end_tag, tag));
  behind_pre_ = false;
}

void SkeletonWriter::EmptyForeign(const SourceTag& tag) {
  Token token = TagToken(TokenKind::start_tag, tag);
  token.flags = kSelfClosing;
  Add(token);
  behind_pre_ = false;
}

void SkeletonWriter::LeftOut(const SourceTag& tag, size_t end) {
  Token token = TagToken(TokenKind::start_tag, tag);
  token.flags = kLeftOut;
  Add(token);
  behind_pre_ = false;
  if (tag.tag == Tag::script)
    out_.scripts.push_back({static_cast<uint32_t>(tag.begin), static_cast<uint32_t>(tag.end),
                            static_cast<uint32_t>(tag.end), static_cast<uint32_t>(end)});
}

}  // namespace zhengwen::clean::html
