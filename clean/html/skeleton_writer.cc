#include "clean/html/skeleton_writer.h"

#include <algorithm>

#include "clean/html/attributes.h"
#include "clean/html/markup.h"
#include "clean/internal/byte_lanes.h"
#include "core/ascii.h"
#include "core/char_refs.h"

namespace zhengwen::clean::html {
namespace {

constexpr size_t kLongestName = 32;       // of an unknown element, as passed on
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

// A name for each id: "qb", "qc" ... No such attribute means anything to the parser.
void AppendId(uint32_t id, std::string* out) {
  out->append(" q");
  for (; id > 0; id /= 26) out->push_back(static_cast<char>('a' + id % 26));
}

}  // namespace

SkeletonWriter::SkeletonWriter(std::string_view source, size_t most_attributes)
    : source_(source), most_attributes_(most_attributes) {
  out_.html.reserve(source.size() / 8);
}

void SkeletonWriter::AddLetter(char letter, size_t begin, size_t end, bool verbatim) {
  out_.texts.push_back({static_cast<uint32_t>(out_.html.size()),
                        {static_cast<uint32_t>(begin), static_cast<uint32_t>(end), verbatim}});
  out_.html.push_back(letter);
}

// Where text begins behind a line feed that may not count.
size_t SkeletonWriter::AddLineFeed(std::string_view text, size_t begin) {
  const size_t size = LineFeedAt(text, begin);
  if (size > 0) AddLetter('\n', begin, begin + size, false);
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
      AddLetter('\0', begin, to, false);
    } else {
      for (size_t size; to < end && (size = SpaceAt(text, to)) > 0;) to += size;
      const bool together =
          in_body_ && !column_seen_ && !split_blanks_ && to < end && text[to] != '\0';
      if (!together) {
        if (to > begin) AddLetter(' ', begin, to, IsVerbatim(text.substr(begin, to - begin)));
        begin = to;
      }
      to = split_blanks_ ? EndOfWord(text, begin) : std::min(text.find('\0', begin), end);
      if (to > begin) {
        AddLetter('x', begin, to, IsVerbatim(text.substr(begin, to - begin)));
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
    if (to > begin) AddLetter(' ', begin, to, true);
    begin = to;
  }
  const bool references = tag == Tag::title || tag == Tag::textarea;
  if (begin < end) AddLetter('x', begin, end, !references || IsVerbatim(text.substr(begin)));
}

void SkeletonWriter::Cdata(size_t begin, size_t end) {
  while (begin < end) {
    const bool nul = source_[begin] == '\0';
    size_t to = begin;
    while (to < end && (source_[to] == '\0') == nul) ++to;
    const std::string_view text = source_.substr(begin, to - begin);
    const bool blank = std::all_of(text.begin(), text.end(), IsAsciiSpace);
    AddLetter(nul ? '\0' : blank ? ' ' : 'x', begin, to, true);
    begin = to;
  }
  behind_pre_ = false;
}

void SkeletonWriter::Comment() {
  out_.html.append("<!-->");
  behind_pre_ = false;
}

// Only the first one counts, and only if nothing stands before it.
void SkeletonWriter::Doctype(size_t begin, size_t end) {
  const bool whole = !doctype_seen_ && end - begin <= kLongestDoctype;
  out_.html.append(whole ? source_.substr(begin, end - begin) : std::string_view("<!doctype>"));
  doctype_seen_ = true;
  behind_pre_ = false;
}

void SkeletonWriter::AddTag(const SourceTag& tag) {
  out_.tags.push_back({static_cast<uint32_t>(out_.html.size()), tag.tag,
                       static_cast<uint32_t>(tag.begin), static_cast<uint32_t>(tag.end)});
}

// Unknown names count in svg and math only.
void SkeletonWriter::AddName(const SourceTag& tag) {
  if (tag.tag != Tag::unknown) {
    out_.html.append(Name(tag.tag));
    return;
  }
  const std::string name = DecodedName(tag.name.substr(0, kLongestName));
  if (name == "isindex" || name == "menuitem") {  // no longer anything special
    out_.html.append("z");
    return;
  }
  for (const char c : name)
    out_.html.push_back(IsAsciiLetter(c) || (c >= '0' && c <= '9') || c == '-' ? c : '_');
}

uint32_t SkeletonWriter::StartTag(const SourceTag& tag, Surroundings surroundings) {
  AddTag(tag);
  out_.html.push_back('<');
  AddName(tag);
  const uint32_t id = AddKeptAttributes(tag, surroundings);
  if (tag.self_closing && surroundings == Surroundings::maybe_foreign) out_.html.append("/");
  out_.html.push_back('>');
  behind_pre_ = tag.tag == Tag::pre || tag.tag == Tag::listing;
  template_seen_ = template_seen_ || tag.tag == Tag::template_;
  in_body_ = in_body_ || (!template_seen_ && (tag.tag == Tag::div || tag.tag == Tag::p));
  column_seen_ = column_seen_ || tag.tag == Tag::col || tag.tag == Tag::colgroup;
  if (tag.tag == Tag::html && out_.html_tag.end == 0) out_.html_tag = out_.tags.back();
  if (tag.tag == Tag::body && out_.body_tag.end == 0) out_.body_tag = out_.tags.back();
  return id;
}

// Attributes that the parser looks at.
uint32_t SkeletonWriter::AddKeptAttributes(const SourceTag& tag, Surroundings surroundings) {
  const std::string_view text = source_.substr(tag.begin, tag.end - tag.begin);
  const bool foreign = surroundings == Surroundings::maybe_foreign;
  if (Has(tag.tag, kFormattingTag) && tag.tag != Tag::a) {
    const uint32_t id = ids_.IdOf(text, most_attributes_);
    if (id != 0) AppendId(id, &out_.html);
    if (tag.tag == Tag::font && (FindAttribute(text, "color") || FindAttribute(text, "face") ||
                                 FindAttribute(text, "size")))
      out_.html.append(" size");
    return id;
  }
  if (tag.tag == Tag::input) {
    const auto type = FindAttribute(text, "type");
    if (type && DecodedName(DecodedValue(*type)) == "hidden") out_.html.append(" type=hidden");
  } else if (foreign && DecodedName(tag.name) == "annotation-xml") {
    const auto encoding = FindAttribute(text, "encoding");
    const std::string value = encoding ? DecodedName(DecodedValue(*encoding)) : "";
    if (value == "text/html" || value == "application/xhtml+xml")
      out_.html.append(" encoding=text/html");
  }
  return 0;
}

void SkeletonWriter::EndTag(const SourceTag& tag) {
  // Gumbo closes a form before it puts the last text into it; a comment makes it do so.
  if (tag.tag == Tag::form) Comment();
  out_.html.append("</");
  AddName(tag);
  out_.html.push_back('>');
  behind_pre_ = false;
}

void SkeletonWriter::EmptyForeign(const SourceTag& tag) {
  AddTag(tag);
  out_.html.append(tag.tag == Tag::svg ? "<svg/>" : "<math/>");
  behind_pre_ = false;
}

// <base> and <link> stand for script and style: what the standard has them do differently (in
// tables and selects) concerns only where they go themselves.
void SkeletonWriter::LeftOut(const SourceTag& tag, size_t end) {
  AddTag(tag);
  out_.html.append(tag.tag == Tag::script ? "<base>" : "<link>");
  behind_pre_ = false;
  if (tag.tag == Tag::script)
    out_.scripts.push_back({static_cast<uint32_t>(tag.begin), static_cast<uint32_t>(tag.end),
                            static_cast<uint32_t>(tag.end), static_cast<uint32_t>(end)});
}

}  // namespace zhengwen::clean::html
